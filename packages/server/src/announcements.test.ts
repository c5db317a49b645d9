import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnnouncements } from './announcements.js';
import type { Database } from './database/open.js';
import { inTenant } from './database/scope.js';
import { insertTenants, type Tenants } from './testing/fixtures.js';
import { openTestDatabase } from './testing/test-database.js';
import { insertEvents } from './write.queries.js';

let database: Database;
let tenants: Tenants;
beforeAll(async () => {
  database = await openTestDatabase();
  tenants = await database.db.transaction().execute(insertTenants);
});
afterAll(() => database.close());

const announce = (domainId: string) =>
  inTenant(database.db, domainId, 'write', (db) =>
    insertEvents(db, domainId, [{ resource: 'users', ids: [] }], new Date()),
  );

/** A listener whose `heard(n)` resolves with the first n numbers it was told. */
function listener() {
  const numbers: number[] = [];
  let wake: () => void = () => undefined;
  return {
    hear(events: readonly { sequence: number }[]) {
      numbers.push(...events.map(({ sequence }) => sequence));
      wake();
    },
    start: () => undefined,
    reset: () => undefined,
    async heard(count: number): Promise<number[]> {
      while (numbers.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return numbers;
    },
  };
}

it('tells a burst of announcements completely, in order and once', async () => {
  const announcements = createAnnouncements(database, () => new Date());
  const one = listener();
  const leave = await announcements.listen(tenants.acme.id, null, one);
  await Promise.all(Array.from({ length: 50 }, () => announce(tenants.acme.id)));
  expect(await one.heard(50)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  leave();
  announcements.close();
});

it('keeps telling those who came while the last other one left', async () => {
  const announcements = createAnnouncements(database, () => new Date());
  const leave = await announcements.listen(tenants.globex.id, null, listener());
  const late = listener();
  const listening = announcements.listen(tenants.globex.id, null, late);
  leave();
  await listening;
  await announce(tenants.globex.id);
  expect(await late.heard(1)).toEqual([1]);
  announcements.close();
});

it('repeats what was missed to those who come back, and only that', async () => {
  const announcements = createAnnouncements(database, () => new Date());
  for (let count = 0; count < 3; count += 1) await announce(tenants.initech.id);
  const back = listener();
  await announcements.listen(tenants.initech.id, 1, back);
  expect(await back.heard(2)).toEqual([2, 3]);
  announcements.close();
});
