import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestServer, toneFile, type TestServer } from '../testing.js';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

type Someone = Parameters<TestServer['tokenOf']>;

/** Begins to send a sound, which ends when it is told to. */
async function begin(...who: Someone) {
  const body = new PassThrough();
  const reply = send(body, await server.tokenOf(...who));
  return {
    async end() {
      body.end(toneFile(440, 1));
      return (await reply).statusCode;
    },
  };
}

const send = (payload: PassThrough | Buffer, token: string, language = 'en-CA') =>
  server.inject({
    method: 'POST',
    url: '/v1/prompt-uploads',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'accept-language': language },
      ...{ 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' },
      'idempotency-key': crypto.randomUUID(),
    },
    payload,
  });

async function refusalOf(language: string, ...who: Someone) {
  // Whoever is refused is so without a byte of the body.
  const reply = await send(new PassThrough(), await server.tokenOf(...who), language);
  expect(reply.statusCode).toBe(429);
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  return reply.json<{ type: string; detail: string }>();
}

it('takes one sound of a person at a time', async () => {
  const first = await begin('office-manager');
  const refused = await refusalOf('en-CA', 'office-manager');
  expect(refused.type).toBe('urn:pbxkit:problem:upload-under-way');
  expect(refused.detail).toContain('5 seconds');
  expect((await refusalOf('fr-CA', 'office-manager')).detail).toContain('5 secondes');
  const other = await begin('advanced-user');
  expect(await other.end()).toBe(201);
  expect(await first.end()).toBe(201);
  expect(await (await begin('office-manager')).end()).toBe(201);
});

it('takes a few of an organization, and a handful of all', async () => {
  const roles = ['office-manager', 'site-manager', 'advanced-user'] as const;
  const own = await Promise.all(roles.map((role) => begin(role)));
  expect((await refusalOf('en-CA', 'basic-user')).type).toBe('urn:pbxkit:problem:uploads-busy');
  const others = await Promise.all(roles.map((role) => begin(role, server.globex)));
  await refusalOf('en-CA', 'office-manager', server.initech);
  for (const upload of [...own, ...others]) expect(await upload.end()).toBe(201);
  expect(await (await begin('office-manager', server.initech)).end()).toBe(201);
});
