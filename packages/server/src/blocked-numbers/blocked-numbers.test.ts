import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { readNumberOrPrefix } from './blocked-numbers.rules.js';

let server: TestServer;
let manager: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const block = (body: components['schemas']['BlockedNumberCreate'], who = manager) =>
  who.POST('/blocked-numbers', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body,
  });
const remove = (blockedNumberId: string, match = '*', who = manager) =>
  who.DELETE('/blocked-numbers/{blockedNumberId}', {
    params: { path: { blockedNumberId }, header: { 'If-Match': match } },
  });
const get = (blockedNumberId: string, who = manager) =>
  who.GET('/blocked-numbers/{blockedNumberId}', { params: { path: { blockedNumberId } } });

it.each([
  ['514 555-0123', '+15145550123'],
  ['+33 1 45 55 12 34', '+33145551234'],
  ['514*', '+1514*'],
  ['(514) 555*', '+1514555*'],
  ['1 900*', '+1900*'],
  ['+44*', '+44*'],
  ['*', undefined],
  ['51*4', undefined],
  ['12', undefined],
  ['sales*', undefined],
])('reads %s as %s', (text, expected) => {
  expect(readNumberOrPrefix(text, 'CA')).toBe(expected);
});

it('blocks a caller, once, until somebody lets it through', async () => {
  const { data, response } = await block({ number: '514 555-0166', notes: 'Robot' });
  expect(response.status).toBe(201);
  expect(data).toMatchObject({ number: '+15145550166', until: null, notes: 'Robot', version: 1 });
  expect((await block({ number: '+1 514 555 0166' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:number-blocked',
  });
  expect((await remove(data!.id, '"7"')).response.status).toBe(412);
  const deleted = await remove(data!.id);
  expect(deleted.response.status).toBe(204);
  expect((await get(data!.id)).response.status).toBe(404);
  const changeId = deleted.response.headers.get('Change-Id') ?? '';
  await manager.POST('/changes/{changeId}/undo', { params: { path: { changeId } } });
  expect((await get(data!.id)).data).toMatchObject({ number: '+15145550166' });
});

it('forgets a block that has ended', async () => {
  const until = new Date(server.clock.now().getTime() + 60_000).toISOString();
  const { data } = await block({ number: '+1613*', until });
  const listed = async () =>
    (await manager.GET('/blocked-numbers', { params: { query: { q: '613' } } })).data?.total;
  expect(data?.number).toBe('+1613*');
  expect(await listed()).toBe(1);
  server.clock.advance(61);
  expect(await listed()).toBe(0);
  expect((await block({ number: '+1613*' })).response.status).toBe(201);
  expect((await block({ number: '+1614*', until })).error?.errors).toMatchObject([
    { pointer: '/until', code: 'end-in-past' },
  ]);
});

it('is for those who may change the settings of the same organization', async () => {
  const { data } = await block({ number: '514 555-0177' });
  const supervisor = await server.clientAs('call-center-supervisor');
  expect((await block({ number: '514 555-0178' }, supervisor)).response.status).toBe(403);
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await get(data!.id, stranger)).response.status).toBe(404);
  expect((await remove(data!.id, '*', stranger)).response.status).toBe(404);
  expect((await block({ number: 'nobody' })).error?.errors).toMatchObject([
    { pointer: '/number', code: 'number-or-prefix' },
  ]);
});
