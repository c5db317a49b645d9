import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { createTestServer, type TestServer } from '../testing.js';

type User = components['schemas']['User'];
type UserCreate = components['schemas']['UserCreate'];

let server: TestServer;
beforeAll(async () => void (server = await createTestServer()));
afterAll(() => server.close());

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
let extension = 2000;
const anna = (fields: Partial<UserCreate> = {}): UserCreate => ({
  firstName: 'Anna',
  lastName: 'Roy',
  extension: String(++extension),
  emails: ['anna.roy@acme.example'],
  ...fields,
});

async function createUser(fields: Partial<UserCreate> = {}): Promise<User> {
  const manager = await server.clientAs('office-manager');
  const { data, error } = await manager.POST('/users', {
    params: { header: key() },
    body: anna(fields),
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}

const match = ({ version }: User) => ({ 'If-Match': `"${version}"` });

describe('creating a user', () => {
  it('claims the extension, makes the login name and mails the first-login link', async () => {
    const user = await createUser();
    expect(user).toMatchObject({
      loginName: `${user.extension}@acme.example`,
      role: 'basic-user',
      accountState: 'new',
      tags: ['new', 'passwordRequired'],
      ringSeconds: 25,
    });
    expect(server.outbox.at(-1)?.to).toContain('anna.roy@acme.example');
  });

  it('refuses an extension that is taken, names the holder and offers a free one', async () => {
    const holder = await createUser();
    const manager = await server.clientAs('office-manager');
    const body = anna({ extension: holder.extension });
    const { error, response } = await manager.POST('/users', { params: { header: key() }, body });
    expect(response.status).toBe(409);
    expect(error).toMatchObject({
      type: 'urn:pbxkit:problem:extension-taken',
      holder: { kind: 'user', id: holder.id, name: 'Anna Roy' },
      next: expect.stringMatching(/^\d{4}$/),
    });
  });

  it('gives one extension to one of 100 who ask at once', async () => {
    const manager = await server.clientAs('office-manager');
    const body = anna();
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        manager.POST('/users', {
          params: { header: key() },
          body: { ...body, loginName: `racer-${index}` },
        }),
      ),
    );
    const statuses = replies.map(({ response }) => response.status).sort();
    expect(statuses).toEqual([201, ...Array<number>(99).fill(409)]);
  });

  it('names every fault at once, in the language of the caller', async () => {
    const token = await server.tokenOf('office-manager');
    const manager = server.clientWith(token, { 'Accept-Language': 'fr-CA' });
    const body = anna({
      firstName: ' ',
      emails: ['anna'],
      callerIdNumber: '12',
      timeZone: 'America/Montreal-Est',
    });
    const { error, response } = await manager.POST('/users', { params: { header: key() }, body });
    expect(response.status).toBe(422);
    const faults = error && 'errors' in error ? error.errors : [];
    expect(faults?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/firstName', 'required'],
      ['/emails/0', 'invalid-email'],
      ['/callerIdNumber', 'invalid-number'],
      ['/timeZone', 'unknown-time-zone'],
    ]);
    expect(faults?.[1]?.message).toContain('courriel');
  });

  it('refuses references that are not of this organization', async () => {
    const manager = await server.clientAs('office-manager');
    const body = anna({ siteId: server.globex.siteId });
    const { error } = await manager.POST('/users', { params: { header: key() }, body });
    expect(error).toMatchObject({
      status: 422,
      errors: [{ pointer: '/siteId', code: 'unknown-reference' }],
    });
  });

  it('refuses a login name that somebody of another organization has, without telling whose', async () => {
    const manager = await server.clientAs('office-manager');
    const body = anna({ loginName: server.globex.users['basic-user'].loginName });
    const { error } = await manager.POST('/users', { params: { header: key() }, body });
    expect(error).toMatchObject({ status: 409, type: 'urn:pbxkit:problem:login-taken' });
    expect(JSON.stringify(error)).not.toContain('globex.users');
  });

  it('lets nobody give a role above their own', async () => {
    const manager = await server.clientAs('office-manager');
    const { error } = await manager.POST('/users', {
      params: { header: key() },
      body: anna({ role: 'super-user' }),
    });
    expect(error).toMatchObject({
      status: 422,
      errors: [{ pointer: '/role', code: 'role-above-own' }],
    });
  });

  it('keeps a site manager to basic users of the own site', async () => {
    const siteManager = await server.clientAs('site-manager');
    const own = await siteManager.POST('/users', { params: { header: key() }, body: anna() });
    expect(own.data?.siteId).toBe(server.acme.siteId);
    const promoted = await siteManager.POST('/users', {
      params: { header: key() },
      body: anna({ role: 'advanced-user' }),
    });
    expect(promoted.error).toMatchObject({ status: 403, capability: 'users:role' });
    const elsewhere = await siteManager.POST('/users', {
      params: { header: key() },
      body: anna({ siteId: null }),
    });
    expect(elsewhere.error).toMatchObject({
      errors: [{ pointer: '/siteId', code: 'outside-own-site' }],
    });
  });

  it('leaves nobody to a site manager without a site', async () => {
    const { id } = server.initech.users['site-manager'];
    await server.database.db
      .updateTable('users')
      .set({ site_id: null })
      .where('id', '=', id)
      .execute();
    const siteManager = await server.clientAs('site-manager', server.initech);
    const { error } = await siteManager.POST('/users', {
      params: { header: key() },
      body: anna({ siteId: null }),
    });
    expect(error).toMatchObject({
      status: 422,
      errors: [{ pointer: '/siteId', code: 'outside-own-site' }],
    });
  });

  it('does it once when the same request comes twice', async () => {
    const manager = await server.clientAs('office-manager');
    const request = { params: { header: key() }, body: anna() };
    const first = await manager.POST('/users', request);
    const again = await manager.POST('/users', request);
    expect(again.response.status).toBe(201);
    expect(again.data).toEqual(first.data);
  });

  it('stops at the limit of the organization', async () => {
    const initech = await server.clientAs('office-manager', server.initech);
    await server.database.db
      .updateTable('domains')
      .set({ max_users: 9 })
      .where('id', '=', server.initech.id)
      .execute();
    const { error } = await initech.POST('/users', { params: { header: key() }, body: anna() });
    expect(error).toMatchObject({
      status: 409,
      type: 'urn:pbxkit:problem:limit-reached',
      limit: 9,
      used: 9,
    });
  });
});

