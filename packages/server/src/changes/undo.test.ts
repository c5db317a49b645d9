import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { becomeBoreal, createImporter } from '../testing/imports.js';

type Schemas = components['schemas'];

let server: TestServer;
let client: Client<paths>;
let key = 0;

beforeAll(async () => {
  server = await createTestServer();
  await becomeBoreal(server);
  client = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': `undo-test-${(key += 1)}` });
const changeOf = ({ response }: { response: Response }) => response.headers.get('Change-Id') ?? '';

async function addUser(extension: string, more: Partial<Schemas['UserCreate']> = {}) {
  const reply = await client.POST('/users', {
    params: { header: header() },
    body: {
      firstName: 'Rosalie',
      lastName: 'Côté',
      extension,
      emails: [`u${extension}@exemple.quebec`],
      sendWelcome: false,
      ...more,
    },
  });
  if (!reply.data) throw new Error(JSON.stringify(reply.error));
  return { user: reply.data, changeId: changeOf(reply) };
}

const getUser = async (userId: string) =>
  (await client.GET('/users/{userId}', { params: { path: { userId } } })).data;
const undo = (changeId: string, who = client) =>
  who.POST('/changes/{changeId}/undo', { params: { path: { changeId } } });
const patch = (userId: string, body: Schemas['UserUpdate']) =>
  client.PATCH('/users/{userId}', {
    params: { path: { userId }, header: { 'If-Match': '*' } },
    body,
  });

/** Version and time of the last change always differ. */
const content = (user: Schemas['User'] | undefined) => ({ ...user, version: 0, updatedAt: '' });

it('undoes a changed user, then the undoing', async () => {
  const { user } = await addUser('2001', { notes: 'before' });
  const change = changeOf(await patch(user.id, { notes: 'after', extension: '2002' }));
  const changed = await getUser(user.id);

  const undone = await undo(change);
  expect(undone.data).toMatchObject({ applied: true, counts: { update: 1, error: 0 } });
  expect(content(await getUser(user.id))).toEqual(content(user));

  expect((await undo(change)).error).toMatchObject({ type: 'urn:pbxkit:problem:already-undone' });
  await undo(changeOf(undone));
  expect(content(await getUser(user.id))).toEqual(content(changed));
  expect((await undo(change)).response.status).toBe(200);
});

it('undoes an addition: the user and the extension are gone', async () => {
  const { user, changeId } = await addUser('2010');
  await undo(changeId);
  expect(await getUser(user.id)).toBeUndefined();
  expect((await addUser('2010')).user.extension).toBe('2010');
});

it('brings a deleted user back with the same id, extension and password', async () => {
  const { user } = await addUser('2020');
  await server.database.db
    .updateTable('credentials')
    .set({ password_hash: 'kept' })
    .where('user_id', '=', user.id)
    .execute();
  const before = await getUser(user.id);
  const deleted = await client.DELETE('/users/{userId}', {
    params: { path: { userId: user.id }, header: { 'If-Match': '*' } },
  });
  await undo(changeOf(deleted));
  expect(content(await getUser(user.id))).toEqual(content(before));
});

it('refuses when a field was changed since, and changes nothing', async () => {
  const { user } = await addUser('2030', { notes: 'first' });
  const change = changeOf(await patch(user.id, { notes: 'second', ringSeconds: 60 }));
  await patch(user.id, { notes: 'third' });
  const before = await getUser(user.id);
  const refused = await undo(change);
  expect(refused.response.status).toBe(409);
  expect(refused.error).toMatchObject({
    type: 'urn:pbxkit:problem:undo-conflict',
    errors: [{ pointer: `/users/${user.id}/notes`, code: 'changed-since' }],
  });
  expect(await getUser(user.id)).toEqual(before);
});

it('refuses when somebody else holds the extension now', async () => {
  const { user } = await addUser('2040');
  const change = changeOf(await patch(user.id, { extension: '2041' }));
  await addUser('2040', { loginName: 'someone.else@boreal.exemple' });
  const plan = await client.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: change }, query: { dryRun: true } },
  });
  expect(plan.data).toMatchObject({
    applied: false,
    changeId: null,
    counts: { error: 1 },
    rows: [{ action: 'error', errors: [{ pointer: '/extension', code: 'extension-taken' }] }],
  });
  expect((await undo(change)).response.status).toBe(409);
});

