import type { components } from '@pbxkit/client';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startCalls, type CallBench } from './engine.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { mailbox, Setting, user } from './setting.js';

type Schemas = components['schemas'];

const main = '+15145550100';
const customer = '+14185550199';
/** Frequency of the tone that tells of a listener. */
const beep = 700;

let bench: CallBench;
let setting: Setting;
let people: CallBench['server']['acme']['users'];
let anne: Phone;
let luc: Phone;
let marie: Phone;
let boss: Phone;

beforeAll(async () => {
  bench = await startCalls();
  setting = new Setting(bench);
  people = bench.server.acme.users;
  ({ phone: anne } = await bench.phoneOf(people['basic-user']));
  ({ phone: luc } = await bench.phoneOf(people['advanced-user']));
  ({ phone: marie } = await bench.phoneOf(people['call-center-agent']));
  ({ phone: boss } = await bench.phoneOf(people['office-manager']));
  await setting.number(main, user(people['advanced-user']));
}, 180_000);
afterAll(() => bench?.close());
afterEach(async () => {
  await setting.rules(people['advanced-user']);
  await bench.untilCalls((calls) => calls.length === 0);
});

const party = (role: 'basic-user' | 'advanced-user' | 'call-center-agent') => ({
  number: people[role].extension,
  name: `Test ${role}`,
  userId: people[role].id,
});

it('shows a call while it rings and while people talk, then keeps one record', async () => {
  const call = await bench.carrier.call(main, customer);
  const rings = await luc.nextCall();
  const [ringing] = await bench.untilCalls((calls) => calls[0]?.legs.length === 1);
  expect(ringing).toMatchObject({
    ...{ state: 'ringing', direction: 'inbound', dialled: main, demo: false, to: null },
    from: { number: customer, userId: null },
    at: { kind: 'user', id: people['advanced-user'].id },
  });
  await rings.answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  expect(talking).toMatchObject({ id: ringing!.id, to: party('advanced-user') });
  await call.bye();
  await bench.untilCalls((calls) => calls.length === 0);
  const record = await bench.record(ringing!.id);
  expect(record).toMatchObject({
    ...{ outcome: 'answered', direction: 'inbound', dialled: main, cause: null },
    answeredBy: party('advanced-user'),
    legs: [{ reason: 'completed' }],
  });
  expect(record.steps.map(({ code }) => code)).toEqual(['dialled', 'own-destination', 'rings']);
  expect(record.story).toMatch(/^\(514\) 555-0100 → Test advanced-user/);
});

it('keeps one record of a call that rang at several phones, and names who answered', async () => {
  await setting.rules(people['advanced-user'], {
    ringTargets: [
      { kind: 'devices' },
      { kind: 'user', id: people['call-center-agent'].id },
      { kind: 'user', id: people['basic-user'].id },
    ],
  });
  const call = await bench.carrier.call(main, customer);
  const all = await Promise.all([luc, marie, anne].map((phone) => phone.nextCall()));
  await all[1]!.answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  await call.bye();
  const record = await bench.record(talking!.id);
  expect(record.answeredBy).toEqual(party('call-center-agent'));
  expect(record.legs.map(({ reason }) => reason).sort()).toEqual([
    'completed',
    'elsewhere',
    'elsewhere',
  ]);
  const { items } = await bench.untilRecords(() => true);
  expect(items.filter(({ id }) => id === talking!.id)).toHaveLength(1);
});

it('says why a caller was refused', async () => {
  await setting.change(people['advanced-user'], { blockedNumbers: ['+14185550111'] });
  const call = await bench.carrier.call(main, '+14185550111');
  await call.until('ended');
  const { items } = await bench.untilRecords(({ items }) => items[0]?.outcome === 'blocked');
  expect(items[0]).toMatchObject({ cause: { code: 'caller-blocked' }, answeredBy: null });
  expect(items[0]!.cause!.text).toContain('list of blocked numbers');
});

it('tells an abandoned call from a missed one', async () => {
  const call = await bench.carrier.call(main, customer);
  await luc.nextCall();
  const [ringing] = await bench.untilCalls((calls) => calls[0]?.legs.length === 1);
  call.cancel();
  await call.until('ended');
  const abandoned = await bench.record(ringing!.id);
  expect(abandoned).toMatchObject({ outcome: 'abandoned', legs: [{ reason: 'cancelled' }] });
});

