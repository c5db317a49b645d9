import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from './context.js';
import { createTestServer, type TestServer } from './testing.js';
import { runWrite } from './write.js';

const databases = [
  'pglite',
  ...(process.env.TEST_DATABASE_URL ? [process.env.TEST_DATABASE_URL] : []),
];

describe.each(databases)('writes on %s', (kind) => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    server = await createTestServer({ database: kind });
    token = await server.tokenOf('office-manager');
  });
  afterAll(() => server.close());

  const userBody = (extension: string, loginName = `u${extension}@acme.example`) => ({
    firstName: 'Émilie',
    lastName: 'Roy',
    extension,
    loginName,
    emails: [loginName],
    role: 'basic-user',
  });
  const create = (key: string, body: object, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: '/v1/users',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, ...headers },
      payload: body,
    });
  const countUsers = async (extension: string) =>
    (
      await server.database.db
        .selectFrom('users')
        .select('id')
        .where('extension', '=', extension)
        .execute()
    ).length;

  it('store rows, change set, announcements and reply together', async () => {
    const reply = await create('together-1', userBody('2001'));
    expect(reply.statusCode).toBe(201);
    const id = reply.headers['change-id'] as string;
    const { db } = server.database;
    const change = await db
      .selectFrom('changes')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(change).toMatchObject({
      channel: 'portal',
      actor_user_id: server.acme.users['office-manager'].id,
    });
    expect(JSON.parse(change.title)).toMatchObject({ code: 'user-created' });
    const items = await db
      .selectFrom('change_items')
      .selectAll()
      .where('change_id', '=', id)
      .execute();
    expect(items).toMatchObject([
      { resource: 'users', record_id: reply.json().id, before: null, after: { extension: '2001' } },
    ]);
    const events = await db
      .selectFrom('events')
      .selectAll()
      .where('domain_id', '=', server.acme.id)
      .execute();
    expect(events.map(({ resource }) => resource)).toEqual(
      expect.arrayContaining(['users', 'changes']),
    );
    const kept = await db
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('key', '=', 'together-1')
      .executeTakeFirst();
    expect(kept?.status).toBe(201);
  });

  it('leave nothing behind when they are refused', async () => {
    const before = await server.database.db.selectFrom('changes').select('id').execute();
    const reply = await create('refused-1', userBody('2001', 'other@acme.example'));
    expect(reply.statusCode).toBe(409);
    expect(await server.database.db.selectFrom('changes').select('id').execute()).toHaveLength(
      before.length,
    );
    const kept = await server.database.db
      .selectFrom('idempotency_keys')
      .select('key')
      .where('key', '=', 'refused-1')
      .execute();
    expect(kept).toEqual([]);
  });

  it('repeat the reply under the same key and run once', async () => {
    const first = await create('same-key-1', userBody('2002'));
    const second = await create('same-key-1', userBody('2002'));
    expect(second.statusCode).toBe(201);
    expect(second.json()).toEqual(first.json());
    for (const name of ['etag', 'change-id', 'location'])
      expect(second.headers[name]).toBe(first.headers[name]);
    expect(await countUsers('2002')).toBe(1);
  });

  it('wait for the first when the same key comes at the same time', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => create('at-once-1', userBody('2003'))),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(
      Array.from({ length: 8 }, () => 201),
    );
    expect(new Set(replies.map((reply) => reply.json().id)).size).toBe(1);
    expect(await countUsers('2003')).toBe(1);
  });

  it('refuse the same key with another body', async () => {
    await create('other-body-1', userBody('2004'));
    const reply = await create('other-body-1', userBody('2005'));
    expect(reply.statusCode).toBe(422);
    expect(reply.json().type).toBe('urn:pbxkit:problem:idempotency-mismatch');
  });

  it('keep keys apart by subject', async () => {
    await create('my-own-key', userBody('2006'));
    const other = await server.tokenOf('office-manager', server.globex);
    const reply = await create('my-own-key', userBody('2006', 'u2006@globex.example'), {
      authorization: `Bearer ${other}`,
    });
    expect(reply.statusCode).toBe(201);
    expect(reply.json().domainId).toBe(server.globex.id);
  });

  it('forget a key after 24 hours', async () => {
    const first = await create('day-old-key', userBody('2007'));
    server.clock.advance(24 * 3600 + 1);
    token = await server.tokenOf('office-manager');
    const second = await create('day-old-key', userBody('2008'));
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
  });

  it('give an extension to one of a hundred who want it at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        create(`claim-${index}-x`, userBody('2999', `c${index}@acme.example`)),
      ),
    );
    const statuses = replies.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(99);
    expect(await countUsers('2999')).toBe(1);
  });

  it('keep nobody else from announcing while they wait for the engine', async () => {
    const { db } = server.database;
    const context = {
      platform: db,
      domain: { id: server.acme.id },
      clock: () => server.clock.now(),
      log: console,
    } as unknown as Context;
    let held = true;
    await runWrite(context, null, 'user-created', async (tx) => {
      tx.announce('calls', []);
      tx.beforeCommit(async () => {
        const { rows } = await sql<{ held: boolean }>`
          select pg_current_xact_id()::xid in (xmin, xmax) as held from domains where id = ${server.acme.id}`.execute(
          tx.db,
        );
        held = rows[0]!.held;
      });
      return {};
    });
    expect(held).toBe(false);
  });

  it('number the announcements of a domain without a gap', async () => {
    const rows = await server.database.db
      .selectFrom('events')
      .select('sequence')
      .where('domain_id', '=', server.acme.id)
      .orderBy('sequence')
      .execute();
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, index) => index + 1));
  });
});
