import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { addPrompt, tone, waveFile } from '@pbxkit/server/testing.js';
import { startCalls, type CallBench } from './engine.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { attendant, outside, Setting, user } from './setting.js';

type Schemas = components['schemas'];
type Key = Schemas['AttendantKey'];

const main = '+15145550100';
const customer = '+14185550199';
const mobile = '+15145550142';

let bench: CallBench;
let setting: Setting;
let people: CallBench['server']['acme']['users'];
let luc: Phone;
let marie: Phone;
let menuId: string;

const leads = (key: string, destination: Schemas['Destination']): Key => ({
  key,
  action: 'destination',
  destination,
});
const nested = (key: string, ...keys: Key[]): Key => ({
  key,
  action: 'menu',
  menu: { promptId: null, keys },
});

beforeAll(async () => {
  bench = await startCalls();
  setting = new Setting(bench);
  people = bench.server.acme.users;
  ({ phone: luc } = await bench.phoneOf(people['advanced-user']));
  ({ phone: marie } = await bench.phoneOf(people['call-center-agent']));
  menuId = await setting.attendant({
    name: 'Front',
    extension: '8000',
    menu: { promptId: null, keys: [] },
    noKeySeconds: 1,
    interDigitSeconds: 1,
  });
  await setting.number(main, attendant(menuId));
}, 180_000);
afterAll(() => bench?.close());
beforeEach(() => bench.log.skip());
// Until a call has ended, its log is not whole.
afterEach(() => bench.untilCalls(({ length }) => length === 0));

/** Calls as a customer, with this menu, and presses keys as soon as it is answered. */
async function press(keys: string, fields: Schemas['AttendantUpdate'] = {}): Promise<Call> {
  await setting.changeAttendant(menuId, {
    dialByExtension: false,
    noKey: { maxRepeats: 1, destination: { kind: 'hangup', signal: 'tone' } },
    invalidKey: { maxRepeats: 1, destination: { kind: 'hangup', signal: 'tone' } },
    greetings: [],
    ...fields,
  });
  const call = await bench.carrier.call(main, customer);
  await call.until('answered');
  await call.audio.sendDigits(keys);
  return call;
}

/** Somebody is rung, answers, and both hear each other. */
async function talkTo(phone: Phone, call: Call): Promise<void> {
  const rings = await phone.nextCall();
  await rings.answer();
  call.audio.sendTone(440);
  rings.audio.sendTone(700);
  await rings.untilHears(440);
  await call.untilHears(700);
  await call.bye();
  await rings.until('ended');
}

const reasons = async () =>
  (await bench.log.nextCall()).map(({ reason }) =>
    reason.code === 'menu-key' || reason.code === 'invalid-key'
      ? `${reason.code} ${reason.values['key']}`
      : reason.code,
  );

it('rings whom a key leads to', async () => {
  const call = await press('2', {
    menu: { promptId: null, keys: [leads('2', user(people['advanced-user']))] },
  });
  await talkTo(luc, call);
  expect(await reasons()).toEqual(['dialled', 'own-destination', 'menu', 'menu-key 2', 'rings']);
});

it('takes star and pound for keys like the others', async () => {
  const keys = [
    leads('*', user(people['advanced-user'])),
    leads('#', user(people['call-center-agent'])),
  ];
  await talkTo(luc, await press('*', { menu: { promptId: null, keys } }));
  await talkTo(marie, await press('#'));
});

it('walks nested menus, back, and down again', async () => {
  const inner = nested('1', leads('7', user(people['call-center-agent'])), {
    key: '*',
    action: 'back',
  });
  const call = await press('1*1', { menu: { promptId: null, keys: [inner] } });
  await call.audio.sendDigits('7');
  await talkTo(marie, call);
  expect(await reasons()).toEqual([
    ...['dialled', 'own-destination', 'menu', 'menu-key 1', 'menu-key *', 'menu-key 1'],
    ...['menu-key 7', 'rings'],
  ]);
});

it('hears no key as often as it may be repeated, then goes where that leads', async () => {
  const call = await press('', {
    menu: { promptId: null, keys: [] },
    noKey: { maxRepeats: 1, destination: user(people['advanced-user']) },
  });
  await talkTo(luc, call);
  expect((await reasons()).slice(2, 5)).toEqual(['menu', 'menu-again', 'no-key']);
});

