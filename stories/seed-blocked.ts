import type { components } from '@pbxkit/client';
import type { TestHandlers } from '@pbxkit/client/testing.js';

type BlockedNumber = components['schemas']['BlockedNumber'];

const at = '2026-11-05T14:00:00Z';
const blocked = (index: number, fields: Partial<BlockedNumber>): BlockedNumber => ({
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

const seed = [
  blocked(0, { notes: 'Appels insultants au soutien' }),
  blocked(1, { number: '+1900*', notes: 'Numéros surtaxés' }),
  blocked(2, { number: '+15145550188', until: '2027-12-24T05:00:00Z' }),
];

/** A server in memory whose organization refuses these callers. */
export function blockedHandlers(given: readonly BlockedNumber[] = seed): TestHandlers {
  let stored = given;
  return {
    listBlockedNumbers: ({ params: { query } }) => {
      const items = stored.filter(({ number }) => number.includes(query.q ?? ''));
      return { items: [...items], nextCursor: null, total: items.length };
    },
    deleteBlockedNumber: ({ params }) => {
      stored = stored.filter(({ id }) => id !== params.path.blockedNumberId);
      return { status: 204 };
    },
  };
}
