import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import { sql } from 'kysely';
import type { Client } from 'openapi-fetch';
import { storeCalls } from '../calls/call-store.js';
import type { CallEvent } from '../engine/call-events.js';
import { noEngine } from '../engine/off.js';
import { inPlatform } from '../database/scope.js';
import { fresh, toToken } from '../routing/state.js';
import type { Caller, Outcome } from '../routing/steps.js';
import { createTestServer, type TestServer } from '../testing.js';
import { decide, join } from './decide.js';

type Schemas = components['schemas'];

let server: TestServer;
let manager: Client<paths>;
let last = 7000;
/** Channels that were asked again before their time. */
const recalled: string[] = [];

beforeAll(async () => {
  const recall = async (channel: string) => void recalled.push(channel);
  server = await createTestServer({ engine: { ...noEngine, recall } });
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

/** A queue of agents with numbers outside, who can always be reached and are all available. */
async function queue(body: Partial<Schemas['QueueCreate']>, agents = 0) {
  last += 1;
  const { data } = await manager.POST('/queues', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: `Queue ${last}`, extension: String(last), ...body },
  });
  const { id } = data!;
  const numbers = Array.from({ length: agents }, (_, index) => `+1514${last}${100 + index}`);
  const list = await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId: id }, header: { 'If-Match': '*' } },
    body: { agents: numbers.map((externalNumber) => ({ externalNumber })) },
  });
  const ids = list.data!.agents.map((agent) => agent.id);
  for (const one of ids) await setState(one, { state: 'available' });
  return { id, extension: String(last), numbers, agents: ids };
}

type Queue = Awaited<ReturnType<typeof queue>>;

const setState = (queueAgentId: string, body: Schemas['AgentStateChange']) =>
  manager.POST('/queue-agents/{queueAgentId}/state', { params: { path: { queueAgentId } }, body });

/** The call reaches the queue, as the engine tells. */
async function joins(name: string, where: Queue, first: CallEvent = waits(where)) {
  const from = { channel: name, address: null, number: '+14185550199', name: null };
  const at = server.clock.now();
  await tell(name, [{ kind: 'started', at, dialled: where.extension, ...from }, first]);
}

const waits = (
  { id }: Queue,
  code: 'queue-waits' | 'queue-introduction' = 'queue-waits',
): CallEvent => ({
  ...{ kind: 'routed', at: server.clock.now(), domain: server.acme.name },
  step: {
    ...{ object: { kind: 'queue', id, name: 'Queue' }, rule: null },
    ...{ reason: { code, values: {} }, action: code === 'queue-waits' ? 'queue' : 'prompt' },
  },
});

const tell = (name: string, events: readonly CallEvent[]) =>
  inPlatform(server.database.db, 'write', (tx) =>
    storeCalls(
      tx,
      { names: [name], tell: () => new Map([[name, events]]), demo: false },
      server.clock.now(),
    ),
  );

/** These calls are over. */
async function leave(...names: string[]): Promise<void> {
  for (const name of names) await tell(name, [{ kind: 'ended', at: server.clock.now() }]);
}

const outside: Caller = { kind: 'outside', number: '+14185550199' };

/** What the call is to do: asked again where it waits, or where it arrives. */
async function asks(
  call: string,
  { id, extension }: Queue,
  { from = outside, outcome }: { from?: Caller; outcome?: Outcome } = {},
) {
  const state = from === outside ? { phase: 'wait' as const, at: began } : {};
  const { step } = await decide(
    { db: server.database.db, domainId: server.acme.id, clock: () => server.clock.now() },
    {
      question: {
        ...{ call, to: extension, from, transferred: false, digits: '' },
        state: toToken({ ...fresh, kind: 'queue', key: id, ...state }),
        ...(outcome && { outcome }),
      },
      arriving: { to: extension, from: from.number, secretKey: '' },
    },
    () => Promise.resolve(),
  );
  return step.action;
}

let began = 0;
/** Numbers that ring for the call. */
async function rung(call: string, where: Queue, outcome?: Outcome): Promise<string[]> {
  began ||= server.clock.now().getTime();
  const action = await asks(call, where, outcome && { outcome });
  if (action.kind !== 'queue') throw new Error(action.kind);
  const numbers = action.offers.flatMap(({ targets }) =>
    targets.map((target) => (target.kind === 'external' ? target.number : target.id)),
  );
  return numbers.map((number) => String(where.numbers.indexOf(number)));
}

/** Numbers that ring for the call from now on, in addition; null = nobody rings for it any more. */
async function added(
  call: string,
  { numbers }: Queue,
  domainId = server.acme.id,
): Promise<string[] | null> {
  const deciding = { db: server.database.db, domainId, clock: () => server.clock.now() };
  const joins = await join(deciding, call, () => Promise.resolve());
  const targets = joins?.offers.flatMap((offer) => offer.targets);
  return (
    targets?.map((target) =>
      String(target.kind === 'external' ? numbers.indexOf(target.number) : target.id),
    ) ?? null
  );
}