it('counts wrong keys, and hangs up where they lead', async () => {
  const call = await press('55', { menu: { promptId: null, keys: [] } });
  await call.until('ended');
  expect(await reasons()).toEqual([
    ...['dialled', 'own-destination', 'menu', 'invalid-key 5', 'invalid-key 5', 'hangs-up'],
  ]);
});

it('dials an extension, and a key that begins one too', async () => {
  const menu = { promptId: null, keys: [leads('1', user(people['call-center-agent']))] };
  const { extension } = people['advanced-user'];
  expect(extension.startsWith('1')).toBe(true);
  await talkTo(luc, await press(extension, { menu, dialByExtension: true }));
  expect(await reasons()).toContain('dialled');
  await talkTo(marie, await press('1', { dialByExtension: true }));
  await talkTo(marie, await press('1#', { dialByExtension: true }));
});

it('shows a prefix that tells which key was pressed', async () => {
  const keys = [{ ...leads('3', user(people['advanced-user'])), callerIdPrefix: 'Sales' }];
  const call = await press('3', { menu: { promptId: null, keys } });
  const rings = await luc.nextCall();
  expect(rings.caller.name).toContain('Sales');
  await call.bye();
  await rings.until('ended');
});

it('sends a call outside by key', async () => {
  const call = await press('4', { menu: { promptId: null, keys: [leads('4', outside(mobile))] } });
  const rings = await bench.carrier.nextCall();
  await rings.answer();
  await call.bye();
  await rings.until('ended');
});

it('sends a call elsewhere while a time rule is in force', async () => {
  const timeFrameId = await setting.timeFrame({ name: 'Always', type: 'always' });
  await setting.changeAttendant(menuId, {
    timeRules: [{ timeFrameId, destination: user(people['advanced-user']) }],
  });
  const call = await bench.carrier.call(main, customer);
  const rings = await luc.nextCall();
  await rings.answer();
  await call.until('answered');
  await call.bye();
  await rings.until('ended');
  await setting.changeAttendant(menuId, { timeRules: [] });
});

it('greets by time frame, then says the menu, which a key interrupts', async () => {
  const manager = await bench.server.clientAs('office-manager');
  const sound = (hertz: number, seconds: number) => waveFile(tone(hertz, seconds, 8_000), 8_000);
  const always = await setting.timeFrame({ name: 'Any time', type: 'always' });
  const [closed, open, menu] = [
    await addPrompt(manager, 'Closed', sound(700, 1)),
    await addPrompt(manager, 'Open', sound(1_000, 1)),
    await addPrompt(manager, 'Choices', sound(440, 20)),
  ];
  const call = await press('', {
    greetings: [
      { timeFrameId: always, promptId: closed },
      { timeFrameId: null, promptId: open },
    ],
    menu: { promptId: menu, keys: [leads('2', user(people['advanced-user']))] },
  });
  await call.audio.untilHears(700);
  await call.audio.untilHears(440);
  await call.audio.sendDigits('2');
  await talkTo(luc, call);
});

it('finds a person by name, in the language of the organization', async () => {
  // Everybody is called Test and something; 238 types `adv`, as the name of one alone begins.
  const call = await press('9', {
    menu: { promptId: null, keys: [leads('9', { kind: 'directory' })] },
  });
  await call.untilHears('anything');
  await call.audio.sendDigits('238');
  await call.audio.sendDigits('1');
  await talkTo(luc, call);
  expect((await reasons()).slice(3, 7)).toEqual([
    ...['menu-key 9', 'dial-by-name', 'names-found', 'dialled'],
  ]);
});

it('tells the live table where the caller is, and the history what was pressed', async () => {
  const call = await press('', { menu: { promptId: null, keys: [] }, noKeySeconds: 10 });
  const [live] = await bench.untilCalls(([first]) => first?.at?.kind === 'attendant');
  expect(live?.at?.name).toBe('Front');
  await call.bye();
  const { items } = await bench.untilRecords(({ items }) => items[0]?.id === live?.id);
  expect(items[0]).toMatchObject({ outcome: 'abandoned' });
});
