import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';

type PhoneNumber = components['schemas']['PhoneNumber'];
type BulkPlan = components['schemas']['BulkPlan'];
type BulkRow = BulkPlan['rows'][number];

const changeId = '01890000-0000-7000-8000-0000000000c1';
const domainId = '01890000-0000-7000-8000-0000000000d0';
const annesId = '01890000-0000-7000-8000-000000000001';

/** Number `index` of a sample company; every fourth is free. */
export function sampleNumber(index: number, changes: Partial<PhoneNumber> = {}): PhoneNumber {
  const isFree = index % 4 === 3;
  return {
    id: `01890000-0000-7000-8000-1${String(index).padStart(11, '0')}`,
    domainId,
    version: 1,
    number: `+1514555${String(100 + index).padStart(4, '0')}`,
    enabled: index % 5 !== 4,
    enabledFrom: null,
    enabledUntil: null,
    destination: isFree ? null : { kind: 'user', id: annesId },
    timeRules: [],
    callerIdPrefix: index === 0 ? 'Sales' : null,
    notes: null,
    siteId: null,
    kind: 'local',
    siteName: 'Québec',
    destinationName: isFree ? null : 'Anne Tremblay',
    inService: index % 5 !== 4,
    createdAt: '2026-01-05T14:00:00Z',
    updatedAt: '2026-01-05T14:00:00Z',
    ...changes,
  };
}

/** A server in memory with so many numbers; those with a note `locked` refuse every change. */
export function numberServer(count: number): TestHandlers {
  let stored = Array.from({ length: count }, (_, index) => sampleNumber(index));
  let before = stored;
  const headers = { 'Change-Id': changeId };
  const keep = (next: PhoneNumber[]) => {
    before = stored;
    stored = next;
  };
  return {
    listPhoneNumbers: ({ params: { query } }) => {
      const found = stored.filter(
        ({ number, destination, enabled }) =>
          number.includes(query.q ?? '') &&
          (query.free === undefined || (destination === null) === query.free) &&
          (query.enabled === undefined || enabled === query.enabled),
      );
      const offset = query.offset ?? Number(query.cursor ?? 0);
      const end = offset + (query.limit ?? 50);
      const nextCursor = end < found.length ? String(end) : null;
      return { items: found.slice(offset, end), nextCursor, total: found.length };
    },
    listSites: () => ({ items: [], nextCursor: null, total: 0 }),
    listUsers: () => ({ items: [], nextCursor: null, total: 0 }),
    exportPhoneNumbers: () =>
      new Response('number,destination\r\n+15145550100,user:1001\r\n', {
        headers: { 'content-type': 'text/csv' },
      }),
    deletePhoneNumber: ({ params }) => {
      keep(stored.filter(({ id }) => id !== params.path.phoneNumberId));
      return { status: 204, headers };
    },
    bulkUpdatePhoneNumbers: ({ params, body }) => {
      const chosen = stored.filter(({ id }) => body.ids.includes(id));
      const plan = planOf(chosen.map((number) => planned(number, body)));
      if (params.query.dryRun) return plan;
      if (plan.counts.error > 0) return problem(422, 'bulk-refused');
      const isChosen = ({ id }: PhoneNumber) => body.ids.includes(id);
      if (body.action === 'delete') keep(stored.filter((number) => !isChosen(number)));
      else keep(stored.map((number) => (isChosen(number) ? withChanges(number, body) : number)));
      return { status: 200, body: { ...plan, applied: true, changeId }, headers };
    },
    importPhoneNumbers: ({ params, body }) => {
      const numbers = body.file.split(/\r?\n/).slice(1).filter(Boolean);
      const plan = planOf(numbers.map((line, index) => importRow(line, index)));
      if (params.query.dryRun) return plan;
      if (plan.counts.error > 0 && !body.validOnly) return problem(422, 'bulk-refused');
      const valid = plan.rows.filter(({ action }) => action === 'create');
      keep([
        ...stored,
        ...valid.map(({ name }, index) => sampleNumber(900 + index, { number: name })),
      ]);
      return { status: 200, body: { ...plan, applied: true, changeId }, headers };
    },
    undoChange: () => {
      stored = before;
      return planOf([]);
    },
  };
}

function planned(number: PhoneNumber, { action, changes = {} }: Bulk): BulkRow {
  const { id, number: name, notes } = number;
  const errors =
    notes === 'locked' ? [{ pointer: '/id', code: 'locked', message: 'It is locked.' }] : [];
  const own = Object.entries(changes)
    .map(([field, after]) => ({ field, before: inWords(number, field), after: after ?? null }))
    .filter(({ before, after }) => before !== after);
  const done = action === 'delete' ? 'delete' : own.length > 0 ? 'update' : 'unchanged';
  return { id, name, action: errors.length > 0 ? 'error' : done, changes: own, errors };
}

type Bulk = components['schemas']['PhoneNumberBulk'];

function inWords(number: PhoneNumber, field: string) {
  return field === 'destination' ? number.destinationName : number[field as keyof PhoneNumber];
}

function withChanges(number: PhoneNumber, { changes = {} }: Bulk): PhoneNumber {
  const next = { ...number, ...changes, version: number.version + 1 };
  return { ...next, destinationName: next.destination ? next.destinationName : null };
}

function importRow(line: string, index: number): BulkRow {
  const [name = ''] = line.split(',');
  const isGood = name.startsWith('+');
  return {
    id: sampleNumber(900 + index).id,
    name,
    action: isGood ? 'create' : 'error',
    changes: isGood ? [{ field: 'number', before: null, after: name }] : [],
    errors: isGood
      ? []
      : [{ pointer: `/rows/${index + 1}/number`, code: 'format', message: 'Row 2: no number.' }],
  };
}

function planOf(rows: BulkRow[]): BulkPlan {
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  for (const row of rows) counts[row.action] += 1;
  return { applied: false, counts, rows, changeId: null };
}
