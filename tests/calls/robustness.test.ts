import type { components } from '@pbxkit/client';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Apart } from './apart.js';
import { Cable } from './cable.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { Signal } from './phone/signal.js';
import { Setting, user } from './setting.js';
import { Watcher } from './watcher.js';

type Schemas = components['schemas'];

const main = '+15145550100';
const second = '+15145550101';
const customer = '+14185550199';

let apart: Apart;
let setting: Setting;
let people: Apart['server']['acme']['users'];
let anne: Phone;
let luc: Phone;
let marie: Phone;

beforeAll(async () => {
  apart = await Apart.start();
  setting = new Setting(apart);
  people = apart.server.acme.users;
  anne = await apart.phoneOf(people['basic-user']);
  luc = await apart.phoneOf(people['advanced-user']);
  marie = await apart.phoneOf(people['call-center-agent']);
  await setting.number(main, user(people['advanced-user']));
  await setting.number(second, user(people['call-center-agent']));
}, 180_000);
afterAll(() => apart?.close());
afterEach(() => apart.untilCalls((calls) => calls.length === 0));

/** A customer talks with Luc, or with another. */
async function talking(number = main, phone = luc): Promise<[call: Call, rings: Call]> {
  const call = await apart.carrier.call(number, customer);
  const rings = await phone.nextCall();
  await rings.answer();
  await call.until('answered');
  return [call, rings];
}

/** What is said at one end is heard at the other. */
async function hear(one: Call, other: Call, frequency: number): Promise<void> {
  one.audio.sendTone(frequency);
  await other.untilHears(frequency);
  one.audio.sendTone(null);
  other.audio.sendTone(frequency + 300);
  await one.untilHears(frequency + 300);
  other.audio.sendTone(null);
}

/** The one record of who called. */
function of(records: readonly Schemas['CallRecord'][], number: string) {
  const found = records.filter(({ from }) => from.number === number);
  expect(found, `records of ${number}`).toHaveLength(1);
  return found[0]!;
}

/** Hears that nobody decides where the call goes, then that it is over. */
async function isTurnedAway(call: Call): Promise<void> {
  await call.untilHears('anything', 5_000);
  await call.until('ended', 20_000);
  expect(call.status).toBeGreaterThanOrEqual(500);
}

/** Somebody who can help answers. */
async function helps(call: Call): Promise<void> {
  const help = await apart.carrier.nextCall(20_000);
  expect(help.dialled).toBe('911');
  await help.answer();
  await call.until('answered');
  await hear(call, help, 440);
  await help.bye();
  await call.until('ended');
}

it('goes on talking while the server is killed, and heals when it is back', async () => {
  const [call, rings] = await talking();
  const [before] = await apart.untilCalls((calls) => calls[0]?.state === 'talking');
  await apart.killServer();
  await hear(call, rings, 440);
  await Promise.all([
    isTurnedAway(await apart.carrier.call(main, '+14185550111')),
    isTurnedAway(await anne.call(people['advanced-user'].extension)),
  ]);
  await apart.serverComes();
  const [after] = await apart.untilCalls((calls) => calls.length === 1);
  expect(after).toMatchObject({ id: before!.id, state: 'talking' });
  await hear(call, rings, 500);
  await call.bye();
  const record = await apart.record(before!.id);
  expect(record).toMatchObject({ outcome: 'answered', legs: [{ reason: 'completed' }] });
  expect(record.steps.map(({ code }) => code)).toEqual(['dialled', 'own-destination', 'rings']);
  const records = await apart.untilRecords((all) => all.length === 3);
  const turnedAway = { outcome: 'failed', cause: { code: 'q850-38' }, answeredBy: null };
  expect(of(records, '+14185550111')).toMatchObject({ ...turnedAway, dialled: main });
  expect(of(records, people['basic-user'].extension)).toMatchObject(turnedAway);
  const [again, answered] = await talking();
  await hear(again, answered, 440);
  await again.bye();
});

it('lets emergency calls out while the server is killed, and while it hangs', async () => {
  expect(await anne.register()).toBe(200);
  await apart.killServer();
  try {
    await helps(await anne.call('911'));
  } finally {
    await apart.serverComes();
  }
  expect(await anne.register()).toBe(200);
  apart.hangServer(true);
  try {
    await helps(await anne.call('911'));
  } finally {
    apart.hangServer(false);
  }
});