it('shows a mailbox that takes a message', async () => {
  await setting.rules(people['advanced-user'], {
    forward: { always: mailbox(people['advanced-user']) },
  });
  const call = await bench.carrier.call(main, customer);
  const [recording] = await bench.untilCalls((calls) => calls[0]?.state === 'announcement');
  expect(recording!.at).toMatchObject({ kind: 'voicemail' });
  await call.bye();
  expect(await bench.record(recording!.id)).toMatchObject({ outcome: 'voicemail' });
});

it('shows who is on hold', async () => {
  const call = await bench.carrier.call(main, customer);
  await (await luc.nextCall()).answer();
  await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  await call.hold(true);
  await bench.untilCalls((calls) => calls[0]?.state === 'held');
  await call.hold(false);
  await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  await call.bye();
});

it('hangs up a call from the portal', async () => {
  const call = await bench.carrier.call(main, customer);
  const rings = await luc.nextCall();
  await rings.answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  const manager = await bench.server.clientAs('office-manager');
  const { response } = await manager.POST('/calls/{callId}/hang-up', of(talking!));
  expect(response.status).toBe(204);
  await Promise.all([call.until('ended'), rings.until('ended')]);
});

it('transfers a caller from the portal, to a colleague and on behalf of the user outside', async () => {
  const call = await bench.carrier.call(main, customer);
  const rings = await luc.nextCall();
  await rings.answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  const user = await bench.server.clientAs(people['advanced-user']);
  const first = await user.POST('/calls/{callId}/transfer', {
    ...of(talking!),
    body: { to: people['call-center-agent'].extension },
  });
  expect(first.response.status).toBe(204);
  const third = await marie.nextCall();
  await rings.until('ended');
  await third.answer();
  await bench.untilCalls((calls) => calls[0]?.to?.userId === people['call-center-agent'].id);
  const manager = await bench.server.clientAs('office-manager');
  const second = await manager.POST('/calls/{callId}/transfer', {
    ...of(talking!),
    body: { to: '418 555-0177' },
  });
  expect(second.response.status).toBe(204);
  const outside = await bench.carrier.nextCall();
  await outside.answer();
  call.audio.sendTone(440);
  await outside.untilHears(440);
  await call.bye();
  await outside.until('ended');
  const record = await bench.record(talking!.id);
  expect(record.legs).toHaveLength(3);
  expect(record.answeredBy).toEqual(party('advanced-user'));
});

it('knows who sends a call on, whoever sent it on before', async () => {
  const call = await bench.carrier.call(main, customer);
  await (await luc.nextCall()).answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  const user = await bench.server.clientAs(people['advanced-user']);
  const to = people['call-center-agent'].extension;
  await user.POST('/calls/{callId}/transfer', { ...of(talking!), body: { to } });
  const second = await marie.nextCall();
  await second.answer();
  // Who cannot be heard yet cannot be sent elsewhere.
  second.audio.sendTone(700);
  await call.untilHears(700);
  await second.refer(people['basic-user'].extension, bench.server.acme.name);
  await (await anne.nextCall()).answer();
  await bench.untilCalls((calls) => calls[0]?.to?.userId === people['basic-user'].id);
  await call.bye();
  const { steps } = await bench.record(talking!.id);
  const senders = steps.filter(({ code }) => code === 'dialled').map(({ object }) => object.id);
  expect(senders).toEqual([null, people['advanced-user'].id, people['call-center-agent'].id]);
});

it('places a call from the own phone', async () => {
  const client = await bench.server.clientAs(people['basic-user']);
  const placed = await client.POST('/calls', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { to: '418 555-0177' },
  });
  const own = await anne.nextCall();
  expect(own.answersItself).toBe(false);
  await own.answer();
  const rings = await bench.carrier.nextCall();
  expect(rings.caller).toMatchObject({ number: people['basic-user'].extension });
  await rings.answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  expect(talking).toMatchObject({
    ...{ id: placed.data!.id, direction: 'outbound', dialled: '+14185550177' },
    from: party('basic-user'),
  });
  own.audio.sendTone(440);
  await rings.untilHears(440);
  await own.bye();
});

