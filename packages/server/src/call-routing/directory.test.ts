import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTenant, type Db } from '../database/scope.js';
import type { Directory } from '../routing/directory.js';
import { simulate } from '../routing/simulate.js';
import { createTestServer, type TestServer } from '../testing.js';
import { databaseDirectory, takeCensus } from './directory.js';

let server: TestServer;
const at = new Date('2026-06-10T16:00:00Z');

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

/** Runs in acme and tells how many queries it took. */
async function counting<T>(run: (db: Db) => Promise<T>): Promise<{ result: T; queries: number }> {
  let queries = 0;
  const result = await inTenant(server.database.db, server.acme.id, 'read', (db) =>
    run(
      db.withPlugin({
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: ({ result: rows }) => Promise.resolve(rows),
      }),
    ),
  );
  return { result, queries };
}

const ask = <T>(
  run: (directory: Directory) => Promise<T>,
  numbers = { to: '', from: null as string | null },
) =>
  counting((db) =>
    run(
      databaseDirectory(db, server.acme.id, {
        ...{ ...numbers, at, imagining: true, secretKey: 'k'.repeat(32) },
      }),
    ),
  );

it('asks once when a call begins and once for each object that it reaches', async () => {
  const { users } = server.acme;
  const to = users['basic-user'].extension;
  const from = users['advanced-user'].extension;
  const call = { to, from, at, digits: '', assume: {} };
  const { result, queries } = await ask((directory) => simulate(call, directory), { to, from });
  expect(result.end.kind).toBe('voicemail');
  expect(queries).toBe(2);
});

it('knows nobody of another organization', async () => {
  const stranger = server.globex.users['basic-user'];
  const { result } = await ask(async (directory) => [
    await directory.object('user', stranger.id),
    await directory.devices([stranger.id]),
  ]);
  expect(result).toEqual([null, []]);
});

it('imagines a phone for every person who is not locked', async () => {
  const { users } = server.acme;
  const [locked, other] = [users['no-portal'].id, users['basic-user'].id];
  const { db } = server.database;
  const lock = (value: boolean) =>
    db.updateTable('credentials').set({ locked: value }).where('user_id', '=', locked).execute();
  const phones = async () =>
    (await ask(async (directory) => directory.devices([locked, other]))).result.map(
      ({ userId }) => userId,
    );
  expect((await phones()).sort()).toEqual([locked, other].sort());
  await lock(true);
  expect(await phones()).toEqual([other]);
  await lock(false);
});

it('takes a census that routes like the database, in as many queries as there are tables', async () => {
  const { acme } = server;
  const domain = { id: acme.id, name: acme.name, timeZone: 'America/Toronto' };
  const { result, queries } = await counting((db) =>
    takeCensus(db, { domain, clock: () => at } as Parameters<typeof takeCensus>[1]),
  );
  expect(queries).toBe(9);
  expect(result.users.map(({ id }) => id).sort()).toEqual(
    Object.values(acme.users)
      .map(({ id }) => id)
      .sort(),
  );
});
