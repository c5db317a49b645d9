import type { UserImport, components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';

type ImportRow = components['schemas']['ImportRow'];
type ImportMapping = components['schemas']['ImportMapping'];

const times = { createdAt: '2026-03-02T14:00:00Z', updatedAt: '2026-03-02T14:00:00Z' };
const noRows = { create: 0, update: 0, unchanged: 0, conflict: 0, error: 0, repaired: 0 };
const people = ['Léa Haddad', 'Hubert Lefebvre', 'Zoë El Amrani', 'Mathéo Leblanc', 'Søren Gagnon'];

export const uploaded: UserImport = {
  ...times,
  id: '01930000-0000-7000-8000-0000000000e1',
  version: 1,
  fileName: 'users-legacy.csv',
  status: 'mapping',
  encoding: 'utf-8',
  delimiter: ';',
  columns: [
    { name: 'Extension', examples: ['9272', '4898', '7301'], suggested: 'extension' },
    { name: 'First Name', examples: ['Hubert', 'Hélène', 'Zoë'], suggested: 'firstName' },
    { name: 'Last Name', examples: ['Lefebvre', 'L’Écuyer', 'El Amrani'], suggested: 'lastName' },
    { name: 'Email', examples: ['hubert.lefebvre0@exemple.quebec'], suggested: 'emails' },
    {
      name: 'Department',
      examples: ['Ressources humaines', 'Expédition'],
      suggested: 'department',
    },
    { name: 'Ring Timeout', examples: ['30', '15', '20'], suggested: 'ringSeconds' },
    { name: 'Scope', examples: ['Basic User', 'Call Center Agent'], suggested: null },
  ],
  mapping: {},
  createMissing: true,
  total: 1000,
  processed: 0,
  counts: noRows,
  failure: null,
  createdDepartments: [],
  createdSites: [],
  changeId: null,
};

export const planned: UserImport = {
  ...uploaded,
  status: 'planned',
  version: 3,
  processed: 1000,
  mapping: { Extension: 'extension', 'Last Name': 'lastName' },
  counts: { create: 600, update: 200, unchanged: 150, conflict: 20, error: 30, repaired: 40 },
  createdDepartments: ['Expédition'],
};

const kept: ImportMapping = {
  ...times,
  id: '01930000-0000-7000-8000-0000000000f1',
  version: 1,
  name: 'Old PBX',
  mapping: { Extension: 'extension', 'Last Name': 'lastName', Scope: 'role', Gone: 'notes' },
};

const actions = ['create', 'update', 'unchanged', 'error', 'conflict'] as const;

function rowAt(index: number): ImportRow {
  const action = actions[index % actions.length] ?? 'create';
  const name = people[index % people.length] ?? '';
  return {
    row: index + 2,
    extension: action === 'error' ? '10a1' : String(2000 + index),
    name,
    action,
    changes:
      action === 'update'
        ? [
            { field: 'ringSeconds', before: 25, after: 30 },
            { field: 'voicemailEnabled', before: true, after: false },
          ]
        : [],
    problems: action === 'error' || action === 'conflict' ? [problemOf(action)] : [],
  };
}

function problemOf(action: 'error' | 'conflict'): ImportRow['problems'][number] {
  return action === 'error'
    ? {
        column: 'Extension',
        field: 'extension',
        code: 'extension-format',
        message: 'An extension has 2 to 7 digits, such as 1001.',
        severity: 'error',
        value: '10a1',
      }
    : {
        column: 'Extension',
        field: 'extension',
        code: 'extension-taken',
        message: 'The extension belongs to the queue Ventes.',
        severity: 'error',
        value: '7001',
      };
}

/** An import that plans and applies in the background: `finish` ends the running step, as the server would. */
export function sampleImports(start?: UserImport) {
  let current = start;
  let mappings = [kept];
  const step = (changes: Partial<UserImport>): UserImport => {
    current = { ...(current ?? uploaded), ...changes, version: (current?.version ?? 0) + 1 };
    return current;
  };
  const listOf = <Item>(items: Item[], total = items.length) => ({
    items,
    nextCursor: null,
    total,
  });

  const handlers = {
    listUserImports: () => listOf(current ? [current] : []),
    createUserImport: ({ params }) => {
      const fileName = params.query.fileName ?? 'users.csv';
      return { status: 201, body: (current = { ...uploaded, fileName }) };
    },
    getUserImport: () => current ?? problem(404, 'not-found'),
    updateUserImport: ({ body }) => step({ ...body, status: 'mapping', counts: noRows }),
    applyUserImport: ({ params }) => ({
      status: 202,
      body: step({ status: params.query.dryRun ? 'planning' : 'applying', processed: 0 }),
    }),
    deleteUserImport: () => {
      current = undefined;
      return { status: 204 };
    },
    listUserImportRows: ({ params }) => {
      const { action, limit = 50, offset = 0 } = params.query;
      const total = action ? planned.counts[action] : planned.total;
      const size = Math.max(0, Math.min(limit, total - offset));
      const rows = Array.from({ length: size }, (_, index) => rowAt(offset + index));
      return listOf(
        action && action !== 'repaired' ? rows.map((row) => ({ ...row, action })) : rows,
        total,
      );
    },
    exportUserImportReport: () => ({
      status: 200,
      body: 'row,action\r\n2,create\r\n',
      headers: { 'Content-Type': 'text/csv' },
    }),
    listImportMappings: () => listOf(mappings),
    createImportMapping: ({ body }) => {
      const created = { ...kept, ...body, id: '01930000-0000-7000-8000-0000000000f2' };
      mappings = [...mappings, created];
      return { status: 201, body: created };
    },
    deleteImportMapping: ({ params }) => {
      mappings = mappings.filter(({ id }) => id !== params.path.mappingId);
      return { status: 204 };
    },
    undoChange: () => {
      step({ status: 'undone' });
      return {
        applied: true,
        counts: { create: 0, update: 800, delete: 0, send: 0, unchanged: 0, error: 0 },
        rows: [],
        changeId: null,
      };
    },
  } satisfies TestHandlers;

  return {
    handlers,
    get current() {
      return current;
    },
    /** The running step has come this far. */
    progress: (processed: number) => step({ processed }),
    /** The running step is done. */
    finish(changes: Partial<UserImport> = {}) {
      const { counts, createdDepartments } = planned;
      const done = { processed: uploaded.total, counts, createdDepartments, ...changes };
      return current?.status === 'applying'
        ? step({ status: 'applied', changeId: '01930000-0000-7000-8000-0000000000a9', ...done })
        : step({ status: 'planned', ...done });
    },
  };
}
