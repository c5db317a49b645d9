import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { startCalls, type CallBench } from './engine.js';
import { mailbox, Setting, user } from './setting.js';
import type { Phone } from './phone/phone.js';

type Schemas = components['schemas'];

const customer = '+14185550199';
let bench: CallBench;
let setting: Setting;
let people: CallBench['server']['acme']['users'];
let anne: Phone;
let luc: Phone;
let marie: Phone;
let last = 0;

beforeAll(async () => {
  bench = await startCalls();
  bench.realTime();
  setting = new Setting(bench);
  people = bench.server.acme.users;
  ({ phone: anne } = await bench.phoneOf(people['basic-user']));
  ({ phone: luc } = await bench.phoneOf(people['advanced-user']));
  ({ phone: marie } = await bench.phoneOf(people['call-center-agent']));
}, 180_000);
afterAll(() => bench?.close());
afterEach(async () => {
  const manager = await bench.server.clientAs('office-manager');
  const { data } = await manager.GET('/calls');
  for (const { id: callId } of data?.items ?? [])
    await manager.POST('/calls/{callId}/hang-up', { params: { path: { callId } } });
  await bench.untilCalls((calls) => calls.length === 0);
  await bench.server.database.db.updateTable('queue_agents').set({ logged_in: false }).execute();
  await forgive();
});

/** Whoever missed a call, or has work after one, begins anew. */
const forgive = () =>
  bench.server.database.db
    .updateTable('queue_agents')
    .set({ last_missed_at: null, wrap_up_until: null })
    .execute();

const three = (fields: Schemas['QueueAgentInput'][] = []): Schemas['QueueAgentInput'][] =>
  (['basic-user', 'advanced-user', 'call-center-agent'] as const).map((role, index) => ({
    userId: people[role].id,
    ...fields[index],
  }));

/** A queue of its own, and the number that leads there. */
async function queue(
  body: Partial<Schemas['QueueCreate']>,
  agents: Schemas['QueueAgentInput'][] = three(),
) {
  last += 1;
  const made = await setting.queue(
    { extension: `70${String(last).padStart(2, '0')}`, ...body },
    agents,
  );
  const number = `+151455502${String(last).padStart(2, '0')}`;
  await setting.number(number, { kind: 'queue', id: made.id });
  return { ...made, number };
}

const dial = (number: string) => bench.carrier.call(number, customer);

