import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from 'openapi-fetch';
import type { paths } from '@pbxkit/client';
import { totpCode } from '../access/totp.js';
import { createTestServer, testPassword, type TestServer, type TestUser } from '../testing.js';

let server: TestServer;
let user: TestUser;
let client: Client<paths>;
beforeAll(async () => {
  server = await createTestServer();
  user = server.acme.users['site-manager'];
});
afterAll(() => server.close());
beforeEach(async () => {
  client = await server.clientAs(user);
});

const newPassword = 'nine blue kettles 77';
const pointersOf = (error: { errors?: { pointer: string; code: string }[] } | undefined) =>
  error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const codeOf = (error: { type?: string } | undefined) =>
  error?.type?.replace('urn:pbxkit:problem:', '');
const login = (password: string) =>
  server.inject({ method: 'POST', url: '/v1/login', payload: { login: user.loginName, password } });
const setPolicy = (policy: object) =>
  server.database.db
    .updateTable('domains')
    .set({ mfa_policy: JSON.stringify(policy) })
    .where('id', '=', server.acme.id)
    .execute();

describe('my profile', () => {
  it('is mine, with my domain', async () => {
    const { data, response } = await client.GET('/me');
    expect(data).toMatchObject({
      id: user.id,
      role: 'site-manager',
      extension: '1006',
      domain: { name: 'acme.example', extensionLength: 4 },
      hasPin: false,
      mfa: { policy: 'optional', enabled: false, recoveryCodesLeft: 0 },
    });
    expect(response.headers.get('etag')).toBe(`"${data?.version}"`);
  });

  it('changes only in what is sent, and is written to the history', async () => {
    const { data: before } = await client.GET('/me');
    const { data, response } = await client.PATCH('/me', {
      params: { header: { 'If-Match': `"${before?.version}"` } },
      body: { firstName: '  Zoé ', language: 'fr-CA', theme: 'dark' },
    });
    expect(data).toMatchObject({
      firstName: 'Zoé',
      lastName: before?.lastName,
      language: 'fr-CA',
      theme: 'dark',
    });
    const changes = await server.database.db
      .selectFrom('change_items')
      .select(['resource', 'after'])
      .where('change_id', '=', response.headers.get('change-id') ?? '')
      .execute();
    expect(changes).toMatchObject([{ resource: 'users', after: { firstName: 'Zoé' } }]);
  });

  it('refuses a stale save, a save without version, and what breaks a rule', async () => {
    const stale = await client.PATCH('/me', {
      params: { header: { 'If-Match': '"0"' } },
      body: { lastName: 'Roy' },
    });
    expect(stale.response.status).toBe(412);
    expect(stale.error?.current).toMatchObject({ id: user.id });
    expect((await client.PATCH('/me', { body: { lastName: 'Roy' } })).response.status).toBe(428);
    const wrong = await client.PATCH('/me', {
      params: { header: { 'If-Match': '*' } },
      body: { emails: ['nowhere'], timeZone: 'Mars/Olympus' },
    });
    expect(pointersOf(wrong.error)).toEqual([
      '/emails/0 invalid-email',
      '/timeZone unknown-time-zone',
    ]);
  });

  it('tells what I may do, and why not the rest', async () => {
    const { data } = await client.GET('/me/capabilities');
    expect(data?.held).toContainEqual({ capability: 'users:write', reach: 'site' });
    expect(data?.missing).toContainEqual({
      capability: 'organization:manage',
      why: 'role',
      grantedBy: 'office-manager',
    });
  });
});

describe('my password', () => {
  it('needs the current one', async () => {
    const body = { currentPassword: 'wrong', newPassword };
    const { response, error } = await client.POST('/me/password', { body });
    expect(response.status).toBe(422);
    expect(pointersOf(error)).toEqual(['/currentPassword wrong-password']);
  });

  it('keeps the rules', async () => {
    const body = { currentPassword: testPassword, newPassword: 'zoé 1006' };
    const { error } = await client.POST('/me/password', { body });
    expect(pointersOf(error)).toEqual([
      '/newPassword password-too-short',
      '/newPassword password-contains-extension',
      '/newPassword password-contains-name',
    ]);
    expect(error?.errors?.[0]?.message).toBe('Must have at least 12 characters.');
  });

  it('ends my other sessions, not this one', async () => {
    const other = await server.clientAs(user);
    const body = { currentPassword: testPassword, newPassword };
    expect((await client.POST('/me/password', { body })).response.status).toBe(204);
    expect((await other.GET('/me')).response.status).toBe(401);
    expect((await client.GET('/me')).response.status).toBe(200);
    expect((await login(testPassword)).statusCode).toBe(401);
    const back = {
      currentPassword: newPassword,
      newPassword: testPassword,
      endOtherSessions: false,
    };
    const kept = await server.clientAs(user);
    expect((await client.POST('/me/password', { body: back })).response.status).toBe(204);
    expect((await kept.GET('/me')).response.status).toBe(200);
  });

  it('cannot be guessed from an open session', async () => {
    const victim = server.globex.users['basic-user'];
    const open = await server.clientAs(victim);
    const guess = (currentPassword: string) =>
      open.POST('/me/pin', { body: { currentPassword, pin: '8264' } });
    for (let time = 0; time < 10; time += 1)
      expect((await guess('wrong')).response.status).toBe(422);
    expect((await guess(testPassword)).response.status).toBe(429);
  });

  it('is in no history: it reads "changed"', async () => {
    const rows = await server.database.db
      .selectFrom('change_items')
      .select('after')
      .where('resource', '=', 'me')
      .execute();
    expect(rows).toContainEqual({ after: { password: 'changed' } });
    expect(JSON.stringify(rows)).not.toContain('argon2');
  });
});

