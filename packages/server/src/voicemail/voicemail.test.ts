import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { addPrompt, createTestServer, toneFile, type TestServer } from '../testing.js';

type Update = components['schemas']['VoicemailUpdate'];

let server: TestServer;
let manager: Client<paths>;
let self: Client<paths>;
let own: string;
let colleague: string;
let hello: string;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
  self = await server.clientAs('basic-user');
  own = server.acme.users['basic-user'].id;
  colleague = server.acme.users['advanced-user'].id;
});
beforeEach(async () => {
  for (const table of ['voicemail', 'prompts'] as const)
    await server.database.db.deleteFrom(table).execute();
  hello = await addPrompt(self, 'Hello', toneFile(440, 2), { ownerUserId: own });
});
afterAll(() => server.close());

const get = (userId = own, who = self) =>
  who.GET('/users/{userId}/voicemail', { params: { path: { userId } } });
const save = (body: Update, userId = own, who = self, match = '*') =>
  who.PATCH('/users/{userId}/voicemail', {
    params: { path: { userId }, header: { 'If-Match': match } },
    body,
  });
const undo = (changeId: string | null, who = self) =>
  who.POST('/changes/{changeId}/undo', {
    params: {
      path: { changeId: changeId ?? '' },
      header: { 'Idempotency-Key': crypto.randomUUID() },
    },
  });
const removePrompt = (promptId: string, repointTo?: string) =>
  self.DELETE('/prompts/{promptId}', {
    params: {
      path: { promptId },
      header: { 'If-Match': '*' },
      query: repointTo ? { repointTo } : {},
    },
  });

it('begins with the words of the engine and without any mail', async () => {
  const { data, response } = await get();
  expect(response.headers.get('etag')).toBe('"0"');
  expect(data).toMatchObject({
    ...{
      userId: own,
      userName: 'Test basic-user',
      version: 0,
      greetingIds: [],
      activeGreetingId: null,
      greetings: [],
    },
    ...{ emailNotice: 'none', attach: false, afterEmail: 'keep', operator: null, copyTo: [] },
    ...{ newestFirst: true, sayTime: false, sayCaller: false },
    ...{ maxMessageSeconds: 180, maxMessages: 100 },
  });
});

it('keeps what is set, with the titles of greetings and the names of those who get copies', async () => {
  const { data, error } = await save({
    greetingIds: [hello],
    activeGreetingId: hello,
    emailNotice: 'full',
    attach: true,
    afterEmail: 'save',
    operator: { kind: 'external', number: '418 555-0199' },
    copyToUserIds: [colleague],
    maxMessageSeconds: 60,
  });
  expect(error, JSON.stringify(error)).toBeUndefined();
  expect(data).toMatchObject({
    ...{ version: 1, activeGreetingId: hello, emailNotice: 'full', maxMessageSeconds: 60 },
    greetings: [{ promptId: hello, title: 'Hello', durationSeconds: 2 }],
    operator: { kind: 'external', number: '+14185550199' },
    copyTo: [{ userId: colleague, extension: server.acme.users['advanced-user'].extension }],
    maxMessages: 100,
  });
  expect((await get()).data).toEqual(data);
  expect((await save({ operator: null })).data).toMatchObject({ version: 2, operator: null });
});

it.each<[string, () => Update, string, string]>([
  [
    'a greeting that is not there',
    () => ({ greetingIds: [own] }),
    '/greetingIds/0',
    'unknown-reference',
  ],
  [
    'an active greeting that is not listed',
    () => ({ activeGreetingId: hello }),
    '/activeGreetingId',
    'greeting-not-listed',
  ],
  [
    'a copy to the mailbox itself',
    () => ({ copyToUserIds: [own] }),
    '/copyToUserIds/0',
    'copy-to-self',
  ],
  ['a copy to nobody', () => ({ copyToUserIds: [hello] }), '/copyToUserIds/0', 'unknown-reference'],
  [
    'an operator who is not there',
    () => ({ operator: { kind: 'user', id: hello } }),
    '/operator/id',
    'unknown-reference',
  ],
  [
    'a number outside that is none',
    () => ({ operator: { kind: 'external', number: '12' } }),
    '/operator/number',
    'invalid-number',
  ],
  [
    'messages that are deleted before anybody hears them',
    () => ({ emailNotice: 'full', afterEmail: 'delete' }),
    '/afterEmail',
    'delete-without-sound',
  ],
  [
    'messages that are too short',
    () => ({ maxMessageSeconds: 29 }),
    '/maxMessageSeconds',
    'too-small',
  ],
  ['too many messages', () => ({ maxMessages: 1001 }), '/maxMessages', 'too-large'],
])('refuses %s', async (_, body, pointer, code) => {
  const { error, response } = await save(body());
  expect(response.status).toBe(422);
  expect(error?.errors).toMatchObject([{ pointer, code }]);
  expect((await get()).data?.version).toBe(0);
});

