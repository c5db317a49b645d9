import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { inPlatform } from '../../database/scope.js';
import { createLog } from '../../log.js';
import { createTestServer, type TestServer } from '../../testing.js';
import type { Behaviour } from './call-parts.js';
import { createSimulatedEngine, type SimulatedEngine } from './simulated-engine.js';
import { imaginedTime, realTime, type Time } from './time.js';
import { seedPast } from './past.js';
import { endLeftCalls } from './traffic.js';

type Schemas = components['schemas'];
type Key = Schemas['AttendantKey'];

const main = '+15145550100';
const customer = '+14185550199';
const secretKey = 'k'.repeat(32);
const noon = new Date('2026-06-10T16:00:00Z');

let server: TestServer;
let time: Time;
let answers: number | null;
/** Keys that are pressed one after the other; after them the first of each menu. */
let pressed: string[];
const behaviour: Behaviour = {
  answers: () => answers,
  ringSeconds: () => 4,
  talkSeconds: () => 90,
  messageSeconds: () => 20,
  meetingSeconds: () => 600,
  presses: (keys) => pressed.shift() ?? keys[0] ?? '',
};

beforeAll(async () => {
  server = await createTestServer();
  const reseller = await server.clientAs('reseller');
  await reseller.POST('/phone-numbers', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    headers: { 'Pbx-Domain': server.acme.name },
    body: { number: main, destination: { kind: 'user', id: userId() } },
  });
});
beforeEach(() => {
  server.clock.set(noon);
  time = imaginedTime(noon);
  answers = 0;
  pressed = [];
});
afterAll(() => server.close());

const userId = () => server.acme.users['advanced-user'].id;
const domain = () => ({ id: server.acme.id, name: server.acme.name, language: 'en-CA' as const });
const engine = (): SimulatedEngine =>
  createSimulatedEngine({
    ...{ db: server.database.db, time, behaviour, log: createLog('silent'), secretKey },
  });

async function recordOf(call: { name: string }): Promise<Schemas['CallRecordDetail']> {
  const manager = await server.clientAs('office-manager');
  const path = { callRecordId: call.name };
  const { data } = await manager.GET('/call-records/{callRecordId}', { params: { path } });
  return data!;
}

const fromOutside = () => ({
  domain: domain(),
  from: { number: customer, name: 'A customer' },
  to: main,
});

it('keeps a record of a call that somebody answers, marked as imagined', async () => {
  const call = await engine().begin(fromOutside());
  await call.ended;
  expect(await recordOf(call)).toMatchObject({
    ...{ demo: true, outcome: 'answered', direction: 'inbound' },
    ...{ waitSeconds: 4, talkSeconds: 90, totalSeconds: 94 },
    answeredBy: { userId: userId() },
    story: '(514) 555-0100 → Test advanced-user 1 min 30',
  });
});

it('walks a menu with the keys that are pressed, as a caller who is connected', async () => {
  const manager = await server.clientAs('office-manager');
  const leads: Key = {
    key: '1',
    action: 'destination',
    destination: { kind: 'user', id: userId() },
  };
  const keys: Key[] = [{ key: '3', action: 'menu', menu: { promptId: null, keys: [leads] } }];
  const made = await manager.POST('/attendants', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Front', extension: '8000', menu: { promptId: null, keys } },
  });
  expect(made.error).toBeUndefined();
  pressed = ['', '7', '3'];
  const call = await engine().begin({ ...fromOutside(), to: '8000' });
  await call.ended;
  const record = await recordOf(call);
  expect(record).toMatchObject({ outcome: 'answered', answeredBy: { userId: userId() } });
  expect(record.steps.map(({ code }) => code)).toEqual([
    ...['dialled', 'menu', 'menu-again', 'invalid-key', 'menu-key', 'menu-key', 'rings'],
  ]);
});

it('lets others join the agents of a cascade, and the one who answers talks', async () => {
  const manager = await server.clientAs('office-manager');
  const { users } = server.acme;
  const made = await manager.POST('/queues', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Help', extension: '7000', strategy: 'linearCascade', agentRingSeconds: 20 },
  });
  const queueId = made.data!.id;
  const agents = [users['basic-user'], users['advanced-user']].map(({ id }) => ({ userId: id }));
  await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId }, header: { 'If-Match': '*' } },
    body: { agents: agents.map((agent) => ({ ...agent, mode: 'automatic' as const })) },
  });
  const turns = [null, 0];
  const inTurn = { ...behaviour, answers: () => turns.shift() ?? null };
  const log = createLog('silent');
  const settings = { db: server.database.db, time, behaviour: inTurn, log, secretKey };
  const call = await createSimulatedEngine(settings).begin({ ...fromOutside(), to: '7000' });
  await call.ended;
  const record = await recordOf(call);
  expect(record).toMatchObject({ outcome: 'answered', waitSeconds: 24, talkSeconds: 90 });
  expect(record.answeredBy).toMatchObject({ userId: userId() });
  expect(record.legs).toHaveLength(2);
});

