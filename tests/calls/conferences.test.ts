import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { startCalls, type CallBench } from './engine.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { Setting } from './setting.js';

type Schemas = components['schemas'];
type Conference = Schemas['Conference'];
type Participant = Schemas['ConferenceParticipant'];

const tones = [440, 620, 880] as const;

let bench: CallBench;
let setting: Setting;
let manager: Client<paths>;
let people: CallBench['server']['acme']['users'];
let anne: Phone;
let luc: Phone;
let marie: Phone;
let extension = 6000;
const up: Call[] = [];

beforeAll(async () => {
  bench = await startCalls();
  setting = new Setting(bench);
  manager = await bench.server.clientAs('office-manager');
  people = bench.server.acme.users;
  ({ phone: anne } = await bench.phoneOf(people['basic-user']));
  ({ phone: luc } = await bench.phoneOf(people['advanced-user']));
  ({ phone: marie } = await bench.phoneOf(people['call-center-agent']));
}, 180_000);
afterAll(() => bench?.close());
afterEach(async () => {
  for (const call of up.splice(0)) await call.bye();
  await bench.untilCalls((calls) => calls.length === 0);
});

const plain = { requireLeader: false, announceJoin: false, announceLeave: false } as const;
const room = (fields: Partial<Schemas['ConferenceCreate']> = {}) =>
  setting.conference({
    ...{ name: `Room ${(extension += 1)}`, extension: `${extension}`, ...plain, ...fields },
  });

/** A phone dials the conference and is answered. */
async function join(phone: Phone, { extension: to }: Conference, pin?: string): Promise<Call> {
  const call = await phone.call(to);
  up.push(call);
  await call.until('answered');
  if (pin !== undefined) await call.audio.sendDigits(`${pin}#`);
  return call;
}

const there = ({ id }: Conference, count: number) =>
  bench.untilRoster(id, (items) => items.length === count);

async function moderate(
  conference: Conference,
  participant: Participant,
  action: Schemas['ParticipantModeration']['action'],
) {
  const path = { conferenceId: conference.id, participantId: participant.id };
  const { response, error } = await manager.POST(
    '/conferences/{conferenceId}/participants/{participantId}/moderate',
    { params: { path }, body: { action } },
  );
  expect(response.status, JSON.stringify(error)).toBe(204);
}

async function moderateAll({ id }: Conference, action: Schemas['ConferenceModeration']['action']) {
  const { response, error } = await manager.POST('/conferences/{conferenceId}/moderate', {
    params: { path: { conferenceId: id } },
    body: { action },
  });
  expect(response.status, JSON.stringify(error)).toBe(204);
}

const meetingsOf = async ({ id }: Conference) =>
  (await manager.GET('/conference-meetings', { params: { query: { conferenceId: id } } })).data!
    .items;

it('lets people hear each other, and keeps what happened', async () => {
  const conference = await room();
  const first = await join(anne, conference);
  await there(conference, 1);
  const second = await join(luc, conference);
  const items = await there(conference, 2);
  first.audio.sendTone(tones[0]);
  second.audio.sendTone(tones[1]);
  await first.untilHears(tones[1]);
  await second.untilHears(tones[0]);
  expect(items).toMatchObject([
    { name: 'Test basic-user', number: people['basic-user'].extension, leader: false },
    { name: 'Test advanced-user', userId: people['advanced-user'].id, muted: false },
  ]);
  await bench.untilRoster(conference.id, (now) => now.every(({ talking }) => talking));
  const [call] = await bench.untilCalls((calls) => calls.length === 2);
  expect(call).toMatchObject({ state: 'talking', at: { kind: 'conference', id: conference.id } });
  await second.bye();
  await there(conference, 1);
  await first.bye();
  await there(conference, 0);
  const [meeting, ...others] = await meetingsOf(conference);
  expect(others).toEqual([]);
  expect(meeting).toMatchObject({ name: conference.name, peak: 2 });
  expect(meeting!.participants.map(({ name, leftAt }) => [name, leftAt !== null])).toEqual([
    ['Test basic-user', true],
    ['Test advanced-user', true],
  ]);
  expect(meeting!.endedAt).toBe(meeting!.participants[0]!.leftAt);
  const record = await bench.record(call!.id);
  expect(record).toMatchObject({ outcome: 'answered', direction: 'internal' });
  expect(record.story).toContain(conference.name);
});

it('mutes one and all, and lets them speak again', async () => {
  const conference = await room();
  const first = await join(anne, conference);
  await there(conference, 1);
  const second = await join(luc, conference);
  const [one] = await there(conference, 2);
  first.audio.sendTone(tones[0]);
  await second.untilHears(tones[0]);
  await moderate(conference, one!, 'mute');
  await second.untilHears('silence');
  await bench.untilRoster(conference.id, (now) => now[0]!.muted && !now[1]!.muted);
  await moderate(conference, one!, 'unmute');
  await second.untilHears(tones[0]);
  await moderateAll(conference, 'muteAll');
  await second.untilHears('silence');
  await bench.untilRoster(conference.id, (now) => now.every(({ muted }) => muted));
  await moderateAll(conference, 'unmuteAll');
  await second.untilHears(tones[0]);
  await moderate(conference, one!, 'louder');
  await second.untilHears(tones[0]);
});