describe('my PIN', () => {
  it('keeps the rules and is stored', async () => {
    const change = (pin: string) =>
      client.POST('/me/pin', { body: { currentPassword: testPassword, pin } });
    expect(pointersOf((await change('1006')).error)).toEqual(['/pin pin-extension']);
    expect((await change('8264')).response.status).toBe(204);
    expect((await client.GET('/me')).data?.hasPin).toBe(true);
  });
});

describe('my authenticator', () => {
  const proof = { currentPassword: testPassword };
  const enrol = async () => (await client.POST('/me/totp', { body: proof })).data?.secret ?? '';
  const confirm = (code: string) => client.POST('/me/totp/confirm', { body: { code } });

  it('counts once a code was confirmed', async () => {
    const secret = await enrol();
    expect((await login(testPassword)).json().status).toBe('signedIn');
    expect(pointersOf((await confirm('000000')).error)).toEqual(['/code wrong-code']);
    const { data } = await confirm(totpCode(secret, server.clock.now()));
    expect(data?.codes).toHaveLength(10);
    expect((await login(testPassword)).json().status).toBe('mfaRequired');
    expect((await client.GET('/me')).data?.mfa).toMatchObject({
      enabled: true,
      recoveryCodesLeft: 10,
    });
  });

  it('is sealed at rest', async () => {
    const { totp_secret: sealed } = await server.database.db
      .selectFrom('credentials')
      .select('totp_secret')
      .where('user_id', '=', user.id)
      .executeTakeFirstOrThrow();
    expect(sealed).not.toMatch(/^[A-Z2-7]+$/);
  });

  it('is not replaced while it is set; its recovery codes are', async () => {
    const again = await client.POST('/me/totp', { body: proof });
    expect([again.response.status, codeOf(again.error)]).toEqual([409, 'mfa-on']);
    const replaced = await client.POST('/me/totp/recovery-codes', { body: proof });
    expect(replaced.data?.codes).toHaveLength(10);
  });

  it('never repeats a secret for a repeated key', async () => {
    const header = { 'Idempotency-Key': 'recovery-codes-1' };
    const send = () => client.POST('/me/totp/recovery-codes', { params: { header }, body: proof });
    expect((await send()).response.status).toBe(200);
    expect((await send()).response.status).toBe(409);
    const kept = await server.database.db.selectFrom('idempotency_keys').select('body').execute();
    expect(JSON.stringify(kept)).not.toMatch(/[a-z2-7]{4}-[a-z2-7]{4}-/);
  });

  it('stays where the role requires it', async () => {
    await setPolicy({ 'site-manager': 'required' });
    const refused = await client.POST('/me/totp/disable', { body: proof });
    expect([refused.response.status, codeOf(refused.error)]).toEqual([409, 'mfa-required']);
    await setPolicy({});
    expect((await client.POST('/me/totp/disable', { body: proof })).response.status).toBe(204);
    expect((await login(testPassword)).json().status).toBe('signedIn');
  });

  it('is not offered where the domain turned it off', async () => {
    await setPolicy({ 'site-manager': 'off' });
    expect(codeOf((await client.POST('/me/totp', { body: proof })).error)).toBe('mfa-off');
    await setPolicy({});
    expect(codeOf((await confirm('123456')).error)).toBe('mfa-none');
  });
});

describe('my sessions', () => {
  it('are listed, the current one marked, and end one by one', async () => {
    const lone = server.globex.users['site-manager'];
    const mine = await server.clientAs(lone);
    const other = await server.clientAs(lone);
    const { data } = await mine.GET('/me/sessions');
    expect(data?.total).toBe(2);
    expect(data?.items.filter(({ current }) => current)).toHaveLength(1);
    const foreign = data?.items.find(({ current }) => !current);
    const path = { sessionId: foreign?.id ?? '' };
    const end = (ifMatch: string) =>
      mine.DELETE('/me/sessions/{sessionId}', {
        params: { path, header: { 'If-Match': ifMatch } },
      });
    expect((await end('"99"')).response.status).toBe(412);
    expect((await end(`"${foreign?.version}"`)).response.status).toBe(204);
    expect((await other.GET('/me')).response.status).toBe(401);
    expect((await end('*')).response.status).toBe(404);
  });

  it('are mine alone', async () => {
    const { data } = await (
      await server.clientAs('basic-user', server.initech)
    ).GET('/me/sessions');
    const path = { sessionId: data?.items[0]?.id ?? '' };
    const params = { path, header: { 'If-Match': '*' } };
    expect((await client.DELETE('/me/sessions/{sessionId}', { params })).response.status).toBe(404);
  });
});
