import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startCalls, type CallBench } from './engine.js';
import { mailbox, outside, Setting, user } from './setting.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';

const main = '+15145550100';
const mobile = '+15145550142';
const customer = '+14185550199';

let bench: CallBench;
let setting: Setting;
let people: CallBench['server']['acme']['users'];
let anne: Phone;
let luc: Phone;
let marie: Phone;

beforeAll(async () => {
  bench = await startCalls();
  setting = new Setting(bench);
  people = bench.server.acme.users;
  ({ phone: anne } = await bench.phoneOf(people['basic-user']));
  ({ phone: luc } = await bench.phoneOf(people['advanced-user']));
  ({ phone: marie } = await bench.phoneOf(people['call-center-agent']));
  await setting.number(main, user(people['advanced-user']));
}, 180_000);
afterAll(() => bench?.close());
afterEach(() => setting.rules(people['advanced-user']));

/** Calls Luc as a customer and waits until he rings. */
async function customerRings(phone = luc): Promise<[call: Call, rings: Call]> {
  const call = await bench.carrier.call(main, customer);
  return [call, await phone.nextCall()];
}

/** Both hear each other; then the call ends at both ends. */
async function talk(caller: Call, called: Call): Promise<void> {
  await caller.until('answered');
  caller.audio.sendTone(440);
  called.audio.sendTone(700);
  await called.untilHears(440);
  await caller.untilHears(700);
  await caller.bye();
  await called.until('ended');
}

it('carries sound both ways between two users', async () => {
  const call = await anne.call(people['advanced-user'].extension);
  const rings = await luc.nextCall();
  expect(rings.caller).toEqual({
    name: 'Test basic-user',
    number: people['basic-user'].extension,
  });
  await call.until('ringing');
  await rings.answer();
  await talk(call, rings);
});

it('brings a call from outside to a user', async () => {
  const [call, rings] = await customerRings();
  expect(rings.caller.number).toBe(customer);
  await rings.answer();
  await talk(call, rings);
});

it('puts the prefix of a number before the caller’s own name, however often it rings', async () => {
  const sales = '+15145550101';
  await setting.number(sales, user(people['advanced-user']), [], 'Ventes, "A" $1:');
  await setting.rules(people['advanced-user'], {
    forward: { whenBusy: user(people['call-center-agent']) },
  });
  const call = await bench.carrier.call(sales, customer, 'Ann Roy');
  const busy = await luc.nextCall();
  expect(busy.caller).toEqual({ name: 'Ventes A 1 Ann Roy', number: customer });
  busy.decline(486);
  const rings = await marie.nextCall();
  expect(rings.caller).toEqual({ name: 'Ventes A 1 Ann Roy', number: customer });
  await rings.answer();
  await talk(call, rings);
});

it('stops ringing when the caller gives up', async () => {
  const [call, rings] = await customerRings();
  await call.until('ringing');
  call.cancel();
  await rings.until('ended');
  await call.until('ended');
  expect(call.status).toBe(487);
});

it('says that a number is not in service when nobody has it', async () => {
  const call = await bench.carrier.call('+15145550998', customer);
  await call.until('ended');
  expect(call.status).toBe(404);
});

it('refuses a phone with a wrong password', async () => {
  const phone = await bench.phone({
    name: people['basic-user'].extension,
    domain: bench.server.acme.name,
    password: 'never-given-to-anybody',
  });
  expect(await phone.register()).toBe(401);
});

it('takes a new password at once and the old one no more', async () => {
  const { phone: before } = await bench.phoneOf(people['site-manager']);
  expect(await before.register()).toBe(200);
  const manager = await bench.server.clientAs('office-manager');
  const { data } = await manager.GET('/devices', {
    params: { query: { userId: people['site-manager'].id } },
  });
  const [device] = data!.items;
  expect(device).toMatchObject({ registered: true, userAgent: 'Test phone' });
  const renewed = await manager.POST('/devices/{deviceId}/password', {
    params: { path: { deviceId: device!.id }, header: { 'If-Match': '*' } },
  });
  expect(await before.register()).toBe(401);
  const after = await bench.phone({
    name: device!.sipUsername,
    domain: device!.sipDomain,
    password: renewed.data!.password,
  });
  expect(await after.register()).toBe(200);
});

