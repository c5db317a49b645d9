import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTotpSecret, totpCode } from '../access/totp.js';
import { hashRecoveryCode, seal } from '../access/secrets.js';
import { createTestServer, testPassword, type TestServer, type TestUser } from '../testing.js';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const post = (path: string, payload: object | undefined, cookie?: string) =>
  server.inject({
    method: 'POST',
    url: `/v1${path}`,
    ...(payload && { payload }),
    headers: cookie ? { cookie } : {},
  });
const login = (name: string, password = testPassword) => post('/login', { login: name, password });
const codeOf = (reply: { json(): { type: string } }) =>
  reply.json().type.replace('urn:pbxkit:problem:', '');
const cookieOf = (reply: { headers: Record<string, unknown> }) =>
  String(reply.headers['set-cookie']).split(';')[0] ?? '';
const setUser = (user: TestUser, change: object) =>
  server.database.db.updateTable('users').set(change).where('id', '=', user.id).execute();
const setCredentials = (user: TestUser, change: object) =>
  server.database.db
    .updateTable('credentials')
    .set(change)
    .where('user_id', '=', user.id)
    .execute();
const setDomain = (change: object) =>
  server.database.db.updateTable('domains').set(change).where('id', '=', server.acme.id).execute();
const outcomes = async (user: TestUser) =>
  (
    await server.database.db
      .selectFrom('sign_ins')
      .select('outcome')
      .where('user_id', '=', user.id)
      .orderBy('at')
      .execute()
  ).map(({ outcome }) => outcome);

describe('a login', () => {
  it('works by login name and by extension, whatever the case', async () => {
    for (const name of [
      'office-manager@acme.example',
      '1007@acme.example',
      ' 1007@ACME.Example ',
    ]) {
      const reply = await login(name);
      expect(reply.statusCode).toBe(200);
      expect(reply.json()).toMatchObject({
        status: 'signedIn',
        grant: {
          domain: 'acme.example',
          subject: 'user:office-manager@acme.example',
          expiresInSeconds: 600,
        },
      });
      expect(reply.json().grant.granted['*']).toContain('users:write');
    }
  });

  it('works in a former name of the domain', async () => {
    await setDomain({ aliases: ['old-acme.example'] });
    expect((await login('1007@old-acme.example')).statusCode).toBe(200);
    expect((await login('1007@older-acme.example')).statusCode).toBe(401);
  });

  it('keeps the refresh token from scripts and from other sites', async () => {
    const cookie = String((await login('1007@acme.example')).headers['set-cookie']);
    expect(cookie).toMatch(
      /^pbx_refresh=pbx_rt_[\w-]{43}; Path=\/v1; Max-Age=28800; HttpOnly; SameSite=Strict$/,
    );
  });

  it('reads the same for an unknown login and a wrong password', async () => {
    const wrong = await login('1007@acme.example', 'not the password');
    const unknown = await login('7777@acme.example', 'not the password');
    const { requestId: _one, ...first } = wrong.json();
    const { requestId: _other, ...second } = unknown.json();
    expect([wrong.statusCode, first]).toEqual([unknown.statusCode, second]);
    expect(codeOf(wrong)).toBe('wrong-credentials');
  });

  it('speaks the language of the caller', async () => {
    const reply = await server.inject({
      method: 'POST',
      url: '/v1/login',
      payload: { login: 'x@y', password: 'z' },
      headers: { 'accept-language': 'fr-CA' },
    });
    expect(reply.json().title).toBe('Identifiant ou mot de passe erroné');
  });

  it('is not for those without portal, for shared mailboxes, or for the locked', async () => {
    const user = server.acme.users['basic-user'];
    expect(codeOf(await login('1001@acme.example'))).toBe('sign-in-refused');
    await setUser(user, { kind: 'sharedMailbox' });
    expect(codeOf(await login(user.loginName))).toBe('sign-in-refused');
    await setUser(user, { kind: 'person' });
    await setCredentials(user, { locked: true });
    expect(codeOf(await login(user.loginName))).toBe('account-locked');
    expect(codeOf(await login(user.loginName, 'wrong'))).toBe('wrong-credentials');
    await setCredentials(user, { locked: false });
    await setDomain({ locked: true });
    expect(codeOf(await login(user.loginName))).toBe('domain-locked');
    await setDomain({ locked: false });
    expect((await login(user.loginName)).statusCode).toBe(200);
  });

  it('writes the access log of the person', async () => {
    const user = server.globex.users['site-manager'];
    await login(user.loginName, 'wrong');
    const signedIn = await login(user.loginName);
    await post('/logout', undefined, cookieOf(signedIn));
    expect(await outcomes(user)).toEqual(['wrongPassword', 'succeeded', 'signedOut']);
  });
});

