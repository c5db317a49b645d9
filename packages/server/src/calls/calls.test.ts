import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createMedia } from '../engine/asterisk/media.js';
import { nextStep } from '../engine/asterisk/next-step.js';
import type { CallEvent } from '../engine/call-events.js';
import { EngineAway, type Engine, type TracedStep } from '../engine/engine.js';
import { noEngine } from '../engine/off.js';
import { inPlatform } from '../database/scope.js';
import { createTestServer, type Tenant, type TestServer, type TestUser } from '../testing.js';
import { storeCalls } from './call-store.js';

type Call = components['schemas']['Call'];

let server: TestServer;
let manager: Client<paths>;
let people: Tenant['users'];
/** What the engine was asked for, and how it answers. */
let asked: unknown[][];
let refuses: EngineAway | null;

const order =
  (kind: string) =>
  async (...details: unknown[]) => {
    if (refuses) throw refuses;
    asked.push([kind, ...details]);
  };
const engine: Engine = {
  ...noEngine,
  hangUp: order('hangUp'),
  transfer: order('transfer'),
  listen: order('listen'),
  place: order('place'),
};

const main = '+15145550100';
const customer = '+14185550199';

beforeAll(async () => {
  server = await createTestServer({ engine });
  manager = await server.clientAs('office-manager');
  people = server.acme.users;
  const { db } = server.database;
  for (const user of [people['basic-user'], people['advanced-user'], people['office-manager']])
    await addPhone(user);
  const { id: domain_id } = server.acme;
  const { id } = await db
    .insertInto('sites')
    .values({ domain_id, name: 'Branch' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('users')
    .set({ site_id: id })
    .where('id', '=', people['basic-user'].id)
    .execute();
});
beforeEach(async () => {
  asked = [];
  refuses = null;
  // The history is in the order of the clock.
  server.clock.advance(1);
  await server.database.db.deleteFrom('calls').execute();
  await server.database.db.deleteFrom('registrations').execute();
});
afterAll(() => server.close());

async function addPhone({ id, domainId, extension }: TestUser) {
  await server.database.db
    .insertInto('devices')
    .values({
      ...{ domain_id: domainId, user_id: id, kind: 'desk', sip_username: extension },
      ...{ sealed_password: '', transport: 'udp', srtp: 'off' },
    })
    .execute();
}

/** The phone of a user can be reached from now on. */
async function register({ id, domainId }: TestUser): Promise<string> {
  const { db } = server.database;
  const device = await db
    .selectFrom('devices')
    .select('id')
    .where('user_id', '=', id)
    .executeTakeFirstOrThrow();
  const expires_at = new Date(server.clock.now().getTime() + 60_000);
  await db
    .insertInto('registrations')
    .values({ id: device.id, domain_id: domainId, device_id: device.id, fields: '{}', expires_at })
    .execute();
  return device.id;
}

let count = 0;

interface Course {
  /** Extension of the caller; outside when left out. */
  readonly from?: TestUser;
  readonly number?: string;
  readonly dialled?: string;
  readonly domain?: string;
  /** Whose phone rings, and whether it is answered. */
  readonly rings?: TestUser;
  readonly outside?: string;
  readonly answered?: boolean;
  readonly step?: Partial<TracedStep>;
  readonly more?: readonly CallEvent[];
  readonly demo?: boolean;
  readonly minutesAgo?: number;
}

/** A call as the engine tells of it. */
async function call(course: Course = {}): Promise<Call & { name: string }> {
  count += 1;
  const { from, rings, outside, minutesAgo = 1, demo = false } = course;
  const { number = from?.extension ?? customer, dialled = main } = course;
  const at = new Date(server.clock.now().getTime() - minutesAgo * 60_000 + count);
  const name = `call ${count}`;
  const reason = { code: from && outside ? ('outbound' as const) : ('dialled' as const) };
  const target = rings
    ? { kind: 'device' as const, address: `${rings.extension}@acme.example` }
    : { kind: 'external' as const, number: outside ?? '' };
  const step: TracedStep = {
    object: { kind: 'user', id: rings?.id ?? null, name: 'Somebody' },
    ...{ rule: null, action: 'ring', reason: { code: 'rings', values: {} } },
    ...course.step,
  };
  const events: CallEvent[] = [
    {
      ...{ kind: 'started', at, channel: `caller ${count}`, number, name: null, dialled },
      address: from ? `${from.extension}@acme.example` : null,
    },
    ...(course.domain === ''
      ? []
      : ([
          {
            ...{ kind: 'routed', at, domain: course.domain ?? 'acme.example' },
            step: {
              object: { kind: 'caller', id: from?.id ?? null, name: number },
              ...{ rule: null, action: 'go', reason: { ...reason, values: { number: dialled } } },
            },
          },
          { kind: 'routed', at, domain: course.domain ?? 'acme.example', step },
        ] as CallEvent[])),
    ...(rings || outside
      ? ([{ kind: 'legStarted', at, key: '1', channel: `leg ${count}`, target }] as CallEvent[])
      : []),
    ...(course.answered ? ([{ kind: 'legAnswered', at, key: '1' }] as CallEvent[]) : []),
    ...(course.more ?? []),
  ];
  const tell = () => new Map([[name, events]]);
  const { db } = server.database;
  await inPlatform(db, 'write', (tx) => storeCalls(tx, { names: [name], tell, demo }, at));
  const { id } = await db
    .selectFrom('calls')
    .select('id')
    .where('engine_call', '=', name)
    .executeTakeFirstOrThrow();
  const { data } = await manager.GET('/calls/{callId}', one(id));
  return { ...(data ?? ({ id } as Call)), name };
}

const phoneOf = ({ extension }: TestUser) => ({
  ...{ address: `${extension}@acme.example`, autoAnswer: false },
});
const one = (callId: string) => ({ params: { path: { callId } } });
const list = (query = {}, who = manager) => who.GET('/calls', { params: { query } });
const ids = async (query = {}, who = manager) =>
  (await list(query, who)).data?.items.map(({ id }) => id);
const hangUp = (id: string, who = manager) => who.POST('/calls/{callId}/hang-up', one(id));
const transfer = (id: string, to: string, who = manager) =>
  who.POST('/calls/{callId}/transfer', { ...one(id), body: { to } });
const listen = (id: string, mode: 'listen' | 'whisper' | 'barge', who = manager) =>
  who.POST('/calls/{callId}/listen', { ...one(id), body: { mode } });
const place = (to: string, who = manager, deviceId?: string) =>
  who.POST('/calls', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { to, ...(deviceId && { deviceId }) },
  });
const lastChange = async () => (await manager.GET('/changes')).data?.items[0];

describe('calls under way', () => {
  it('say who calls whom, where the call is and what it is doing', async () => {
    const luc = people['advanced-user'];
    const ringing = await call({ rings: luc });
    expect(ringing).toMatchObject({
      ...{ direction: 'inbound', state: 'ringing', dialled: main, to: null, answeredAt: null },
      ...{ from: { number: customer, name: null, userId: null }, siteId: server.acme.siteId },
      ...{ at: { kind: 'user', id: luc.id }, demo: false },
      legs: [{ state: 'ringing', target: { kind: 'user', id: luc.id }, reason: null }],
    });
    const talking = await call({ from: luc, rings: people['basic-user'], answered: true });
    expect(talking).toMatchObject({
      ...{ direction: 'internal', state: 'talking' },
      from: { number: luc.extension, name: 'Test advanced-user', userId: luc.id },
      to: { number: people['basic-user'].extension, userId: people['basic-user'].id },
    });
  });

  it('are listed by beginning, and by what is asked for', async () => {
    const [anne, luc] = [people['basic-user'], people['advanced-user']];
    const first = await call({ rings: luc, minutesAgo: 9 });
    const second = await call({ rings: anne, answered: true, number: '+15145550111' });
    const third = await call({ from: luc, outside: '+14185550177', dialled: '+14185550177' });
    expect(await ids()).toEqual([first.id, second.id, third.id]);
    expect(await ids({ sort: '-startedAt' })).toEqual([third.id, second.id, first.id]);
    expect(await ids({ sort: 'from' })).toEqual([first.id, second.id, third.id]);
    expect(await ids({ sort: '-state' })).toEqual([second.id, third.id, first.id]);
    expect(await ids({ direction: 'outbound' })).toEqual([third.id]);
    expect(await ids({ state: 'talking' })).toEqual([second.id]);
    expect(await ids({ siteId: server.acme.siteId })).toEqual([first.id, third.id]);
    expect(await ids({ userId: luc.id })).toEqual([first.id, third.id]);
    expect(await ids({ q: '0111' })).toEqual([second.id]);
    expect(await ids({ q: 'ADVANCED 0177' })).toEqual([third.id]);
    for (const q of ['514 555-0111', '(514) 555-0111', '+1 514 555-0111', '555‑0111'])
      expect(await ids({ q }), q).toEqual([second.id]);
    expect(await ids({ q: '(418) 555' })).toEqual([first.id, third.id]);
    const { data } = await list({ limit: 2 });
    expect(data?.total).toBe(3);
    expect(await ids({ limit: 2, cursor: data!.nextCursor })).toEqual([third.id]);
    expect(await ids({ offset: 1, limit: 1 })).toEqual([second.id]);
    expect((await list({ cursor: 'x' })).response.status).toBe(400);
    expect((await list({ state: 'asleep' })).response.status).toBe(400);
  });

  it('are marked when they are imagined', async () => {
    expect(await call({ demo: true })).toMatchObject({ demo: true });
  });

  it('are shown to those whom they concern, to the managers of their site, and to nobody elsewhere', async () => {
    const [anne, luc] = [people['basic-user'], people['advanced-user']];
    const own = await call({ rings: luc });
    const other = await call({ rings: anne });
    expect(await ids({}, await server.clientAs(luc))).toEqual([own.id]);
    const site = await server.clientAs('site-manager');
    expect(await ids({}, site)).toEqual([own.id]);
    expect((await site.GET('/calls/{callId}', one(other.id))).response.status).toBe(404);
    const next = await server.clientAs('office-manager', server.globex);
    expect(await ids({}, next)).toEqual([]);
    expect((await next.GET('/calls/{callId}', one(own.id))).response.status).toBe(404);
    const nobody = await server.clientAs('no-portal');
    expect((await list({}, nobody)).response.status).toBe(401);
  });

  it('belong to the sites of everybody concerned', async () => {
    const both = await call({ from: people['advanced-user'], rings: people['basic-user'] });
    const { site_id: branch } = await server.database.db
      .selectFrom('users')
      .select('site_id')
      .where('id', '=', people['basic-user'].id)
      .executeTakeFirstOrThrow();
    expect(await ids({ siteId: branch! })).toEqual([both.id]);
    expect(await ids({ siteId: server.acme.siteId })).toEqual([both.id]);
  });

  it('are shown to nobody while nobody knows whose they are', async () => {
    const { id } = await call({ domain: '' });
    expect(await ids()).toEqual([]);
    expect((await manager.GET('/calls/{callId}', one(id))).response.status).toBe(404);
    expect((await call({ domain: 'nobody.example' })).domainId).toBeUndefined();
  });
});

describe('hanging up', () => {
  it('ends the caller’s channel and stands in the history', async () => {
    const { id } = await call({ rings: people['advanced-user'], answered: true });
    expect((await hangUp(id, await server.clientAs('advanced-user'))).response.status).toBe(204);
    expect(asked).toEqual([['hangUp', `caller ${count}`]]);
    const change = await lastChange();
    expect(change?.title).toContain(`${customer} → ${main}`);
    expect(change?.items).toMatchObject([{ resource: 'calls', id }]);
  });

  it('ends who still talks when the caller is gone', async () => {
    const more = [{ kind: 'callerLeft' as const, at: new Date(), code: 16, cancelled: false }];
    const { id } = await call({ rings: people['basic-user'], answered: true, more });
    await hangUp(id);
    expect(asked).toEqual([['hangUp', `leg ${count}`]]);
  });

  it('of one’s own phone that rings leaves the call to the others', async () => {
    const luc = await server.clientAs('advanced-user');
    const { id, transfers } = await call({ rings: people['advanced-user'] });
    expect(transfers).toMatchObject({ number: customer });
    const { data } = await luc.GET('/calls/{callId}', one(id));
    expect(data).toMatchObject({ id, transfers: null });
    expect((await transfer(id, '1004', luc)).error).toMatchObject({
      type: 'urn:pbxkit:problem:not-connected',
    });
    expect((await hangUp(id, luc)).response.status).toBe(204);
    expect(asked).toEqual([['hangUp', `leg ${count}`]]);
  });

  it('is not for somebody whom the call left', async () => {
    const luc = await server.clientAs('advanced-user');
    const at = new Date();
    const anne = {
      kind: 'device' as const,
      address: `${people['basic-user'].extension}@acme.example`,
    };
    const { id } = await call({
      ...{ rings: people['advanced-user'], answered: true },
      more: [
        { kind: 'legTransferred', at, key: '1' },
        { kind: 'legEnded', at, key: '1', code: 16 },
        { kind: 'legStarted', at, key: '2', channel: 'leg of Anne', target: anne },
        { kind: 'legAnswered', at, key: '2' },
      ],
    });
    const { data } = await luc.GET('/calls/{callId}', one(id));
    expect(data).toMatchObject({ id, transfers: null });
    expect((await hangUp(id, luc)).response.status).toBe(404);
    expect((await transfer(id, '1004', luc)).response.status).toBe(404);
    expect(asked).toEqual([]);
    expect((await hangUp(id, await server.clientAs('basic-user'))).response.status).toBe(204);
  });

  it('ends a call of one’s own that nobody answered yet', async () => {
    const luc = people['advanced-user'];
    const { id } = await call({ from: luc, rings: people['basic-user'] });
    expect((await hangUp(id, await server.clientAs(luc))).response.status).toBe(204);
    expect(asked).toEqual([['hangUp', `caller ${count}`]]);
  });

  it('says so when nothing carries calls, when the call is over, and when it is none of yours', async () => {
    const { id } = await call({ rings: people['advanced-user'] });
    const before = await lastChange();
    refuses = new EngineAway();
    expect(await hangUp(id)).toMatchObject({
      error: { status: 409, type: 'urn:pbxkit:problem:engine-away' },
    });
    refuses = new EngineAway('No such channel', true);
    expect(await hangUp(id)).toMatchObject({
      error: { status: 409, type: 'urn:pbxkit:problem:call-gone' },
    });
    refuses = null;
    expect((await hangUp(id, await server.clientAs('basic-user'))).response.status).toBe(404);
    expect((await hangUp(crypto.randomUUID())).response.status).toBe(404);
    expect((await lastChange())?.id).toBe(before?.id);
    expect(asked).toEqual([]);
  });
});

describe('a transfer', () => {
  it('sends the caller on, on behalf of who answered', async () => {
    const luc = people['advanced-user'];
    const { id } = await call({ rings: luc, answered: true });
    expect((await transfer(id, '418 555-0177')).response.status).toBe(204);
    expect(asked).toEqual([
      ['transfer', `caller ${count}`, '+14185550177', `${luc.extension}@acme.example`],
    ]);
    expect((await lastChange())?.title).toContain(customer);
  });

  it('sends on who was called, when the caller asks or the call goes outside', async () => {
    const luc = people['advanced-user'];
    const by = `${luc.extension}@acme.example`;
    const own = await call({ from: luc, rings: people['basic-user'], answered: true });
    await transfer(own.id, '1004', await server.clientAs(luc));
    const outbound = await call({ from: luc, outside: '+14185550177', answered: true });
    await transfer(outbound.id, '1004');
    expect(asked).toEqual([
      ['transfer', `leg ${count - 1}`, '1004', by],
      ['transfer', `leg ${count}`, '1004', by],
    ]);
  });

  it('needs somebody to send on, and a number', async () => {
    const luc = people['advanced-user'];
    const outbound = await call({ from: luc, outside: '+14185550177' });
    expect(await transfer(outbound.id, '1004')).toMatchObject({
      error: { status: 409, type: 'urn:pbxkit:problem:not-connected' },
    });
    const { id } = await call({ rings: luc });
    for (const to of ['Anne', '1', '12;34', '1003&1004'])
      expect(await transfer(id, to)).toMatchObject({
        error: { status: 422, errors: [{ pointer: '/to', code: 'invalid-number' }] },
      });
    expect((await transfer(id, '')).response.status).toBe(422);
    expect((await transfer(id, '1004', await server.clientAs('basic-user'))).response.status).toBe(
      404,
    );
    expect(asked).toEqual([]);
  });
});

describe('listening in', () => {
  it.each(['listen', 'whisper', 'barge'] as const)('rings the own phone to %s', async (mode) => {
    await register(people['office-manager']);
    const { id } = await call({ rings: people['advanced-user'], answered: true });
    expect((await listen(id, mode)).response.status).toBe(204);
    const listening = { mode, noticed: false };
    expect(asked).toEqual([
      ['listen', phoneOf(people['office-manager']), `leg ${count}`, listening],
    ]);
    expect((await lastChange())?.title).toContain(main);
  });

  it('is told by a tone where the organization wants it, which stands in the history', async () => {
    const notice = (listeningNotice: boolean) =>
      manager.PATCH('/domains/{domainId}', {
        params: { path: { domainId: server.acme.id }, header: { 'If-Match': '*' } },
        body: { listeningNotice },
      });
    await register(people['office-manager']);
    const { id } = await call({ rings: people['advanced-user'], answered: true });
    expect((await notice(true)).data).toMatchObject({ listeningNotice: true });
    expect((await manager.GET('/me', {})).data?.domain).toMatchObject({ listeningNotice: true });
    // The last of two changes is told by its time.
    server.clock.advance(1);
    await listen(id, 'whisper');
    expect(asked[0]?.[3]).toEqual({ mode: 'whisper', noticed: true });
    expect((await lastChange())?.items[0]?.changes).toContainEqual({
      ...{ field: 'notice', before: null, after: 'tone' },
    });
    await notice(false);
  });

  it('hears the end of the organization of a call that goes outside', async () => {
    await register(people['office-manager']);
    const { id } = await call({
      ...{ from: people['basic-user'], outside: '+14185550177', answered: true },
    });
    await listen(id, 'whisper');
    expect(asked[0]?.[2]).toBe(`caller ${count}`);
  });

  it('needs a phone and somebody to hear', async () => {
    const ringing = await call({ rings: people['advanced-user'] });
    expect(await listen(ringing.id, 'listen')).toMatchObject({
      error: { type: 'urn:pbxkit:problem:not-connected' },
    });
    const talking = await call({ rings: people['advanced-user'], answered: true });
    expect(await listen(talking.id, 'listen')).toMatchObject({
      error: { type: 'urn:pbxkit:problem:no-phone' },
    });
    await register(people['office-manager']);
    refuses = new EngineAway();
    expect(await listen(talking.id, 'listen')).toMatchObject({
      error: { type: 'urn:pbxkit:problem:engine-away' },
    });
  });

  it('is for those who may, each mode by itself', async () => {
    const { id } = await call({ rings: people['advanced-user'], answered: true });
    for (const role of ['advanced-user', 'site-manager', 'reseller'] as const)
      for (const mode of ['listen', 'whisper', 'barge'] as const) {
        const who = server.clientWith(await server.tokenOf(role), { 'Pbx-Domain': 'acme.example' });
        expect((await listen(id, mode, who)).response.status, `${role} ${mode}`).toBe(403);
      }
    const next = await server.clientAs('office-manager', server.globex);
    expect((await listen(id, 'listen', next)).response.status).toBe(404);
    const wrong = await manager.POST('/calls/{callId}/listen', {
      ...one(id),
      body: { mode: 'shout' as 'barge' },
    });
    expect(wrong.response.status).toBe(422);
  });
});

describe('placing a call', () => {
  it('rings the own phone, dials as it would, and stands in the history', async () => {
    const luc = people['advanced-user'];
    const device = await register(luc);
    const self = await server.clientAs(luc);
    const { data, response } = await place('(418) 555-0177', self);
    expect(response.headers.get('location')).toBe(`/v1/calls/${data?.id}`);
    server.clock.advance(1);
    const second = await place('1002', self, device);
    expect(asked).toEqual([
      ['place', data?.id, phoneOf(luc), '+14185550177'],
      ['place', second.data?.id, phoneOf(luc), '1002'],
    ]);
    expect((await lastChange())?.title).toContain('1002');
  });

  it('needs an own phone that can be reached, an engine and a number', async () => {
    const luc = people['advanced-user'];
    const self = await server.clientAs(luc);
    expect(await place('1002', self)).toMatchObject({
      error: { status: 409, type: 'urn:pbxkit:problem:no-phone' },
    });
    await register(luc);
    const other = await register(people['basic-user']);
    expect(await place('1002', self, other)).toMatchObject({
      error: { type: 'urn:pbxkit:problem:no-phone' },
    });
    expect((await place('Anne', self)).response.status).toBe(422);
    refuses = new EngineAway();
    expect(await place('1002', self)).toMatchObject({
      error: { type: 'urn:pbxkit:problem:engine-away' },
    });
    server.clock.advance(120);
    refuses = null;
    expect(await place('1002', self)).toMatchObject({
      error: { type: 'urn:pbxkit:problem:no-phone' },
    });
    expect(asked).toEqual([]);
  });
});

describe('an order to the engine', () => {
  it('is given once, whenever and however often the request comes', async () => {
    const luc = people['advanced-user'];
    await register(luc);
    const self = await server.clientAs(luc);
    const params = { header: { 'Idempotency-Key': crypto.randomUUID() } };
    const again = () => self.POST('/calls', { params, body: { to: '1002' } });
    const replies = [...(await Promise.all([again(), again(), again()])), await again()];
    expect(new Set(replies.map(({ data }) => data?.id)).size).toBe(1);
    expect(asked).toEqual([['place', replies[0]?.data?.id, phoneOf(luc), '1002']]);
    expect((await self.POST('/calls', { params, body: { to: '1003' } })).response.status).toBe(422);
    expect(asked).toHaveLength(1);
  });

  it('that was refused may be given again under the same key', async () => {
    const luc = people['advanced-user'];
    await register(luc);
    const self = await server.clientAs(luc);
    const params = { header: { 'Idempotency-Key': crypto.randomUUID() } };
    const again = () => self.POST('/calls', { params, body: { to: '1002' } });
    refuses = new EngineAway();
    expect((await again()).response.status).toBe(409);
    refuses = null;
    expect((await again()).response.status).toBe(201);
    expect(asked).toHaveLength(1);
  });

  it('is not given when it cannot stand in the history', async () => {
    const { db } = server.database;
    const { id } = await call({ rings: people['advanced-user'], answered: true });
    await sql`create function refuse() returns trigger language plpgsql as $$
      begin raise 'no more room'; end $$`.execute(db);
    await sql`create trigger refuse before insert on changes execute function refuse()`.execute(db);
    try {
      await expect(hangUp(id)).rejects.toThrow('no more room');
      await expect(transfer(id, '1004')).rejects.toThrow('no more room');
    } finally {
      await sql`drop function refuse cascade`.execute(db);
    }
    expect(asked).toEqual([]);
  });
});

describe('limits of calls at once', () => {
  const asking = {
    ...{ channel: 'PJSIP/carrier-00000001', by: '', from: 'carrier' as const, domain: '' },
    ...{ to: main, caller: customer, name: '', state: '', dialstatus: '', digits: '' },
  };
  const answer = async (name = 'the one that asks') => {
    const deciding = {
      db: server.database.db,
      clock: server.clock.now,
      media: createMedia('', 'x'),
      secretKey: 'k'.repeat(32),
    };
    const step = await nextStep(deciding, { ...asking, call: name });
    return step?.trace.map(({ reason }) => reason.code);
  };
  beforeAll(async () => {
    await server.database.db
      .insertInto('phone_numbers')
      .values({
        ...{ domain_id: server.acme.id, number: main, kind: 'local', time_rules: '[]' },
        destination: JSON.stringify({ kind: 'user', id: people['advanced-user'].id }),
      })
      .execute();
  });
  beforeEach(() => register(people['advanced-user']));

  it('blocks a call above that of the organization, not counting itself nor those of others', async () => {
    const { db } = server.database;
    const limit = (max_concurrent_calls: number) =>
      db.updateTable('domains').set({ max_concurrent_calls }).execute();
    await limit(2);
    const { name } = await call({ rings: people['basic-user'] });
    await call({ domain: 'globex.example' });
    await call({ domain: '' });
    expect(await answer()).toContain('rings');
    await call({ rings: people['basic-user'] });
    expect(await answer()).toEqual(['too-many-calls']);
    expect(await answer(name)).toContain('rings');
    await limit(50);
  });

  it('sends a caller on when the user talks, and further when the user has no more lines', async () => {
    const { db } = server.database;
    const luc = people['advanced-user'];
    await db.updateTable('users').set({ max_active_calls: 2 }).where('id', '=', luc.id).execute();
    const voicemail = { kind: 'voicemail' as const, id: luc.id };
    const rule = {
      ...{ id: crypto.randomUUID(), timeFrameId: null, enabled: true, doNotDisturb: false },
      ...{ callScreening: false, ringTargets: [], ringSeconds: null },
      forward: {
        onActive: { kind: 'user' as const, id: people['basic-user'].id },
        whenBusy: voicemail,
      },
    };
    await db
      .insertInto('answering_rules')
      .values({ user_id: luc.id, domain_id: server.acme.id, rules: JSON.stringify([rule]) })
      .execute();
    await call({ rings: luc });
    expect(await answer()).toContain('rings');
    const talking = await call({ rings: luc, answered: true });
    expect(await answer()).toContain('forward-on-active');
    expect(await answer(talking.name)).toContain('rings');
    await call({ from: luc, rings: people['basic-user'], answered: true });
    expect(await answer()).toContain('forward-when-busy');
  });
});
