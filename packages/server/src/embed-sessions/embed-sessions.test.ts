import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];
type Mint = Schemas['EmbedSessionCreate'];

const page = 'https://portal.reseller.example';
let server: TestServer;
let key: string;
let count = 0;
beforeAll(async () => {
  server = await createTestServer();
  key = await makeKey({});
});
afterAll(() => server.close());

async function makeKey(change: Partial<Schemas['ApiKeyCreate']>): Promise<string> {
  const client = await server.clientAs('reseller');
  const { data } = await client.POST('/api-keys', {
    params: { header: { 'Idempotency-Key': `embed-key-${(count += 1)}` } },
    body: {
      name: 'Portal of the reseller',
      kind: 'live',
      reach: 'reseller',
      readOnly: false,
      capabilities: ['embedSessions:write', 'users:read', 'users:write', 'profile:read'],
      ...change,
    },
  });
  return data?.secret ?? '';
}

function request(change: Partial<Mint> = {}): Mint {
  return {
    domain: 'acme.example',
    subject: 'external:42',
    actAs: 'office-manager',
    components: { 'user-table': 'all' },
    origins: [page],
    ttlSeconds: 600,
    ...change,
  };
}

async function mint(change: Partial<Mint> = {}, by = key, idempotencyKey?: string) {
  const header = { 'Idempotency-Key': idempotencyKey ?? `embed-mint-${(count += 1)}` };
  return server
    .clientWith(by)
    .POST('/embed-sessions', { params: { header }, body: request(change) });
}
const tokenOf = async (change: Partial<Mint> = {}, by = key) =>
  (await mint(change, by)).data?.token ?? '';

