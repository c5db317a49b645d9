import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import type { TestUser } from '@pbxkit/server/testing.js';
import { startCalls, type CallBench } from './engine.js';
import type { Phone } from './phone/phone.js';
import { attendant, mailbox, Setting, user, type Destination } from './setting.js';

type Key = components['schemas']['AttendantKey'];
type Rule = Partial<components['schemas']['AnsweringRuleInput']>;
type Behaviour = 'answers' | 'busy' | 'off';

const main = '+15145550100';
const customer = '+14185550199';
const scenarios = 100;
/** Instants at which calls come in: open, a Sunday at 3, a holiday, open again under an override. */
const instants = {
  open: '2026-06-10T16:00:00Z',
  sunday: '2026-06-07T07:00:00Z',
  holiday: '2026-06-24T16:00:00Z',
  overridden: '2026-06-11T16:00:00Z',
};

let bench: CallBench;
let setting: Setting;
/** In the order in which calls may be forwarded, so that they never go round. */
let people: { user: TestUser; phone: Phone; behaviour: Behaviour }[];

beforeAll(async () => {
  bench = await startCalls();
  const { server } = bench;
  server.clock.set(new Date('2026-06-01T12:00:00Z'));
  setting = new Setting(bench);
  const { users } = server.acme;
  const named = [users['basic-user'], users['advanced-user'], users['call-center-agent']];
  people = [];
  for (const who of named)
    people.push({ user: who, phone: (await bench.phoneOf(who)).phone, behaviour: 'answers' });
  const open = await setting.timeFrame({
    name: 'Open',
    type: 'weekly',
    ranges: (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((day) => ({
      ...{ day, start: '09:00', end: '17:00' },
    })),
  });
  const saintJean = await setting.holiday({ name: 'Saint-Jean', date: '2026-06-24' });
  const closed = await setting.timeFrame({
    ...{ name: 'Closed', type: 'holidays', holidayIds: [saintJean] },
  });
  const [first, second, third] = named as [TestUser, TestUser, TestUser];
  const number = await setting.number(main, mailbox(third), [
    { timeFrameId: closed, destination: user(third) },
    { timeFrameId: open, destination: user(first) },
  ]);
  await setting.override({
    target: { kind: 'phoneNumber', id: number },
    destination: user(second),
    startsAt: '2026-06-11T00:00:00Z',
    endsAt: '2026-06-12T00:00:00Z',
  });
  for (const each of people) void answerAll(each);
}, 180_000);
afterAll(() => bench?.close());

/** Takes calls as the person behaves, until the phone is closed. */
async function answerAll(person: (typeof people)[number]): Promise<void> {
  for (;;) {
    const call = await person.phone.nextCall(600_000).catch(() => null);
    if (!call) return;
    if (person.behaviour === 'answers') await call.answer();
    else call.decline(486);
  }
}

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed;
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length]!;
  };
}

type Choose = ReturnType<typeof chance>;

/** A rule that sends calls to those after the person, to a mailbox, or to an end. */
function anyRule(choose: Choose, index: number): Rule {
  const after = people.slice(index + 1).map((person) => user(person.user));
  const ends: Destination[] = [
    ...after,
    ...after,
    ...people.map((person) => mailbox(person.user)),
    { kind: 'hangup', signal: choose(['busy', 'tone']) },
  ];
  const maybe = () => (choose([true, false]) ? choose(ends) : null);
  return {
    doNotDisturb: choose([true, false, false, false]),
    forward: {
      always: choose([true, false, false, false]) ? choose(ends) : null,
      whenBusy: maybe(),
      whenUnanswered: maybe(),
      whenOffline: maybe(),
      onDnd: maybe(),
    },
  };
}

async function behave(person: (typeof people)[number], behaviour: Behaviour): Promise<void> {
  const wasOff = person.behaviour === 'off';
  person.behaviour = behaviour;
  if (wasOff !== (behaviour === 'off')) await person.phone.register(behaviour === 'off' ? 0 : 300);
}

