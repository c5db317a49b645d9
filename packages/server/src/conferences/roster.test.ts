import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { storeCalls } from '../calls/call-store.js';
import { inPlatform } from '../database/scope.js';
import type { CallEvent } from '../engine/call-events.js';
import { EngineAway, type Engine } from '../engine/engine.js';
import { noEngine } from '../engine/off.js';
import { createTestServer, type TestServer } from '../testing.js';
import { keepFlags } from './keep-roster.js';

type Schemas = components['schemas'];

let server: TestServer;
let manager: Client<paths>;
let conference: Schemas['Conference'];
let asked: unknown[][] = [];
let refuses: EngineAway | null = null;
let extension = 6000;

const order =
  (kind: string) =>
  async (...details: unknown[]) => {
    if (refuses) throw refuses;
    asked.push([kind, ...details]);
  };
const engine: Engine = {
  ...noEngine,
  moderate: order('moderate'),
  amplify: order('amplify'),
  invite: order('invite'),
  place: order('place'),
};

beforeAll(async () => {
  server = await createTestServer({ engine });
  manager = await server.clientAs('office-manager');
});
beforeEach(async () => {
  asked = [];
  refuses = null;
  extension += 1;
  server.clock.advance(240);
  await server.database.db.deleteFrom('calls').execute();
  const { data } = await manager.POST('/conferences', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: `Room ${extension}`, extension: `${extension}`, muteOnEntry: true },
  });
  conference = data!;
});
afterAll(() => server.close());

/** Somebody of acme calls and is in the conference from and until these seconds from now. */
function call(
  role: 'basic-user' | 'advanced-user' | 'office-manager',
  [from, until]: readonly [number, number | null],
  { leader = false, name = crypto.randomUUID() } = {},
): readonly [string, CallEvent[]] {
  const at = (seconds: number) => new Date(server.clock.now().getTime() + seconds * 1000);
  const address = `${server.acme.users[role].extension}@${server.acme.name}`;
  const channel = `PJSIP/${address}-${name.slice(0, 8)}`;
  const target = { kind: 'conference', id: conference.id, name: conference.name, leader } as const;
  const events: CallEvent[] = [
    {
      ...{ kind: 'started', at: at(from), channel, address, number: null, name: null },
      dialled: conference.extension,
    },
    { kind: 'legStarted', at: at(from), key: 'c', channel, target },
    { kind: 'legAnswered', at: at(from), key: 'c' },
  ];
  if (until !== null)
    events.push(
      { kind: 'legEnded', at: at(until), key: 'c', code: 16 },
      { kind: 'callerLeft', at: at(until), code: 16, cancelled: false },
      { kind: 'ended', at: at(until) },
    );
  return [name, events];
}

const tell = (...calls: (readonly [string, readonly CallEvent[]])[]) =>
  inPlatform(server.database.db, 'write', (tx) => {
    const told = new Map(calls);
    const names = [...told.keys()];
    return storeCalls(tx, { names, tell: () => told, demo: false }, server.clock.now());
  });

const roster = async (who = manager) =>
  (
    await who.GET('/conferences/{conferenceId}/participants', {
      params: { path: { conferenceId: conference.id } },
    })
  ).data?.items;
const meetings = async (query = {}, who = manager) =>
  (
    await who.GET('/conference-meetings', {
      params: { query: { conferenceId: conference.id, ...query } },
    })
  ).data?.items;
const moderate = (participantId: string, action: Schemas['ParticipantModeration']['action']) =>
  manager.POST('/conferences/{conferenceId}/participants/{participantId}/moderate', {
    params: { path: { conferenceId: conference.id, participantId } },
    body: { action },
  });
const moderateAll = (action: Schemas['ConferenceModeration']['action'], who = manager) =>
  who.POST('/conferences/{conferenceId}/moderate', {
    params: { path: { conferenceId: conference.id } },
    body: { action },
  });
const read = async () =>
  (
    await manager.GET('/conferences/{conferenceId}', {
      params: { path: { conferenceId: conference.id } },
    })
  ).data;