describe('a queue', () => {
  it('plays music until an agent is there, who gets the first caller at once', async () => {
    const { number, agents } = await queue({ agentRingSeconds: 10 });
    for (const { id } of agents) await setting.agentState(id, { state: 'loggedOut' });
    const first = await dial(number);
    await first.until('answered');
    await first.untilHears('anything');
    await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    const second = await dial(number);
    await second.until('answered');
    await bench.untilCalls((calls) => calls.filter(({ state }) => state === 'queued').length === 2);
    await setting.agentState(agents[1]!.id, { state: 'available' });
    const rings = await luc.nextCall();
    await rings.answer();
    await first.untilHears('anything');
    rings.audio.sendTone(700);
    await first.untilHears(700);
    expect(anne.isRinging || marie.isRinging).toBe(false);
    await rings.bye();
    await first.until('ended');
    await second.bye();
  });

  it('lets a caller who heard ringing talk to the agent who comes', async () => {
    const exitKey = { key: '0', destination: mailbox(people['site-manager']) } as const;
    const { number, agents } = await queue({ callerHears: 'ringback', exitKey });
    for (const { id } of agents) await setting.agentState(id, { state: 'loggedOut' });
    const call = await dial(number);
    await call.until('answered');
    await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    await setting.agentState(agents[0]!.id, { state: 'available' });
    const rings = await anne.nextCall();
    await rings.answer();
    rings.audio.sendTone(700);
    await call.untilHears(700);
    await call.bye();
  });

  it('rings one at a time, the longest idle first, and leaves a silent agent alone', async () => {
    const { number } = await queue({});
    const call = await dial(number);
    (await anne.nextCall()).decline();
    (await luc.nextCall()).decline();
    const rings = await marie.nextCall();
    expect(anne.isRinging || luc.isRinging).toBe(false);
    await rings.answer();
    const second = await dial(number);
    const again = await anne.nextCall();
    await again.answer();
    for (const one of [call, second]) await one.bye();
  });

  it('tries a tier before the next, and then all over again', async () => {
    const { number } = await queue(
      { strategy: 'tiered' },
      three([{ tier: 2 }, { tier: 1 }, { tier: 1 }]),
    );
    const call = await dial(number);
    for (const phone of [luc, marie, anne, luc]) (await phone.nextCall()).decline();
    await call.bye();
  });

  it('rings all at once and stops the others when one answers', async () => {
    const { number } = await queue({ strategy: 'ringAll' });
    const call = await dial(number);
    const all = await Promise.all([anne, luc, marie].map((phone) => phone.nextCall()));
    await all[1]!.answer();
    await all[0]!.until('ended');
    await all[2]!.until('ended');
    await call.bye();
    const { items } = await bench.untilRecords(({ items: [first] }) => first?.dialled === number);
    expect(items[0]).toMatchObject({
      outcome: 'answered',
      answeredBy: { userId: people['advanced-user'].id },
    });
  });

  it('hunts from the top for each call', async () => {
    const { number } = await queue({ strategy: 'linearHunt' });
    for (let round = 0; round < 2; round += 1) {
      const call = await dial(number);
      (await anne.nextCall()).decline();
      const rings = await luc.nextCall();
      await rings.answer();
      await call.until('answered');
      await call.bye();
      await rings.until('ended');
      await bench.untilCalls((calls) => calls.length === 0);
      await forgive();
    }
  });

  it('adds agents while the earlier keep ringing', async () => {
    const cascade = { strategy: 'linearCascade', agentRingSeconds: 5 } as const;
    const { number } = await queue({ ...cascade, initialAgents: 1, agentsPerRound: 2 });
    const call = await dial(number);
    const first = await anne.nextCall();
    expect(luc.isRinging || marie.isRinging).toBe(false);
    const [second, third] = await Promise.all([luc.nextCall(), marie.nextCall()]);
    expect([first, second, third].map(({ state }) => state)).toEqual(Array(3).fill('ringing'));
    await third.answer();
    await Promise.all([first.until('ended'), second.until('ended')]);
    third.audio.sendTone(700);
    await call.untilHears(700);
    await call.bye();
    await third.until('ended');
  });

  it('rings who becomes free beside those who ring already, where all ring', async () => {
    const { number, agents } = await queue({ strategy: 'ringAll', agentRingSeconds: 60 });
    await setting.agentState(agents[1]!.id, { state: 'unavailable', reason: 'break' });
    await setting.agentState(agents[2]!.id, { state: 'loggedOut' });
    const call = await dial(number);
    const first = await anne.nextCall();
    await setting.agentState(agents[1]!.id, { state: 'available' });
    const second = await luc.nextCall();
    await setting.agentState(agents[2]!.id, { state: 'available' });
    const third = await marie.nextCall();
    expect([first, second, third].map(({ state }) => state)).toEqual(Array(3).fill('ringing'));
    await third.answer();
    await Promise.all([first.until('ended'), second.until('ended')]);
    third.audio.sendTone(700);
    await call.untilHears(700);
    await call.bye();
    const { items } = await bench.untilRecords(({ items: [one] }) => one?.dialled === number);
    expect(items[0]).toMatchObject({
      outcome: 'answered',
      answeredBy: { userId: people['call-center-agent'].id },
    });
  });

  it('begins anew once everybody has refused, long before the ring would be over', async () => {
    const { number, agents } = await queue({ strategy: 'ringAll', agentRingSeconds: 120 });
    await setting.agentState(agents[2]!.id, { state: 'loggedOut' });
    const call = await dial(number);
    const [first, second] = await Promise.all([anne.nextCall(), luc.nextCall()]);
    first.decline();
    second.decline();
    await Promise.all([anne.nextCall(15_000), luc.nextCall(15_000)]);
    await call.bye();
  });

  it('rings nobody who is unavailable, and lets callers go when the last agent leaves', async () => {
    const noAgents = mailbox(people['site-manager']);
    const { number, agents } = await queue({ noAgents });
    await setting.agentState(agents[0]!.id, { state: 'unavailable', reason: 'lunch' });
    await setting.agentState(agents[1]!.id, { state: 'unavailable', reason: 'break' });
    await setting.agentState(agents[2]!.id, { state: 'loggedOut' });
    const call = await dial(number);
    await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    await setting.agentState(agents[0]!.id, { state: 'loggedOut' });
    await setting.agentState(agents[1]!.id, { state: 'loggedOut' });
    await bench.untilCalls((calls) => calls[0]?.at?.kind === 'voicemail');
    expect(anne.isRinging || luc.isRinging || marie.isRinging).toBe(false);
    await call.bye();
  });

  it('keeps the next caller while an agent has work after a call', async () => {
    const { number, agents } = await queue({}, [
      { userId: people['basic-user'].id, wrapUpSeconds: 600 },
    ]);
    const first = await dial(number);
    const rings = await anne.nextCall();
    await rings.answer();
    await first.until('answered');
    const second = await dial(number);
    await bench.untilCalls((calls) => calls.some(({ state }) => state === 'queued'));
    await first.bye();
    await bench.untilAgent(agents[0]!.id, 'wrapUp');
    expect(anne.isRinging).toBe(false);
    await setting.agentState(agents[0]!.id, { state: 'available' });
    await (await anne.nextCall()).answer();
    await second.bye();
  });

  it('turns callers away when it is full, and lets those go who waited too long', async () => {
    const { number } = await queue(
      {
        ...{ maxCallers: 1, unavailable: { kind: 'hangup', signal: 'busy' } },
        ...{ maxWaitSeconds: 3, unanswered: mailbox(people['site-manager']) },
      },
      [],
    );
    const first = await dial(number);
    await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    const second = await dial(number);
    await second.until('ended');
    expect(second.status).toBe(486);
    await bench.untilCalls((calls) => calls[0]?.at?.kind === 'voicemail');
    await first.bye();
  });

  it('lets a caller leave by key, with music and while an agent is rung', async () => {
    const exitKey = { key: '5', destination: user(people['advanced-user']) };
    const silent = await queue({ exitKey }, []);
    const call = await dial(silent.number);
    await call.until('answered');
    await call.audio.sendDigits('5');
    (await luc.nextCall()).decline();
    await call.bye();
    const ringing = await queue({ exitKey }, [{ userId: people['basic-user'].id }]);
    const other = await dial(ringing.number);
    const rings = await anne.nextCall();
    await other.until('answered');
    await other.audio.sendDigits('5');
    await rings.until('ended');
    (await luc.nextCall()).decline();
    await other.bye();
  });

  it('asks an agent outside to press 1', async () => {
    const { number } = await queue({}, [{ externalNumber: '+15145550142', mode: 'automatic' }]);
    const call = await dial(number);
    const rings = await bench.carrier.nextCall();
    await rings.answer();
    await rings.untilHears('anything');
    await rings.audio.sendDigits('1');
    await rings.untilHears('silence');
    call.audio.sendTone(440);
    await rings.untilHears(440);
    await call.bye();
  });

  it('gives each of two callers an agent of the own', async () => {
    const { number } = await queue({}, three().slice(0, 2));
    const calls = await Promise.all([dial(number), dial(number)]);
    const rings = await Promise.all([anne.nextCall(), luc.nextCall()]);
    for (const one of rings) await one.answer();
    await Promise.all(calls.map((one) => one.until('answered')));
    for (const one of calls) await one.bye();
  });

  it('rings the phone of whoever takes a caller', async () => {
    const { number } = await queue({}, []);
    const call = await dial(number);
    const [waiting] = await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    const { phone } = await bench.phoneOf(people['office-manager']);
    const manager = await bench.server.clientAs('office-manager');
    const path = { callId: waiting!.id };
    const taken = await manager.POST('/queue-callers/{callId}/take', {
      params: { path },
      body: {},
    });
    expect(taken.response.status).toBe(204);
    const rings = await phone.nextCall();
    await rings.answer();
    call.audio.sendTone(440);
    await rings.untilHears(440);
    await call.bye();
  });

  it('goes on with music while nobody decides, and asks again', async () => {
    const { number, agents } = await queue({}, three().slice(0, 1));
    await setting.agentState(agents[0]!.id, { state: 'unavailable' });
    const call = await dial(number);
    await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    await bench.serverGoes();
    await call.untilHears('anything');
    await setting.agentState(agents[0]!.id, { state: 'available' });
    expect(anne.isRinging).toBe(false);
    await bench.serverComes();
    await (await anne.nextCall()).answer();
    await call.bye();
  });
});

