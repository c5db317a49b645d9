import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant, type Db } from '../database/scope.js';
import { lockStorage } from '../sounds/sounds.queries.js';
import { createTestServer, type TestServer } from '../testing.js';
import { lockLimit } from './limits.queries.js';

const databases = [
  'pglite',
  ...(process.env.TEST_DATABASE_URL ? [process.env.TEST_DATABASE_URL] : []),
];

describe.each(databases)('limits on %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer({ database: kind });
  });
  afterAll(() => server.close());

  /** Whether this transaction keeps the row that every announcement of the domain needs. */
  async function holdsDomain(db: Db): Promise<boolean> {
    const { rows } = await sql<{ held: boolean }>`
      select pg_current_xact_id()::xid in (xmin, xmax) as held from domains where id = ${server.acme.id}`.execute(
      db,
    );
    return rows[0]!.held;
  }

  it.each<[string, (db: Db) => Promise<unknown>]>([
    ['users are counted', (db) => lockLimit(db, server.acme.id, 'users')],
    [
      'sounds are weighed',
      (db) =>
        lockStorage(db, server.acme.id, {
          ...{ hash: 'x', audio: Buffer.alloc(8), durationMilliseconds: 0, peaks: [] },
        }),
    ],
  ])('let others announce what happens while %s', async (_, lock) => {
    const held = await inTenant(server.database.db, server.acme.id, 'write', async (tx) => {
      await lock(tx);
      return holdsDomain(tx);
    });
    expect(held).toBe(false);
  });

  it('let one in of many who want the last place at once', async () => {
    const client = await server.clientAs('office-manager');
    const { data } = await client.GET('/sites', { params: { query: {} } });
    await server.database.db
      .updateTable('domains')
      .set({ max_sites: data!.items.length + 1 })
      .where('id', '=', server.acme.id)
      .execute();
    const replies = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        client.POST('/sites', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { name: `Site ${index}` },
        }),
      ),
    );
    expect(replies.map(({ response }) => response.status).sort()).toEqual([
      201, 409, 409, 409, 409,
    ]);
  });
});
