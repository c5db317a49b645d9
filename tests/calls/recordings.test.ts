import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { startCalls, type CallBench } from './engine.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { framesWith, samplesOf } from './phone/wav.js';
import { Setting, user } from './setting.js';

const main = '+15145550100';
const customer = '+14185550199';

let bench: CallBench;
let people: CallBench['server']['acme']['users'];
let luc: Phone;
let anne: Phone;
/** Calls in the history before the test. */
let known: number;

beforeAll(async () => {
  bench = await startCalls();
  people = bench.server.acme.users;
  ({ phone: luc } = await bench.phoneOf(people['advanced-user']));
  ({ phone: anne } = await bench.phoneOf(people['basic-user']));
  await new Setting(bench).number(main, user(people['advanced-user']));
}, 180_000);
afterAll(() => bench?.close());
beforeEach(async () => {
  ({ total: known } = await bench.untilRecords(() => true));
  await record('advanced-user', 'none');
  await record('basic-user', 'none');
});

async function record(
  role: 'advanced-user' | 'basic-user',
  recordCalls: components['schemas']['User']['recordCalls'],
) {
  const manager = await bench.server.clientAs('office-manager');
  const { error } = await manager.PATCH('/users/{userId}', {
    params: { path: { userId: people[role].id }, header: { 'If-Match': '*' } },
    body: { recordCalls },
  });
  expect(error).toBeUndefined();
}

/** Each hears the other for two seconds; then the call ends. */
async function talk(caller: Call, called: Call): Promise<void> {
  await called.answer();
  await caller.until('answered');
  await Promise.all([caller.audio.say(440, 2), called.audio.say(700, 2)]);
  await caller.bye();
  await called.until('ended');
}

/** Recordings of a call that is not in the history yet, once there are as many. */
async function recordingsOfNext(count: number): Promise<string[]> {
  const { items } = await bench.untilRecords(
    ({ total, items: [last] }) => total > known && last?.recordings.length === count,
  );
  return items[0]!.recordings;
}

async function sound(role: 'advanced-user' | 'basic-user' | 'office-manager', id: string) {
  const client = await bench.server.clientAs(role);
  const { data, response } = await client.GET('/recordings/{recordingId}/audio', {
    params: { path: { recordingId: id } },
    parseAs: 'arrayBuffer',
  });
  return { status: response.status, samples: response.ok ? samplesOf(data) : [] };
}

it('records both sides of a call that a person answers', async () => {
  await record('advanced-user', 'all');
  const call = await bench.carrier.call(main, customer);
  await talk(call, await luc.nextCall());
  const [id] = await recordingsOfNext(1);
  const { samples } = await sound('advanced-user', id!);
  expect(framesWith(440, samples, 0.2)).toBeGreaterThanOrEqual(7);
  expect(framesWith(700, samples, 0.2)).toBeGreaterThanOrEqual(7);
  expect(samples.length / 8_000).toBeLessThan(5);
  expect((await sound('office-manager', id!)).status).toBe(200);
  expect((await sound('basic-user', id!)).status).toBe(404);
});

it('records a call that a person makes, once though the other is recorded, too', async () => {
  await record('basic-user', 'all');
  await record('advanced-user', 'all');
  const call = await anne.call(people['advanced-user'].extension);
  await talk(call, await luc.nextCall());
  const [id] = await recordingsOfNext(1);
  const { samples } = await sound('basic-user', id!);
  expect(framesWith(440, samples, 0.2)).toBeGreaterThanOrEqual(7);
  expect(framesWith(700, samples, 0.2)).toBeGreaterThanOrEqual(7);
});

it('records nothing of those who are not to be recorded', async () => {
  const call = await bench.carrier.call(main, customer);
  await talk(call, await luc.nextCall());
  expect(await recordingsOfNext(0)).toEqual([]);
  const rows = await bench.server.database.db.selectFrom('recordings').select('id').execute();
  expect(rows).toHaveLength(2);
});