it('takes no greeting that is somebody else’s own', async () => {
  const other = await addPrompt(manager, 'Theirs', toneFile(500, 1), { ownerUserId: colleague });
  expect((await save({ greetingIds: [other] })).error?.errors).toMatchObject([
    { pointer: '/greetingIds/0', code: 'unknown-reference' },
  ]);
  const shared = await addPrompt(manager, 'Of all', toneFile(600, 1));
  expect((await save({ greetingIds: [shared] })).data?.greetings).toMatchObject([
    { title: 'Of all' },
  ]);
});

it('is for its owner and for those who manage users within reach', async () => {
  expect((await get(colleague)).response.status).toBe(404);
  expect((await save({ attach: true }, colleague)).response.status).toBe(404);
  expect((await save({ attach: true }, colleague, manager)).data?.attach).toBe(true);
  const site = await server.clientAs('site-manager');
  expect((await save({ attach: false }, colleague, site)).data?.attach).toBe(false);
  const above = server.acme.users['office-manager'].id;
  expect((await save({ attach: true }, above, site)).error).toMatchObject({
    type: 'urn:pbxkit:problem:user-above-own',
  });
  const supervisor = await server.clientAs('call-center-supervisor');
  expect((await get(colleague, supervisor)).response.status).toBe(404);
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await get(own, stranger)).response.status).toBe(404);
  expect((await save({ attach: true }, own, stranger)).response.status).toBe(404);
});

it('refuses to save over what somebody saved first', async () => {
  await save({ sayTime: true });
  const { error, response } = await save({ sayTime: false }, own, manager, '"0"');
  expect(response.status).toBe(412);
  expect(error?.current).toMatchObject({ version: 1, sayTime: true });
  const without = await self.PATCH('/users/{userId}/voicemail', {
    params: { path: { userId: own }, header: {} as { 'If-Match': string } },
    body: { sayTime: true },
  });
  expect(without.response.status).toBe(428);
});

it('can be undone by its owner', async () => {
  const { data: before } = await save({ emailNotice: 'short' });
  const { response } = await save({ emailNotice: 'full', greetingIds: [hello] });
  const undone = await undo(response.headers.get('change-id'));
  expect(undone.response.status, JSON.stringify(undone.error)).toBe(200);
  const { version: _, updatedAt: _at, ...fields } = before!;
  expect((await get()).data).toMatchObject(fields);
});

it('keeps a greeting from being deleted, or takes the one that is named instead', async () => {
  await save({ greetingIds: [hello], activeGreetingId: hello });
  const { error } = await removePrompt(hello);
  expect(error).toMatchObject({ type: 'urn:pbxkit:problem:in-use' });
  expect(error!.uses).toMatchObject([
    { resource: 'voicemail', id: own, field: 'activeGreetingId' },
    { resource: 'voicemail', id: own, field: 'greetingIds' },
  ]);
  const other = await addPrompt(self, 'Bonjour', toneFile(500, 1), { ownerUserId: own });
  expect((await removePrompt(hello, other)).response.status).toBe(204);
  expect((await get()).data).toMatchObject({ greetingIds: [other], activeGreetingId: other });
});

it('goes with its user and comes back with them', async () => {
  const { data: user } = await manager.POST('/users', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { firstName: 'Ada', lastName: 'Roy', extension: '4010', emails: ['ada@acme.example'] },
  });
  const { id } = user!;
  const greeting = await addPrompt(manager, 'Ada', toneFile(500, 1), { ownerUserId: id });
  await save({ greetingIds: [greeting], activeGreetingId: greeting }, id, manager);
  await save({ copyToUserIds: [id] });
  const remove = () =>
    manager.DELETE('/users/{userId}', {
      params: { path: { userId: id }, header: { 'If-Match': '*' } },
    });
  expect((await remove()).error?.uses).toMatchObject([
    { resource: 'voicemail', id: own, field: 'copyToUserIds' },
  ]);
  await save({ copyToUserIds: [] });
  const deleted = await remove();
  expect((await get(id, manager)).response.status).toBe(404);
  const undone = await undo(deleted.response.headers.get('change-id'), manager);
  expect(undone.response.status, JSON.stringify(undone.error)).toBe(200);
  expect((await get(id, manager)).data).toMatchObject({ activeGreetingId: greeting });
});

it('begins anew for the employee who follows another', async () => {
  await save({ greetingIds: [hello], activeGreetingId: hello, emailNotice: 'full' });
  const recycled = await manager.POST('/users/{userId}/recycle', {
    params: { path: { userId: own } },
    body: { firstName: 'Nora', lastName: 'Roy', emails: ['nora@acme.example'], sendWelcome: false },
  });
  expect(recycled.error, JSON.stringify(recycled.error)).toBeUndefined();
  const { data } = await get(own, manager);
  expect(data).toMatchObject({ version: 0, greetingIds: [], emailNotice: 'none' });
});
