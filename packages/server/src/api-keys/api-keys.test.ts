import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { createTestServer, type TestServer } from '../testing.js';

type ApiKeyCreate = components['schemas']['ApiKeyCreate'];

let server: TestServer;
let count = 0;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const base: ApiKeyCreate = {
  name: 'Nightly report of users',
  capabilities: ['users:read'],
  kind: 'live',
  reach: 'domain',
  readOnly: false,
};
async function create(change: Partial<ApiKeyCreate>, domain?: string) {
  const client = await server.clientAs('reseller');
  const header = {
    'Idempotency-Key': `api-key-${(count += 1)}`,
    ...(domain && { 'Pbx-Domain': domain }),
  };
  return client.POST('/api-keys', { params: { header }, body: { ...base, ...change } });
}
const secretOf = async (change: Partial<ApiKeyCreate>, domain?: string) =>
  (await create(change, domain)).data?.secret ?? '';
const get = (token: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  server.inject({
    url: '/v1/users',
    headers: { authorization: `Bearer ${token}`, ...headers },
    remoteAddress,
  });
const codeOf = (reply: { json(): { type: string } }) =>
  reply.json().type.replace('urn:pbxkit:problem:', '');
const pointersOf = (error: { errors?: { pointer: string; code: string }[] } | undefined) =>
  error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('an API key', () => {
  it('shows its secret once and keeps only a hash', async () => {
    const { data, response } = await create({});
    expect(response.status).toBe(201);
    expect(data?.secret).toMatch(/^pbx_live_[\w-]{43}$/);
    expect(data?.secret.startsWith(data.prefix)).toBe(true);
    const client = await server.clientAs('reseller');
    const list = await client.GET('/api-keys');
    expect(JSON.stringify(list.data)).not.toContain(data?.secret);
    expect(list.data?.items.map(({ id }) => id)).toContain(data?.id);
    const stored = await server.database.db.selectFrom('api_keys').selectAll().execute();
    const changes = await server.database.db.selectFrom('change_items').selectAll().execute();
    const kept = await server.database.db.selectFrom('idempotency_keys').selectAll().execute();
    expect(JSON.stringify([stored, changes, kept])).not.toContain(data?.secret);
  });

  it('never repeats its secret for a repeated Idempotency-Key', async () => {
    const client = await server.clientAs('reseller');
    const params = { header: { 'Idempotency-Key': 'the same key' } };
    expect((await client.POST('/api-keys', { params, body: base })).response.status).toBe(201);
    expect((await client.POST('/api-keys', { params, body: base })).response.status).toBe(409);
  });

  it('reads what it was made for, in its domain only', async () => {
    const secret = await secretOf({});
    expect((await get(secret)).json().total).toBe(9);
    expect((await get(secret, { 'pbx-domain': 'globex.example' })).statusCode).toBe(404);
    const refused = await server.clientWith(secret).GET('/api-keys');
    expect(refused.response.status).toBe(403);
    expect(refused.error?.capability).toBe('apiKeys:write');
  });

  it('of a reseller reaches its domains by name, and no other', async () => {
    const secret = await secretOf({ reach: 'reseller' });
    expect(codeOf(await get(secret))).toBe('domain-required');
    expect((await get(secret, { 'pbx-domain': 'globex.example' })).statusCode).toBe(200);
    expect((await get(secret, { 'pbx-domain': 'initech.example' })).statusCode).toBe(404);
  });

  it('may be made by a reseller in each of its domains', async () => {
    const client = await server.clientAs('reseller');
    const header = { 'Pbx-Domain': 'globex.example' };
    const me = await client.GET('/me/capabilities', { params: { header } });
    expect(me.response.status).toBe(200);
    const { data } = await create({}, 'globex.example');
    expect(data?.domainId).toBe(server.globex.id);
    const elsewhere = { header: { 'Pbx-Domain': 'initech.example' } };
    expect((await client.GET('/me/capabilities', { params: elsewhere })).response.status).toBe(404);
  });

  it('holds nothing that its maker does not hold', async () => {
    const { error } = await create({
      capabilities: ['users:read', 'platform:write', 'calls:listen'],
    });
    expect(pointersOf(error)).toEqual([
      '/capabilities/1 capability-not-held',
      '/capabilities/2 capability-not-held',
    ]);
    const maker = server.clientWith(
      await secretOf({ capabilities: ['apiKeys:write', 'users:read'] }),
    );
    const params = { header: { 'Idempotency-Key': 'made by a key' } };
    const wider = await maker.POST('/api-keys', {
      params,
      body: { ...base, capabilities: ['users:write'] },
    });
    expect(pointersOf(wider.error)).toEqual(['/capabilities/0 capability-not-held']);
    const further = await maker.POST('/api-keys', { params, body: { ...base, reach: 'reseller' } });
    expect(pointersOf(further.error)).toEqual(['/capabilities/0 capability-not-held']);
  });

  it('works only from its addresses', async () => {
    const secret = await secretOf({
      addresses: ['203.0.113.0/24', '2001:db8::/32', '198.51.100.7'],
    });
    for (const address of ['203.0.113.9', '::ffff:203.0.113.9', '2001:db8::1', '198.51.100.7']) {
      expect((await get(secret, {}, address)).statusCode).toBe(200);
    }
    for (const address of ['203.0.114.9', '2001:db9::1', '198.51.100.8']) {
      expect(codeOf(await get(secret, {}, address))).toBe('address-refused');
    }
    const { error } = await create({ addresses: ['203.0.113.0/33', 'localhost'] });
    expect(pointersOf(error)).toEqual([
      '/addresses/0 invalid-address',
      '/addresses/1 invalid-address',
    ]);
  });

  it('that is read-only reads', async () => {
    const secret = await secretOf({ readOnly: true, capabilities: ['users:read', 'users:write'] });
    expect((await get(secret)).statusCode).toBe(200);
    const reply = await server.inject({
      method: 'POST',
      url: '/v1/users',
      headers: { authorization: `Bearer ${secret}`, 'idempotency-key': 'read-only-1' },
      payload: { lastName: 'Roy', extension: '1500' },
    });
    expect(codeOf(reply)).toBe('read-only-key');
  });

  it('lives a year, at most five, and not into the past', async () => {
    const { data } = await create({});
    const days = (Date.parse(data?.expiresAt ?? '') - server.clock.now().getTime()) / 86_400_000;
    expect(Math.round(days)).toBeGreaterThanOrEqual(365);
    expect(pointersOf((await create({ expiresAt: '2020-01-01T00:00:00Z' })).error)).toEqual([
      '/expiresAt expires-in-past',
    ]);
    expect(pointersOf((await create({ expiresAt: '2099-01-01T00:00:00Z' })).error)).toEqual([
      '/expiresAt expires-too-late',
    ]);
    const soon = new Date(server.clock.now().getTime() + 60_000).toISOString();
    const short = await secretOf({ expiresAt: soon });
    expect((await get(short)).statusCode).toBe(200);
    server.clock.advance(61);
    expect((await get(short)).statusCode).toBe(401);
  });

  it('stops at once when it is revoked', async () => {
    const { data } = await create({ name: 'A key to be revoked' });
    expect((await get(data?.secret ?? '')).statusCode).toBe(200);
    const client = await server.clientAs('reseller');
    const remove = (header: object) =>
      client.DELETE('/api-keys/{apiKeyId}', {
        params: { path: { apiKeyId: data?.id ?? '' }, header },
      });
    expect((await remove({})).response.status).toBe(428);
    const removed = await remove({ 'If-Match': '"1"' });
    expect(removed.response.status).toBe(204);
    expect(removed.response.headers.get('change-id')).toBeTruthy();
    expect((await get(data?.secret ?? '')).statusCode).toBe(401);
    expect((await remove({ 'If-Match': '*' })).response.status).toBe(404);
  });

  it('is found by its words and belongs to one reseller', async () => {
    await create({ name: 'Clé de téléphonie' });
    const client = await server.clientAs('reseller');
    const found = await client.GET('/api-keys', { params: { query: { q: 'CLE telephonie' } } });
    expect(found.data?.total).toBe(1);
    const stranger = await server.clientAs('reseller', server.initech);
    expect((await stranger.GET('/api-keys')).data?.total).toBe(0);
    const path = { apiKeyId: found.data?.items[0]?.id ?? '' };
    const params = { path, header: { 'If-Match': '*' } };
    expect((await stranger.DELETE('/api-keys/{apiKeyId}', { params })).response.status).toBe(404);
    expect((await (await server.clientAs('office-manager')).GET('/api-keys')).response.status).toBe(
      403,
    );
  });
});
