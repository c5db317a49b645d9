import { afterAll, beforeAll, expect, it } from 'vitest';
import { Crew, type Played } from './crew.js';
import { startCalls, type CallBench } from './engine.js';
import {
  anyConference,
  anyMenu,
  anyQueue,
  anyRule,
  chance,
  menuKeys,
  type Behaviour,
  type Beyond,
  type Choose,
  type Duty,
  type QueueScenario,
} from './scenarios.js';
import { attendant, conference, mailbox, queue, user, type Destination } from './setting.js';

/** Organizations whose calls go on side by side. */
const crews = 6;

let bench: CallBench;
let all: Crew[];

beforeAll(async () => {
  bench = await startCalls();
  all = await Promise.all(Array.from({ length: crews }, (_, index) => Crew.start(bench, index)));
}, 180_000);
afterAll(() => bench?.close());

/** Each crew plays its share of scenarios, which differ by their number alone; resolves with the ways that calls took. */
async function play(
  count: number,
  seed: number,
  one: (crew: Crew, choose: Choose, number: number) => Promise<Played & { about: unknown }>,
): Promise<Set<string>> {
  const wrong: unknown[] = [];
  const ways = new Set<string>();
  await Promise.all(
    all.map(async (crew, index) => {
      for (let number = index; number < count; number += crews) {
        const { about, ...played } = await one(crew, chance(seed + number), number);
        const { foretold, real, amiss } = played;
        if (amiss || real.join() !== foretold.join()) wrong.push({ number, about, ...played });
        ways.add(real.map((step) => step.split(' ').at(-1)).join(' '));
        await crew.rest();
      }
    }),
  );
  expect(wrong, JSON.stringify(wrong, null, 1)).toEqual([]);
  return ways;
}

/** Instants at which calls come in, and how many: open, a Sunday at 3, a holiday, open again under an override. */
const instants = [
  ['2026-06-10T16:00:00Z', 40],
  ['2026-06-07T07:00:00Z', 20],
  ['2026-06-24T16:00:00Z', 20],
  ['2026-06-11T16:00:00Z', 20],
] as const;

/** A number with time rules and an override. */
async function mainNumber(crew: Crew): Promise<string> {
  const { setting, people } = crew;
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
  const [first, second, third] = people.map((person) => person.user);
  const number = crew.newNumber();
  const id = await setting.number(number, mailbox(third!), [
    { timeFrameId: closed, destination: user(third!) },
    { timeFrameId: open, destination: user(first!) },
  ]);
  await setting.override({
    target: { kind: 'phoneNumber', id },
    destination: user(second!),
    startsAt: '2026-06-11T00:00:00Z',
    endsAt: '2026-06-12T00:00:00Z',
  });
  return number;
}

it('takes the way that the simulation foretells, in 100 directories', async () => {
  bench.server.clock.set(new Date('2026-06-01T12:00:00Z'));
  const numbers = new Map<Crew, string>();
  for (const crew of all) numbers.set(crew, await mainNumber(crew));
  const ways = new Set<string>();
  for (const [at, count] of instants) {
    bench.server.clock.set(new Date(at));
    const taken = await play(count, Date.parse(at), async (crew, choose) => {
      const { people, setting } = crew;
      const users = people.map((person) => person.user);
      const rules = users.map((_, index) => anyRule(choose, users, index));
      for (const [index, person] of people.entries()) {
        await setting.rules(person.user, rules[index]!);
        await crew.behave(person, choose(['answers', 'answers', 'busy', 'off']));
      }
      const those = (behaviour: Behaviour) =>
        people.filter((one) => one.behaviour === behaviour).map((one) => one.user.id);
      const assume = {
        ...{
          answer: 'somebody' as const,
          busyUserIds: those('busy'),
          offlineUserIds: those('off'),
        },
      };
      const played = await crew.play({ dialled: numbers.get(crew)!, at, assume });
      return { ...played, about: { at, rules } };
    });
    for (const way of taken) ways.add(way);
  }
  expect(ways.size).toBeGreaterThan(20);
}, 300_000);

it('walks 40 menus by the keys as the simulation foretells', async () => {
  await begin();
  const ways = await play(40, 20_261_129, async (crew, choose) => {
    const { setting } = crew;
    const users = crew.people.map((person) => person.user);
    const fields = {
      menu: anyMenu(choose, users),
      dialByExtension: choose([true, false]),
      noKey: { maxRepeats: choose([0, 1]), destination: mailbox(choose(users)) },
      invalidKey: { maxRepeats: choose([0, 1]), destination: user(choose(users)) },
    };
    // A key that may begin an extension is pressed alone: others beside it would be taken for more of it.
    const few = fields.dialByExtension ? [0, 1] : [0, 1, 2, 3];
    const pressed = Array.from({ length: choose(few) }, () => choose(menuKeys));
    const dials = fields.dialByExtension && choose([true, false]);
    const keys = dials ? [choose(users).extension] : pressed;
    const extension = crew.newExtension(8);
    const id = await setting.attendant({ name: extension, extension, noKeySeconds: 3, ...fields });
    const dialled = await crew.numberTo(attendant(id));
    const assume = { answer: 'somebody' } as const;
    const played = await crew.play({ dialled, keys, assume });
    return { ...played, about: { keys, fields } };
  });
  expect(ways.size).toBeGreaterThan(10);
}, 300_000);