interface Call {
  url?: string;
  method?: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  payload?: object;
}
/** A call as the browser of the embedding page makes it. */
async function call(token: string, { headers = {}, url = '/v1/users', ...rest }: Call = {}) {
  const reply = await server.inject({
    url,
    ...rest,
    headers: { authorization: `Bearer ${token}`, origin: page, ...headers },
  });
  const problem = reply.statusCode >= 400 ? reply.json<Schemas['Problem']>() : undefined;
  return {
    status: reply.statusCode,
    code: problem?.type.replace('urn:pbxkit:problem:', ''),
    reply,
  };
}
const pointersOf = (error: { errors?: { pointer: string; code: string }[] } | undefined) =>
  error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('an embed session', () => {
  it('grants what key, role and request share, and lists every drop', async () => {
    const { data, response } = await mint({
      components: {
        'user-table': 'all',
        'user-editor': ['users:read', 'users:delete', 'recordings:listen'],
        'user-tabel': 'all',
      },
    });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      token: expect.stringMatching(/^pbx_es_[\w-]{43}$/),
      expiresInSeconds: 600,
      domain: 'acme.example',
      subject: 'external:42',
      timeZone: 'America/Toronto',
      granted: { 'user-table': ['users:read', 'users:write'], 'user-editor': ['users:read'] },
    });
    expect(data?.denied).toEqual([
      { component: 'user-table', capability: 'users:role', why: 'key' },
      { component: 'user-table', capability: 'changes:undo', why: 'key' },
      { component: 'user-editor', capability: 'users:delete', why: 'unknown' },
      { component: 'user-editor', capability: 'recordings:listen', why: 'key' },
      { component: 'user-tabel', capability: null, why: 'unknown' },
    ]);
  });

  it('works from its page', async () => {
    const { reply } = await call(await tokenOf());
    expect(reply.json().total).toBe(9);
    expect(reply.headers['access-control-allow-origin']).toBeTruthy();
    expect(reply.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('tells what it may do, and what nobody asked for', async () => {
    const token = await tokenOf();
    const { reply } = await call(token, { url: '/v1/me/capabilities' });
    expect(reply.json().held).toContainEqual({ capability: 'users:read', reach: 'domain' });
    const missing = reply.json().missing as Schemas['MissingCapability'][];
    expect(missing).toContainEqual({
      capability: 'settings:write',
      why: 'not-requested',
      grantedBy: 'office-manager',
    });
  });

  it('works in a same-origin GET, where browsers send no Origin', async () => {
    const token = await tokenOf({ origins: ['https://pbx.example'] });
    const same = {
      authorization: `Bearer ${token}`,
      host: 'pbx.example',
      'sec-fetch-site': 'same-origin',
    };
    expect((await server.inject({ url: '/v1/users', headers: same })).statusCode).toBe(200);
    for (const change of [{ host: 'other.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const headers = { ...same, ...change };
      expect((await server.inject({ url: '/v1/users', headers })).statusCode).toBe(403);
    }
  });

  it('of a person only lowers their role', async () => {
    const subject = 'user:1007@acme.example';
    const own = await mint({ subject, actAs: undefined });
    expect(own.data?.granted).toEqual({ 'user-table': ['users:read', 'users:write'] });
    const lowered = await mint({ subject, actAs: 'call-center-supervisor' });
    expect(lowered.data?.granted).toEqual({ 'user-table': ['users:read'] });
    const raised = await mint({ subject: 'user:1002@acme.example', actAs: 'office-manager' });
    expect(raised.response.status).toBe(403);
    expect(raised.error?.detail).toContain('user-table: users:read (role)');
  });

  it('follows the person: role, lock, departure', async () => {
    const user = server.acme.users['office-manager'];
    const token = await tokenOf({ subject: `user:${user.loginName}`, actAs: undefined });
    const { db } = server.database;
    const setRole = (role: 'office-manager' | 'basic-user') =>
      db.updateTable('users').set({ role }).where('id', '=', user.id).execute();
    const setLocked = (locked: boolean) =>
      db.updateTable('credentials').set({ locked }).where('user_id', '=', user.id).execute();
    await setRole('basic-user');
    expect(await call(token)).toMatchObject({ status: 403, code: 'forbidden' });
    await setRole('office-manager');
    expect((await call(token)).status).toBe(200);
    await setLocked(true);
    expect((await call(token)).status).toBe(401);
    await setLocked(false);
    const setKind = (kind: 'person' | 'sharedMailbox') =>
      db.updateTable('users').set({ kind }).where('id', '=', user.id).execute();
    await setKind('sharedMailbox');
    expect((await call(token)).status).toBe(401);
    await setKind('person');
    expect((await call(token)).status).toBe(200);
  });

  it('acts in the name of key and subject', async () => {
    const token = await tokenOf();
    const { reply } = await call(token, {
      method: 'POST',
      url: '/v1/users',
      headers: { 'idempotency-key': 'embed-add-user' },
      payload: {
        firstName: 'Léa',
        lastName: 'Roy',
        extension: '1600',
        emails: ['lea@acme.example'],
      },
    });
    expect(reply.statusCode).toBe(201);
    const change = await server.database.db
      .selectFrom('changes')
      .select(['actors', 'channel'])
      .where('id', '=', String(reply.headers['change-id']))
      .executeTakeFirstOrThrow();
    expect(change.channel).toBe('embed');
    expect(change.actors).toMatchObject([
      { kind: 'apiKey', name: 'Portal of the reseller' },
      { kind: 'external', id: '42' },
    ]);
  });

  it('is never repeated by an Idempotency-Key', async () => {
    expect((await mint({}, key, 'one and the same')).response.status).toBe(201);
    expect((await mint({}, key, 'one and the same')).response.status).toBe(409);
    const kept = await server.database.db.selectFrom('idempotency_keys').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('pbx_es_');
  });

  it('never outlives its key', async () => {
    const expiresAt = new Date(server.clock.now().getTime() + 120_000).toISOString();
    const short = await makeKey({ expiresAt });
    expect((await mint({ ttlSeconds: 3600 }, short)).data?.expiresInSeconds).toBe(120);
  });

  it('is listed while it lives, without its token, and ends by id', async () => {
    const token = await tokenOf({ domain: 'globex.example', subject: 'external:listed' });
    const reseller = await server.clientAs('reseller', server.globex);
    const { data } = await reseller.GET('/embed-sessions', { params: { query: { q: 'listed' } } });
    expect(data?.items).toMatchObject([
      { domain: 'globex.example', role: 'office-manager', origins: [page] },
    ]);
    expect(JSON.stringify(data)).not.toContain(token);
    const path = { embedSessionId: data?.items[0]?.id ?? '' };
    const end = (header: object) =>
      reseller.DELETE('/embed-sessions/{embedSessionId}', { params: { path, header } });
    expect((await end({})).response.status).toBe(428);
    expect((await end({ 'If-Match': '*' })).response.status).toBe(204);
    expect((await call(token)).status).toBe(401);
    const after = await reseller.GET('/embed-sessions', { params: { query: { q: 'listed' } } });
    expect(after.data?.total).toBe(0);
  });

  it('ends itself', async () => {
    const token = await tokenOf();
    expect(
      (await call(token, { method: 'DELETE', url: '/v1/embed-sessions/current' })).status,
    ).toBe(204);
    expect((await call(token)).status).toBe(401);
  });
});

describe('12 ways to abuse a token', () => {
  let token: string;
  beforeEach(async () => {
    token = await tokenOf();
    expect((await call(token)).status).toBe(200);
  });

  it('1: from another origin', async () => {
    for (const origin of [
      'https://evil.example',
      `${page}.evil.example`,
      'http://portal.reseller.example',
    ]) {
      expect(await call(token, { headers: { origin } })).toMatchObject({
        status: 403,
        code: 'origin-refused',
      });
    }
  });

  it('2: without an origin', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await server.inject({ url: '/v1/users', headers })).statusCode).toBe(403);
  });

  it('3: from the origin "null" of a sandboxed frame', async () => {
    expect(await call(token, { headers: { origin: 'null' } })).toMatchObject({ status: 403 });
    expect(pointersOf((await mint({ origins: ['null'] })).error)).toEqual(['/origins/0 too-short']);
  });

  it('4: after it expired', async () => {
    server.clock.advance(601);
    expect(await call(token)).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  it('5: after it was revoked, or its key was', async () => {
    const own = await makeKey({ name: 'A key with a short life' });
    const other = await tokenOf({}, own);
    await call(token, { method: 'DELETE', url: '/v1/embed-sessions/current' });
    expect(await call(token)).toMatchObject({ status: 401, code: 'unauthorized' });
    const reseller = await server.clientAs('reseller');
    const { data } = await reseller.GET('/api-keys', { params: { query: { q: 'short life' } } });
    const path = { apiKeyId: data?.items[0]?.id ?? '' };
    await reseller.DELETE('/api-keys/{apiKeyId}', {
      params: { path, header: { 'If-Match': '*' } },
    });
    expect((await call(other)).status).toBe(401);
  });

  it('6: that was never made', async () => {
    const made = `pbx_es_${'A'.repeat(43)}`;
    for (const unknown of [made, token.slice(0, -1), 'pbx_es_', 'nothing']) {
      expect(await call(unknown)).toMatchObject({ status: 401, code: 'unauthorized' });
    }
  });

  it('7: for another audience: a cookie, a link or a challenge is no bearer token, an embed token no cookie', async () => {
    const user = server.acme.users['basic-user'];
    const signedIn = await server.inject({
      method: 'POST',
      url: '/v1/login',
      payload: { login: user.loginName, password: 'seven quiet herons 42' },
    });
    const cookie = /pbx_refresh=([^;]+)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    expect(cookie).toMatch(/^pbx_rt_/);
    expect((await call(cookie)).status).toBe(401);
    const asCookie = { cookie: `pbx_refresh=${token}` };
    const refreshed = await server.inject({
      method: 'POST',
      url: '/v1/refresh',
      headers: asCookie,
    });
    expect(refreshed.statusCode).toBe(401);
    const access = signedIn.json().grant.token as string;
    expect(await call(access, { url: '/v1/me' })).toMatchObject({
      status: 403,
      code: 'origin-refused',
    });
  });

  it('8: in a foreign domain', async () => {
    for (const domain of ['globex.example', 'initech.example', 'nowhere.example']) {
      expect((await call(token, { headers: { 'pbx-domain': domain } })).status).toBe(404);
    }
    const stranger = server.globex.users['basic-user'];
    const { status, reply } = await call(token, { url: `/v1/users/${stranger.id}` });
    expect(status).toBe(404);
    expect(reply.body).not.toContain(stranger.loginName);
  });

  it('9: for a capability that was not granted', async () => {
    expect(await call(token, { url: '/v1/api-keys' })).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    const narrow = await tokenOf({ components: { 'user-table': ['users:read'] } });
    const add = { method: 'POST' as const, payload: { lastName: 'Roy', extension: '1700' } };
    const headers = { 'idempotency-key': 'not granted 1' };
    const { reply } = await call(narrow, { ...add, headers });
    expect([reply.statusCode, reply.json().capability]).toEqual([403, 'users:write']);
  });

  it('10: a live key from a browser', async () => {
    const headers = { 'pbx-domain': 'acme.example' };
    expect(
      (
        await server.inject({
          url: '/v1/users',
          headers: { authorization: `Bearer ${key}`, ...headers },
        })
      ).statusCode,
    ).toBe(200);
    for (const origin of [page, 'http://localhost:5173', 'null']) {
      expect(await call(key, { headers: { ...headers, origin } })).toMatchObject({
        status: 403,
        code: 'key-in-browser',
      });
    }
  });

  it('11: a development key with a public origin', async () => {
    const dev = await makeKey({ kind: 'dev', reach: 'domain' });
    expect((await call(dev, { headers: { origin: 'http://localhost:5173' } })).status).toBe(200);
    expect(await call(dev)).toMatchObject({ status: 403, code: 'origin-refused' });
    const { error } = await mint({}, dev);
    expect(pointersOf(error)).toEqual(['/origins/0 origin-not-local']);
    expect(
      (await mint({ origins: ['http://127.0.0.1:8080', 'http://[::1]:1'] }, dev)).response.status,
    ).toBe(201);
  });

  it('12: a mint wider than its key, in capability, domain or role', async () => {
    const narrow = await makeKey({
      capabilities: ['embedSessions:write', 'users:read'],
      reach: 'domain',
    });
    const { data } = await mint({}, narrow);
    expect(data?.granted).toEqual({ 'user-table': ['users:read'] });
    const nothing = await mint({ components: { 'user-table': ['users:write'] } }, narrow);
    expect([nothing.response.status, nothing.error?.type]).toEqual([
      403,
      'urn:pbxkit:problem:nothing-granted',
    ]);
    expect((await mint({ domain: 'globex.example' }, narrow)).response.status).toBe(404);
    expect((await mint({ domain: 'initech.example' })).response.status).toBe(404);
    const minted = data?.token ?? '';
    const { status } = await call(minted, {
      method: 'POST',
      url: '/v1/embed-sessions',
      headers: { 'idempotency-key': 'mint by a token' },
      payload: request(),
    });
    expect(status).toBe(403);
  });
});

describe('a request to mint', () => {
  it('names exact origins', async () => {
    const origins = [
      'http://portal.reseller.example',
      'https://*.example',
      `${page}/`,
      'https://a.example:443',
    ];
    const { error } = await mint({ origins });
    expect(pointersOf(error)).toEqual(
      origins.map((_, index) => `/origins/${index} invalid-origin`),
    );
  });

  it('names a person of the domain, or a role', async () => {
    for (const subject of [
      'user:nobody@acme.example',
      'user:1002@globex.example',
      'user:1001@acme.example',
    ]) {
      expect(pointersOf((await mint({ subject })).error)).toEqual(['/subject unknown-reference']);
    }
    expect(pointersOf((await mint({ actAs: undefined })).error)).toEqual(['/actAs role-required']);
  });

  it('gives nobody from outside a site to manage', async () => {
    const { error, response } = await mint({ actAs: 'site-manager' });
    expect(response.status).toBe(403);
    expect(error?.detail).toContain('user-table: users:read (role)');
  });

  it('needs the capability', async () => {
    const plain = await makeKey({ capabilities: ['users:read'] });
    expect((await mint({}, plain)).error?.capability).toBe('embedSessions:write');
  });
});
