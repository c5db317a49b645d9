import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, testPassword, type TestServer } from '../testing.js';

const databases = [
  'pglite',
  ...(process.env.TEST_DATABASE_URL ? [process.env.TEST_DATABASE_URL] : []),
];

describe.each(databases)('guesses on %s', (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer({ database });
  });
  afterAll(() => server.close());

  const statuses = async (times: number, path: string, payload: () => object) =>
    (
      await Promise.all(
        Array.from({ length: times }, () =>
          server.inject({ method: 'POST', url: `/v1${path}`, payload: payload() }),
        ),
      )
    ).map(({ statusCode }) => statusCode);
  const count = (all: readonly number[], status: number) =>
    all.filter((one) => one === status).length;

  it('cannot outrun the lock in parallel', async () => {
    const user = server.acme.users['basic-user'];
    const guesses = await statuses(25, '/login', () => ({
      login: user.loginName,
      password: 'wrong',
    }));
    expect([count(guesses, 401), count(guesses, 429)]).toEqual([10, 15]);
  });

  it('use a link once, however many arrive at once', async () => {
    const user = server.acme.users['advanced-user'];
    await server.inject({
      method: 'POST',
      url: '/v1/password-resets',
      payload: { login: user.loginName },
    });
    await expect.poll(() => server.outbox.length).toBe(1);
    const token = /#token=(\S+)/.exec(server.outbox[0]?.text ?? '')?.[1] ?? '';
    const uses = await statuses(5, '/password-links/use', () => ({
      token,
      password: 'nine blue kettles 77',
    }));
    expect([count(uses, 204), count(uses, 404)]).toEqual([1, 4]);
  });

  it('rotate a cookie once, however many tabs wake at once', async () => {
    const { loginName: login } = server.acme.users['site-manager'];
    const payload = { login, password: testPassword };
    const signedIn = await server.inject({ method: 'POST', url: '/v1/login', payload });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const replies = await Promise.all(
      Array.from({ length: 5 }, () =>
        server.inject({ method: 'POST', url: '/v1/refresh', headers: { cookie } }),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect(replies.filter(({ headers }) => headers['set-cookie'])).toHaveLength(1);
  });
});
