import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { unseal } from '../access/secrets.js';
import { EngineAway, type Engine } from '../engine/engine.js';
import { noEngine } from '../engine/off.js';
import { createTestServer, type TestServer } from '../testing.js';

type Device = components['schemas']['Device'];

let server: TestServer;
let manager: Client<paths>;
/** What the engine was asked for, and whether it is there. */
let asked: string[];
let away = false;

const answer = async (what: string) => {
  if (away) throw new EngineAway();
  asked.push(what);
};
const engine: Engine = {
  ...noEngine,
  status: () => ({
    kind: 'asterisk',
    connected: true,
    since: new Date('2026-06-10T16:00:00Z'),
    version: '22.0.0',
    server: 'sip.example:5060',
    transports: ['tls', 'tcp', 'udp'],
  }),
  resync: (device) => answer(`resync ${device}`),
  forget: (device) => answer(`forget ${device}`),
};

beforeAll(async () => {
  server = await createTestServer({ engine });
  manager = await server.clientAs('office-manager');
});
beforeEach(() => {
  asked = [];
  away = false;
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const of = (deviceId: string, match = '*') => ({
  path: { deviceId },
  header: { 'If-Match': match },
});
const userId = (role: keyof TestServer['acme']['users'] = 'basic-user') =>
  server.acme.users[role].id;

const create = (body: Partial<components['schemas']['DeviceCreate']> = {}, who = manager) =>
  who.POST('/devices', { params: { header: header() }, body: { userId: userId(), ...body } });
const get = (deviceId: string, who = manager) =>
  who.GET('/devices/{deviceId}', { params: { path: { deviceId } } });

async function added(suffix: string): Promise<{ device: Device; password: string }> {
  const { data, error } = await create({ suffix });
  expect(error).toBeUndefined();
  return data!;
}

/** As the engine writes it. */
const register = ({ id, domainId }: Device, seconds = 60) =>
  server.database.db
    .insertInto('registrations')
    .values({
      id: `${id};@1`,
      domain_id: domainId,
      device_id: id,
      fields: '{}',
      expires_at: new Date(server.clock.now().getTime() + seconds * 1000),
    })
    .execute();

it('shows the password of a new device once and keeps it sealed', async () => {
  const { device, password } = await added('a');
  const { extension } = server.acme.users['basic-user'];
  expect(device).toMatchObject({
    sipUsername: `${extension}a`,
    sipDomain: server.acme.name,
    kind: 'desk',
    transport: 'tls',
    srtp: 'optional',
    registered: false,
  });
  expect(password).toMatch(/^[a-z2-7]{32}$/);
  const { sealed_password: sealed } = await server.database.db
    .selectFrom('devices')
    .select('sealed_password')
    .where('id', '=', device.id)
    .executeTakeFirstOrThrow();
  expect(await unseal('k'.repeat(32), device.id, sealed)).toBe(password);
  const changes = await manager.GET('/changes');
  const everything = JSON.stringify([changes.data, (await get(device.id)).data, server.logged]);
  expect(everything).toContain(device.id);
  expect(everything).not.toContain(password);
});

it('does not repeat the reply that held a password', async () => {
  const params = { header: header() };
  const body = { userId: userId(), suffix: 'once' };
  expect((await manager.POST('/devices', { params, body })).response.status).toBe(201);
  const again = await manager.POST('/devices', { params, body });
  expect(again.response.status).toBe(409);
});

it('takes a suffix once for each user', async () => {
  await added('b');
  expect((await create({ suffix: 'b' })).error).toMatchObject({
    errors: [{ pointer: '/suffix', code: 'sip-username-taken' }],
  });
  const other = await create({ suffix: 'b', userId: userId('advanced-user') });
  expect(other.response.status).toBe(201);
});

it('gives a user no more than twenty devices', async () => {
  const mine = { userId: userId('call-center-agent') };
  for (let number = 0; number < 20; number += 1)
    expect((await create({ ...mine, suffix: `n${number}` })).response.status).toBe(201);
  expect((await create({ ...mine, suffix: 'more' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:limit-reached',
    limit: 20,
  });
});

it('is registered until the registration ends', async () => {
  const { device } = await added('reg');
  const shown = async () =>
    (await manager.GET('/devices', { params: { query: { registered: true, q: 'reg' } } })).data;
  expect((await shown())?.total).toBe(0);
  await register(device);
  expect((await shown())?.items).toMatchObject([{ id: device.id, registered: true }]);
  server.clock.advance(61);
  expect((await shown())?.total).toBe(0);
});

it('lets the engine forget what changed', async () => {
  const { device } = await added('c');
  const address = `${device.sipUsername}@${server.acme.name}`;
  const changed = await manager.PATCH('/devices/{deviceId}', {
    params: of(device.id, '"1"'),
    body: { kind: 'mobile', autoAnswer: true },
  });
  expect(changed.data).toMatchObject({ kind: 'mobile', autoAnswer: true, version: 2 });
  expect(asked).toEqual([`forget ${address}`]);
  const stale = await manager.PATCH('/devices/{deviceId}', {
    params: of(device.id, '"1"'),
    body: { srtp: 'off' },
  });
  expect(stale.response.status).toBe(412);
  const removed = await manager.DELETE('/devices/{deviceId}', { params: of(device.id, '"2"') });
  expect(removed.response.status).toBe(204);
  expect(asked).toHaveLength(2);
  expect((await get(device.id)).response.status).toBe(404);
});

it('lets the engine forget whose owner, or whose organization, is another now', async () => {
  const { device } = await added('o');
  const address = `${device.sipUsername}@${server.acme.name}`;
  asked = [];
  const changed = await manager.PATCH('/users/{userId}', {
    params: { path: { userId: userId() }, header: { 'If-Match': '*' } },
    body: { notes: 'Moved' },
  });
  expect(asked).toContain(`forget ${address}`);
  asked = [];
  await manager.POST('/changes/{changeId}/undo', {
    params: {
      path: { changeId: changed.response.headers.get('Change-Id') ?? '' },
      header: header(),
    },
  });
  expect(asked).toContain(`forget ${address}`);
  asked = [];
  await manager.PATCH('/domains/{domainId}', {
    params: { path: { domainId: server.acme.id }, header: { 'If-Match': '*' } },
    body: { displayName: 'Acme' },
  });
  expect(asked).toEqual(['forget null']);
  const { data } = await manager.POST('/users', {
    params: { header: header() },
    body: { firstName: 'Ada', lastName: 'Roy', extension: '4090', emails: ['ada@acme.example'] },
  });
  asked = [];
  await manager.DELETE('/users/{userId}', {
    params: { path: { userId: data!.id }, header: { 'If-Match': '*' } },
  });
  expect(asked).toEqual(['forget null']);
});

it('ends the registration with the old password', async () => {
  const { device, password } = await added('d');
  await register(device);
  away = true;
  const renewed = await manager.POST('/devices/{deviceId}/password', { params: of(device.id) });
  expect(renewed.response.status).toBe(200);
  expect(renewed.data).toMatchObject({ server: 'sip.example:5060', device: { registered: false } });
  expect(renewed.data?.password).not.toBe(password);
});

it('asks a phone that is there to fetch its configuration', async () => {
  const { device } = await added('e');
  const resync = () =>
    manager.POST('/devices/{deviceId}/resync', { params: { path: { deviceId: device.id } } });
  expect((await resync()).error).toMatchObject({ type: 'urn:pbxkit:problem:not-registered' });
  await register(device);
  expect((await resync()).response.status).toBe(204);
  expect(asked).toEqual([`resync ${device.sipUsername}@${server.acme.name}`]);
  away = true;
  expect((await resync()).error).toMatchObject({ type: 'urn:pbxkit:problem:engine-away' });
});

it('is for oneself, one’s site and one’s organization', async () => {
  const { device } = await added('f');
  const self = await server.clientAs('basic-user');
  expect((await get(device.id, self)).response.status).toBe(200);
  expect((await create({ suffix: 'own' }, self)).response.status).toBe(201);
  const colleague = await server.clientAs('advanced-user');
  expect((await get(device.id, colleague)).response.status).toBe(404);
  expect((await create({ suffix: 'his' }, colleague)).error).toMatchObject({
    errors: [{ pointer: '/userId', code: 'unknown-reference' }],
  });
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await get(device.id, stranger)).response.status).toBe(404);
  const renewal = await stranger.POST('/devices/{deviceId}/password', { params: of(device.id) });
  expect(renewal.response.status).toBe(404);
});

it('leaves the phones of those who may do more alone', async () => {
  const above = userId('office-manager');
  const { data } = await create({ suffix: 'boss', userId: above });
  const { id } = data!.device;
  await register(data!.device);
  const refusal = { type: 'urn:pbxkit:problem:user-above-own' };
  const site = await server.clientAs('site-manager');
  expect((await get(id, site)).response.status).toBe(200);
  expect((await create({ suffix: 'mine', userId: above }, site)).error).toMatchObject(refusal);
  const params = of(id);
  const body = { srtp: 'off' } as const;
  const attempts = [
    site.PATCH('/devices/{deviceId}', { params, body }),
    site.DELETE('/devices/{deviceId}', { params }),
    site.POST('/devices/{deviceId}/password', { params }),
    site.POST('/devices/{deviceId}/resync', { params: { path: { deviceId: id } } }),
  ];
  for (const attempt of attempts) expect((await attempt).error).toMatchObject(refusal);
  expect(asked).toEqual([]);
  expect((await create({ suffix: 'below' }, site)).response.status).toBe(201);
});

it('undoes nothing on the phones of those who are out of reach by now', async () => {
  const { device } = await added('late');
  const update = await manager.PATCH('/devices/{deviceId}', {
    params: of(device.id),
    body: { srtp: 'off' },
  });
  const { id } = server.acme.users['office-manager'];
  const become = (role: 'advanced-user' | 'office-manager') =>
    server.database.db.updateTable('users').set({ role }).where('id', '=', id).execute();
  await become('advanced-user');
  const demoted = await server.clientAs('office-manager');
  const undone = await demoted.POST('/changes/{changeId}/undo', {
    params: {
      path: { changeId: update.response.headers.get('Change-Id') ?? '' },
      header: header(),
    },
  });
  await become('office-manager');
  expect(undone.response.status).toBe(404);
});

it('undoes what was added or changed, but brings no password back', async () => {
  const undo = (reply: { response: Response }) =>
    manager.POST('/changes/{changeId}/undo', {
      params: {
        path: { changeId: reply.response.headers.get('Change-Id') ?? '' },
        header: header(),
      },
    });
  const creation = await create({ suffix: 'u' });
  const { id } = creation.data!.device;
  const update = await manager.PATCH('/devices/{deviceId}', {
    params: of(id),
    body: { kind: 'mobile', srtp: 'required' },
  });
  expect((await undo(update)).response.status).toBe(200);
  expect((await get(id)).data).toMatchObject({ kind: 'desk', srtp: 'optional' });
  const renewal = await manager.POST('/devices/{deviceId}/password', { params: of(id) });
  expect((await undo(renewal)).error).toMatchObject({ type: 'urn:pbxkit:problem:not-undoable' });
  expect((await undo(creation)).response.status).toBe(200);
  expect((await get(id)).response.status).toBe(404);
  const { device } = await added('v');
  const deletion = await manager.DELETE('/devices/{deviceId}', { params: of(device.id) });
  expect((await undo(deletion)).error).toMatchObject({ type: 'urn:pbxkit:problem:not-undoable' });
});

it('tells what carries the calls', async () => {
  const { data } = await (await server.clientAs('basic-user')).GET('/engine');
  expect(data).toEqual({
    kind: 'asterisk',
    connected: true,
    since: '2026-06-10T16:00:00.000Z',
    version: '22.0.0',
    server: 'sip.example:5060',
    transports: ['tls', 'tcp', 'udp'],
  });
});
