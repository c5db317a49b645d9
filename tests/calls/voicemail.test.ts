import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import { addPrompt, toneFile } from '@pbxkit/server/testing.js';
import type { Client } from 'openapi-fetch';
import { startCalls, type CallBench } from './engine.js';
import { mailbox, Setting, user } from './setting.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { framesWith, samplesOf } from './phone/wav.js';

type VoiceMessage = components['schemas']['VoiceMessage'];
type Settings = components['schemas']['VoicemailUpdate'];

const main = '+15145550100';
const customer = '+14185550199';

let bench: CallBench;
let luc: Phone;
let anne: Phone;
let client: Client<paths>;

beforeAll(async () => {
  bench = await startCalls();
  const { users } = bench.server.acme;
  ({ phone: luc } = await bench.phoneOf(users['advanced-user']));
  ({ phone: anne } = await bench.phoneOf(users['basic-user']));
  const setting = new Setting(bench);
  await setting.number(main, mailbox(users['advanced-user']));
  await setting.rules(users['advanced-user'], {
    forward: { always: mailbox(users['advanced-user']) },
  });
  client = await bench.server.clientAs('advanced-user');
}, 180_000);
afterAll(() => bench?.close());

/** Every test begins with an empty mailbox as it first was, and a dark lamp. */
beforeEach(async () => {
  await bench.server.database.db.deleteFrom('voicemail').execute();
  for (const { id } of await messages()) await remove(id);
  await luc.untilLamp(false);
});

/** Looks again whenever something changed in the database. */
async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    let stop: () => void = () => undefined;
    const changed = new Promise<void>((resolve) => {
      stop = bench.server.database.onChange(() => resolve());
    });
    const found = await find();
    if (found === undefined) await changed;
    stop();
    if (found !== undefined) return found;
  }
}

async function messages(): Promise<VoiceMessage[]> {
  const { data } = await client.GET('/voice-messages', { params: { query: {} } });
  return data!.items;
}
const untilMessages = (count: number) =>
  until(async () => {
    const found = await messages();
    return found.length === count ? found : undefined;
  });

const written = (voiceMessageId: string) => ({
  path: { voiceMessageId },
  header: { 'If-Match': '*' },
});
const mark = (id: string, heard: boolean) =>
  client.PATCH('/voice-messages/{voiceMessageId}', { params: written(id), body: { heard } });
const remove = (id: string) =>
  client.DELETE('/voice-messages/{voiceMessageId}', { params: written(id) });

async function setUp(body: Settings): Promise<void> {
  const { id: userId } = bench.server.acme.users['advanced-user'];
  const params = { path: { userId }, header: { 'If-Match': '*' } };
  const { error } = await client.PATCH('/users/{userId}/voicemail', { params, body });
  expect(error).toBeUndefined();
}

/** A greeting of one's own: a tone. */
async function greet(frequency: number, seconds: number): Promise<void> {
  const { id: ownerUserId } = bench.server.acme.users['advanced-user'];
  const sound = toneFile(frequency, seconds);
  const greeting = await addPrompt(client, `${frequency} Hz`, sound, { ownerUserId });
  await setUp({ greetingIds: [greeting], activeGreetingId: greeting });
}

/** # skips the greeting; the beep before the silence is the one clear tone. */
async function untilBeep(call: Call): Promise<void> {
  await call.until('answered');
  await call.untilHears('anything');
  await call.audio.sendDigits('#');
  await call.untilHears('silence');
}

async function speak(call: Call, frequency = 440): Promise<void> {
  await call.audio.say(frequency, 2);
  await call.audio.sendDigits('#');
  await call.bye();
}

async function leave(frequency = 440): Promise<void> {
  const call = await bench.carrier.call(main, customer);
  await untilBeep(call);
  await speak(call, frequency);
}

async function soundOf(voiceMessageId: string): Promise<number[]> {
  const { data } = await client.GET('/voice-messages/{voiceMessageId}/audio', {
    params: { path: { voiceMessageId } },
    parseAs: 'arrayBuffer',
  });
  return samplesOf(data);
}

it('keeps a message with its sound until it is deleted, and the lamp tells the truth', async () => {
  await leave();
  const [message] = await untilMessages(1);
  expect(message).toMatchObject({
    userId: bench.server.acme.users['advanced-user'].id,
    from: { number: customer, name: null, userId: null },
    heard: false,
  });
  expect(message!.durationSeconds).toBeGreaterThanOrEqual(1);
  await luc.untilLamp(true);
  const sound = await soundOf(message!.id);
  expect(framesWith(440, sound)).toBeGreaterThanOrEqual(7);
  expect(framesWith(700, sound)).toBe(0);
  await mark(message!.id, true);
  await luc.untilLamp(false);
  await mark(message!.id, false);
  await luc.untilLamp(true);
  await remove(message!.id);
  await luc.untilLamp(false);
  expect(await messages()).toEqual([]);
});

it('knows a colleague who leaves a message', async () => {
  const { users } = bench.server.acme;
  const call = await anne.call(users['advanced-user'].extension);
  await untilBeep(call);
  await speak(call);
  const [message] = await untilMessages(1);
  expect(message!.from).toEqual({
    number: users['basic-user'].extension,
    name: 'Test basic-user',
    userId: users['basic-user'].id,
  });
});

