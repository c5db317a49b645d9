import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];
type Create = Schemas['OverrideCreate'];

let server: TestServer;
let manager: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const busy = { kind: 'hangup', signal: 'busy' } as const;
const inSeconds = (seconds: number) =>
  new Date(server.clock.now().getTime() + seconds * 1000).toISOString();
const days = (count: number) => inSeconds(count * 86_400);
const ofDomain = () => ({ kind: 'domain' as const, id: server.acme.id });
const add = (body: Partial<Create>, who = manager) =>
  who.POST('/overrides', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { target: ofDomain(), destination: busy, endsAt: days(1), ...body },
  });
const added = async (body: Partial<Create>) => {
  const { data, error } = await add(body);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
};
const read = (id: string, who = manager) =>
  who.GET('/overrides/{overrideId}', { params: { path: { overrideId: id } } });
const change = (id: string, body: Schemas['OverrideUpdate'], match = '*', who = manager) =>
  who.PATCH('/overrides/{overrideId}', {
    params: { path: { overrideId: id }, header: { 'If-Match': match } },
    body,
  });
const remove = (id: string, who = manager) =>
  who.DELETE('/overrides/{overrideId}', {
    params: { path: { overrideId: id }, header: { 'If-Match': '*' } },
  });
const undo = (response: Response) =>
  manager.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: response.headers.get('Change-Id') ?? '' } },
  });
const faults = (error: unknown) =>
  (error as Schemas['Problem']).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

it('closes until an end that stands, and is over within a second of it', async () => {
  const { data, response } = await add({ endsAt: inSeconds(600), reason: 'Storm' });
  expect(response.status).toBe(201);
  expect(data).toMatchObject({
    targetName: 'acme',
    destinationName: 'Busy tone',
    inForce: true,
    reason: 'Storm',
  });
  const id = data?.id ?? '';
  const state = async () => (await read(id)).data?.inForce;
  const listed = async (inForce: boolean) =>
    (await manager.GET('/overrides', { params: { query: { inForce } } })).data?.items.some(
      (override) => override.id === id,
    );
  server.clock.advance(599);
  expect([await state(), await listed(true), await listed(false)]).toEqual([true, true, false]);
  server.clock.advance(1);
  expect([await state(), await listed(true), await listed(false)]).toEqual([false, false, true]);
});

it('begins when it is told to', async () => {
  const { id, inForce } = await added({ startsAt: inSeconds(60), endsAt: inSeconds(120) });
  expect(inForce).toBe(false);
  server.clock.advance(60);
  expect((await read(id)).data?.inForce).toBe(true);
});

it('refuses an end that cannot be, and asks for one', async () => {
  const wrong = async (body: Partial<Create>) => faults((await add(body)).error);
  expect(await wrong({ startsAt: days(2), endsAt: days(1) })).toEqual(['/endsAt end-before-start']);
  expect(await wrong({ startsAt: days(-2), endsAt: days(-1) })).toEqual(['/endsAt end-in-past']);
  expect(await wrong({ endsAt: days(30.001) })).toEqual(['/endsAt override-too-long']);
  expect(await wrong({ endsAt: '2026-12-31T23:59:60Z' })).toEqual(['/endsAt invalid-date']);
  expect((await add({ endsAt: days(30) })).response.status).toBe(201);
  const without = await server.inject({
    method: 'POST',
    url: '/v1/overrides',
    headers: {
      authorization: `Bearer ${await server.tokenOf('office-manager')}`,
      'idempotency-key': crypto.randomUUID(),
    },
    payload: { target: ofDomain(), destination: busy },
  });
  expect(faults(without.json())).toEqual(['/endsAt required']);
});

it('refuses targets and destinations that the organization does not have', async () => {
  const { globex, acme } = server;
  const wrong = async (body: Partial<Create>) => faults((await add(body)).error);
  const target = ['/target/id unknown-reference'];
  expect(await wrong({ target: { kind: 'domain', id: globex.id } })).toEqual(target);
  expect(await wrong({ target: { kind: 'site', id: globex.siteId } })).toEqual(target);
  expect(await wrong({ target: { kind: 'queue', id: acme.siteId } })).toEqual(target);
  expect(await wrong({ target: { kind: 'attendant', id: acme.siteId } })).toEqual(target);
  const foreign = globex.users['basic-user'].id;
  expect(await wrong({ destination: { kind: 'voicemail', id: foreign } })).toEqual([
    '/destination/id unknown-reference',
  ]);
  expect(await wrong({ destination: { kind: 'queue', id: acme.siteId } })).toEqual([
    '/destination/id unknown-reference',
  ]);
  expect(await wrong({ destination: { kind: 'external', number: '123' } })).toEqual([
    '/destination/number invalid-number',
  ]);
  const { id } = acme.users['basic-user'];
  expect(await wrong({ target: { kind: 'user', id }, destination: { kind: 'user', id } })).toEqual([
    '/destination/id destination-is-target',
  ]);
});

