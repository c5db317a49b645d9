import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

let server: TestServer;
let client: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  client = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const add = (extension: string, key: string, lastName = 'Roy') =>
  client.POST('/users', {
    params: { header: { 'Idempotency-Key': `claim-${key}` } },
    body: {
      firstName: 'Léa',
      lastName,
      extension,
      loginName: `${key}@acme.example`,
      emails: ['l@acme.example'],
      sendWelcome: false,
    },
  });
const availability = async (number: string) =>
  (await client.GET('/extensions/{number}/availability', { params: { path: { number } } })).data;

it('gives one of many writers the extension and tells the others who holds it and what is free', async () => {
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, index) => add('2000', `parallel-${index}`)),
  );
  expect(replies.filter(({ response }) => response.status === 201)).toHaveLength(1);
  const refused = replies.filter(({ response }) => response.status === 409);
  expect(refused).toHaveLength(29);
  for (const { error } of refused)
    expect(error).toMatchObject({
      type: 'urn:pbxkit:problem:extension-taken',
      holder: { kind: 'user', name: 'Léa Roy' },
      next: '1000',
    });
});

it('says before the save what would be refused', async () => {
  await add('2100', 'said', 'Caron');
  expect(await availability('2101')).toEqual({
    number: '2101',
    available: true,
    code: null,
    message: null,
    holder: null,
    next: '1000',
  });
  expect(await availability('2100')).toMatchObject({
    available: false,
    code: 'extension-taken',
    holder: { name: 'Léa Caron' },
    message: expect.stringContaining('Léa Caron'),
  });
  expect(await availability('911')).toMatchObject({ available: false, code: 'extension-reserved' });
  expect(await availability('5001')).toMatchObject({
    available: false,
    code: 'extension-reserved',
  });
  expect(await availability('12')).toMatchObject({ available: false, code: 'extension-length' });
  const next = await client.GET('/extensions/next', { params: { query: { kind: 'queue' } } });
  expect(next.data).toMatchObject({ number: '7000', available: true });
});

it('keeps the old extension until the new one is held', async () => {
  await add('2200', 'holder');
  const { data: user } = await add('2201', 'mover');
  const move = (extension: string) =>
    client.PATCH('/users/{userId}', {
      params: { path: { userId: user?.id ?? '' }, header: { 'If-Match': '*' } },
      body: { extension },
    });
  expect((await move('2200')).response.status).toBe(409);
  expect(await availability('2201')).toMatchObject({ available: false });
  expect((await move('2202')).response.status).toBe(200);
  expect(await availability('2201')).toMatchObject({ available: true });
});

it('lets two organizations use the same extension', async () => {
  const other = await server.clientAs('office-manager', server.globex);
  await add('2300', 'ours');
  const theirs = await other.POST('/users', {
    params: { header: { 'Idempotency-Key': 'claim-theirs' } },
    body: {
      firstName: 'A',
      lastName: 'B',
      extension: '2300',
      emails: ['a@globex.example'],
      sendWelcome: false,
    },
  });
  expect(theirs.response.status).toBe(201);
});
