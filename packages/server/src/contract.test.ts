import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handlers } from './contract.js';
import { createTestServer, type TestServer } from './testing.js';

/** A handler that lacks an operation or answers another shape is no `Handlers`. */
const wrongReply = { getMe: async () => ({ body: { name: 'x' } }) };
// @ts-expect-error -- the contract wants more of getMe
export const refusedReply: Pick<Handlers, 'getMe'> = wrongReply;
// @ts-expect-error -- every operation needs a handler
export const refusedLack: Handlers = {};

const received: unknown[] = [];
/** Says what arrived. */
const echoes: Partial<Handlers> = {
  async listUsers({ query }) {
    received.push(query);
    // More than the contract has.
    return { body: { items: [], nextCursor: null, total: 0, passwordHash: 'leak' } as never };
  },
  async createSite({ body }) {
    received.push(body);
    throw new Error('the secret of the database');
  },
  async login({ body }) {
    received.push(body);
    return { body: { status: 'mfaRequired', challenge: 'abc' } };
  },
  async createUserImport({ body }) {
    received.push(body);
    return { status: 201, body: {} as never };
  },
  async exportUsers() {
    return { body: Readable.from(['\uFEFFa;b\r\n', '"1";2\r\n']) };
  },
  async logout() {
    return { status: 204 };
  },
  async streamEvents({ query }) {
    received.push(query);
    return { body: Readable.from([': end\n\n']) };
  },
};