it('keeps the sounds of several messages apart when one of them goes', async () => {
  await leave(440);
  await untilMessages(1);
  await leave(700);
  const [second, first] = await untilMessages(2);
  await remove(first!.id);
  await leave(1_000);
  const [third] = await untilMessages(2);
  expect(framesWith(700, await soundOf(second!.id))).toBeGreaterThanOrEqual(7);
  expect(framesWith(1_000, await soundOf(third!.id))).toBeGreaterThanOrEqual(7);
});

it('greets callers with the sound of the owner, then takes the message', async () => {
  await greet(700, 3);
  const call = await bench.carrier.call(main, customer);
  await call.until('answered');
  const { frequency } = await call.untilHears(700);
  expect(frequency).toBeGreaterThan(697);
  expect(frequency).toBeLessThan(703);
  const heardAt = performance.now();
  await call.untilHears('silence');
  expect((performance.now() - heardAt) / 1000).toBeGreaterThan(2);
  await speak(call);
  const [message] = await untilMessages(1);
  const sound = await soundOf(message!.id);
  expect(framesWith(440, sound)).toBeGreaterThanOrEqual(7);
  expect(framesWith(700, sound)).toBe(0);
  const { items } = await bench.untilRecords(({ items: [last] }) => last?.totalSeconds);
  expect(items[0]).toMatchObject({ outcome: 'voicemail' });
});

it('leads who presses 0 during the greeting to the operator', async () => {
  const { users } = bench.server.acme;
  await greet(1_000, 20);
  await setUp({ operator: user(users['basic-user']) });
  const call = await bench.carrier.call(main, customer);
  await call.untilHears(1_000);
  await call.audio.sendDigits('0');
  const rings = await anne.nextCall();
  await rings.answer();
  await rings.audio.say(500, 0.5);
  await call.untilHears(500);
  await call.bye();
  expect(await messages()).toEqual([]);
});

it('leads who presses 0 before the engine’s own words end to the operator', async () => {
  const { users } = bench.server.acme;
  await setUp({ operator: user(users['basic-user']) });
  const call = await bench.carrier.call(main, customer);
  await call.untilHears('anything');
  await call.audio.sendDigits('0');
  await (await anne.nextCall()).answer();
  await call.bye();
});

it('mails a message with its sound, copies it, and has it heard then', async () => {
  const { users } = bench.server.acme;
  await setUp({
    ...{ emailNotice: 'full', attach: true, afterEmail: 'save' },
    copyToUserIds: [users['basic-user'].id],
  });
  await leave(700);
  const [message] = await until(async () => {
    const found = await messages();
    return found[0]?.heard ? found : undefined;
  });
  await luc.untilLamp(false);
  const [mail, ...more] = bench.mails;
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: ['advanced-user@acme.example'] });
  const sound = await soundOf(message!.id);
  expect(samplesOf(new Uint8Array(mail!.attachments![0]!.content).buffer)).toEqual(sound);
  const other = await bench.server.clientAs('basic-user');
  const { data } = await other.GET('/voice-messages', { params: { query: {} } });
  expect(data!.items).toMatchObject([{ from: { number: customer }, heard: false }]);
});

it('ends a message that is as long as it may be', async () => {
  await setUp({ maxMessageSeconds: 30 });
  const { db } = bench.server.database;
  await db.updateTable('voicemail').set({ max_message_seconds: 3 }).execute();
  const call = await bench.carrier.call(main, customer);
  await untilBeep(call);
  call.audio.sendTone(440);
  await call.until('ended', 20_000);
  const [message] = await untilMessages(1);
  expect(message!.durationSeconds).toBeGreaterThanOrEqual(2);
  expect(message!.durationSeconds).toBeLessThanOrEqual(4);
});

it('tells callers that a mailbox is full', async () => {
  await setUp({ maxMessages: 10 });
  const { id, domainId } = bench.server.acme.users['advanced-user'];
  const old = { domain_id: domainId, user_id: id, received_at: new Date(), duration_seconds: 1 };
  const rows = Array.from({ length: 10 }, () => ({ ...old, audio: Buffer.from('') }));
  await bench.server.database.db.insertInto('voice_messages').values(rows).execute();
  const call = await bench.carrier.call(main, customer);
  await call.untilHears('anything');
  await call.until('ended');
  expect(await messages()).toHaveLength(10);
});

it('finds a message that was left while the server was away, once', async () => {
  const call = await bench.carrier.call(main, customer);
  await untilBeep(call);
  await bench.serverGoes();
  bench.log.skip();
  await speak(call);
  await bench.log.nextCall();
  expect(await messages()).toEqual([]);
  await bench.serverComes();
  const [message] = await untilMessages(1);
  expect(framesWith(440, await soundOf(message!.id))).toBeGreaterThanOrEqual(7);
  await luc.register();
  await luc.untilLamp(true);
  await bench.serverGoes();
  await remove(message!.id);
  await bench.serverComes();
  await luc.untilLamp(false);
  expect(await messages()).toEqual([]);
});
