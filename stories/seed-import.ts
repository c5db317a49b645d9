import type { UserImport, components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { users } from './seed.js';

type ImportRow = components['schemas']['ImportRow'];
type ImportColumn = components['schemas']['ImportColumn'];

const times = { createdAt: '2026-01-05T14:00:00Z', updatedAt: '2026-01-05T14:02:00Z' };
const total = 5000;

const columns: ImportColumn[] = [
  { name: 'Extension', examples: ['9272', '4898', '7301'], suggested: 'extension' },
  { name: 'First Name', examples: ['Hubert', 'Hélène', 'Zoë'], suggested: 'firstName' },
  { name: 'Last Name', examples: ['Lefebvre', 'L’Écuyer', 'El Amrani'], suggested: 'lastName' },
  { name: 'Email', examples: ['hubert.lefebvre0@exemple.quebec'], suggested: 'emails' },
  { name: 'Department', examples: ['Ressources humaines', 'Expédition'], suggested: 'department' },
  { name: 'Site', examples: ['Gatineau', 'Montréal', 'Moncton (N.-B.)'], suggested: 'site' },
  { name: 'Scope', examples: ['Basic User', 'Call Center Agent'], suggested: 'role' },
  { name: 'Ring Timeout', examples: ['30', '15', '20'], suggested: 'ringSeconds' },
  { name: 'Why', examples: ['good row'], suggested: null },
];

/** A file that was just uploaded. */
export const uploaded: UserImport = {
  ...times,
  id: '01890000-0000-7000-8000-0000000000e1',
  version: 1,
  fileName: 'users-legacy.csv',
  status: 'mapping',
  encoding: 'utf-8',
  delimiter: ';',
  columns,
  mapping: {},
  createMissing: true,
  total,
  processed: 0,
  counts: { create: 0, update: 0, unchanged: 0, conflict: 0, error: 0, repaired: 0 },
  failure: null,
  createdDepartments: [],
  createdSites: [],
  changeId: null,
};

/** Its plan, with rows that cannot be applied. */
export const planned: UserImport = {
  ...uploaded,
  status: 'planned',
  processed: total,
  counts: { create: 4200, update: 500, unchanged: 241, conflict: 19, error: 40, repaired: 112 },
  createdDepartments: ['Expédition', 'Qualité'],
  createdSites: ['Moncton (N.-B.)'],
};

/** The import in a given state; what is started runs on and on. */
export function importHandlers(start: UserImport = uploaded): TestHandlers {
  let current = start;
  const step = (changes: Partial<UserImport>) => {
    current = { ...current, ...changes, version: current.version + 1 };
    return current;
  };
  const listOf = <Item>(items: Item[], count = items.length) => ({
    items,
    nextCursor: null,
    total: count,
  });
  return {
    listUserImports: () => listOf([{ ...planned, status: 'applied' }]),
    createUserImport: () => ({ status: 201, body: step({ ...uploaded }) }),
    getUserImport: () => current,
    updateUserImport: ({ body }) => step(body),
    applyUserImport: ({ params }) => ({
      status: 202,
      body: step(
        params.query.dryRun
          ? { ...planned, mapping: current.mapping }
          : { status: 'applied', changeId: current.id },
      ),
    }),
    listUserImportRows: ({ params: { query } }) => {
      const count = query.action ? planned.counts[query.action] : total;
      const offset = query.offset ?? 0;
      const size = Math.max(0, Math.min(query.limit ?? 50, count - offset));
      return listOf(
        Array.from({ length: size }, (_, index) => rowAt(offset + index, query.action)),
        count,
      );
    },
    listImportMappings: () =>
      listOf([{ ...times, id: uploaded.id, version: 1, name: 'Ancien standard', mapping: {} }]),
    createImportMapping: ({ body }) => ({
      status: 201,
      body: { ...times, ...body, id: planned.id, version: 1 },
    }),
    deleteImportMapping: () => ({ status: 204 }),
    deleteUserImport: () => ({ status: 204 }),
    undoChange: () => problem(409, 'undo-conflict', { detail: 'Luc Tremblay was changed since.' }),
  };
}

const actions = ['create', 'create', 'update', 'unchanged', 'error', 'conflict'] as const;

function rowAt(index: number, only: ImportRow['action'] | 'repaired' | undefined): ImportRow {
  const user = users[index % users.length];
  const action = only && only !== 'repaired' ? only : (actions[index % actions.length] ?? 'create');
  return {
    row: index + 2,
    extension: action === 'error' ? null : String(2000 + index),
    name: user ? `${user.firstName} ${user.lastName}` : '',
    action,
    changes: action === 'update' ? [{ field: 'ringSeconds', before: 25, after: 30 }] : [],
    problems: problemsOf(action),
  };
}

function problemsOf(action: ImportRow['action']): ImportRow['problems'] {
  const cell = { column: 'Extension', field: 'extension', severity: 'error' } as const;
  if (action === 'error') {
    const message = 'An extension has 2 to 7 digits, such as 1001.';
    return [{ ...cell, code: 'extension-format', message, value: '10a1' }];
  }
  if (action === 'conflict') {
    const message = 'The extension belongs to the queue Ventes. Free: 2900.';
    return [{ ...cell, code: 'extension-taken', message, value: '7001' }];
  }
  return [];
}