it('shows who is there, muted as they came in, and counts them', async () => {
  await tell(call('basic-user', [0, null]), call('advanced-user', [5, null], { leader: true }));
  expect(await roster()).toMatchObject([
    { name: 'Test basic-user', number: '1002', leader: false, muted: true, talking: false },
    { name: 'Test advanced-user', leader: true, muted: false },
  ]);
  expect((await roster())?.[0]?.callId).toMatch(/-/);
  expect((await read())?.participantCount).toBe(2);
});

it('makes one meeting of those who overlap, with its peak, and another later', async () => {
  await tell(
    call('advanced-user', [10, 40]),
    call('office-manager', [30, 60]),
    call('basic-user', [0, 20]),
  );
  await tell(call('basic-user', [100, 130]));
  const found = await meetings({ sort: 'startedAt' });
  expect(found).toMatchObject([
    { name: conference.name, peak: 2, durationSeconds: 60, participants: { length: 3 } },
    { peak: 1, durationSeconds: 30, participants: { length: 1 } },
  ]);
  expect(await roster()).toEqual([]);
});

it('counts what is told twice once', async () => {
  const name = crypto.randomUUID();
  const begun = call('basic-user', [0, null], { name });
  await tell(begun);
  await tell(begun);
  await tell([name, call('basic-user', [0, 30], { name })[1].slice(3)]);
  expect(await meetings()).toMatchObject([{ peak: 1, participants: { length: 1 } }]);
  await expect(
    server.database.db
      .selectFrom('conference_participants')
      .selectAll()
      .where('engine_call', '=', name)
      .execute(),
  ).resolves.toHaveLength(1);
});

it('tells who is muted and who talks, while they are there', async () => {
  const [name, events] = call('basic-user', [0, null]);
  await tell([name, events]);
  const channel = events[0]?.kind === 'started' ? events[0].channel : '';
  await keepFlags(server.database.db, [{ channel, muted: false, talking: true }], new Date());
  expect(await roster()).toMatchObject([{ muted: false, talking: true }]);
  await keepFlags(
    server.database.db,
    [{ channel: 'PJSIP/nobody-00000000', muted: true }],
    new Date(),
  );
});

it('gives the engine orders about one and about all', async () => {
  await tell(call('basic-user', [0, null]));
  const [one] = (await roster())!;
  for (const action of ['mute', 'unmute', 'louder', 'louder', 'quieter', 'remove'] as const)
    expect((await moderate(one!.id, action)).response.status).toBe(204);
  for (const action of ['muteAll', 'unmuteAll', 'end'] as const)
    expect((await moderateAll(action)).response.status).toBe(204);
  const channel = expect.stringContaining('PJSIP/1002@') as unknown;
  expect(asked).toEqual([
    ['moderate', conference.id, channel, 'mute'],
    ['moderate', conference.id, channel, 'unmute'],
    ['amplify', channel, 1],
    ['amplify', channel, 2],
    ['amplify', channel, 1],
    ['moderate', conference.id, channel, 'remove'],
    ['moderate', conference.id, 'participants', 'mute'],
    ['moderate', conference.id, 'participants', 'unmute'],
    ['moderate', conference.id, 'all', 'remove'],
  ]);
  const { data } = await manager.GET('/changes');
  expect(data?.items.map(({ title }) => title)).toContain('Test basic-user muted in a conference');
});

it('locks and unlocks without the engine, and an undo unlocks too', async () => {
  const locked = await moderateAll('lock');
  expect([(await read())?.locked, asked]).toEqual([true, []]);
  await manager.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: locked.response.headers.get('Change-Id') ?? '' } },
  });
  expect((await read())?.locked).toBe(false);
  await moderateAll('lock');
  await moderateAll('unlock');
  expect((await read())?.locked).toBe(false);
});

it('calls somebody in on behalf of whoever asks', async () => {
  const invite = (to: string) =>
    manager.POST('/conferences/{conferenceId}/participants', {
      params: { path: { conferenceId: conference.id } },
      body: { to },
    });
  expect((await invite('418 555-0142')).response.status).toBe(204);
  expect(asked).toEqual([
    [
      'invite',
      {
        ...{ to: '+14185550142', by: `1007@${server.acme.name}`, name: conference.name },
        ...{ extension: conference.extension },
        state: expect.stringContaining(`conference:${conference.id}`) as unknown,
      },
    ],
  ]);
  expect((await invite('Anne')).error).toMatchObject({ errors: [{ pointer: '/to' }] });
});