it('lets a phone answer by itself that is set to', async () => {
  const manager = await bench.server.clientAs('office-manager');
  const { data } = await manager.GET('/devices', {
    params: { query: { userId: people['basic-user'].id } },
  });
  const change = (autoAnswer: boolean) =>
    manager.PATCH('/devices/{deviceId}', {
      params: { path: { deviceId: data!.items[0]!.id }, header: { 'If-Match': '*' } },
      body: { autoAnswer },
    });
  await change(true);
  const client = await bench.server.clientAs(people['basic-user']);
  await client.POST('/calls', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { to: people['call-center-agent'].extension },
  });
  const own = await anne.nextCall();
  expect(own.answersItself).toBe(true);
  await change(false);
  await own.answer();
  const rings = await marie.nextCall();
  expect(rings.answersItself).toBe(false);
  expect(rings.caller).toEqual({
    name: 'Test basic-user',
    number: people['basic-user'].extension,
  });
  await own.bye();
});

it('lets a supervisor listen unheard, whisper and barge', async () => {
  const call = await bench.carrier.call(main, customer);
  const rings = await luc.nextCall();
  await rings.answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  const manager = await bench.server.clientAs('office-manager');
  const told = [call, rings].map((each) => hearsSoFar(each, beep));
  for (const mode of ['listen', 'whisper', 'barge'] as const) {
    const answer = await manager.POST('/calls/{callId}/listen', {
      ...of(talking!),
      body: { mode },
    });
    expect(answer.response.status).toBe(204);
    const ear = await boss.nextCall();
    await ear.answer();
    call.audio.sendTone(440);
    await ear.untilHears(440);
    call.audio.sendTone(null);
    if (mode !== 'listen') {
      ear.audio.sendTone(1000);
      await rings.untilHears(1000);
    }
    if (mode === 'barge') await call.untilHears(1000);
    await ear.bye();
  }
  expect(told.map((hears) => hears())).toEqual([false, false]);
  expect(await bench.untilCalls(() => true)).toHaveLength(1);
  await call.bye();
});

it('tells both who talk by a tone that somebody will hear them, where that is wanted', async () => {
  await setting.organization({ listeningNotice: true });
  const call = await bench.carrier.call(main, customer);
  const rings = await luc.nextCall();
  await rings.answer();
  const [talking] = await bench.untilCalls((calls) => calls[0]?.state === 'talking');
  const manager = await bench.server.clientAs('office-manager');
  for (const mode of ['listen', 'whisper', 'barge'] as const) {
    await manager.POST('/calls/{callId}/listen', { ...of(talking!), body: { mode } });
    const ear = await boss.nextCall();
    const told = Promise.all([call.untilHears(beep), rings.untilHears(beep)]);
    await ear.answer();
    await told;
    call.audio.sendTone(440);
    await ear.untilHears(440);
    call.audio.sendTone(null);
    await ear.bye();
  }
  expect(await bench.untilCalls(() => true)).toHaveLength(1);
  await call.bye();
  await setting.organization({ listeningNotice: false });
});

it('keeps what people do to calls to those who may', async () => {
  const call = await bench.carrier.call(main, customer);
  await luc.nextCall();
  const [ringing] = await bench.untilCalls((calls) => calls[0]?.legs.length === 1);
  const other = await bench.server.clientAs(people['basic-user']);
  const { response } = await other.POST('/calls/{callId}/hang-up', of(ringing!));
  expect(response.status).toBe(404);
  const agent = await bench.server.clientAs(people['advanced-user']);
  const spied = await agent.POST('/calls/{callId}/listen', {
    ...of(ringing!),
    body: { mode: 'barge' },
  });
  expect(spied.response.status).toBe(403);
  call.cancel();
});

/** Whether a tone was heard since now. */
function hearsSoFar(call: Call, frequency: number): () => boolean {
  let heard = false;
  call.untilHears(frequency).then(
    () => (heard = true),
    () => undefined,
  );
  return () => heard;
}

const of = ({ id }: Schemas['Call']) => ({ params: { path: { callId: id } } });
