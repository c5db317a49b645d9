import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { addPrompt, toneFile } from '@pbxkit/server/testing.js';
import { startCalls, type CallBench } from './engine.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { framesWith, samplesOf } from './phone/wav.js';
import { queue, Setting } from './setting.js';

type Schemas = components['schemas'];

let bench: CallBench;
let setting: Setting;
let manager: Client<paths>;
let anne: Phone;
let userId: string;
let last = 0;
const up: Call[] = [];

beforeAll(async () => {
  bench = await startCalls();
  bench.realTime();
  setting = new Setting(bench);
  manager = await bench.server.clientAs('office-manager');
  const agent = bench.server.acme.users['basic-user'];
  userId = agent.id;
  ({ phone: anne } = await bench.phoneOf(agent));
}, 180_000);
afterAll(() => bench?.close());
afterEach(async () => {
  for (const call of up.splice(0)) await call.bye();
  await bench.untilCalls((calls) => calls.length === 0);
  const silent = { last_missed_at: null, logged_in: false };
  await bench.server.database.db.updateTable('queue_agents').set(silent).execute();
});

/** A queue with one agent, or none, and the number that leads there. */
async function opened(
  body: Partial<Schemas['QueueCreate']>,
  agent: Schemas['QueueAgentInput'] | null = null,
) {
  last += 1;
  const extension = String(7000 + last);
  const made = await setting.queue({ extension, ...body }, agent ? [{ userId, ...agent }] : []);
  const number = `+1514555${1000 + last}`;
  await setting.number(number, queue(made.id));
  return { ...made, number };
}

/** Each from a number of its own. */
async function dial(number: string): Promise<Call> {
  const call = await bench.carrier.call(number, callerOf(number));
  up.push(call);
  return call;
}

const callerOf = (number: string): string => number.replace('+1514', '+1418');

async function plays(queueId: string, body: Schemas['MusicOnHoldUpdate']): Promise<void> {
  const path = { ownerKind: 'queue' as const, ownerId: queueId };
  const { error } = await manager.PATCH('/music-on-hold/{ownerKind}/{ownerId}', {
    params: { path, header: { 'If-Match': '*' } },
    body,
  });
  expect(error).toBeUndefined();
}

const sound = (hertz: number, seconds: number) =>
  addPrompt(manager, `${hertz} Hz, ${seconds} s`, toneFile(hertz, seconds));

it('plays to each caller the music of their own queue', async () => {
  const [one, other] = [await opened({}), await opened({})];
  await plays(one.id, { trackIds: [await sound(500, 5)] });
  await plays(other.id, { trackIds: [await sound(900, 5)] });
  const [first, second] = [await dial(one.number), await dial(other.number)];
  const heard = [await first.untilHears(500), await second.untilHears(900)];
  expect(Math.abs(heard[0]!.frequency! - 500)).toBeLessThan(5);
  expect(Math.abs(heard[1]!.frequency! - 900)).toBeLessThan(5);
});

it('tells a caller their place before the music, and then lets it play', async () => {
  const { id, number } = await opened({ announcePosition: true });
  await plays(id, { trackIds: [await sound(620, 20)] });
  const call = await dial(number);
  const { frequency } = await call.untilHears('anything');
  expect(frequency).not.toBe(620);
  await call.untilHears(620);
});

it('says a comfort message of the queue between two parts of its music', async () => {
  const { id, number } = await opened({});
  const [music, message] = [await sound(540, 40), await sound(1_200, 2)];
  await plays(id, { trackIds: [music], messageIds: [message], messageEverySeconds: 10 });
  const call = await dial(number);
  await call.untilHears(540);
  await call.untilHears(1_200, 15_000);
  await call.untilHears(540);
});

it('says the introduction to who has to wait, and does not keep others from a free agent', async () => {
  const introPromptId = await sound(700, 2);
  const empty = await opened({ introPromptId });
  const waits = await dial(empty.number);
  const { frequency } = await waits.untilHears(700);
  expect(Math.abs(frequency! - 700)).toBeLessThan(5);
  await bench.untilCalls((calls) => calls[0]?.state === 'queued');
  const { number } = await opened({ introPromptId }, {});
  const call = await dial(number);
  await (await anne.nextCall()).answer();
  await call.until('answered');
  const codes = (dialled: string) =>
    bench.log.stepsOf(callerOf(dialled)).map(({ reason }) => reason.code);
  expect(codes(empty.number)).toContain('queue-introduction');
  expect(codes(number).at(-1)).toBe('queue-rings');
  expect(codes(number)).not.toContain('queue-introduction');
});

it('rings nobody before an introduction is over that everybody has to hear', async () => {
  const introPromptId = await sound(760, 3);
  const { number } = await opened({ introPromptId, forceFullIntro: true }, {});
  const call = await dial(number);
  await call.untilHears(760);
  expect(anne.isRinging).toBe(false);
  await call.untilHears('silence');
  await (await anne.nextCall()).answer();
});

it('asks the phone of an agent to answer by itself, if that is wanted', async () => {
  const plain = await opened({}, {});
  await dial(plain.number);
  const rings = await anne.nextCall();
  expect(rings.answersItself).toBe(false);
  rings.decline();
  await up.pop()!.bye();
  await bench.server.database.db
    .updateTable('queue_agents')
    .set({ last_missed_at: null })
    .execute();
  const { number } = await opened({}, { autoAnswer: true });
  const call = await dial(number);
  const itself = await anne.nextCall();
  expect(itself.answersItself).toBe(true);
  await itself.answer();
  call.audio.sendTone(440);
  await itself.untilHears(440);
});

it('logs out an agent who missed as many calls as the queue allows', async () => {
  const { number, agents } = await opened({ autoLogoutAfterMissed: 1 }, {});
  await dial(number);
  (await anne.nextCall()).decline();
  await bench.untilAgent(agents[0]!.id, 'loggedOut');
});

it('records what is said after somebody answered, and keeps it with the call', async () => {
  const { number } = await opened({ recordCalls: 'all' }, {});
  const call = await dial(number);
  const rings = await anne.nextCall();
  await rings.answer();
  await call.until('answered');
  await Promise.all([call.audio.say(440, 2), rings.audio.say(700, 2)]);
  await call.bye();
  const { items } = await bench.untilRecords(({ items: all }) =>
    all.some(({ dialled, recordings }) => dialled === number && recordings.length === 1),
  );
  const [recordingId = ''] = items.find(({ dialled }) => dialled === number)!.recordings;
  const { data } = await manager.GET('/recordings/{recordingId}/audio', {
    params: { path: { recordingId } },
    parseAs: 'arrayBuffer',
  });
  const samples = samplesOf(data);
  expect(framesWith(440, samples, 0.2)).toBeGreaterThanOrEqual(7);
  expect(framesWith(700, samples, 0.2)).toBeGreaterThanOrEqual(7);
});