describe('listing users', () => {
  it('finds words in names, extensions and addresses, ignoring case and accents', async () => {
    const user = await createUser({ firstName: 'Hélène', lastName: "L'Écuyer" });
    const manager = await server.clientAs('office-manager');
    const { data } = await manager.GET('/users', {
      params: { query: { q: `ecuyer HELENE ${user.extension}` } },
    });
    expect(data).toMatchObject({ total: 1, items: [{ id: user.id }] });
  });

  it('takes the signs of a search pattern as they are', async () => {
    const manager = await server.clientAs('office-manager');
    const { data } = await manager.GET('/users', { params: { query: { q: '%_' } } });
    expect(data?.total).toBe(0);
  });

  it.each(['extension', '-lastName', 'lastSignInAt', '-siteName'] as const)(
    'pages by key through every user once, by %s',
    async (sort) => {
      const manager = await server.clientAs('office-manager');
      const seen: string[] = [];
      let cursor: string | undefined;
      let total: number | undefined;
      do {
        const { data } = await manager.GET('/users', {
          params: { query: { sort, limit: 4, cursor } },
        });
        seen.push(...(data?.items.map(({ id }) => id) ?? []));
        total = data?.total;
        cursor = data?.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toHaveLength(total!);
      expect(new Set(seen).size).toBe(total);
    },
  );

  it('shows a site manager the own site only, and a basic user nobody', async () => {
    const elsewhere = await createUser({ siteId: null });
    const siteManager = await server.clientAs('site-manager');
    const { data } = await siteManager.GET('/users', { params: { query: { limit: 200 } } });
    expect(data?.items.map(({ id }) => id)).not.toContain(elsewhere.id);
    const basic = await server.clientAs('basic-user');
    expect((await basic.GET('/users')).error).toMatchObject({
      status: 403,
      capability: 'users:read',
    });
  });

  it('filters by tag as it shows them', async () => {
    const manager = await server.clientAs('office-manager');
    for (const tag of ['new', 'passwordRequired', 'locked'] as const) {
      const tagged = await manager.GET('/users', { params: { query: { tag, limit: 200 } } });
      const all = await manager.GET('/users', { params: { query: { limit: 200 } } });
      const expected = all.data?.items.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
      expect(tagged.data?.items.map(({ id }) => id)).toEqual(expected);
    }
  });
});

describe('changing a user', () => {
  it('moves the extension and lets the old one go', async () => {
    const user = await createUser();
    const manager = await server.clientAs('office-manager');
    const path = { userId: user.id };
    const { data } = await manager.PATCH('/users/{userId}', {
      params: { path, header: match(user) },
      body: { extension: '2999' },
    });
    expect(data).toMatchObject({ extension: '2999', version: user.version + 1 });
    const free = await manager.GET('/extensions/{number}/availability', {
      params: { path: { number: user.extension } },
    });
    expect(free.data).toMatchObject({ available: true });
  });

  it('asks for the version, and answers a stale one with the state now', async () => {
    const user = await createUser();
    const manager = await server.clientAs('office-manager');
    const change = (header: object) =>
      manager.PATCH('/users/{userId}', {
        params: { path: { userId: user.id }, header },
        body: { notes: 'Bureau 3' },
      });
    expect((await change({})).response.status).toBe(428);
    await change(match(user));
    const { error, response } = await change(match(user));
    expect(response.status).toBe(412);
    expect(error).toMatchObject({
      current: { id: user.id, notes: 'Bureau 3', version: user.version + 1 },
    });
  });

  it('answers 404 for a user of another organization', async () => {
    const manager = await server.clientAs('office-manager');
    const { error } = await manager.PATCH('/users/{userId}', {
      params: {
        path: { userId: server.globex.users['basic-user'].id },
        header: { 'If-Match': '*' },
      },
      body: { notes: 'x' },
    });
    expect(error).toMatchObject({ status: 404 });
  });

  it('keeps the last office manager in the role and in the organization', async () => {
    const globex = await server.clientAs('office-manager', server.globex);
    const params = {
      path: { userId: server.globex.users['office-manager'].id },
      header: { 'If-Match': '*' },
    };
    const demoted = await globex.PATCH('/users/{userId}', { params, body: { role: 'basic-user' } });
    const deleted = await globex.DELETE('/users/{userId}', { params });
    for (const { error } of [demoted, deleted])
      expect(error).toMatchObject({ status: 409, type: 'urn:pbxkit:problem:last-office-manager' });
  });

  it('counts no locked office manager among those who remain', async () => {
    const { id } = server.globex.users['advanced-user'];
    await server.database.db
      .updateTable('users')
      .set({ role: 'office-manager' })
      .where('id', '=', id)
      .execute();
    const globex = await server.clientAs('office-manager', server.globex);
    const locked = await globex.POST('/users/{userId}/lock', {
      params: { path: { userId: id } },
      body: { locked: true },
    });
    expect(locked.data?.accountState).toBe('locked');
    const { error } = await globex.PATCH('/users/{userId}', {
      params: {
        path: { userId: server.globex.users['office-manager'].id },
        header: { 'If-Match': '*' },
      },
      body: { role: 'basic-user' },
    });
    expect(error).toMatchObject({ status: 409, type: 'urn:pbxkit:problem:last-office-manager' });
  });

  it('lets nobody change a person who may do more', async () => {
    const siteManager = await server.clientAs('site-manager');
    const params = {
      path: { userId: server.acme.users['office-manager'].id },
      header: { 'If-Match': '*' },
    };
    const { error } = await siteManager.PATCH('/users/{userId}', { params, body: { notes: 'x' } });
    expect(error).toMatchObject({ status: 403, type: 'urn:pbxkit:problem:user-above-own' });
  });
});

describe('accounts', () => {
  it('locks a person out at once, and back in', async () => {
    const manager = await server.clientAs('office-manager');
    const params = { path: { userId: server.acme.users['advanced-user'].id } };
    const locked = await server.clientAs('advanced-user');
    const { data } = await manager.POST('/users/{userId}/lock', { params, body: { locked: true } });
    expect(data).toMatchObject({ accountState: 'locked' });
    expect((await locked.GET('/me')).response.status).toBe(401);
    await manager.POST('/users/{userId}/lock', { params, body: { locked: false } });
    expect((await (await server.clientAs('advanced-user')).GET('/me')).response.status).toBe(200);
  });

  it('gives the extension of a former employee to the next one, credentials erased', async () => {
    const manager = await server.clientAs('office-manager');
    const former = server.acme.users['call-center-agent'];
    const { data } = await manager.POST('/users/{userId}/recycle', {
      params: { path: { userId: former.id } },
      body: { firstName: 'Zoé', lastName: 'Côté', emails: ['zoe@acme.example'] },
    });
    expect(data).toMatchObject({
      extension: former.extension,
      lastName: 'Côté',
      accountState: 'new',
      lastSignInAt: null,
    });
    expect(server.outbox.at(-1)?.to).toContain('zoe@acme.example');
  });
});

describe('changing many users', () => {
  it('plans without writing, then writes all of it as one change', async () => {
    const users = [await createUser(), await createUser({ ringSeconds: 60 })];
    const manager = await server.clientAs('office-manager');
    const body = {
      action: 'update' as const,
      ids: users.map(({ id }) => id),
      changes: { ringSeconds: 60 },
    };
    const plan = await manager.POST('/users/bulk', { params: { query: { dryRun: true } }, body });
    expect(plan.data).toMatchObject({
      applied: false,
      changeId: null,
      counts: { update: 1, unchanged: 1, error: 0 },
    });
    const done = await manager.POST('/users/bulk', { body });
    expect(done.data).toMatchObject({ applied: true, changeId: expect.any(String) });
    const { data } = await manager.GET('/users/{userId}', {
      params: { path: { userId: users[0]!.id } },
    });
    expect(data?.ringSeconds).toBe(60);
  });

  it('announces the answering rules, which tell how long a phone rings, of whom it changes', async () => {
    const [one, two] = [await createUser(), await createUser()];
    const manager = await server.clientAs('office-manager');
    await manager.PATCH('/users/{userId}', {
      params: { path: { userId: one.id }, header: { 'If-Match': '*' } },
      body: { ringSeconds: 40 },
    });
    const changes = { ringSeconds: 40 };
    await manager.POST('/users/bulk', {
      body: { action: 'update', ids: [one.id, two.id], changes },
    });
    const announced = await server.database.db
      .selectFrom('events')
      .select('ids')
      .where('resource', '=', 'answering-rules')
      .orderBy('sequence')
      .execute();
    expect(announced.slice(-2)).toEqual([{ ids: [one.id] }, { ids: [two.id] }]);
  });

  it('changes nobody when one of them cannot be changed', async () => {
    const user = await createUser();
    const manager = await server.clientAs('office-manager');
    const ids = [user.id, server.globex.users['basic-user'].id];
    const { error } = await manager.POST('/users/bulk', { body: { action: 'delete', ids } });
    expect(error).toMatchObject({ status: 422, type: 'urn:pbxkit:problem:bulk-refused' });
    expect(
      (await manager.GET('/users/{userId}', { params: { path: { userId: user.id } } })).response
        .status,
    ).toBe(200);
  });
});

describe('the export', () => {
  it('writes the columns of the import and disarms formulas', async () => {
    const user = await createUser({ lastName: '=HYPERLINK("http://x")' });
    const manager = await server.clientAs('office-manager');
    const { data, response } = await manager.GET('/users/export', {
      parseAs: 'text',
      params: { query: { q: user.extension } },
    });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(data).toMatch(/^\ufeff?id,extension,kind,/);
    expect(data).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});
