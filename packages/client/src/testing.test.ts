import { describe, expect, expectTypeOf, it } from 'vitest';
import { unwrap } from './pbx-error.js';
import type { UserCreate } from './resources.js';
import {
  createTestClient,
  createTestSession,
  deferred,
  problem,
  type TestHandlers,
  type TestRequest,
} from './testing.js';

const list = { items: [], nextCursor: null, total: 0 };

describe('createTestClient', () => {
  it('hands parameters and body to the handler of the operation, typed by the contract', async () => {
    const seen: unknown[] = [];
    const client = createTestClient({
      listUsers: ({ params }) => {
        expectTypeOf(params.query.limit).toEqualTypeOf<number | undefined>();
        seen.push(params.query);
        return list;
      },
      updateSite: ({ params, body }) => {
        seen.push(params.path.siteId, params.header['If-Match'], body.name);
        return problem(412, 'stale', { current: { version: 2 } });
      },
    });
    await unwrap(client.GET('/users', { params: { query: { limit: 7, q: 'a' } } }));
    const params = { path: { siteId: 's/1' }, header: { 'If-Match': '"1"' } };
    const call = client.PATCH('/sites/{siteId}', { params, body: { name: 'Laval' } });
    await expect(unwrap(call)).rejects.toMatchObject({ kind: 'conflict', current: { version: 2 } });
    expect(seen).toEqual([{ limit: 7, q: 'a' }, 's/1', '"1"', 'Laval']);
    expect(client.calls.map(({ operationId }) => operationId)).toEqual(['listUsers', 'updateSite']);
  });

  it('says which handler is missing', async () => {
    const call = unwrap(createTestClient().GET('/me'));
    await expect(call).rejects.toThrow('No handler for getMe (GET /me)');
  });

  it('answers with status and headers when given, and 204 for nothing', async () => {
    const client = createTestClient({
      listSites: () => ({ status: 200, body: list, headers: { ETag: '"3"' } }),
      deleteSite: () => undefined,
      exportUsers: () => new Response('a;b', { headers: { 'Content-Type': 'text/csv' } }),
    });
    const sites = await client.GET('/sites');
    expect(sites.response.headers.get('ETag')).toBe('"3"');
    const gone = await client.DELETE('/sites/{siteId}', { params: { path: { siteId: 's' } } });
    expect(gone.response.status).toBe(204);
    expect(await unwrap(client.GET('/users/export', { parseAs: 'text' }))).toBe('a;b');
  });

  it('answers when the test says so, and takes another handler on the way', async () => {
    const later = deferred<typeof list>();
    const client = createTestClient({ listSites: () => later.promise });
    const call = unwrap(client.GET('/sites'));
    await expect.poll(() => client.calls.length).toBe(1);
    client.handlers.listSites = () => problem(500, 'broken');
    later.resolve(list);
    expect(await call).toEqual(list);
    await expect(unwrap(client.GET('/sites'))).rejects.toMatchObject({
      kind: 'server',
      attempts: 1,
    });
  });

  it('breaks the connection when a handler throws', async () => {
    const listSites = () => {
      throw new TypeError('down');
    };
    const call = unwrap(createTestClient({ listSites }).GET('/sites'));
    await expect(call).rejects.toMatchObject({ kind: 'network', attempts: 1 });
  });

  it('has a type for every operation, and none that the contract does not know', () => {
    expectTypeOf<TestRequest<'createUser'>['body']>().toEqualTypeOf<UserCreate>();
    expectTypeOf<{ listQueens: () => typeof list }>().not.toExtend<TestHandlers>();
    expectTypeOf<() => { items: string }>().not.toExtend<TestHandlers['listUsers']>();
  });
});

describe('createTestSession', () => {
  it('grants everything unless told otherwise', async () => {
    const all = createTestSession();
    await all.ready;
    expect(all.can('user-table', 'users:write')).toBe(true);
    const some = createTestSession(
      {},
      { grant: { granted: { '*': ['users:read'] } }, locale: 'fr-CA' },
    );
    await some.ready;
    expect(some.can('user-table', 'users:write')).toBe(false);
    expect(some.settings.locale).toBe('fr-CA');
  });

  it('shows its calls and lets handlers be changed', async () => {
    const session = createTestSession({ listSites: () => list });
    await unwrap(session.client.GET('/sites'));
    session.handlers.listSites = () => problem(403, 'forbidden');
    await expect(unwrap(session.client.GET('/sites'))).rejects.toMatchObject({ kind: 'denied' });
    expect(session.calls).toHaveLength(2);
    expect(session.state).toBe('ready');
    await session.end();
    expect(session.state).toBe('ended');
  });
});