describe('a call park', () => {
  it('keeps whom somebody sends there until a user fetches the caller', async () => {
    last += 1;
    const extension = `70${String(last).padStart(2, '0')}`;
    await setting.queue({ extension, strategy: 'callPark' });
    const main = `+151455503${String(last).padStart(2, '0')}`;
    await setting.number(main, user(people['basic-user']));
    const call = await dial(main);
    const rings = await anne.nextCall();
    await rings.answer();
    // Who cannot be heard yet cannot be sent elsewhere.
    rings.audio.sendTone(700);
    await call.untilHears(700);
    expect(await rings.refer(extension, bench.server.acme.name)).toBe(202);
    await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    await call.untilHears('anything');
    const fetch = await luc.call(extension);
    await fetch.until('answered');
    fetch.audio.sendTone(700);
    await call.untilHears(700);
    await fetch.bye();
    await call.until('ended');
    const isParked = ({ dialled }: Schemas['CallRecord']) => dialled === main;
    const { items } = await bench.untilRecords(({ items: all }) => all.some(isParked));
    const { legs } = await bench.record(items.find(isParked)!.id);
    expect(legs.map(({ target }) => target.id)).toEqual([
      people['basic-user'].id,
      people['advanced-user'].id,
    ]);
    const empty = await luc.call(extension);
    await empty.until('ended');
    expect(empty.status).toBe(486);
  });

  it('keeps whom a user called and sent there', async () => {
    last += 1;
    const extension = `70${String(last).padStart(2, '0')}`;
    await setting.queue({ extension, strategy: 'callPark' });
    const call = await anne.call('4185550177');
    const rings = await bench.carrier.nextCall();
    await rings.answer();
    await call.until('answered');
    rings.audio.sendTone(440);
    await call.untilHears(440);
    expect(await call.refer(extension, bench.server.acme.name)).toBe(202);
    await bench.untilCalls((calls) => calls[0]?.state === 'queued');
    await call.bye();
    const fetch = await luc.call(extension);
    await fetch.until('answered');
    await fetch.untilHears(440);
    await rings.bye();
    await fetch.until('ended');
  });
});
