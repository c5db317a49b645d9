import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { storeCalls } from '../calls/call-store.js';
import { inPlatform } from '../database/scope.js';
import type { CallEvent } from '../engine/call-events.js';
import { createTestServer, type TestServer } from '../testing.js';
import { deleteOldVisits } from './visits.queries.js';

let server: TestServer;
let manager: Client<paths>;
let queueId: string;
const day = '2026-06-10';

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(new Date(`${day}T12:00:00Z`));
  manager = await server.clientAs('office-manager');
  const { data } = await manager.POST('/queues', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Sales', extension: '7000' },
  });
  queueId = data!.id;
  const list = await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId }, header: { 'If-Match': '*' } },
    body: { agents: [{ userId: server.acme.users['basic-user'].id, wrapUpSeconds: 15 }] },
  });
  await setState(list.data!.agents[0]!.id, 'available');
  server.clock.set(new Date(`${day}T13:00:00Z`));
  await setState(list.data!.agents[0]!.id, 'unavailable');
  server.clock.set(new Date(`${day}T13:30:00Z`));
  await setState(list.data!.agents[0]!.id, 'available');
}, 120_000);
afterAll(() => server.close());

/** Signed in anew each time: the clock has moved by hours. */
async function setState(queueAgentId: string, state: 'available' | 'unavailable') {
  const client = await server.clientAs('office-manager');
  const { error } = await client.POST('/queue-agents/{queueAgentId}/state', {
    params: { path: { queueAgentId } },
    body: state === 'unavailable' ? { state, reason: 'lunch' } : { state },
  });
  if (error) throw new Error(JSON.stringify(error));
}

type Happening = CallEvent extends infer Event
  ? Event extends CallEvent
    ? Omit<Event, 'at'>
    : never
  : never;

const begins = (name: string): Happening => ({
  ...{ kind: 'started', channel: name, address: null, number: '+14185550199', name: null },
  dialled: '7000',
});
const step = (action: 'queue' | 'go' | 'voicemail', code: string, kind = 'queue'): Happening => ({
  kind: 'routed',
  domain: server.acme.name,
  step: {
    object: { kind: kind as 'queue', id: queueId, name: 'Sales' },
    rule: null,
    reason: { code: code as 'queue-waits', values: {} },
    action,
  },
});
const joins = (): Happening => step('queue', 'queue-waits');
const rings = (): Happening => ({
  ...{ kind: 'legStarted', key: 'leg', channel: 'leg' },
  target: {
    kind: 'device',
    address: `${server.acme.users['basic-user'].extension}@${server.acme.name}`,
  },
});
const answers: Happening = { kind: 'legAnswered', key: 'leg' };
const stops: Happening = { kind: 'legEnded', key: 'leg', code: 16 };
const leaves: Happening = { kind: 'callerLeft', code: 16, cancelled: false };
const over: Happening = { kind: 'ended' };

/** What happens in a call, each event told on its own: a server may be killed between any two. */
async function happens(name: string, events: readonly [time: string, event: Happening][]) {
  for (const [time, event] of events) {
    const at = new Date(`${day}T${time}Z`);
    await inPlatform(server.database.db, 'write', (tx) =>
      storeCalls(
        tx,
        {
          names: [name],
          tell: () => new Map([[name, [{ ...event, at }]]]),
          demo: false,
        },
        at,
      ),
    );
  }
}