it('removes one, and ends it for all', async () => {
  const conference = await room();
  const calls = [];
  for (const phone of [anne, luc, marie]) {
    calls.push(await join(phone, conference));
    await there(conference, calls.length);
  }
  const [, second] = await there(conference, 3);
  await moderate(conference, second!, 'remove');
  await calls[1]!.until('ended');
  await there(conference, 2);
  await moderateAll(conference, 'end');
  await Promise.all([calls[0]!.until('ended'), calls[2]!.until('ended')]);
  await there(conference, 0);
  expect((await meetingsOf(conference))[0]).toMatchObject({ peak: 3 });
});

it('knows leaders by their PIN, and lets nobody in who knows none', async () => {
  const conference = await room({ leaderPin: '482917', participantPin: '739204' });
  await join(anne, conference, '482917');
  await there(conference, 1);
  await join(luc, conference, '739204');
  const items = await there(conference, 2);
  expect(items.map(({ leader }) => leader)).toEqual([true, false]);
  const stranger = await join(marie, conference, '1');
  await bench.log.untilDecided('conference-wrong-pin');
  await stranger.audio.sendDigits('2#');
  await bench.log.untilDecided('conference-wrong-pin', 2);
  await stranger.audio.sendDigits('3#');
  await stranger.until('ended', 20_000);
  expect(await there(conference, 2)).toHaveLength(2);
}, 60_000);

it('plays music until a leader is there', async () => {
  const conference = await room({ requireLeader: true, leaderPin: '482917' });
  const first = await join(anne, conference, '');
  await there(conference, 1);
  const second = await join(luc, conference, '');
  await there(conference, 2);
  first.audio.sendTone(tones[0]);
  await second.untilHears('anything');
  expect(second.audio.heard().frequency).not.toBe(tones[0]);
  const leader = await join(marie, conference, '482917');
  await second.untilHears(tones[0]);
  await leader.untilHears(tones[0]);
}, 60_000);

it('plays music until enough are there', async () => {
  const conference = await room({ minParticipants: 3 });
  const first = await join(anne, conference);
  await there(conference, 1);
  const second = await join(luc, conference);
  await there(conference, 2);
  first.audio.sendTone(tones[0]);
  await second.untilHears('anything');
  expect(second.audio.heard().frequency).not.toBe(tones[0]);
  const third = await join(marie, conference);
  await second.untilHears(tones[0]);
  await third.untilHears(tones[0]);
}, 60_000);

it('refuses who comes when it is full, locked, or no longer in service', async () => {
  const conference = await room({ maxParticipants: 2 });
  await join(anne, conference);
  await there(conference, 1);
  await join(luc, conference);
  await there(conference, 2);
  const refused = async (code: string) => {
    const call = await marie.call(conference.extension);
    await call.until('ended', 20_000);
    const { items } = await bench.untilRecords(
      ({ items: [record] }) => record?.cause?.code === code,
    );
    expect(items[0]).toMatchObject({ outcome: 'blocked' });
  };
  await refused('conference-full');
  await up.pop()!.bye();
  await there(conference, 1);
  await moderateAll(conference, 'lock');
  await refused('conference-locked');
  await moderateAll(conference, 'unlock');
  await join(marie, conference);
  await there(conference, 2);
}, 60_000);

it('calls somebody in, from inside and outside, without a PIN', async () => {
  const conference = await room({ participantPin: '739204' });
  const invite = async (to: string) => {
    const { response, error } = await manager.POST('/conferences/{conferenceId}/participants', {
      params: { path: { conferenceId: conference.id } },
      body: { to },
    });
    expect(response.status, JSON.stringify(error)).toBe(204);
  };
  await invite(people['advanced-user'].extension);
  const inside = await luc.nextCall();
  up.push(inside);
  await inside.answer();
  await there(conference, 1);
  await invite('+14185550142');
  const outside = await bench.carrier.nextCall();
  up.push(outside);
  await outside.answer();
  const items = await there(conference, 2);
  expect(items).toMatchObject([
    { name: 'Test advanced-user', userId: people['advanced-user'].id },
    { number: '+14185550142', userId: null },
  ]);
  outside.audio.sendTone(tones[2]);
  await inside.untilHears(tones[2]);
  await moderate(conference, items[1]!, 'remove');
  await outside.until('ended');
  await there(conference, 1);
}, 60_000);

it('rings the phone of whoever joins, who leads without a PIN', async () => {
  const conference = await room({
    leaderPin: '482917',
    kind: 'owned',
    ownerUserId: people['basic-user'].id,
  });
  const self = await bench.server.clientAs('basic-user');
  const { response } = await self.POST('/conferences/{conferenceId}/join', {
    params: { path: { conferenceId: conference.id } },
    body: {},
  });
  expect(response.status).toBe(204);
  const rings = await anne.nextCall();
  up.push(rings);
  await rings.answer();
  expect(await there(conference, 1)).toMatchObject([{ name: 'Test basic-user', leader: true }]);
});

it('counts each coming and going once, whatever becomes of the server', async () => {
  const conference = await room();
  await join(anne, conference);
  await there(conference, 1);
  await bench.serverGoes();
  await up[0]!.bye();
  await bench.serverComes();
  await there(conference, 0);
  const again = await join(anne, conference);
  await there(conference, 1);
  await again.bye();
  await there(conference, 0);
  const found = await meetingsOf(conference);
  expect(found.map(({ peak, participants }) => [peak, participants.length])).toEqual([
    [1, 1],
    [1, 1],
  ]);
}, 60_000);