it('takes the way that a simulation foretells', async () => {
  answers = null;
  const call = await engine().begin(fromOutside());
  await call.ended;
  const manager = await server.clientAs('office-manager');
  const { data } = await manager.POST('/simulations', {
    body: { to: main, from: customer, at: noon.toISOString(), assume: { answer: 'nobody' } },
  });
  const { steps, outcome } = await recordOf(call);
  expect(steps.map(({ code }) => code)).toEqual(data!.steps.map(({ code }) => code));
  expect(outcome).toBe('voicemail');
});

it('calls a colleague and a number outside', async () => {
  const { users } = server.acme;
  const phone = `${users['basic-user'].extension}@${server.acme.name}`;
  const inside = await engine().begin({
    ...{ domain: domain(), from: phone, to: users['advanced-user'].extension },
  });
  const outside = await engine().begin({ domain: domain(), from: phone, to: '418 555-0177' });
  await Promise.all([inside.ended, outside.ended]);
  expect(await recordOf(inside)).toMatchObject({
    ...{ direction: 'internal', from: { userId: users['basic-user'].id } },
    answeredBy: { userId: userId() },
  });
  expect(await recordOf(outside)).toMatchObject({
    ...{ direction: 'outbound', dialled: '+14185550177', outcome: 'answered' },
  });
});

it('meets in a conference, and leaves a meeting behind', async () => {
  const manager = await server.clientAs('office-manager');
  const { data: conference } = await manager.POST('/conferences', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Weekly', extension: '6000', requireLeader: false },
  });
  const phone = `${server.acme.users['basic-user'].extension}@${server.acme.name}`;
  const call = await engine().begin({ domain: domain(), from: phone, to: '6000' });
  await call.ended;
  const { data } = await manager.GET('/conference-meetings');
  expect(data!.items).toMatchObject([
    { conferenceId: conference!.id, durationSeconds: 600, peak: 1 },
  ]);
  expect(await recordOf(call)).toMatchObject({ outcome: 'answered', talkSeconds: 600 });
});

it('hangs up and transfers when it is told to', async () => {
  const patient: Behaviour = { ...behaviour, ringSeconds: () => 0, talkSeconds: () => 3600 };
  const slow = createSimulatedEngine({
    ...{ db: server.database.db, time: realTime(server.clock.now), behaviour: patient },
    ...{ log: createLog('silent'), secretKey },
  });
  const call = await slow.begin(fromOutside());
  const talking = await untilState('talking');
  expect(talking).toMatchObject({ id: call.name, demo: true, to: { userId: userId() } });
  await slow.transfer(call.name, server.acme.users['basic-user'].extension, null);
  await untilState('talking', server.acme.users['basic-user'].id);
  await slow.hangUp(call.name);
  await call.ended;
  const { legs } = await recordOf(call);
  expect(legs.map(({ reason }) => reason)).toEqual(['transferred', 'completed']);
  await expect(slow.hangUp(call.name)).rejects.toMatchObject({ refused: true });
});

/** The one call under way, once it is so far. */
async function untilState(state: Schemas['CallState'], with_?: string): Promise<Schemas['Call']> {
  const manager = await server.clientAs('office-manager');
  return new Promise((resolve) => {
    const look = async () => {
      const { data } = await manager.GET('/calls');
      const [call] = data!.items;
      if (call?.state !== state || (with_ && call.to?.userId !== with_)) return;
      stop();
      resolve(call);
    };
    const stop = server.database.onChange(() => void look());
    void look();
  });
}

it('takes orders inside a write, whose database it needs', async () => {
  const { users } = server.acme;
  const phone = { address: `${users['basic-user'].extension}@acme.example`, autoAnswer: false };
  const id = crypto.randomUUID();
  const ordered = engine();
  await inPlatform(server.database.db, 'write', () =>
    ordered.place(id, phone, users['advanced-user'].extension),
  );
  await ordered.close();
  expect(await recordOf({ name: id })).toMatchObject({ id, direction: 'internal' });
});

it('ends what a server left behind that stopped', async () => {
  const patient: Behaviour = { ...behaviour, ringSeconds: () => 3600 };
  const left = createSimulatedEngine({
    ...{ db: server.database.db, time: realTime(server.clock.now), behaviour: patient },
    ...{ log: createLog('silent'), secretKey },
  });
  const call = await left.begin(fromOutside());
  await untilState('ringing');
  await endLeftCalls(server.database.db, server.clock.now());
  expect(await recordOf(call)).toMatchObject({ demo: true, outcome: 'missed' });
});

it('gives the demo a past, once', async () => {
  const fresh = await createTestServer();
  const reseller = await fresh.clientAs('reseller');
  await reseller.POST('/phone-numbers', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    headers: { 'Pbx-Domain': fresh.acme.name },
    body: { number: main, destination: { kind: 'user', id: fresh.acme.users['basic-user'].id } },
  });
  const past = { days: 3, callsADay: 4, customersADay: 4, now: noon, secretKey };
  const count = async () => {
    const records = await fresh.database.db.selectFrom('call_records').select('id').execute();
    return records.length;
  };
  const sure = () => 0.3;
  await seedPast(fresh.database.db, createLog('silent'), past, sure);
  const first = await count();
  await seedPast(fresh.database.db, createLog('silent'), past, sure);
  expect([first > 0, await count()]).toEqual([true, first]);
  await fresh.close();
});