it(`takes the way that the simulation foretells, in ${scenarios} generated scenarios`, async () => {
  const choose = chance(20_260_610);
  const ways = new Set<string>();
  for (let number = 0; number < scenarios; number += 1) {
    const index = choose([0, 1, 2]);
    const person = people[index]!;
    const rule = anyRule(choose, index);
    await setting.rules(person.user, rule);
    await behave(person, choose(['answers', 'answers', 'busy', 'off'] as const));
    const at = choose([instants.open, instants.open, ...Object.values(instants)]);
    bench.server.clock.set(new Date(at));
    const those = (behaviour: Behaviour) =>
      people.filter((one) => one.behaviour === behaviour).map((one) => one.user.id);
    const { steps } = await setting.simulate({
      to: main,
      from: customer,
      at,
      assume: { answer: 'somebody', busyUserIds: those('busy'), offlineUserIds: those('off') },
    });
    const call = await bench.carrier.call(main, customer);
    await Promise.race([call.until('answered').catch(() => undefined), call.until('ended')]);
    await call.bye();
    const taken = await bench.log.nextCall();
    // Whoever still talks would be called busy by the next scenario.
    await bench.untilCalls((calls) => calls.length === 0);
    const foretold = steps.map(({ object, code }) => `${object.kind} ${object.id} ${code}`);
    const real = taken.map(({ object, reason }) => `${object.kind} ${object.id} ${reason.code}`);
    expect(real, `scenario ${number} at ${at}: ${JSON.stringify(rule)}`).toEqual(foretold);
    ways.add(real.map((step) => step.split(' ').at(-1)).join(' '));
  }
  expect(ways.size).toBeGreaterThan(20);
}, 300_000);

const menus = 25;
/** None of them begins an extension. */
const menuKeys = ['5', '6', '*', '#'];

/** A menu whose keys lead to people, mailboxes, ends and menus below. */
function anyMenu(choose: Choose, depth: number): components['schemas']['AttendantMenu'] {
  const keys = menuKeys.flatMap((key): Key[] => {
    const action = choose(['destination', 'destination', 'menu', 'repeat', 'back', null] as const);
    if (!action || (action === 'back' && depth === 0) || (action === 'menu' && depth === 2))
      return [];
    if (action === 'menu') return [{ key, action, menu: anyMenu(choose, depth + 1) }];
    const ends: Destination[] = [
      ...people.map((person) => user(person.user)),
      mailbox(people[0]!.user),
      { kind: 'hangup', signal: choose(['busy', 'tone']) },
    ];
    return [{ key, action, ...(action === 'destination' && { destination: choose(ends) }) }];
  });
  return { promptId: null, keys };
}

it(`walks ${menus} generated menus by the keys as the simulation foretells`, async () => {
  const choose = chance(20_261_129);
  for (const person of people) {
    await setting.rules(person.user);
    await behave(person, 'answers');
  }
  bench.server.clock.set(new Date(instants.open));
  const name = 'Generated';
  const menu = { promptId: null, keys: [] };
  const id = await setting.attendant({ name, extension: '8000', menu, noKeySeconds: 1 });
  const number = '+15145550101';
  await setting.number(number, attendant(id));
  const ways = new Set<string>();
  for (let round = 0; round < menus; round += 1) {
    const fields = {
      menu: anyMenu(choose, 0),
      dialByExtension: choose([true, false]),
      noKey: { maxRepeats: choose([0, 1]), destination: mailbox(choose(people).user) },
      invalidKey: { maxRepeats: choose([0, 1]), destination: user(choose(people).user) },
    };
    await setting.changeAttendant(id, fields);
    const digits = Array.from({ length: choose([0, 1, 2, 3]) }, () => choose(menuKeys)).join('');
    const { steps } = await setting.simulate({
      ...{ to: number, from: customer, at: instants.open, digits },
      assume: { answer: 'somebody' },
    });
    const call = await bench.carrier.call(number, customer);
    await call.until('answered');
    await call.audio.sendDigits(digits);
    const last = steps.at(-1)!.code;
    await (last === 'takes-message'
      ? call.untilHears('anything', 20_000)
      : Promise.race([
          call.until('ended', 20_000),
          bench.untilCalls(([one]) => one?.state === 'talking'),
        ]));
    await call.bye().catch(() => undefined);
    const taken = await bench.log.nextCall();
    await bench.untilCalls((calls) => calls.length === 0);
    const foretold = steps.map(({ object, code }) => `${object.kind} ${object.id} ${code}`);
    const real = taken.map(({ object, reason }) => `${object.kind} ${object.id} ${reason.code}`);
    expect(real, `menu ${round}, keys ${digits}: ${JSON.stringify(fields)}`).toEqual(foretold);
    ways.add(real.map((step) => step.split(' ').at(-1)).join(' '));
  }
  expect(ways.size).toBeGreaterThan(10);
}, 300_000);