it('counts a day of calls to the second', async () => {
  await happens('one', [
    ['14:00:00', begins('one')],
    ['14:00:00', joins()],
    ['14:00:00', rings()],
    ['14:00:10', answers],
    ['14:01:00', { kind: 'held', on: true }],
    ['14:01:30', { kind: 'held', on: false }],
    ['14:03:10', stops],
    ['14:03:10', leaves],
    ['14:03:10', over],
  ]);
  for (const [name, end] of [
    ['two', '14:10:05'],
    ['three', '14:10:40'],
  ] as const)
    await happens(name, [
      ['14:10:00', begins(name)],
      ['14:10:00', joins()],
      [end, leaves],
      [end, over],
    ]);
  await happens('four', [
    ['15:00:00', begins('four')],
    ['15:00:00', joins()],
    ['15:01:00', step('go', 'queue-unanswered')],
    ['15:01:00', step('voicemail', 'takes-message', 'voicemail')],
    ['15:02:00', leaves],
    ['15:02:00', over],
  ]);
  await happens('five', [
    ['16:00:00', begins('five')],
    ['16:00:00', joins()],
    ['16:00:25', rings()],
    ['16:00:30', answers],
    ['16:02:30', stops],
    ['16:02:30', leaves],
    ['16:02:30', over],
  ]);
  server.clock.set(new Date(`${day}T17:00:00Z`));
  const query = { from: `${day}T04:00:00Z`, until: `${day}T17:00:00Z` };
  manager = await server.clientAs('office-manager');
  const queues = await manager.GET('/queue-statistics', { params: { query } });
  expect(queues.data?.items).toEqual([
    {
      ...{ queueId, queueName: 'Sales', offered: 5, answered: 2, forwarded: 0, voicemail: 1 },
      ...{ abandoned: 2, abandonedShort: 1, averageWaitSeconds: 20, longestWaitSeconds: 60 },
      ...{ averageTalkSeconds: 150, averageHoldSeconds: 15, averageWrapUpSeconds: 15 },
      ...{ averageHandlingSeconds: 165, serviceLevel: 25 },
    },
  ]);
  const hourly = await manager.GET('/queue-intervals', {
    params: { query: { from: `${day}T13:30:00Z`, until: query.until, queueIds: [queueId] } },
  });
  expect(hourly.data).toMatchObject({ total: 4, nextCursor: null });
  expect(hourly.data!.items).toMatchObject([
    { startsAt: `${day}T13:00:00.000Z`, offered: 0, serviceLevel: null },
    {
      ...{ queueId, queueName: 'Sales', startsAt: `${day}T14:00:00.000Z`, offered: 3, answered: 1 },
      ...{ abandoned: 2, abandonedShort: 1, averageWaitSeconds: 10, serviceLevel: 50 },
    },
    { startsAt: `${day}T15:00:00.000Z`, offered: 1, answered: 0, voicemail: 1, serviceLevel: 0 },
    { startsAt: `${day}T16:00:00.000Z`, offered: 1, averageWaitSeconds: 30, serviceLevel: 0 },
  ]);
  const long = { from: '2026-06-01T00:00:00Z', until: query.until };
  const refused = await manager.GET('/queue-intervals', { params: { query: long } });
  expect(refused.error?.errors).toMatchObject([{ pointer: 'from', code: 'period-too-long' }]);
  const next = await server.clientAs('office-manager', server.globex);
  const elsewhere = await next.GET('/queue-intervals', { params: { query } });
  expect(elsewhere.data?.items).toEqual([]);
  const { id: userId } = server.acme.users['basic-user'];
  const agents = await manager.GET('/agent-statistics', { params: { query } });
  expect(agents.data?.items).toEqual([
    {
      ...{ id: `user:${userId}`, userId, name: 'Test basic-user', answered: 2, missed: 0 },
      ...{ talkSeconds: 300, averageTalkSeconds: 150, averageWrapUpSeconds: 15 },
      ...{ averageHandlingSeconds: 165, loggedInSeconds: 5 * 3600, unavailableSeconds: 30 * 60 },
      unavailable: [{ reason: 'lunch', minutes: 30 }],
    },
  ]);
  for (const sort of ['-missed', 'unavailableSeconds', '-averageWrapUpSeconds'] as const) {
    const sorted = await manager.GET('/agent-statistics', {
      params: { query: { ...query, sort, limit: 1 } },
    });
    expect(sorted.data?.total).toBe(1);
  }
});

it('forgets what figures are made of once it is too old, and not before', async () => {
  const { db } = server.database;
  const count = async () =>
    (await db.selectFrom('queue_visits').select('id').execute()).length +
    (
      await db
        .selectFrom('agent_activities')
        .select('id')
        .where('ended_at', 'is not', null)
        .execute()
    ).length;
  const before = await count();
  expect(before).toBeGreaterThan(0);
  await deleteOldVisits(db, new Date(`${day}T00:00:00Z`));
  expect(await count()).toBe(before);
  await deleteOldVisits(db, new Date('2026-06-13T00:00:00Z'));
  expect(await count()).toBe(0);
});

it('keeps a visit that a clock far ahead makes longer than any', async () => {
  await happens('ahead', [
    ['20:00:00', begins('ahead')],
    ['20:00:00', joins()],
  ]);
  const at = new Date('2226-06-10T12:00:00Z');
  await inPlatform(server.database.db, 'write', (tx) =>
    storeCalls(
      tx,
      {
        names: ['ahead'],
        tell: () =>
          new Map([
            [
              'ahead',
              [
                { ...leaves, at },
                { ...over, at },
              ] as CallEvent[],
            ],
          ]),
        demo: false,
      },
      at,
    ),
  );
  const visit = await server.database.db
    .selectFrom('queue_visits')
    .select(['outcome', 'wait_seconds'])
    .where('engine_call', '=', 'ahead')
    .executeTakeFirst();
  expect(visit).toEqual({ outcome: 'abandoned', wait_seconds: 2_147_483_647 });
});
