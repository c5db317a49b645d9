import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Query = NonNullable<paths['/problems']['get']['parameters']['query']>;

let server: TestServer;
let manager: Client<paths>;
let free: string;
let unused: string;

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(new Date('2026-06-10T16:00:00Z'));
  manager = await server.clientAs('office-manager');
  const reseller = await server.clientAs('reseller');
  const number = await reseller.POST('/phone-numbers', {
    params: { header: key() },
    body: { number: '+15145550800' },
  });
  free = number.data!.id;
  const frame = await manager.POST('/time-frames', {
    params: { header: key() },
    body: { name: 'Forgotten', type: 'always' },
  });
  unused = frame.data!.id;
});
afterAll(() => server.close());

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const list = async (query: Query = {}, who = manager) =>
  (await who.GET('/problems', { params: { query } })).data!;
const save = (userId: string, body: components['schemas']['AnsweringRulesUpdate']) =>
  manager.PATCH('/users/{userId}/answering-rules', {
    params: { path: { userId }, header: { 'If-Match': '*' } },
    body,
  });

it('tells what is wrong and what to do, worst first, with stable ids', async () => {
  const { items, total } = await list({ limit: 200 });
  expect(items).toHaveLength(total);
  const order = ['error', 'warning', 'notice'];
  const ranks = items.map(({ severity }) => order.indexOf(severity));
  expect(ranks).toEqual([...ranks].sort());
  expect(items.find(({ object }) => object.id === free)).toMatchObject({
    kind: 'freeNumber',
    severity: 'notice',
    object: { kind: 'phoneNumber', name: '(514) 555-0800' },
    text: '(514) 555-0800 is free: callers hear that it is not in service.',
    remedy: 'Choose a destination for the number, or give it back to your provider.',
  });
  expect((await list({ limit: 200 })).items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
});

it('says the same in French', async () => {
  const french = server.clientWith(await server.tokenOf('office-manager'), {
    'Accept-Language': 'fr-CA',
  });
  const { items } = await list({ objectId: unused }, french);
  expect(items[0]?.text).toBe('Rien ne suit la période « Forgotten ».');
});

it('finds rules that never apply and people without an emergency address, and forgets what is mended', async () => {
  const userId = server.acme.users['basic-user'].id;
  const never = await manager.POST('/time-frames', {
    params: { header: key() },
    body: {
      name: 'Last year',
      type: 'dates',
      dates: [{ start: '2025-01-01T00:00', end: '2025-02-01T00:00' }],
    },
  });
  await save(userId, { rules: [{ timeFrameId: never.data!.id }, { timeFrameId: null }] });
  const kinds = async () => (await list({ objectId: userId })).items.map(({ kind }) => kind).sort();
  expect(await kinds()).toEqual(['noEmergencyAddress', 'unreachableRule']);
  await save(userId, { rules: [{ timeFrameId: null }] });
  expect(await kinds()).toEqual(['noEmergencyAddress']);
});

it('filters, searches, sorts and pages', async () => {
  const all = await list({ sort: '-kind', limit: 200 });
  expect((await list({ kind: 'unusedTimeFrame' })).items.map(({ object }) => object.id)).toContain(
    unused,
  );
  expect((await list({ q: 'FORGÔTTEN' })).total).toBe(1);
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list({ sort: '-kind', limit: 2, ...(cursor && { cursor }) });
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all.items.map(({ id }) => id));
  expect((await list({ sort: '-kind', limit: 2, offset: 2 })).items.map(({ id }) => id)).toEqual(
    paged.slice(2, 4),
  );
});

it('is for those who may simulate, and shows nothing of other organizations', async () => {
  const basic = await server.clientAs('basic-user');
  expect((await basic.GET('/problems')).response.status).toBe(403);
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await list({ limit: 200 }, stranger)).items.map(({ object }) => object.id)).not.toContain(
    free,
  );
  const wrong = await manager.GET('/problems', { params: { query: { cursor: 'nonsense' } } });
  expect(wrong.response.status).toBe(400);
});
