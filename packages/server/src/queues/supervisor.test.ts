import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { storeCalls } from '../calls/call-store.js';
import { inPlatform } from '../database/scope.js';
import type { CallEvent } from '../engine/call-events.js';
import { noEngine } from '../engine/off.js';
import {
  addPrompt,
  createTestServer,
  toneFile,
  type TestServer,
  type TestUser,
} from '../testing.js';

type Schemas = components['schemas'];

interface Queue {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly agent: TestUser;
}

let server: TestServer;
let manager: Client<paths>;
let supervisor: Client<paths>;
/** A queue that the supervisor answers too, one of nobody's site that others answer, and one of the supervisor's site. */
let own: Queue;
let others: Queue;
let near: Queue;
let asked: unknown[][];

const order =
  (kind: string) =>
  async (...details: unknown[]) =>
    void asked.push([kind, ...details]);

beforeAll(async () => {
  server = await createTestServer({
    engine: {
      ...noEngine,
      hangUp: order('hangUp'),
      transfer: order('transfer'),
      listen: order('listen'),
    },
  });
  manager = await server.clientAs('office-manager');
  const { users, siteId } = server.acme;
  for (const role of ['call-center-supervisor', 'basic-user', 'advanced-user'] as const)
    await addPhone(users[role]);
  const self = users['call-center-supervisor'];
  own = await addQueue('Support', '7001', users['basic-user'], { also: self });
  others = await addQueue('Sales', '7002', users['advanced-user'], {});
  near = await addQueue('Counter', '7003', users['call-center-agent'], { siteId });
  supervisor = await server.clientAs('call-center-supervisor');
});
beforeEach(async () => {
  asked = [];
  for (const table of ['calls', 'call_records', 'recordings', 'queue_visits'] as const)
    await server.database.db.deleteFrom(table).execute();
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });

async function addPhone({ id, domainId, extension }: TestUser): Promise<void> {
  const device = await server.database.db
    .insertInto('devices')
    .values({
      ...{ domain_id: domainId, user_id: id, kind: 'desk', sip_username: extension },
      ...{ sealed_password: '', transport: 'udp', srtp: 'off' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const expires_at = new Date(server.clock.now().getTime() + 86_400_000);
  await server.database.db
    .insertInto('registrations')
    .values({
      ...{ id: device.id, domain_id: domainId, device_id: device.id, fields: '{}', expires_at },
    })
    .execute();
}

async function addQueue(
  name: string,
  extension: string,
  agent: TestUser,
  { also, siteId = null }: { also?: TestUser; siteId?: string | null },
): Promise<Queue> {
  const { data } = await manager.POST('/queues', {
    params: { header: header() },
    body: { name, extension, siteId },
  });
  const { id } = data!;
  await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId: id }, header: { 'If-Match': '*' } },
    body: { agents: [agent, ...(also ? [also] : [])].map((user) => ({ userId: user.id })) },
  });
  return { id, name, extension, agent };
}

let count = 0;