describe('10 failures in 15 minutes', () => {
  const fail = async (name: string, times: number) => {
    for (let time = 0; time < times; time += 1) {
      expect((await login(name, 'wrong')).statusCode).toBe(401);
    }
  };

  it.each(['1003@globex.example', 'nobody@nowhere.example'])(
    'lock %s for 15 minutes',
    async (name) => {
      await fail(name, 10);
      const locked = await login(name);
      expect(locked.statusCode).toBe(429);
      expect(codeOf(locked)).toBe('locked');
      expect(locked.headers['retry-after']).toBe('900');
      server.clock.advance(14 * 60);
      expect((await login(name)).statusCode).toBe(429);
      server.clock.advance(61);
      expect((await login(name)).statusCode).toBe(name.startsWith('1003') ? 200 : 401);
    },
  );

  it('lock a login however it is spelled', async () => {
    const { loginName } = server.globex.users['call-center-supervisor'];
    const spellings = [
      '1005@globex.example',
      ' 1005@GLOBEX.example ',
      loginName,
      loginName.toUpperCase(),
      loginName.replace('a', 'à'),
    ];
    for (const name of spellings) await fail(name, 2);
    for (const name of spellings) expect((await login(name)).statusCode).toBe(429);
    server.clock.advance(15 * 60 + 1);
    for (const name of spellings) expect((await login(name)).statusCode).toBe(200);
    for (const more of ['@', '@a', '@globex.example']) {
      expect((await login(`1005@globex.example${more}`)).statusCode).toBe(401);
    }
  });

  it('lock an unknown login however it is spelled', async () => {
    await fail('someone@nowhere.example', 5);
    await fail('Sômeone@nowhere.example', 5);
    expect((await login('SOMEONE@nowhere.example')).statusCode).toBe(429);
  });

  it('are forgotten when they are spread over more time, and by a right password', async () => {
    await fail('1004@globex.example', 5);
    server.clock.advance(16 * 60);
    await fail('1004@globex.example', 9);
    expect((await login('1004@globex.example')).statusCode).toBe(200);
    await fail('1004@globex.example', 9);
    expect((await login('1004@globex.example')).statusCode).toBe(200);
  });
});

describe('the refresh cookie', () => {
  const refresh = (cookie: string) => post('/refresh', undefined, cookie);

  it('gives a new access token and a new cookie', async () => {
    const first = await login('1007@acme.example');
    const renewed = await refresh(cookieOf(first));
    expect(renewed.statusCode).toBe(200);
    expect(renewed.json().token).not.toBe(first.json().grant.token);
    expect(cookieOf(renewed)).not.toBe(cookieOf(first));
    const client = server.clientWith(renewed.json().token);
    expect((await client.GET('/me')).data?.role).toBe('office-manager');
  });

  it('may be used by two tabs at once; both tokens live on', async () => {
    const cookie = cookieOf(await login('1007@acme.example'));
    const one = await refresh(cookie);
    server.clock.advance(5);
    const other = await refresh(cookie);
    expect(other.statusCode).toBe(200);
    expect(other.headers['set-cookie']).toBeUndefined();
    for (const reply of [one, other]) {
      expect((await server.clientWith(reply.json().token).GET('/me')).response.status).toBe(200);
    }
    expect((await refresh(cookieOf(one))).statusCode).toBe(200);
  });

  it('that comes back later ends the session', async () => {
    const stolen = cookieOf(await login('1007@acme.example'));
    const renewed = await refresh(stolen);
    server.clock.advance(11);
    expect((await refresh(stolen)).statusCode).toBe(401);
    expect((await refresh(cookieOf(renewed))).statusCode).toBe(401);
    expect((await server.clientWith(renewed.json().token).GET('/me')).response.status).toBe(401);
  });

  it('ends after 8 idle hours, not before', async () => {
    const idle = cookieOf(await login('1007@acme.example'));
    server.clock.advance(8 * 3600 - 1);
    const kept = await refresh(idle);
    expect(kept.statusCode).toBe(200);
    server.clock.advance(8 * 3600 + 1);
    expect((await refresh(cookieOf(kept))).statusCode).toBe(401);
  });

  it('ends with the account', async () => {
    const user = server.acme.users['advanced-user'];
    const cookie = cookieOf(await login(user.loginName));
    await setCredentials(user, { locked: true });
    expect((await refresh(cookie)).statusCode).toBe(401);
    await setCredentials(user, { locked: false });
    expect((await refresh(cookie)).statusCode).toBe(401);
  });

  it('is nothing when it is missing or unknown; signing out twice is fine', async () => {
    expect((await post('/refresh', undefined)).statusCode).toBe(401);
    expect((await refresh('pbx_refresh=pbx_rt_unknown')).statusCode).toBe(401);
    const cookie = cookieOf(await login('1007@acme.example'));
    expect((await post('/logout', undefined, cookie)).statusCode).toBe(204);
    expect((await post('/logout', undefined, cookie)).statusCode).toBe(204);
    expect((await refresh(cookie)).statusCode).toBe(401);
  });
});