it('rings the own phone to join, and says when there is none', async () => {
  const join = (who: Client<paths>) =>
    who.POST('/conferences/{conferenceId}/join', {
      params: { path: { conferenceId: conference.id } },
      body: {},
    });
  expect((await join(manager)).error).toMatchObject({ type: 'urn:pbxkit:problem:no-phone' });
  const { id, domainId, extension: own } = server.acme.users['office-manager'];
  const device = await server.database.db
    .insertInto('devices')
    .values({
      ...{ domain_id: domainId, user_id: id, suffix: '', kind: 'desk', sip_username: own },
      ...{ sealed_password: 'x', transport: 'udp', srtp: 'off' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await server.database.db
    .insertInto('registrations')
    .values({
      ...{ id: `${own};@1`, domain_id: domainId, device_id: device.id, fields: '{}' },
      expires_at: new Date(server.clock.now().getTime() + 600_000),
    })
    .execute();
  expect((await join(manager)).response.status).toBe(204);
  expect(asked).toEqual([
    [
      'place',
      expect.any(String),
      { address: `${own}@${server.acme.name}`, autoAnswer: false },
      conference.extension,
      expect.stringMatching(/leader$/),
    ],
  ]);
});

it('keeps others out: who may not moderate, who does not own it, and who is not there', async () => {
  await tell(call('basic-user', [0, null]));
  const advanced = await server.clientAs('advanced-user');
  expect(await roster(advanced)).toBeUndefined();
  expect(await meetings({}, advanced)).toEqual([]);
  expect((await moderateAll('end', advanced)).response.status).toBe(404);
  expect((await moderate(crypto.randomUUID(), 'mute')).response.status).toBe(404);
  const gone = await manager.DELETE('/conferences/{conferenceId}', {
    params: { path: { conferenceId: conference.id }, header: { 'If-Match': '*' } },
  });
  expect(gone.error).toMatchObject({ type: 'urn:pbxkit:problem:meeting-under-way' });
  refuses = new EngineAway('gone', true);
  expect((await moderateAll('muteAll')).error).toMatchObject({
    type: 'urn:pbxkit:problem:call-gone',
  });
  refuses = new EngineAway();
  expect((await moderateAll('muteAll')).error).toMatchObject({
    type: 'urn:pbxkit:problem:engine-away',
  });
});

it('finds past meetings by period and by who was there, and gives them as a file', async () => {
  const start = server.clock.now().getTime();
  await tell(call('basic-user', [0, 60]), call('advanced-user', [10, 50]));
  await tell(call('office-manager', [200, 230]));
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
  expect(await meetings({ q: 'advanced' })).toHaveLength(1);
  expect(await meetings({ from: at(100) })).toMatchObject([{ durationSeconds: 30 }]);
  expect(await meetings({ until: at(100) })).toMatchObject([{ durationSeconds: 60 }]);
  expect(await meetings({ sort: '-peak' })).toMatchObject([{ peak: 2 }, { peak: 1 }]);
  expect(await meetings({ from: at(100), until: at(50) })).toBeUndefined();
  const file = await server.inject({
    method: 'GET',
    url: `/v1/conference-meetings/export?conferenceId=${conference.id}&sort=startedAt`,
    headers: { authorization: `Bearer ${await server.tokenOf('office-manager')}` },
  });
  const [head, first] = file.body.split('\n');
  expect(head).toBe(
    '\ufeffid,conferenceId,name,startedAt,endedAt,durationSeconds,peak,participants',
  );
  expect(first).toMatch(/,60,2,Test basic-user; Test advanced-user$/);
});

it('keeps meetings of a conference that is deleted, for those who see all', async () => {
  await tell(call('basic-user', [0, 60]));
  await manager.DELETE('/conferences/{conferenceId}', {
    params: { path: { conferenceId: conference.id }, header: { 'If-Match': '*' } },
  });
  expect(await meetings()).toMatchObject([{ name: conference.name }]);
});