it('waits in 160 queues, or not, as the simulation foretells', async () => {
  await begin();
  const beyond = new Map<Crew, Beyond>();
  for (const crew of all) beyond.set(crew, await beyondQueues(crew));
  const ways = await play(160, 20_261_130, async (crew, choose) => {
    const scenario = anyQueue(choose, beyond.get(crew)!);
    const { id, waits } = await openQueue(crew, scenario);
    const { dialled, keys } = await reach(crew, choose, queue(id), scenario.keys);
    const played = await crew.play({ dialled, keys, assume: assumed(crew, scenario) });
    await waits?.bye();
    return { ...played, about: scenario };
  });
  expect(ways.size).toBeGreaterThan(20);
}, 300_000);

it('lets callers into 18 conferences, or not, as the simulation foretells', async () => {
  await begin();
  const ways = await play(18, 20_261_131, async (crew, choose) => {
    const scenario = anyConference(choose, bench.server.clock.now());
    const extension = crew.newExtension(6);
    const fields = { name: extension, extension, ...scenario.conference };
    const { id } = await crew.setting.conference(fields);
    const { dialled, keys } = await reach(crew, choose, conference(id), scenario.keys);
    const played = await crew.play({ dialled, keys, assume: {} });
    return { ...played, about: scenario };
  });
  expect(ways.size).toBeGreaterThan(8);
}, 300_000);

/** Everybody takes calls, at the time that it is. */
async function begin(): Promise<void> {
  bench.realTime();
  for (const crew of all)
    for (const person of crew.people) {
      await crew.setting.rules(person.user);
      await crew.behave(person, 'answers');
    }
}

/** A number that leads there, at times through a menu, for which there is one key more. */
async function reach(crew: Crew, choose: Choose, to: Destination, keys: string[]) {
  if (choose([true, true, false])) return { dialled: await crew.numberTo(to), keys };
  const [key] = menuKeys;
  const extension = crew.newExtension(8);
  const menu = { promptId: null, keys: [{ key, action: 'destination' as const, destination: to }] };
  const id = await crew.setting.attendant({ name: extension, extension, menu });
  return { dialled: await crew.numberTo(attendant(id)), keys: [key, ...keys] };
}

/** Where queues lead. */
async function beyondQueues(crew: Crew): Promise<Beyond> {
  const { setting, people, host } = crew;
  const name = 'Everybody';
  const hall = await setting.conference({ name, extension: '6999', requireLeader: false });
  const overflow = await setting.queue({ extension: '7999' });
  return {
    host: user(host.user),
    others: [
      ...[mailbox(people[0]!.user), conference(hall.id), queue(overflow.id)],
      ...(['busy', 'tone'] as const).map((signal) => ({ kind: 'hangup' as const, signal })),
    ],
    promptId: await crew.prompt(1),
    timeFrameId: await setting.timeFrame({ name: 'Always', type: 'always' }),
  };
}

/** A queue, its agents and who waits there, as in the scenario. */
async function openQueue(crew: Crew, { queue: fields, duties, ...scenario }: QueueScenario) {
  const { setting, people } = crew;
  const extension = crew.newExtension(7);
  const input = duties.map(({ agent }, index) => ({ ...agent, userId: people[index]!.user.id }));
  const { strategy } = fields;
  const { id, agents } = await setting.queue({ extension, strategy, agentRingSeconds: 60 }, input);
  for (const [index, { state, behaviour, talks, agent }] of duties.entries()) {
    if (state !== 'available') await setting.agentState(agents[index]!.id, { state });
    await crew.behave(people[index]!, behaviour, { talks, confirms: agent.confirm });
  }
  // Who waits joined before there were limits.
  const waits = scenario.ahead > 0 ? await crew.waitsAt(await crew.numberTo(queue(id))) : null;
  await setting.changeQueue(id, fields);
  if (scenario.handlingSeconds > 0) await crew.tookCall(id, scenario.handlingSeconds);
  return { id, waits };
}

/** Somebody who does not take calls at the moment is as if their phone were off. */
function assumed({ people }: Crew, { duties, answer, ahead }: QueueScenario) {
  const those = (fits: (duty: Duty) => boolean) =>
    duties.flatMap((duty, index) => (fits(duty) ? [people[index]!.user.id] : []));
  return {
    ...{ answer, callersWaiting: ahead },
    agentsOut: duties.every(({ state }) => state === 'loggedOut'),
    offlineUserIds: those(({ state, behaviour }) => state !== 'available' || behaviour === 'off'),
    busyUserIds: those(({ talks }) => talks),
  };
}