describe('an access token', () => {
  it('lives 10 minutes', async () => {
    const { token } = (await login('1007@acme.example')).json().grant;
    server.clock.advance(599);
    expect((await server.clientWith(token).GET('/me')).response.status).toBe(200);
    server.clock.advance(2);
    expect((await server.clientWith(token).GET('/me')).response.status).toBe(401);
  });

  it('dies at once with a lock', async () => {
    const user = server.acme.users['call-center-agent'];
    const { token } = (await login(user.loginName)).json().grant;
    await setCredentials(user, { locked: true });
    expect((await server.clientWith(token).GET('/me')).response.status).toBe(401);
    await setCredentials(user, { locked: false });
  });

  it('follows the role of the moment', async () => {
    const user = server.acme.users['call-center-supervisor'];
    const { token } = (await login(user.loginName)).json().grant;
    await setUser(user, { role: 'basic-user' });
    expect((await server.clientWith(token).GET('/users')).response.status).toBe(403);
    await setUser(user, { role: 'call-center-supervisor' });
    expect((await server.clientWith(token).GET('/users')).response.status).toBe(200);
  });
});

describe('the second step', () => {
  const secret = newTotpSecret();
  const code = () => totpCode(secret, server.clock.now());
  const person = () => server.initech.users['office-manager'];
  const startLogin = async () => (await login(person().loginName)).json().challenge as string;
  const verify = (challenge: string, typed: string) =>
    post('/login/totp', { challenge, code: typed });

  beforeAll(async () => {
    await setCredentials(person(), {
      totp_secret: await seal('k'.repeat(32), person().id, secret),
      totp_confirmed_at: server.clock.now(),
      recovery_codes: [await hashRecoveryCode('aaaa-bbbb-cccc-dddd')],
    });
  });

  it('is asked for where an authenticator is set', async () => {
    const reply = await login(person().loginName);
    expect(reply.json()).toEqual({
      status: 'mfaRequired',
      challenge: expect.stringMatching(/^pbx_mc_/),
    });
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it('accepts a code once', async () => {
    const [first, second] = [await startLogin(), await startLogin()];
    expect((await verify(first, code())).json()).toMatchObject({ status: 'signedIn' });
    expect(codeOf(await verify(second, code()))).toBe('wrong-code');
    server.clock.advance(30);
    expect((await verify(second, code())).statusCode).toBe(200);
  });

  it('accepts a recovery code once', async () => {
    expect((await verify(await startLogin(), 'AAAA BBBB CCCC DDDD')).statusCode).toBe(200);
    expect(codeOf(await verify(await startLogin(), 'aaaa-bbbb-cccc-dddd'))).toBe('wrong-code');
  });

  it('ends with its challenge: used, too old or unknown', async () => {
    server.clock.advance(60);
    const challenge = await startLogin();
    expect((await verify(challenge, code())).statusCode).toBe(200);
    server.clock.advance(60);
    expect(codeOf(await verify(challenge, code()))).toBe('challenge-ended');
    const old = await startLogin();
    server.clock.advance(301);
    expect(codeOf(await verify(old, code()))).toBe('challenge-ended');
    expect(codeOf(await verify('pbx_mc_unknown', code()))).toBe('challenge-ended');
  });

  it('locks after 10 wrong codes, even over several challenges', async () => {
    for (let time = 0; time < 10; time += 1) {
      expect(codeOf(await verify(await startLogin(), '000000'))).toBe('wrong-code');
    }
    expect((await verify(await startLogin(), code())).statusCode).toBe(429);
    server.clock.advance(15 * 60 + 1);
    expect((await verify(await startLogin(), code())).statusCode).toBe(200);
  });

  it('must be set up first where the role requires it', async () => {
    const user = server.globex.users['office-manager'];
    await server.database.db
      .updateTable('domains')
      .set({ mfa_policy: JSON.stringify({ 'office-manager': 'required' }) })
      .where('id', '=', server.globex.id)
      .execute();
    const reply = await login(user.loginName);
    expect(reply.json()).toMatchObject({
      status: 'mfaEnrolmentRequired',
      grant: { granted: { '*': ['profile:read', 'profile:write'] } },
    });
    const client = server.clientWith(reply.json().grant.token);
    expect((await client.GET('/users')).response.status).toBe(403);
    const { data } = await client.POST('/me/totp', { body: { currentPassword: testPassword } });
    const now = totpCode(data?.secret ?? '', server.clock.now());
    expect(
      (await client.POST('/me/totp/confirm', { body: { code: now } })).data?.codes,
    ).toHaveLength(10);
    expect((await client.GET('/users')).response.status).toBe(200);
  });
});

it('writes no password, token, code or cookie into its log', async () => {
  const reply = await login('1007@acme.example');
  const token = reply.json().grant.token as string;
  await login('1007@acme.example', 'a very secret guess');
  await post('/refresh', undefined, cookieOf(reply));
  await server.clientWith(token).GET('/me');
  const log = server.logged.join('');
  expect(log).not.toBe('');
  for (const secret of [
    testPassword,
    'a very secret guess',
    token,
    cookieOf(reply).split('=')[1] ?? '?',
  ]) {
    expect(log).not.toContain(secret);
  }
});