it('tells of a call when it rings, and again when it is over', async () => {
  const seen: string[] = [];
  let call: Call | undefined;
  const acts: Record<string, () => Promise<unknown>> = {
    nobody: async () => (call = await apart.carrier.call(main, customer)),
    ringing: async () => (await luc.nextCall()).answer(),
    talking: async () => call?.bye(),
  };
  await apart.untilCalls(([first]) => {
    const state = first ? (first.legs.length > 0 ? first.state : 'arriving') : 'nobody';
    if (state === 'arriving' || state === seen.at(-1)) return false;
    seen.push(state);
    if (seen.length === 4) return true;
    void acts[state]?.();
    return false;
  });
  expect(seen).toEqual(['nobody', 'ringing', 'talking', 'nobody']);
});

it('frees callers within five seconds while the server hangs', async () => {
  expect(await anne.register()).toBe(200);
  const [call, rings] = await talking();
  apart.hangServer(true);
  try {
    await Promise.all([
      isTurnedAway(await apart.carrier.call(main, '+14185550112')),
      isTurnedAway(await anne.call(people['call-center-agent'].extension)),
    ]);
    await hear(call, rings, 440);
  } finally {
    apart.hangServer(false);
  }
  await call.bye();
  const records = await apart.untilRecords((all) =>
    all.some(({ from }) => from.number === '+14185550112'),
  );
  expect(of(records, '+14185550112')).toMatchObject({ cause: { code: 'q850-38' } });
  const [again] = await talking();
  await again.bye();
});

it('knows which calls are under way after the line to the engine was cut', async () => {
  const [staying, heard] = await talking();
  const [leaving] = await talking(second, marie);
  const both = await apart.untilCalls((calls) => calls.length === 2);
  apart.manager.cut();
  await apart.untilConnected(false);
  await leaving.bye();
  apart.manager.mend();
  await apart.untilConnected(true);
  const [left] = await apart.untilCalls((calls) => calls.length === 1);
  expect(left!.id).toBe(both.find(({ dialled }) => dialled === main)!.id);
  const path = { callId: left!.id };
  const client = await apart.office();
  const { response } = await client.POST('/calls/{callId}/hang-up', { params: { path } });
  expect(response.status).toBe(204);
  await Promise.all([staying.until('ended'), heard.until('ended')]);
});

it('knows who is in a conference, muted and talking, after the line to the engine was cut', async () => {
  const quiet = { requireLeader: false, announceJoin: false, announceLeave: false };
  const { id, extension } = await setting.conference({ name: 'All', extension: '6001', ...quiet });
  const calls = [];
  for (const phone of [anne, luc, marie]) {
    const call = await phone.call(extension);
    await call.until('answered');
    calls.push(call);
    await apart.untilRoster(id, ({ length }) => length === calls.length);
  }
  const [muted, talks, leaves] = calls as [Call, Call, Call];
  const names = (await apart.untilRoster(id, ({ length }) => length === 3)).map(({ name }) => name);
  apart.manager.cut();
  await apart.untilConnected(false);
  await muted.audio.sendDigits('*1');
  await muted.untilHears('anything');
  talks.audio.sendTone(440);
  await leaves.untilHears(440);
  await leaves.bye();
  apart.manager.mend();
  const found = await apart.untilRoster(
    id,
    ([first, second, third]) => first?.muted && second?.talking && !third,
  );
  expect(found).toMatchObject([
    { name: names[0], muted: true, talking: false },
    { name: names[1], muted: false, talking: true },
  ]);
  await Promise.all([muted.bye(), talks.bye()]);
});

it('ends calls that went down with the engine, and says why', async () => {
  const [talked, answered] = await talking();
  const rung = await apart.carrier.call(second, customer);
  const rings = await marie.nextCall();
  const both = await apart.untilCalls(
    (calls) => calls.filter(({ legs }) => legs.length > 0).length === 2,
  );
  await apart.killEngine();
  for (const call of [talked, answered, rung, rings]) call.close();
  await apart.engineComes();
  await apart.untilCalls((calls) => calls.length === 0);
  const idOf = (number: string) => both.find(({ dialled }) => dialled === number)!.id;
  expect(await apart.record(idOf(main))).toMatchObject({
    ...{ outcome: 'answered', cause: { code: 'q850-41' }, legs: [{ reason: 'failed' }] },
  });
  expect(await apart.record(idOf(second))).toMatchObject({
    ...{ outcome: 'failed', cause: { code: 'q850-41' }, legs: [{ reason: 'failed' }] },
  });
  const [again, heard] = await talking();
  await hear(again, heard, 440);
  await again.bye();
});

