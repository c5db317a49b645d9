import type { components } from '@pbxkit/client';
import type { TestHandlers } from '@pbxkit/client/testing.js';

type BlockedNumber = components['schemas']['BlockedNumber'];

const at = '2026-11-05T14:00:00Z';
const entry = (index: number, fields: Partial<BlockedNumber>): BlockedNumber => ({
  id: `01890000-0000-7000-8000-0000000000b${index}`,
  domainId: '01890000-0000-7000-8000-0000000000d0',
  version: 1,
  number: '+14185550199',
  until: null,
  notes: null,
  createdAt: at,
  updatedAt: at,
  ...fields,
});

export const sampleBlocked: readonly BlockedNumber[] = [
  entry(0, { notes: 'Insults' }),
  entry(1, { number: '+1900*', notes: 'Premium numbers' }),
  entry(2, { number: '+15145550188', until: '2026-12-24T05:00:00Z' }),
];

/** A server in memory that refuses these callers. */
export function blockedServer(given: readonly BlockedNumber[] = sampleBlocked): TestHandlers {
  let stored = given;
  let before = stored;
  const changeId = '01890000-0000-7000-8000-0000000000c1';
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  return {
    listBlockedNumbers: ({ params: { query } }) => {
      const q = query.q ?? '';
      const items = stored.filter(({ number, notes }) => `${number} ${notes ?? ''}`.includes(q));
      return { items: [...items], nextCursor: null, total: items.length };
    },
    deleteBlockedNumber: ({ params }) => {
      before = stored;
      stored = stored.filter(({ id }) => id !== params.path.blockedNumberId);
      return { status: 204, headers: { 'Change-Id': changeId } };
    },
    undoChange: () => {
      stored = before;
      return { applied: true, changeId, rows: [], counts: { ...counts, create: 1 } };
    },
  };
}