it('says destinations in the words of the reader', async () => {
  const { id } = server.acme.users['advanced-user'];
  const french = server.clientWith(await server.tokenOf('office-manager'), {
    'Accept-Language': 'fr-CA',
  });
  const mailbox = await added({ destination: { kind: 'voicemail', id } });
  expect(mailbox.destinationName).toBe('Voicemail of Test advanced-user (1003)');
  expect((await read(mailbox.id, french)).data?.destinationName).toBe(
    'Messagerie vocale de Test advanced-user (1003)',
  );
  const outside = await added({ destination: { kind: 'external', number: '514 555-0123' } });
  expect(outside.destination).toEqual({ kind: 'external', number: '+15145550123' });
  expect(outside.destinationName).toBe('Outside: (514) 555-0123');
});

it('changes its end and destination, but not based on an old version', async () => {
  const { id } = await added({});
  const later = days(3);
  const changed = await change(id, { endsAt: later, destination: { kind: 'directory' } }, '"1"');
  expect(changed.data).toMatchObject({ endsAt: later, version: 2 });
  expect((await change(id, { reason: 'Late' }, '"1"')).error).toMatchObject({
    current: { version: 2 },
  });
  expect(faults((await change(id, { endsAt: days(31) })).error)).toEqual([
    '/endsAt override-too-long',
  ]);
});

it('is set as far as a role reaches, and seen by who sees the schedules', async () => {
  const whole = await added({});
  const { users, siteId } = server.acme;
  const site = await server.clientAs('site-manager');
  const supervisor = await server.clientAs('call-center-supervisor');
  const target = ['/target/id unknown-reference'];
  expect(faults((await add({}, site)).error)).toEqual(target);
  expect((await add({ target: { kind: 'site', id: siteId } }, site)).response.status).toBe(201);
  const { data: other } = await manager.POST('/sites', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Other site' },
  });
  const elsewhere = { kind: 'site' as const, id: other?.id ?? '' };
  expect(faults((await add({ target: elsewhere }, site)).error)).toEqual(target);
  const colleague = { kind: 'user' as const, id: users['basic-user'].id };
  expect((await add({ target: colleague }, site)).response.status).toBe(201);
  expect(faults((await add({ target: colleague }, supervisor)).error)).toEqual(target);
  const self = { kind: 'user' as const, id: users['call-center-supervisor'].id };
  expect((await add({ target: self }, supervisor)).response.status).toBe(201);
  expect((await read(whole.id, site)).response.status).toBe(200);
  expect((await remove(whole.id, site)).error).toMatchObject({ capability: 'overrides:write' });
  const advanced = await server.clientAs('advanced-user');
  expect((await read(whole.id, advanced)).response.status).toBe(403);
  const neighbour = await server.clientAs('office-manager', server.globex);
  expect((await read(whole.id, neighbour)).response.status).toBe(404);
  expect((await remove(whole.id, neighbour)).response.status).toBe(404);
});

it('undoes adding, changing and ending', async () => {
  const { id: userId } = server.acme.users['basic-user'];
  const created = await add({ destination: { kind: 'voicemail', id: userId } });
  const id = created.data?.id ?? '';
  const changed = await change(id, { destination: busy, reason: 'Other' });
  await undo(changed.response);
  expect((await read(id)).data?.destination).toEqual({ kind: 'voicemail', id: userId });
  const ended = await remove(id);
  expect((await read(id)).response.status).toBe(404);
  await undo(ended.response);
  expect((await read(id)).data).toMatchObject({ inForce: true, reason: '' });
  const refused = await manager.DELETE('/users/{userId}', {
    params: { path: { userId }, header: { 'If-Match': '*' } },
  });
  expect(refused.error).toMatchObject({ uses: [{ resource: 'overrides', field: 'destination' }] });
  await undo(created.response);
  expect((await read(id)).response.status).toBe(404);
});