/** How often each agent missed a ring. */
async function missedOf({ id }: Queue): Promise<number[]> {
  const { data } = await manager.GET('/queues/{queueId}/agents', {
    params: { path: { queueId: id } },
  });
  return data!.agents.map(({ missedToday }) => missedToday);
}

it('serves whoever hears the introduction before those who come later', async () => {
  const line = await queue({}, 1);
  await joins('first', line, waits(line, 'queue-introduction'));
  server.clock.advance(6);
  await joins('second', line);
  expect(await rung('second', line)).toEqual([]);
  server.clock.advance(4);
  await tell('first', [waits(line)]);
  const query = { queueIds: [line.id] };
  const { data } = await manager.GET('/queue-callers', { params: { query } });
  const since = server.clock.now().getTime() - 10_000;
  expect(data!.items).toMatchObject([
    { position: 1, since: new Date(since).toISOString() },
    { position: 2 },
  ]);
  expect(await rung('first', line)).toEqual(['0']);
  await leave('first', 'second');
});

it('asks the first caller again once an agent is there, and whoever is moved up', async () => {
  const line = await queue({}, 1);
  await setState(line.agents[0]!, { state: 'unavailable' });
  for (const name of ['early', 'late']) {
    await joins(name, line);
    server.clock.advance(1);
  }
  recalled.length = 0;
  await setState(line.agents[0]!, { state: 'available' });
  expect(recalled).toEqual(['early']);
  const query = { queueIds: [line.id] };
  const callId = (await manager.GET('/queue-callers', { params: { query } })).data!.items[1]!
    .callId;
  await manager.POST('/queue-callers/{callId}/move-up', { params: { path: { callId } } });
  expect(recalled).toEqual(['early', 'late']);
  await rung('late', line);
  await setState(line.agents[0]!, { state: 'available' });
  expect(recalled).toEqual(['early', 'late', 'early']);
  await leave('early', 'late');
});

it('lets who hears an introduction that everybody has to hear go on hearing it', async () => {
  const line = await queue({ forceFullIntro: true }, 1);
  await joins('hears', line, waits(line, 'queue-introduction'));
  recalled.length = 0;
  await setState(line.agents[0]!, { state: 'available' });
  expect(recalled).toEqual([]);
  await leave('hears');
});

it('rings no agent outside where nobody may dial, when the call comes or later', async () => {
  const all = await queue({ strategy: 'ringAll' }, 1);
  const abroad = '+33140000000';
  const agents = [{ id: all.agents[0] }, { externalNumber: abroad }];
  const { data } = await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId: all.id }, header: { 'If-Match': '*' } },
    body: { agents },
  });
  for (const { id } of data!.agents) await setState(id, { state: 'available' });
  const where = { ...all, numbers: [...all.numbers, abroad] };
  await joins('far', where);
  expect(await rung('far', where)).toEqual(['0']);
  expect(await added('far', where)).toEqual([]);
  const next = await manager.GET('/queues/{queueId}/next-agents', {
    params: { path: { queueId: all.id } },
  });
  expect(next.data!.agents.map(({ code }) => code)).toEqual(['rings-now', 'offline']);
  await leave('far');
});

it('lets the agents of a cascade ring on when others join, and nobody ring for two callers', async () => {
  const cascade = await queue({ strategy: 'linearCascade', agentRingSeconds: 20 }, 4);
  await joins('x1', cascade);
  expect(await rung('x1', cascade)).toEqual(['0']);
  await joins('x2', cascade);
  expect(await rung('x2', cascade)).toEqual(['1']);
  server.clock.advance(19);
  expect(await added('x1', cascade)).toEqual([]);
  server.clock.advance(1);
  expect(await added('x1', cascade)).toEqual(['2']);
  expect(await added('x2', cascade)).toEqual(['3']);
  server.clock.advance(20);
  expect(await added('x1', cascade)).toEqual([]);
  expect(await rung('x1', cascade, 'noAnswer')).toEqual([]);
  expect(await missedOf(cascade)).toEqual([1, 0, 1, 0]);
});

it('rings whoever becomes free where all ring, which is no missed call when it is cut short', async () => {
  const all = await queue({ strategy: 'ringAll', agentRingSeconds: 20 }, 2);
  await setState(all.agents[1]!, { state: 'unavailable', reason: 'break' });
  await joins('x3', all);
  expect(await rung('x3', all)).toEqual(['0']);
  expect(await added('x3', all)).toEqual([]);
  server.clock.advance(15);
  await setState(all.agents[1]!, { state: 'available' });
  expect(await added('x3', all)).toEqual(['1']);
  server.clock.advance(5);
  expect(await rung('x3', all, 'noAnswer')).toEqual(['1']);
  expect(await missedOf(all)).toEqual([1, 0]);
});