it('undoes the deletion of a department together with the move of its users', async () => {
  const add = async (name: string) =>
    (await client.POST('/departments', { params: { header: header() }, body: { name } })).data!;
  const [old, other] = [await add('Old'), await add('Other')];
  const { user } = await addUser('2050', { departmentId: old.id });
  const params = (query: { repointTo?: string }) => ({
    params: { path: { departmentId: old.id }, query, header: { 'If-Match': '*' } },
  });
  const refused = await client.DELETE('/departments/{departmentId}', params({}));
  expect(refused.error).toMatchObject({
    type: 'urn:pbxkit:problem:in-use',
    uses: [{ resource: 'users', id: user.id, field: 'departmentId' }],
  });
  const deleted = await client.DELETE(
    '/departments/{departmentId}',
    params({ repointTo: other.id }),
  );
  expect(await getUser(user.id)).toMatchObject({ departmentName: 'Other' });
  const listed = await client.GET('/changes', { params: { query: { id: old.id } } });
  expect(listed.data?.items.find(({ id }) => id === changeOf(deleted))).toMatchObject({
    title: 'Department Old deleted',
    itemCount: 2,
  });
  await undo(changeOf(deleted));
  expect(await getUser(user.id)).toMatchObject({ departmentId: old.id, departmentName: 'Old' });
});

it('does not let a person undo what they could not do', async () => {
  const { user } = await addUser('2060');
  const change = changeOf(await patch(user.id, { role: 'advanced-user' }));
  const basic = await server.clientAs('basic-user');
  expect((await undo(change, basic)).response.status).toBe(404);

  const tenant = await server.clientAs('office-manager', server.globex);
  expect((await undo(change, tenant)).response.status).toBe(404);
});

it('does not let a demoted person take the role back by undoing', async () => {
  const agent = server.acme.users['call-center-agent'];
  await patch(agent.id, { role: 'office-manager' });
  const demotion = await (
    await server.clientAs(agent)
  ).PATCH('/users/{userId}', {
    params: { path: { userId: agent.id }, header: { 'If-Match': '*' } },
    body: { role: 'basic-user' },
  });
  const refused = await undo(changeOf(demotion), await server.clientAs(agent));
  expect(refused.response.status).toBe(403);
  expect(await getUser(agent.id)).toMatchObject({ role: 'basic-user' });
});

it('locks neither the last office manager nor oneself by undoing', async () => {
  const { id } = server.globex.users['advanced-user'];
  await server.database.db
    .updateTable('users')
    .set({ role: 'office-manager' })
    .where('id', '=', id)
    .execute();
  const setLocked = (who: Client<paths>, userId: string, locked: boolean) =>
    who.POST('/users/{userId}/lock', { params: { path: { userId } }, body: { locked } });
  const first = await server.clientAs('office-manager', server.globex);
  await setLocked(first, id, true);
  const unlocked = changeOf(await setLocked(first, id, false));

  const second = await server.clientAs(server.globex.users['advanced-user']);
  expect((await undo(unlocked, second)).error).toMatchObject({
    status: 409,
    type: 'urn:pbxkit:problem:own-account',
  });
  await setLocked(second, server.globex.users['office-manager'].id, true);
  const reseller = await server.clientAs('reseller', server.globex);
  expect((await undo(unlocked, reseller)).error).toMatchObject({
    status: 409,
    type: 'urn:pbxkit:problem:last-office-manager',
  });
});

it('undoes a whole import as one, departments included, and restores it again', async () => {
  const importer = createImporter(server, await server.tokenOf('office-manager'));
  const { user } = await addUser('3000', { notes: 'as it was' });
  const lines = [
    'Poste,Prénom,Nom,Courriel,Service,Remarques',
    '3000,Rosalie,Côté,u3000@exemple.quebec,Neuf,changed',
  ];
  for (let number = 3001; number < 3200; number += 1)
    lines.push(`${number},Zoé,Roy,z${number}@exemple.quebec,neuf,`);
  const planned = await importer.plan(
    await importer.createMissing(await importer.upload(lines.join('\n'))),
  );
  expect(planned).toMatchObject({
    counts: { create: 199, update: 1 },
    createdDepartments: ['Neuf'],
  });
  const before = await getUser(user.id);
  server.clock.advance(1);
  const applied = await importer.apply(planned);
  const changeId = applied.changeId ?? '';

  const listed = await client.GET('/changes', { params: { query: { limit: 1 } } });
  expect(listed.data?.items[0]).toMatchObject({
    id: changeId,
    channel: 'import',
    itemCount: 201,
    title: '200 users imported from users.csv',
  });
  const undone = await undo(changeId);
  expect(undone.data?.counts).toMatchObject({ delete: 200, update: 1, error: 0 });
  expect(content(await getUser(user.id))).toEqual(content(before));
  const statusOf = async () =>
    (await client.GET('/user-imports/{importId}', { params: { path: { importId: planned.id } } }))
      .data?.status;
  expect(await statusOf()).toBe('undone');

  await undo(changeOf(undone));
  expect(await statusOf()).toBe('applied');
  const total = (await client.GET('/users', { params: { query: { q: 'Zoé Roy' } } })).data?.total;
  expect(total).toBe(199);
});