describe('the contract', () => {
  let server: TestServer;
  let token: string;
  let authorization: { authorization: string };
  beforeAll(async () => {
    server = await createTestServer({ handlers: echoes });
    token = await server.tokenOf('office-manager');
    authorization = { authorization: `Bearer ${token}` };
  });
  afterAll(() => server.close());
  const last = () => received.at(-1);

  it('asks for a token before it looks at body or parameters', async () => {
    const reply = await server.inject({
      method: 'POST',
      url: '/v1/sites?nonsense=1',
      headers: { 'content-type': 'application/json' },
      payload: '{"broken',
    });
    expect(reply.statusCode).toBe(401);
    expect(reply.headers['www-authenticate']).toBe('Bearer');
  });

  it('names the capability that is missing, before it looks at the body', async () => {
    const reply = await server.inject({
      method: 'POST',
      url: '/v1/sites',
      headers: {
        authorization: `Bearer ${await server.tokenOf('basic-user')}`,
        'content-type': 'application/json',
      },
      payload: '{"broken',
    });
    expect(reply.statusCode).toBe(403);
    expect(reply.json()).toMatchObject({
      type: 'urn:pbxkit:problem:forbidden',
      capability: 'settings:write',
    });
  });

  it('answers 415 to a text body instead of passing it unchecked', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'text/csv',
      'multipart/form-data; boundary=x',
    ]) {
      const reply = await server.inject({
        method: 'POST',
        url: '/v1/login',
        headers: { 'content-type': type },
        payload: 'x',
      });
      expect(reply.statusCode).toBe(415);
      expect(reply.json().detail).toContain('application/json');
    }
  });

  it('answers 415 to a body without a content type', async () => {
    const url = new URL(await server.listen());
    const status = await new Promise((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () =>
        socket.write(
          'POST /v1/login HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
        ),
      );
      socket
        .on('error', reject)
        .once('data', (data) => resolve(Number(data.toString().split(' ')[1])));
    });
    expect(status).toBe(415);
  });

  it('answers 422 when the body is left out', async () => {
    const reply = await server.inject({ method: 'POST', url: '/v1/login' });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors).toEqual([
      { pointer: '', code: 'body-required', message: 'A body is required.' },
    ]);
  });

  it('answers 400 to JSON that cannot be read', async () => {
    for (const payload of ['{"login":', '[1,]', '{"__proto__":{"a":1}}']) {
      const headers = { 'content-type': 'application/json' };
      const reply = await server.inject({ method: 'POST', url: '/v1/login', headers, payload });
      expect(reply.statusCode).toBe(400);
      expect(reply.body).not.toMatch(/at .*\.[jt]s|Unexpected/);
    }
  });

  it('answers 413 to a body above the limit', async () => {
    const headers = { 'content-type': 'application/json' };
    const payload = JSON.stringify({ login: 'x'.repeat(10_485_761), password: 'x' });
    const reply = await server.inject({ method: 'POST', url: '/v1/login', headers, payload });
    expect(reply.statusCode).toBe(413);
  });

  it('names every field that is refused, with fault, limit and remedy', async () => {
    const payload = { login: '', password: 7, surprise: true };
    const reply = await server.inject({ method: 'POST', url: '/v1/login', payload });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors).toEqual([
      {
        pointer: '/surprise',
        code: 'unknown-field',
        message: 'There is no such field. Leave it out.',
      },
      { pointer: '/login', code: 'required', message: 'Is required.' },
      { pointer: '/password', code: 'invalid-type', message: 'Must be a text.' },
    ]);
  });

  it('speaks French to those who ask for it', async () => {
    const headers = { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.8' };
    const reply = await server.inject({
      method: 'POST',
      url: '/v1/login',
      headers,
      payload: { login: 'a' },
    });
    expect(reply.json().title).toBe('Certains champs sont refusés');
    expect(reply.json().errors[0].message).toBe('Est obligatoire.');
  });

  it('refuses a query parameter that it does not know', async () => {
    const reply = await server.inject({
      method: 'GET',
      url: '/v1/users?rolle=x',
      headers: authorization,
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().errors).toMatchObject([{ pointer: 'rolle', code: 'unknown-parameter' }]);
  });

  it('reads parameters as their type and fills in defaults', async () => {
    await server.inject({ method: 'GET', url: '/v1/users?limit=20', headers: authorization });
    expect(last()).toMatchObject({ limit: 20, offset: 0, sort: 'extension' });
  });

  it('refuses parameters out of bounds, repeated or with control characters', async () => {
    for (const query of [
      'limit=201',
      `limit=${'9'.repeat(400)}`,
      'limit=x',
      'limit=',
      'limit=1&limit=2',
      'role=king',
      'siteId=7',
      'q=%00',
      'q=a%07',
    ]) {
      const reply = await server.inject({
        method: 'GET',
        url: `/v1/users?${query}`,
        headers: authorization,
      });
      expect([query, reply.statusCode]).toEqual([query, 400]);
      expect(reply.json().errors[0].pointer).toBe(query.split('=')[0]);
    }
  });

  it('splits a list that is written with commas', async () => {
    await server.inject({
      method: 'GET',
      url: '/v1/events?resources=users,sites',
      headers: authorization,
    });
    expect(last()).toEqual({ resources: ['users', 'sites'] });
    const reply = await server.inject({
      method: 'GET',
      url: '/v1/events?resources=users,cats',
      headers: authorization,
    });
    expect(reply.statusCode).toBe(400);
  });

  it('takes the text of a body in form NFC without blanks around it, and secrets as they are', async () => {
    const payload = { login: '  ame\u0301lie ', password: ' pa\u0301ss ' };
    await server.inject({ method: 'POST', url: '/v1/login', payload });
    expect(last()).toEqual({ login: 'am\u00e9lie', password: ' pa\u0301ss ' });
  });

  it('refuses control characters in a body', async () => {
    const reply = await server.inject({
      method: 'POST',
      url: '/v1/login',
      payload: { login: 'a\u0000b', password: 'x' },
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors).toMatchObject([{ pointer: '/login', code: 'control-character' }]);
  });

  it('answers 405 with Allow to a method that the path does not have', async () => {
    const reply = await server.inject({ method: 'PUT', url: '/v1/users', headers: authorization });
    expect(reply.statusCode).toBe(405);
    expect(reply.headers.allow).toBe('GET, POST');
    const head = await server.inject({ method: 'HEAD', url: '/v1/users', headers: authorization });
    expect(head.statusCode).toBe(405);
  });

  it('answers 404 as a problem to a path that it does not have', async () => {
    for (const url of [
      '/v1/cats',
      '/v1',
      '/v1/users/%zz',
      '/nothing',
      `/v1/users/${'x'.repeat(500)}`,
    ]) {
      const reply = await server.app.inject({ method: 'GET', url, headers: authorization });
      expect([url, [404, 400].includes(reply.statusCode)]).toEqual([url, true]);
      expect(reply.headers['content-type']).toContain('application/problem+json');
    }
  });

  it('ignores a body where the operation takes none', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const payload of ['', '{"broken', undefined]) {
      const reply = await server.inject({ method: 'POST', url: '/v1/logout', headers, payload });
      expect(reply.statusCode).toBe(204);
    }
  });

  it('hands an upload over as bytes', async () => {
    const payload = Buffer.from([0xff, 0xfe, 0x41, 0x00]);
    const headers = {
      ...authorization,
      'content-type': 'text/csv; charset=utf-16',
      'idempotency-key': 'upload-1',
    };
    const reply = await server.app.inject({
      method: 'POST',
      url: '/v1/user-imports',
      headers,
      payload,
    });
    expect(last()).toEqual(payload);
    // The empty reply of this handler lacks what the contract requires: the serializer refuses to send it.
    expect(reply.statusCode).toBe(500);
  });

  it('leaves out of a reply what the contract does not have', async () => {
    const reply = await server.inject({ method: 'GET', url: '/v1/users', headers: authorization });
    expect(reply.json()).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it('sends CSV untouched', async () => {
    const reply = await server.inject({
      method: 'GET',
      url: '/v1/users/export',
      headers: authorization,
    });
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.body).toBe('\uFEFFa;b\r\n"1";2\r\n');
  });

  it('tells nothing of a fault of its own but the request id', async () => {
    const headers = { ...authorization, 'idempotency-key': 'site-0001' };
    const reply = await server.app.inject({
      method: 'POST',
      url: '/v1/sites',
      headers,
      payload: { name: 'x' },
    });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('secret of the database');
    expect(reply.json().requestId).toBe(reply.headers['request-id']);
    expect(server.logged.at(-1)).toBeDefined();
    expect(server.logged.join('')).toContain('secret of the database');
  });

  it('keeps a well-formed request id from outside and makes one otherwise', async () => {
    const ask = async (id: string) =>
      (
        await server
          .inject({ method: 'GET', url: '/health/live', headers: { 'request-id': id } })
          .catch(() =>
            server.app.inject({
              method: 'GET',
              url: '/health/live',
              headers: { 'request-id': id },
            }),
          )
      ).headers['request-id'];
    expect(await ask('my-request-0001')).toBe('my-request-0001');
    expect(await ask('bad id <script>')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers pages of any origin, without credentials', async () => {
    const preflight = await server.app.inject({
      method: 'OPTIONS',
      url: '/v1/users',
      headers: {
        origin: 'https://host.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization,idempotency-key',
      },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    expect(preflight.headers['access-control-allow-headers']).toContain('Idempotency-Key');
    const reply = await server.inject({ method: 'GET', url: '/v1/users', headers: authorization });
    expect(reply.headers['access-control-expose-headers']).toMatch(
      /Request-Id.*Retry-After.*ETag.*Change-Id/,
    );
    expect(reply.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('answers bytes that are no HTTP with a problem', async () => {
    const url = new URL(await server.listen().catch(() => `http://127.0.0.1:${portOf(server)}`));
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () =>
        socket.write('NONSENSE\r\n\r\n'),
      );
      let got = '';
      socket
        .on('error', reject)
        .on('data', (data) => (got += data.toString()))
        .on('close', () => resolve(got));
    });
    expect(text).toContain('application/problem+json');
  });
});

const portOf = (server: TestServer) => (server.app.server.address() as { port: number }).port;

describe('rate limits', () => {
  it('count sign-ins by address and other requests by token', async () => {
    const server = await createTestServer({
      handlers: echoes,
      config: { rateLimit: 3, signInRateLimit: 2 },
    });
    const signIn = (token: string) =>
      server.inject({
        method: 'POST',
        url: '/v1/login',
        headers: { authorization: `Bearer ${token}` },
        payload: { login: 'a', password: 'b' },
      });
    expect((await signIn('one')).statusCode).toBe(200);
    expect((await signIn('two')).statusCode).toBe(200);
    const refused = await signIn('three');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json().retryAfterSeconds).toBe(Number(refused.headers['retry-after']));

    const list = async (token: string) =>
      (
        await server.inject({
          method: 'GET',
          url: '/v1/users',
          headers: { authorization: `Bearer ${token}` },
        })
      ).statusCode;
    const [one, other] = [
      await server.tokenOf('office-manager'),
      await server.tokenOf('office-manager'),
    ];
    expect([await list(one), await list(one), await list(one), await list(one)]).toEqual([
      200, 200, 200, 429,
    ]);
    expect(await list(other)).toBe(200);
    await server.close();
  });
});

describe('invented tokens', () => {
  it('are counted by address', async () => {
    const server = await createTestServer({ handlers: echoes, config: { signInRateLimit: 3 } });
    const genuine = await server.tokenOf('office-manager');
    const list = (token: string, remoteAddress = '192.0.2.1') =>
      server.inject({
        method: 'GET',
        url: '/v1/users',
        remoteAddress,
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await list(genuine)).statusCode).toBe(200);
    for (const invented of ['one', 'two', 'three']) {
      expect((await list(invented)).statusCode).toBe(401);
    }
    const refused = await list('four');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await list(genuine)).statusCode).toBe(429);
    expect((await list(genuine, '192.0.2.2')).statusCode).toBe(200);
    await server.close();
  });
});

describe('logs', () => {
  it('hold no secret and no query', async () => {
    const server = await createTestServer({ handlers: echoes });
    const token = await server.tokenOf('office-manager');
    await server.inject({
      method: 'GET',
      url: '/v1/users?q=tremblay',
      headers: { authorization: `Bearer ${token}` },
    });
    await server.inject({
      method: 'POST',
      url: '/v1/login',
      payload: { login: 'a', password: 'open sesame' },
    });
    server.app.log.info({
      headers: { authorization: token, cookie: token },
      body: { password: 'open sesame', pin: '4711' },
    });
    const text = server.logged.join('');
    expect(text).toContain('listUsers');
    for (const secret of [token, 'open sesame', '4711', 'tremblay'])
      expect(text).not.toContain(secret);
    await server.close();
  });
});