it('adds nobody for another organization', async () => {
  const all = await queue({ strategy: 'ringAll' }, 2);
  await setState(all.agents[1]!, { state: 'loggedOut' });
  await joins('x5', all);
  expect(await rung('x5', all)).toEqual(['0']);
  await setState(all.agents[1]!, { state: 'available' });
  expect(await added('x5', all, server.globex.id)).toEqual([]);
  expect(await added('x5', all)).toEqual(['1']);
});

it('knows that a ring is over when every phone has refused', async () => {
  const all = await queue({ strategy: 'ringAll' }, 1);
  await joins('x4', all);
  expect(await rung('x4', all)).toEqual(['0']);
  const at = server.clock.now();
  const leg = {
    key: 'x4/1',
    channel: 'x4/1',
    target: { kind: 'external', number: all.numbers[0]! },
  };
  await tell('x4', [{ ...leg, kind: 'legStarted', at } as CallEvent]);
  expect(await added('x4', all)).toEqual([]);
  await tell('x4', [{ kind: 'legEnded', key: 'x4/1', code: 17, at }]);
  expect(await added('x4', all)).toBeNull();
});

it.each([
  [1, 'available', 0],
  [20, 'loggedOut', 1],
])(
  'takes a ring of %i s before the caller’s time is over for %s',
  async (seconds, state, missed) => {
    const rules = { maxWaitSeconds: 60, autoLogoutAfterMissed: 1, agentRingSeconds: 20 };
    const short = await queue(
      { ...rules, noAgents: null, unanswered: { kind: 'hangup', signal: 'tone' } },
      1,
    );
    const [agent = ''] = short.agents;
    await setState(agent, { state: 'unavailable', reason: 'break' });
    began = server.clock.now().getTime();
    await joins(`y${seconds}`, short);
    expect(await rung(`y${seconds}`, short)).toEqual([]);
    server.clock.advance(60 - seconds);
    await setState(agent, { state: 'available' });
    expect(await rung(`y${seconds}`, short)).toEqual(['0']);
    server.clock.advance(seconds);
    const end = await asks(`y${seconds}`, short, { outcome: 'noAnswer' });
    expect(end.kind).not.toBe('queue');
    const { data } = await manager.GET('/queues/{queueId}/agents', {
      params: { path: { queueId: short.id } },
    });
    server.clock.advance(6);
    expect(data!.agents).toMatchObject([{ state, missedToday: missed }]);
  },
);

it('gives a parked caller to the first of two who dial the park', async () => {
  const park = await queue({ strategy: 'callPark' });
  await joins('z1', park);
  const pick = (role: 'basic-user' | 'advanced-user') => {
    const { id, extension } = server.acme.users[role];
    return asks(`by ${role}`, park, { from: { kind: 'user', userId: id, number: extension } });
  };
  const both = [await pick('basic-user'), await pick('advanced-user')];
  expect(both).toMatchObject([
    { kind: 'pickUp', call: 'z1' },
    { kind: 'pickUp', call: null },
  ]);
});

it('forgets in the next queue that a caller was moved up', async () => {
  const [first, second] = [await queue({}), await queue({})];
  await joins('m1', first);
  server.clock.advance(1);
  await joins('m2', first);
  const listed = async ({ id }: Queue) => {
    const { data } = await manager.GET('/queue-callers', { params: { query: { queueIds: [id] } } });
    return data!.items;
  };
  const [one, two] = await listed(first);
  await manager.POST('/queue-callers/{callId}/move-up', {
    params: { path: { callId: two!.callId } },
  });
  expect((await listed(first)).map(({ callId }) => callId)).toEqual([two!.callId, one!.callId]);
  await joins('m1', second);
  server.clock.advance(1);
  await joins('m2', second);
  expect((await listed(second)).map(({ callId }) => callId)).toEqual([one!.callId, two!.callId]);
});

it('tells callers and supervisors the same wait, whoever rings', async () => {
  const line = await queue({ strategy: 'roundRobin', announceWait: true }, 3);
  await joins('w0', line);
  await sql`update queue_visits set answered_at = joined_at, left_at = joined_at, ended_at = joined_at,
    outcome = 'answered', talk_seconds = 100, wrap_up_seconds = 20 where engine_call = 'w0'`.execute(
    server.database.db,
  );
  await setState(line.agents[2] ?? '', { state: 'unavailable', reason: 'lunch' });
  for (const call of ['w1', 'w2', 'w3', 'w4']) {
    await joins(call, line);
    server.clock.advance(1);
  }
  expect(await rung('w1', line)).toHaveLength(1);
  const { data } = await manager.GET('/queue-callers', {
    params: { query: { queueIds: [line.id] } },
  });
  expect(data!.items.map(({ expectedWaitSeconds }) => expectedWaitSeconds)).toEqual([
    120, 240, 360, 480,
  ]);
  expect(await rung('w2', line)).toHaveLength(1);
  const later = await manager.GET('/queue-callers', {
    params: { query: { queueIds: [line.id] } },
  });
  const told = await asks('w4', line);
  expect(told).toMatchObject({
    announce: { waitSeconds: later.data!.items[3]!.expectedWaitSeconds },
  });
});
