import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestServer, testPassword, type TestServer, type TestUser } from '../testing.js';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const newPassword = 'nine blue kettles 77';
const post = (path: string, payload: object) =>
  server.inject({ method: 'POST', url: `/v1${path}`, payload });
const login = (user: TestUser, password: string) =>
  post('/login', { login: user.loginName, password });
const setCredentials = (user: TestUser, change: object) =>
  server.database.db
    .updateTable('credentials')
    .set(change)
    .where('user_id', '=', user.id)
    .execute();
const mailTo = (user: TestUser) => server.outbox.findLast(({ to }) => to.includes(user.loginName));
const tokenIn = (text: string | undefined) =>
  /#token=(pbx_pl_[\w-]{43})$/m.exec(text ?? '')?.[1] ?? '';

/** Asks for a link and waits for its mail. */
async function request(user: TestUser) {
  const before = server.outbox.length;
  expect((await post('/password-resets', { login: user.loginName })).statusCode).toBe(202);
  await vi.waitFor(() => expect(server.outbox.length).toBe(before + 1));
  return { mail: mailTo(user), token: tokenIn(mailTo(user)?.text) };
}

describe('a reset link', () => {
  it('comes by mail, in the language of the person, with its token in the fragment', async () => {
    const user = server.acme.users['advanced-user'];
    await server.database.db
      .updateTable('users')
      .set({ language: 'fr-CA' })
      .where('id', '=', user.id)
      .execute();
    const { mail } = await request(user);
    expect(mail?.subject).toBe('Réinitialisez votre mot de passe');
    expect(mail?.text).toMatch(/^http:\/\/localhost:3000\/reset#token=pbx_pl_[\w-]{43}$/m);
    expect(mail?.text).toContain(user.loginName);
  });

  it('changes nothing until it is used, then once', async () => {
    const user = server.acme.users['basic-user'];
    const { token } = await request(user);
    expect((await login(user, testPassword)).statusCode).toBe(200);
    const access = (await login(user, testPassword)).json().grant.token;

    const checked = await post('/password-links/check', { token });
    expect(checked.json()).toMatchObject({
      purpose: 'reset',
      loginName: user.loginName,
      extension: user.extension,
      minPasswordLength: 12,
    });
    expect((await post('/password-links/use', { token, password: newPassword })).statusCode).toBe(
      204,
    );
    expect((await server.clientWith(access).GET('/me')).response.status).toBe(401);
    expect((await login(user, testPassword)).statusCode).toBe(401);
    expect((await login(user, newPassword)).statusCode).toBe(200);
    expect((await post('/password-links/use', { token, password: newPassword })).statusCode).toBe(
      404,
    );
    expect((await post('/password-links/check', { token })).statusCode).toBe(404);
  });

  it('lives an hour', async () => {
    const user = server.acme.users['call-center-agent'];
    const { token } = await request(user);
    server.clock.advance(3599);
    expect((await post('/password-links/check', { token })).statusCode).toBe(200);
    server.clock.advance(2);
    expect((await post('/password-links/check', { token })).statusCode).toBe(404);
  });

  it('takes the place of the one before, at most once a minute', async () => {
    const user = server.acme.users['site-manager'];
    const first = await request(user);
    await post('/password-resets', { login: user.loginName });
    server.clock.advance(61);
    const second = await request(user);
    expect(second.token).not.toBe(first.token);
    expect(server.outbox.filter(({ to }) => to.includes(user.loginName))).toHaveLength(2);
    expect((await post('/password-links/check', { token: first.token })).statusCode).toBe(404);
  });

  it('refuses a weak password and stays usable', async () => {
    const user = server.acme.users['office-manager'];
    const { token } = await request(user);
    const weak = await post('/password-links/use', {
      token,
      password: 'password1234',
      pin: '1234',
    });
    expect(weak.statusCode).toBe(422);
    expect(
      weak.json().errors.map(({ pointer, code }: Record<string, string>) => [pointer, code]),
    ).toEqual([
      ['/password', 'password-common'],
      ['/pin', 'pin-sequence'],
    ]);
    expect((await post('/password-links/use', { token, password: newPassword })).statusCode).toBe(
      204,
    );
  });

  it('opens a login that was locked by failures', async () => {
    const user = server.globex.users['basic-user'];
    const typed = { login: `${user.extension}@globex.example`, password: 'wrong' };
    for (let time = 0; time < 10; time += 1) await post('/login', typed);
    expect((await login(user, testPassword)).statusCode).toBe(429);
    const { token } = await request(user);
    await post('/password-links/use', { token, password: newPassword });
    expect((await login(user, newPassword)).statusCode).toBe(200);
  });

  it('is promised to everybody and sent to those who exist and may sign in', async () => {
    const { outbox } = server;
    const sent = outbox.length;
    const locked = server.globex.users['advanced-user'];
    await setCredentials(locked, { locked: true });
    for (const login of [
      'nobody@acme.example',
      server.globex.users['no-portal'].loginName,
      locked.loginName,
    ]) {
      const reply = await post('/password-resets', { login });
      expect([reply.statusCode, reply.body]).toEqual([202, '']);
    }
    await request(server.globex.users['site-manager']);
    expect(outbox.length).toBe(sent + 1);
  });
});

describe('a first-login link', () => {
  it('lives 72 hours and asks for a PIN', async () => {
    const user = server.globex.users['office-manager'];
    await setCredentials(user, { password_hash: null, pin_hash: null });
    const { mail, token } = await request(user);
    expect(mail?.text).toContain('/welcome#token=');
    server.clock.advance(71 * 3600);
    const without = await post('/password-links/use', { token, password: newPassword });
    expect(without.json().errors).toMatchObject([{ pointer: '/pin', code: 'pin-required' }]);
    expect(
      (await post('/password-links/use', { token, password: newPassword, pin: '8264' })).statusCode,
    ).toBe(204);
    const signedIn = await login(user, newPassword);
    const me = await server.clientWith(signedIn.json().grant.token).GET('/me');
    expect(me.data?.hasPin).toBe(true);
  });
});

describe('a link sent by an administrator', () => {
  it('closes the account until it is used', async () => {
    const user = server.initech.users['basic-user'];
    const open = (await login(user, testPassword)).json().grant.token;
    const admin = await server.clientAs('office-manager', server.initech);
    const sent = await admin.POST('/users/{userId}/password-link', {
      params: { path: { userId: user.id } },
    });
    expect(sent.data).toMatchObject({ purpose: 'reset', emails: ['b•••@initech.example'] });
    expect((await server.clientWith(open).GET('/me')).response.status).toBe(401);
    const refused = await login(user, testPassword);
    expect(refused.json().type).toBe('urn:pbxkit:problem:reset-pending');
    const token = tokenIn(mailTo(user)?.text);
    await post('/password-links/use', { token, password: newPassword });
    expect((await login(user, newPassword)).statusCode).toBe(200);
  });

  it('says who asked, and that the old password no longer works', async () => {
    const user = server.initech.users['advanced-user'];
    const admin = await server.clientAs('office-manager', server.initech);
    const textIn = async (language: 'en-CA' | 'fr-CA') => {
      const { db } = server.database;
      await db.updateTable('users').set({ language }).where('id', '=', user.id).execute();
      await admin.POST('/users/{userId}/password-link', { params: { path: { userId: user.id } } });
      return mailTo(user)?.text.split('\n\n') ?? [];
    };
    const english = await textIn('en-CA');
    expect(english[1]).toMatch(/^An administrator of .+ reset the password of advanced-user@/);
    expect(english[1]).toContain('The old one no longer works.');
    expect(english.at(-1)).toBe('If you did not expect this, ask your administrator.');
    const french = await textIn('fr-CA');
    expect(french[1]).toMatch(
      /^Un administrateur de .+ a réinitialisé le mot de passe de advanced/,
    );
    expect(french[1]).toContain('L’ancien ne fonctionne plus.');
    expect(french.at(-1)).toBe('Si vous ne vous y attendiez pas, demandez à votre administrateur.');
  });
});

it('writes no link into its log', async () => {
  const { token } = await request(server.initech.users['site-manager']);
  await post('/password-links/use', { token, password: newPassword });
  expect(server.logged.join('')).not.toContain(token);
  expect(server.logged.join('')).not.toContain(newPassword);
});