/** A call that waits in a queue, or talks to an agent of it; its id. */
async function callIn(
  { id, name, extension }: Queue,
  { answeredBy, over }: { answeredBy?: TestUser; over?: boolean } = {},
): Promise<string> {
  const at = server.clock.now();
  // Lists of records end before now.
  server.clock.advance(1);
  const call = `call ${(count += 1)}`;
  const started = { kind: 'started', channel: `caller ${count}`, address: null } as const;
  const step = {
    rule: null,
    reason: { code: 'queue-waits', values: {} },
    action: 'queue',
  } as const;
  const leg = { key: '1', channel: `leg ${count}` };
  const events: CallEvent[] = [
    { ...started, at, number: '+14185550199', name: null, dialled: extension },
    {
      ...{ kind: 'routed', at, domain: 'acme.example' },
      step: { ...step, object: { kind: 'queue', id, name } },
    },
    ...(answeredBy
      ? ([
          {
            ...{ kind: 'legStarted', at, ...leg },
            target: { kind: 'device', address: `${answeredBy.extension}@acme.example` },
          },
          { kind: 'legAnswered', at, key: '1' },
        ] as CallEvent[])
      : []),
    ...(over ? ([{ kind: 'ended', at }] as CallEvent[]) : []),
  ];
  const { db } = server.database;
  const tell = () => new Map([[call, events]]);
  await inPlatform(db, 'write', (tx) => storeCalls(tx, { names: [call], tell, demo: false }, at));
  const row = await db
    .selectFrom(over ? 'call_records' : 'calls')
    .select('id')
    .where('engine_call', '=', call)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The recording of an agent in a call that is over. */
async function record(user: TestUser, callRecordId: string): Promise<string> {
  const { db } = server.database;
  const { engine_call } = await db
    .selectFrom('call_records')
    .select('engine_call')
    .where('id', '=', callRecordId)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('recordings')
    .values({
      ...{ domain_id: user.domainId, user_id: user.id, audio: Buffer.from('RIFF') },
      ...{ engine_call, engine_file: engine_call, duration_seconds: 9 },
      started_at: server.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const one = (callId: string) => ({ params: { path: { callId } } });
const statusOf = async (reply: Promise<{ response: Response }>) => (await reply).response.status;

describe('a supervisor', () => {
  it('sees the calls of their queues and of those who answer them', async () => {
    const waiting = await callIn(own);
    const talking = await callIn(others, { answeredBy: own.agent });
    const counter = await callIn(near);
    const foreign = await callIn(others, { answeredBy: others.agent });
    const { data } = await supervisor.GET('/calls', { params: { query: {} } });
    expect(new Set(data!.items.map(({ id }) => id))).toEqual(new Set([waiting, talking, counter]));
    expect(await statusOf(supervisor.GET('/calls/{callId}', one(waiting)))).toBe(200);
    expect(await statusOf(supervisor.GET('/calls/{callId}', one(foreign)))).toBe(404);
  });

  it('ends and sends on whole calls of their queues alone', async () => {
    const mine = await callIn(own, { answeredBy: own.agent });
    const foreign = await callIn(others, { answeredBy: others.agent });
    const transfer = (id: string) =>
      supervisor.POST('/calls/{callId}/transfer', { ...one(id), body: { to: '1004' } });
    const { data } = await supervisor.GET('/calls/{callId}', one(mine));
    expect(data!.transfers).toMatchObject({ number: '+14185550199' });
    expect(await statusOf(transfer(mine))).toBe(204);
    expect(await statusOf(transfer(foreign))).toBe(404);
    expect(await statusOf(supervisor.POST('/calls/{callId}/hang-up', one(mine)))).toBe(204);
    expect(await statusOf(supervisor.POST('/calls/{callId}/hang-up', one(foreign)))).toBe(404);
    const caller = `caller ${count - 1}`;
    const by = `${own.agent.extension}@acme.example`;
    expect(asked).toEqual([
      ['transfer', caller, '1004', by],
      ['hangUp', caller],
    ]);
  });

  it.each(['listen', 'whisper', 'barge'] as const)('can %s', async (mode) => {
    const mine = await callIn(own, { answeredBy: own.agent });
    const leg = `leg ${count}`;
    const foreign = await callIn(others, { answeredBy: others.agent });
    const listen = (id: string) =>
      supervisor.POST('/calls/{callId}/listen', { ...one(id), body: { mode } });
    expect(await statusOf(listen(mine))).toBe(204);
    expect(await statusOf(listen(foreign))).toBe(404);
    const phone = expect.objectContaining({ autoAnswer: false });
    expect(asked).toEqual([['listen', phone, leg, { mode, noticed: false }]]);
  });

  it('reads the records of the calls of their queues', async () => {
    const waited = await callIn(own, { over: true });
    const talked = await callIn(others, { answeredBy: own.agent, over: true });
    const foreign = await callIn(others, { answeredBy: others.agent, over: true });
    const get = (callRecordId: string) =>
      supervisor.GET('/call-records/{callRecordId}', { params: { path: { callRecordId } } });
    const { data } = await supervisor.GET('/call-records', { params: { query: {} } });
    expect(new Set(data!.items.map(({ id }) => id))).toEqual(new Set([waited, talked]));
    expect(await statusOf(get(waited))).toBe(200);
    expect(await statusOf(get(foreign))).toBe(404);
    const query = { type: 'received' as const };
    const received = await supervisor.GET('/call-records', { params: { query } });
    expect(received.data!.items.map(({ id }) => id)).toEqual([talked]);
  });

  it('exports those records alone', async () => {
    await callIn(own, { over: true });
    await callIn(others, { answeredBy: others.agent, over: true });
    const { data } = await supervisor.GET('/call-records/export', {
      params: { query: {} },
      parseAs: 'text',
    });
    expect(String(data).trim().split('\n')).toHaveLength(2);
  });

  it('hears the recordings of who answers or answered in their queues', async () => {
    const left = others.agent;
    const recordings = {
      own: await record(own.agent, await callIn(others, { answeredBy: own.agent, over: true })),
      // Whoever answers no more in a queue of theirs did so in this call.
      past: await record(left, await callIn(own, { answeredBy: left, over: true })),
      foreign: await record(left, await callIn(others, { answeredBy: left, over: true })),
    };
    const hear = (recordingId: string) =>
      statusOf(
        supervisor.GET('/recordings/{recordingId}/audio', {
          params: { path: { recordingId } },
          parseAs: 'arrayBuffer',
        }),
      );
    expect(await hear(recordings.own)).toBe(200);
    expect(await hear(recordings.past)).toBe(200);
    expect(await hear(recordings.foreign)).toBe(404);
    const { data } = await supervisor.GET('/call-records', { params: { query: {} } });
    expect(new Set(data!.items.flatMap((item) => item.recordings))).toEqual(
      new Set([recordings.own, recordings.past]),
    );
  });

  it('sees who answers their queues, and their use', async () => {
    const { data } = await supervisor.GET('/users', { params: { query: {} } });
    const { users } = server.acme;
    const seen = ['call-center-supervisor', 'basic-user', 'call-center-agent'] as const;
    expect(new Set(data!.items.map(({ id }) => id))).toEqual(
      new Set(seen.map((role) => users[role].id)),
    );
    const get = (userId: string) =>
      statusOf(supervisor.GET('/users/{userId}', { params: { path: { userId } } }));
    expect(await get(own.agent.id)).toBe(200);
    expect(await get(others.agent.id)).toBe(404);
    const uses = (id: string) =>
      statusOf(supervisor.GET('/uses', { params: { query: { resource: 'users', id } } }));
    expect(await uses(own.agent.id)).toBe(200);
    expect(await uses(others.agent.id)).toBe(404);
    const rules = (userId: string) =>
      statusOf(supervisor.GET('/users/{userId}/answering-rules', { params: { path: { userId } } }));
    expect(await rules(own.agent.id)).toBe(200);
    expect(await rules(others.agent.id)).toBe(404);
  });

  it('sees and hears the music of their queues and of who answers them', async () => {
    const { id: ownerUserId } = own.agent;
    const agent = await server.clientAs(own.agent);
    const track = await addPrompt(agent, 'Mine', toneFile(300, 1), { ownerUserId });
    const get = (ownerKind: 'queue' | 'user', ownerId: string) =>
      statusOf(
        supervisor.GET('/music-on-hold/{ownerKind}/{ownerId}', {
          params: { path: { ownerKind, ownerId } },
        }),
      );
    expect(await get('queue', own.id)).toBe(200);
    expect(await get('queue', near.id)).toBe(200);
    expect(await get('queue', others.id)).toBe(404);
    expect(await get('user', own.agent.id)).toBe(200);
    expect(await get('user', others.agent.id)).toBe(404);
    const { data } = await supervisor.GET('/music-on-hold', { params: { query: {} } });
    const queues = data!.items.filter(({ ownerKind }) => ownerKind === 'queue');
    expect(new Set(queues.map(({ ownerId }) => ownerId))).toEqual(new Set([own.id, near.id]));
    const prompt = (promptId: string) =>
      statusOf(supervisor.GET('/prompts/{promptId}', { params: { path: { promptId } } }));
    expect(await prompt(track)).toBe(200);
  });

  it('adds to their queues only who answers one of them already, and orders those there', async () => {
    const path = { queueId: near.id };
    const before = (await manager.GET('/queues/{queueId}/agents', { params: { path } })).data!
      .agents;
    const put = (...added: Schemas['QueueAgentInput'][]) =>
      supervisor.PATCH('/queues/{queueId}/agents', {
        params: { path, header: { 'If-Match': '*' } },
        body: { agents: [...before.map(({ id }) => ({ id, tier: 2 })), ...added] },
      });
    const { users } = server.acme;
    const device = await server.database.db
      .selectFrom('devices')
      .select('id')
      .where('user_id', '=', others.agent.id)
      .executeTakeFirstOrThrow();
    for (const [stranger, field] of [
      [{ userId: others.agent.id }, 'userId'],
      [{ userId: users['office-manager'].id }, 'userId'],
      [{ deviceId: device.id }, 'deviceId'],
    ] as const) {
      const { error } = await put(stranger);
      expect(error?.errors).toEqual([
        expect.objectContaining({ pointer: `/agents/1/${field}`, code: 'unknown-reference' }),
      ]);
    }
    expect(
      (await supervisor.GET('/users/{userId}', { params: { path: { userId: others.agent.id } } }))
        .response.status,
    ).toBe(404);
    const { data } = await put({ userId: own.agent.id }, { externalNumber: '+15145550177' });
    expect(data?.agents).toHaveLength(3);
    const back = await put();
    expect(back.data?.agents).toMatchObject([{ tier: 2 }]);
  });

  it('takes a caller whom nobody else is taking', async () => {
    const callId = await callIn(own);
    const take = (who: Client<paths>) =>
      who.POST('/queue-callers/{callId}/take', { ...one(callId), body: {} });
    await addPhone(server.acme.users['office-manager']);
    expect((await take(supervisor)).response.status).toBe(204);
    expect((await take(supervisor)).response.status).toBe(204);
    expect((await take(manager)).error).toMatchObject({
      status: 409,
      type: 'urn:pbxkit:problem:caller-taken',
    });
    server.clock.advance(41);
    expect((await take(manager)).response.status).toBe(204);
  });

  it('sets overrides before their queues and who answers them', async () => {
    const override = (target: { kind: 'queue' | 'user'; id: string }) =>
      statusOf(
        supervisor.POST('/overrides', {
          params: { header: header() },
          body: {
            ...{ target, destination: { kind: 'hangup', signal: 'tone' } },
            endsAt: new Date(server.clock.now().getTime() + 3_600_000).toISOString(),
          },
        }),
      );
    expect(await override({ kind: 'queue', id: near.id })).toBe(201);
    expect(await override({ kind: 'user', id: own.agent.id })).toBe(201);
    expect(await override({ kind: 'queue', id: others.id })).toBe(422);
    expect(await override({ kind: 'user', id: others.agent.id })).toBe(422);
  });
});