it('ends with the list of the server when the stream was cut during calls', async () => {
  const [staying] = await talking();
  const [leaving] = await talking(second, marie);
  const cable = await new Cable(new URL(apart.api).host).start();
  const watcher = new Watcher(cable.address, apart.tokenOf(people['office-manager']));
  await watcher.untilShows(2);
  cable.cut();
  await watcher.untilCut(true);
  await leaving.bye();
  const [coming] = await talking(second, marie);
  const shown = watcher.calls.map(({ id }) => id);
  const calls = await apart.untilCalls(
    (all) =>
      all.length === 2 &&
      all.every(({ state }) => state === 'talking') &&
      all.some(({ id }) => !shown.includes(id)),
  );
  expect(shown).toHaveLength(2);
  cable.mend();
  await watcher.untilEquals(calls);
  await watcher.close();
  await cable.close();
  await Promise.all([staying.bye(), coming.bye()]);
});

it('keeps one record of a call that rang at six phones, naming who answered', async () => {
  const [owner, helper] = [people['site-manager'], people['office-manager']];
  const phones: Phone[] = [];
  for (const person of [owner, helper])
    for (const suffix of ['', 'b', 'c']) phones.push(await apart.phoneOf(person, suffix));
  await setting.number('+15145550102', user(owner));
  await setting.rules(owner, {
    ringTargets: [{ kind: 'devices' }, { kind: 'user', id: helper.id }],
  });
  const call = await apart.carrier.call('+15145550102', customer);
  const rings = await Promise.all(phones.map((phone) => phone.nextCall()));
  await rings[4]!.answer();
  await Promise.all(rings.toSpliced(4, 1).map((each) => each.until('ended')));
  const [talked] = await apart.untilCalls((calls) => calls[0]?.state === 'talking');
  await call.bye();
  const record = await apart.record(talked!.id);
  expect(record).toMatchObject({ outcome: 'answered', answeredBy: { userId: helper.id } });
  const legs = record.legs.map(({ target, reason }) => `${target.id} ${reason}`);
  expect(legs.sort()).toEqual(
    [
      ...Array.from({ length: 3 }, () => `${owner.id} elsewhere`),
      ...Array.from({ length: 2 }, () => `${helper.id} elsewhere`),
      `${helper.id} completed`,
    ].sort(),
  );
  const all = await apart.untilRecords(() => true);
  expect(all.filter(({ id }) => id === talked!.id)).toHaveLength(1);
});

it('loses no call and doubles none while the server is killed ten times', async () => {
  const kills = 10;
  const before = (await apart.log.untilEnded(0)).length;
  const answered = new Signal();
  const made = new Map<string, 'answered' | 'turned away'>();
  let taken = 0;
  let isOver = false;
  const answers = async (phone: Phone) => {
    while (!isOver) {
      const call = await phone.nextCall(120_000).catch(() => null);
      await call?.answer();
      call?.audio.sendTone(440);
      taken += 1;
      answered.changed();
    }
  };
  const calls = async (number: string, first: number) => {
    for (let caller = first; !isOver; caller += 1) {
      const call = await apart.carrier.call(number, `+${caller}`);
      await call.untilHears('anything', 30_000);
      made.set(`+${caller}`, call.state === 'answered' ? 'answered' : 'turned away');
      if (call.state === 'answered') await call.bye();
      await call.until('ended', 30_000);
    }
  };
  void answers(luc);
  void answers(marie);
  const traffic = Promise.all([calls(main, 14_185_551_000), calls(second, 14_185_552_000)]);
  traffic.catch(() => (isOver = true));
  for (let kill = 0; kill < kills; kill += 1) {
    const enough = taken + 2 + (kill % 3);
    await answered.until(
      () => taken >= enough || undefined,
      60_000,
      () => `call ${enough}`,
    );
    await apart.killServer();
    apart.serverComes().catch(() => undefined);
  }
  isOver = true;
  await traffic;
  await apart.killServer();
  await apart.serverComes();
  const ended = await apart.log.untilEnded(before + made.size);
  expect(ended).toHaveLength(before + made.size);
  const isOurs = ({ from }: Schemas['CallRecord']) => made.has(from.number ?? '');
  const records = await apart.untilRecords((all) => all.filter(isOurs).length >= made.size);
  const kept = records
    .filter(isOurs)
    .map(({ from, outcome, cause }) => `${from.number} ${outcome} ${cause?.code ?? ''}`);
  const expected = [...made].map(([number, what]) =>
    what === 'answered' ? `${number} answered ` : `${number} failed q850-38`,
  );
  expect(kept.sort()).toEqual(expected.sort());
  console.log(`${kills} kills during ${made.size} calls, ${taken} of them answered`);
}, 900_000);
