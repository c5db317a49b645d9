import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../log.js';
import { createTestServer, type TestServer } from '../../testing.js';
import { seedPast } from './past.js';
import { startSimulated } from './start-simulated.js';
import { createSimulatedEngine } from './simulated-engine.js';
import { realTime } from './time.js';
import { usualBehaviour } from './traffic.js';

const main = '+15145550100';
const secretKey = 'k'.repeat(32);
/** A Wednesday. */
const noon = new Date('2026-06-10T19:00:00Z');
const log = createLog('silent');

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
  const { acme } = server;
  const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
  const manager = await server.clientAs('office-manager');
  const { data: queue } = await manager.POST('/queues', {
    params: { header: header() },
    body: { name: 'Sales', extension: '7000', maxWaitSeconds: 600 },
  });
  const queueId = queue!.id;
  await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId }, header: { 'If-Match': '*' } },
    body: {
      agents: [
        { userId: acme.users['call-center-agent'].id, wrapUpSeconds: 15, mode: 'automatic' },
      ],
    },
  });
  const reseller = await server.clientAs('reseller');
  await reseller.POST('/phone-numbers', {
    params: { header: header() },
    headers: { 'Pbx-Domain': acme.name },
    body: { number: main, destination: { kind: 'queue', id: queueId } },
  });
  server.clock.set(noon);
});
afterAll(() => server.close());

const count = async () =>
  (await server.database.db.selectFrom('call_records').select('id').execute()).length;

it('gives the demo a past, once, in which the figures of queues are those of its calls', async () => {
  const { db } = server.database;
  const past = { days: 6, callsADay: 1, customersADay: 6, now: noon, secretKey };
  let turn = 0;
  await seedPast(db, log, past, () => ((turn += 7) % 10) / 10);
  const first = await count();
  await seedPast(db, log, past);
  expect(await count()).toBe(first);

  const manager = await server.clientAs('office-manager');
  const query = { from: '2026-06-01T00:00:00Z' };
  const figures = await manager.GET('/queue-statistics', { params: { query } });
  const [sales] = figures.data!.items;
  expect(sales?.offered).toBeGreaterThan(20);
  const { data: records } = await manager.GET('/call-records', {
    params: { query: { ...query, queueId: sales!.queueId } },
  });
  expect(records!.total).toBe(sales!.offered);
  const agents = await manager.GET('/agent-statistics', { params: { query } });
  const [agent] = agents.data!.items;
  expect(agent).toMatchObject({ answered: sales!.answered });
  // Four whole days and today until three in the afternoon, there, with a meal on each.
  expect(agent!.loggedInSeconds / 3600).toBeGreaterThan(4 * 8 + 5);
  expect(agent!.unavailable).toMatchObject([{ reason: 'lunch' }]);
  expect(agent!.unavailableSeconds).toBeCloseTo(5 * 45 * 60, -2);
});

it('is imagined by one server at a time, which ends what the one before left and nothing else', async () => {
  const { db } = server.database;
  const clock = server.clock.now;
  const behaviour = { ...usualBehaviour(), answers: () => null, ringSeconds: () => 3600 };
  const first = createSimulatedEngine({ db, log, secretKey, behaviour, time: realTime(clock) });
  const domain = { id: server.acme.id, name: server.acme.name, language: 'en-CA' as const };
  const to = server.acme.users['basic-user'].extension;
  await first.begin({ domain, from: `1001@${domain.name}`, to });
  const under = async () =>
    (await db.selectFrom('calls').select('engine_call').execute()).map((row) => row.engine_call);
  await expect.poll(async () => (await under()).length).toBe(1);

  const parts = { db, clock, log, secretKey, traffic: false };
  const second = await startSimulated({ ...parts, takeTurn: async () => false });
  expect(await under()).toHaveLength(1);
  const third = await startSimulated({ ...parts, takeTurn: async () => true });
  expect(await under()).toEqual([]);
  await Promise.all([second.close(), third.close()]);
});