it('keeps organizations with the same extensions apart', async () => {
  const { globex } = bench.server;
  const { phone: stranger } = await bench.phoneOf(globex.users['basic-user']);
  const { phone: colleague } = await bench.phoneOf(globex.users['advanced-user']);
  const call = await stranger.call(globex.users['advanced-user'].extension);
  const rings = await colleague.nextCall();
  expect(luc.isRinging).toBe(false);
  await rings.answer();
  await talk(call, rings);
});

it('goes to the mailbox while somebody is not to be disturbed', async () => {
  await setting.rules(people['advanced-user'], { doNotDisturb: true });
  const call = await bench.carrier.call(main, customer);
  await call.until('answered');
  await call.untilHears('anything');
  expect(luc.isRinging).toBe(false);
  await call.bye();
});

it('forwards every call', async () => {
  await setting.rules(people['advanced-user'], {
    forward: { always: user(people['call-center-agent']) },
  });
  const [call, rings] = await customerRings(marie);
  expect(luc.isRinging).toBe(false);
  await rings.answer();
  await talk(call, rings);
});

it('forwards a call that meets a busy phone', async () => {
  await setting.rules(people['advanced-user'], {
    forward: { whenBusy: user(people['call-center-agent']) },
  });
  const [call, busy] = await customerRings();
  busy.decline(486);
  const rings = await marie.nextCall();
  await rings.answer();
  await talk(call, rings);
});

it('forwards a call that nobody answers', async () => {
  await setting.rules(people['advanced-user'], {
    ringSeconds: 5,
    forward: { whenUnanswered: user(people['call-center-agent']) },
  });
  const [call, unanswered] = await customerRings();
  const rings = await marie.nextCall();
  await unanswered.until('ended');
  await rings.answer();
  await talk(call, rings);
});

it('forwards a call to somebody whose phone is off', async () => {
  await luc.register(0);
  await setting.rules(people['advanced-user'], {
    forward: { whenOffline: user(people['call-center-agent']) },
  });
  const [call, rings] = await customerRings(marie);
  await rings.answer();
  await talk(call, rings);
  expect(await luc.register()).toBe(200);
});

it('rings several at once; the others stop when one answers', async () => {
  await setting.rules(people['advanced-user'], {
    ringTargets: [{ kind: 'devices' }, { kind: 'user', id: people['call-center-agent'].id }],
  });
  const [call, first] = await customerRings();
  const second = await marie.nextCall();
  await second.answer();
  await first.until('ended');
  await talk(call, second);
});

it('rings a mobile later, which has to press 1', async () => {
  await setting.rules(people['advanced-user'], {
    ringTargets: [
      { kind: 'devices' },
      { kind: 'external', number: mobile, delaySeconds: 1, confirm: true },
    ],
  });
  const [call, desk] = await customerRings();
  const rings = await bench.carrier.nextCall();
  await rings.answer();
  await rings.untilHears('anything');
  expect([call.state, desk.state]).toEqual(['ringing', 'ringing']);
  await rings.audio.sendDigits('1');
  await desk.until('ended');
  await talk(call, rings);
});

it('leaves a call to the desk phone when the mobile does not press 1', async () => {
  await setting.rules(people['advanced-user'], {
    ringTargets: [{ kind: 'devices' }, { kind: 'external', number: mobile, confirm: true }],
  });
  const [call, desk] = await customerRings();
  const rings = await bench.carrier.nextCall();
  await rings.answer();
  await rings.untilHears('anything');
  await rings.audio.sendDigits('2');
  await rings.until('ended');
  await desk.answer();
  await talk(call, desk);
});

it('asks before it connects a screened call', async () => {
  await setting.rules(people['advanced-user'], { callScreening: true });
  const [call, rings] = await customerRings();
  await rings.answer();
  await rings.untilHears('anything');
  expect(call.state).toBe('ringing');
  await rings.audio.sendDigits('1');
  await talk(call, rings);
});

it('refuses callers on the lists of a user and of the organization', async () => {
  await setting.change(people['advanced-user'], { blockedNumbers: ['+14185550111'] });
  const refused = await bench.carrier.call(main, '+14185550111');
  await refused.until('ended');
  expect(refused.status).toBe(486);
  await setting.block('+14185550112');
  const blocked = await bench.carrier.call(main, '+14185550112');
  await blocked.until('ended');
  expect(blocked.status).toBeGreaterThanOrEqual(400);
  expect(luc.isRinging).toBe(false);
});