it('finds a recording of a call that ended while the server was away, once', async () => {
  await record('advanced-user', 'all');
  const call = await bench.carrier.call(main, customer);
  const rings = await luc.nextCall();
  await rings.answer();
  await call.until('answered');
  await bench.serverGoes();
  bench.log.skip();
  await Promise.all([call.audio.say(440, 1), rings.audio.say(700, 1)]);
  await call.bye();
  await bench.log.nextCall();
  await bench.serverComes();
  const [id] = await recordingsOfNext(1);
  expect(framesWith(440, (await sound('advanced-user', id!)).samples, 0.2)).toBeGreaterThanOrEqual(
    3,
  );
});

it('ends what a queue records when the caller leaves it for somebody who is not recorded', async () => {
  const setting = new Setting(bench);
  const exitKey = { key: '5', destination: user(people['advanced-user']) };
  const { id } = await setting.queue({ extension: '7050', recordCalls: 'all', exitKey }, [
    { userId: people['basic-user'].id },
  ]);
  await setting.number('+15145550150', { kind: 'queue', id });
  const call = await bench.carrier.call('+15145550150', customer);
  const rings = await anne.nextCall();
  await call.until('answered');
  await call.audio.sendDigits('5');
  await rings.until('ended');
  await talk(call, await luc.nextCall());
  await recordingsOfNext(0);
  const { id: left } = (await bench.untilRecords(() => true)).items[0]!;
  ({ total: known } = await bench.untilRecords(() => true));
  // Whoever answers for the queue is recorded; had the call before been, its recording would be there by then.
  const next = await bench.carrier.call('+15145550150', customer);
  await talk(next, await anne.nextCall());
  await recordingsOfNext(1);
  expect((await bench.record(left)).recordings).toEqual([]);
});

it('ends what a queue records of a colleague who calls and leaves it', async () => {
  const setting = new Setting(bench);
  const exitKey = { key: '5', destination: user(people['office-manager']) };
  await setting.queue({ extension: '7051', recordCalls: 'all', exitKey }, [
    { userId: people['advanced-user'].id },
  ]);
  const { phone: manager } = await bench.phoneOf(people['office-manager']);
  const call = await anne.call('7051');
  const rings = await luc.nextCall();
  await call.until('answered');
  await call.audio.sendDigits('5');
  await rings.until('ended');
  await talk(call, await manager.nextCall());
  await recordingsOfNext(0);
  const { id: left } = (await bench.untilRecords(() => true)).items[0]!;
  ({ total: known } = await bench.untilRecords(() => true));
  const next = await anne.call('7051');
  await talk(next, await luc.nextCall());
  const [id] = await recordingsOfNext(1);
  expect((await sound('advanced-user', id!)).status).toBe(200);
  expect((await bench.record(left)).recordings).toEqual([]);
});

it('records an agent outside for the queue that records all', async () => {
  const setting = new Setting(bench);
  const { id } = await setting.queue({ extension: '7052', recordCalls: 'all' }, [
    { externalNumber: '+15145550177', mode: 'automatic' },
  ]);
  await setting.number('+15145550152', { kind: 'queue', id });
  const call = await bench.carrier.call('+15145550152', customer);
  const rings = await bench.carrier.nextCall();
  await rings.answer();
  await rings.untilHears('anything');
  await rings.audio.sendDigits('1');
  await rings.untilHears('silence');
  await Promise.all([call.audio.say(440, 2), rings.audio.say(700, 2)]);
  await call.bye();
  await rings.until('ended');
  const [recording] = await recordingsOfNext(1);
  const { samples } = await sound('office-manager', recording!);
  expect(framesWith(440, samples, 0.2)).toBeGreaterThanOrEqual(7);
  expect(framesWith(700, samples, 0.2)).toBeGreaterThanOrEqual(7);
});
