import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];

let server: TestServer;
let manager: Client<paths>;
beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

let extension = 3000;
async function addUser(fields: Partial<Schemas['UserCreate']> = {}): Promise<Schemas['User']> {
  const { data, error } = await manager.POST('/users', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {
      firstName: 'Anna',
      lastName: 'Roy',
      extension: String(++extension),
      emails: ['anna.roy@acme.example'],
      sendWelcome: false,
      ...fields,
    },
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}

const pathOf = (userId: string) => ({ params: { path: { userId } } });
const recycle = (userId: string, who = manager) =>
  who.POST('/users/{userId}/recycle', {
    ...pathOf(userId),
    body: { firstName: 'Zoé', lastName: 'Côté', emails: ['zoe@acme.example'] },
  });
const lock = (userId: string) =>
  manager.POST('/users/{userId}/lock', { ...pathOf(userId), body: { locked: true } });
const sendLink = (userId: string) => manager.POST('/users/{userId}/password-link', pathOf(userId));
const refusal = (status: number, code: string) => ({
  status,
  type: `urn:pbxkit:problem:${code}`,
});

describe('recycling', () => {
  it('lets nobody recycle themselves', async () => {
    const { id } = server.globex.users['office-manager'];
    const self = await server.clientAs('office-manager', server.globex);
    const { error } = await recycle(id, self);
    expect(error).toMatchObject(refusal(409, 'own-account'));
  });

  it('is for persons', async () => {
    const { id } = await addUser({ kind: 'sharedMailbox' });
    expect((await recycle(id)).error).toMatchObject(refusal(409, 'cannot-sign-in'));
  });

  it('mails no link to a person without the portal', async () => {
    const { id } = await addUser({ role: 'no-portal' });
    const mails = server.outbox.length;
    expect((await recycle(id)).data?.lastName).toBe('Côté');
    expect(server.outbox).toHaveLength(mails);
  });
});

describe('links in mails', () => {
  it('are not sent to a new user without the portal', async () => {
    const mails = server.outbox.length;
    await addUser({ role: 'no-portal', sendWelcome: true });
    expect(server.outbox).toHaveLength(mails);
  });

  it('are not sent to a person who is locked', async () => {
    const { id } = await addUser();
    await lock(id);
    expect((await sendLink(id)).error).toMatchObject(refusal(409, 'account-locked'));
  });

  it('tell the history what became of the account', async () => {
    const { id } = server.acme.users['call-center-supervisor'];
    await sendLink(id);
    const { data } = await manager.GET('/changes', { params: { query: { id } } });
    expect(data?.items[0]?.items[0]?.changes).toContainEqual({
      field: 'accountState',
      before: 'active',
      after: 'resetPending',
    });
  });

  it('stop working when the addresses of the person change, and only then', async () => {
    const { id } = await addUser({ sendWelcome: true });
    const links = () =>
      server.database.db
        .selectFrom('password_links')
        .select('purpose')
        .where('user_id', '=', id)
        .execute();
    const update = (body: Schemas['UserUpdate']) =>
      manager.PATCH('/users/{userId}', {
        params: { path: { userId: id }, header: { 'If-Match': '*' } },
        body,
      });
    await update({ notes: 'x', emails: ['anna.roy@acme.example'] });
    expect(await links()).toHaveLength(1);
    const changed = await update({ emails: ['roy@acme.example'] });
    expect(await links()).toEqual([]);

    await sendLink(id);
    expect(await links()).toHaveLength(1);
    await manager.POST('/changes/{changeId}/undo', {
      params: { path: { changeId: changed.response.headers.get('Change-Id') ?? '' } },
    });
    expect(await links()).toEqual([]);
  });
});

describe('many at once', () => {
  const bulk = (body: Schemas['UserBulk']) => manager.POST('/users/bulk', { body });

  it('offer nothing to undo where nothing was recorded', async () => {
    const { id } = await addUser({ ringSeconds: 60 });
    const mails = server.outbox.length;
    const sent = await bulk({ action: 'sendWelcome', ids: [id] });
    expect(sent.data).toMatchObject({ applied: true, counts: { send: 1 }, changeId: null });
    expect(server.outbox).toHaveLength(mails + 1);
    const same = await bulk({ action: 'update', ids: [id], changes: { ringSeconds: 60 } });
    expect(same.data).toMatchObject({ applied: true, counts: { unchanged: 1 }, changeId: null });
  });

  it('get no welcome who have a password', async () => {
    const { id } = server.acme.users['basic-user'];
    const { error } = await bulk({ action: 'sendWelcome', ids: [id] });
    expect(error).toMatchObject({
      ...refusal(422, 'bulk-refused'),
      errors: [{ pointer: `/users/${id}/accountState`, code: 'already-has-password' }],
    });
    const { data } = await manager.GET('/users/{userId}', pathOf(id));
    expect(data?.accountState).toBe('active');
  });
});