it('transfers a caller whom the phone sends elsewhere', async () => {
  const [call, rings] = await customerRings();
  await rings.answer();
  await call.until('answered');
  // Who cannot be heard yet cannot be sent elsewhere.
  rings.audio.sendTone(700);
  await call.untilHears(700);
  const { extension } = people['call-center-agent'];
  expect(await rings.refer(extension, bench.server.acme.name)).toBe(202);
  const third = await marie.nextCall();
  await third.answer();
  await talk(call, third);
});

it('takes a message and lights the lamp', async () => {
  await setting.rules(people['advanced-user'], {
    forward: { always: mailbox(people['advanced-user']) },
  });
  const call = await bench.carrier.call(main, customer);
  await call.until('answered');
  await call.untilHears('anything');
  // # skips the greeting; the beep is the one clear tone.
  await call.audio.sendDigits('#');
  await call.untilHears('silence');
  await call.audio.say(440, 2);
  await call.audio.sendDigits('#');
  await call.bye();
  await luc.untilLamp(true);
});

it('calls a number outside', async () => {
  const call = await anne.call('4185550177');
  const rings = await bench.carrier.nextCall();
  await rings.answer();
  await talk(call, rings);
});

it('shows the outside what is set for the caller, and colleagues who it is', async () => {
  const manager = await bench.server.clientAs('office-manager');
  const { id } = people['basic-user'];
  const show = (callerIdName: string | null, callerIdNumber: string | null) =>
    manager.PATCH('/users/{userId}', {
      params: { path: { userId: id }, header: { 'If-Match': '*' } },
      body: { callerIdName, callerIdNumber },
    });
  expect((await show('Acme (Qc), inc.', main)).error).toBeUndefined();
  const call = await anne.call('4185550177');
  const rings = await bench.carrier.nextCall();
  expect(rings.caller).toEqual({ name: 'Acme Qc inc.', number: main });
  await rings.answer();
  await talk(call, rings);
  const internal = await anne.call(people['advanced-user'].extension);
  const colleague = await luc.nextCall();
  expect(colleague.caller.number).toBe(people['basic-user'].extension);
  internal.cancel();
  await show(null, null);
});

it('goes outside when the rules say so', async () => {
  await setting.rules(people['advanced-user'], { forward: { always: outside(mobile) } });
  const [call, rings] = await customerRings(bench.carrier);
  await rings.answer();
  await talk(call, rings);
});

it('goes by the clock on the wall of the organization, its holidays and its overrides', async () => {
  bench.server.clock.set(new Date('2026-06-01T12:00:00Z'));
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
  const open = await setting.timeFrame({
    ...{ name: 'Open', type: 'weekly' },
    ranges: days.map((day) => ({ day, start: '09:00', end: '17:00' })),
  });
  const saintJean = await setting.holiday({ name: 'Saint-Jean', date: '2026-06-24' });
  const holiday = await setting.timeFrame({
    ...{ name: 'Closed', type: 'holidays', holidayIds: [saintJean] },
  });
  const number = await setting.number('+15145550103', user(people['call-center-agent']), [
    { timeFrameId: holiday, destination: user(people['basic-user']) },
    { timeFrameId: open, destination: user(people['advanced-user']) },
  ]);
  await setting.override({
    ...{ target: { kind: 'phoneNumber', id: number }, destination: outside(mobile) },
    ...{ startsAt: '2026-06-11T00:00:00Z', endsAt: '2026-06-12T00:00:00Z' },
  });
  try {
    // In Toronto it is four hours earlier.
    for (const [at, phone] of [
      ['2026-06-10T12:30:00Z', marie],
      ['2026-06-10T13:30:00Z', luc],
      ['2026-06-24T13:30:00Z', anne],
      ['2026-06-11T13:30:00Z', bench.carrier],
    ] as const) {
      bench.server.clock.set(new Date(at));
      const call = await bench.carrier.call('+15145550103', customer);
      const rings = await phone.nextCall();
      await rings.answer();
      await talk(call, rings);
    }
  } finally {
    bench.server.clock.set(new Date());
  }
});
