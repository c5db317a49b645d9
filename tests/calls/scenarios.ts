import type { components } from '@pbxkit/client';
import type { TestUser } from '@pbxkit/server/testing.js';
import { mailbox, user, type Destination } from './setting.js';

type Schemas = components['schemas'];
type Rule = Partial<Schemas['AnsweringRuleInput']>;

/** What a phone does with a call that comes in. */
export type Behaviour = 'answers' | 'busy' | 'silent' | 'off';

export type Choose = <T>(choices: readonly T[]) => T;

/** Numbers that look like chance and are the same in every run (mulberry32). */
export function chance(seed: number): Choose {
  let state = seed;
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length]!;
  };
}

const hangup = (choose: Choose): Destination => ({
  kind: 'hangup',
  signal: choose(['busy', 'tone']),
});

/** A rule that sends calls to those after the person, so that they never go round, to a mailbox, or to an end. */
export function anyRule(choose: Choose, people: readonly TestUser[], index: number): Rule {
  const after = people.slice(index + 1).map(user);
  const ends = [...after, ...after, ...people.map(mailbox), hangup(choose)];
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

/** None of them begins an extension. */
export const menuKeys = ['5', '6', '*', '#'] as const;

/** A menu whose keys lead to people, a mailbox, ends and menus below. */
export function anyMenu(
  choose: Choose,
  people: readonly TestUser[],
  depth = 0,
): Schemas['AttendantMenu'] {
  const keys = menuKeys.flatMap((key): Schemas['AttendantKey'][] => {
    const action = choose(['destination', 'destination', 'menu', 'repeat', 'back', null] as const);
    if (!action || (action === 'back' && depth === 0) || (action === 'menu' && depth === 2))
      return [];
    if (action === 'menu') return [{ key, action, menu: anyMenu(choose, people, depth + 1) }];
    const ends = [...people.map(user), mailbox(people[0]!), hangup(choose)];
    return [{ key, action, ...(action === 'destination' && { destination: choose(ends) }) }];
  });
  return { promptId: null, keys };
}

/** An agent with what they do. */
export interface Duty {
  agent: Omit<Schemas['QueueAgentInput'], 'userId'>;
  state: Schemas['AgentStateChange']['state'];
  behaviour: Behaviour;
  /** On another call meanwhile. */
  talks: boolean;
}

export interface QueueScenario {
  queue: Partial<Schemas['QueueCreate']>;
  /** One for each of the people, in their order; nobody in a call park. */
  duties: Duty[];
  answer: 'somebody' | 'nobody';
  /** Mean seconds of a call so far; 0 = there was none. */
  handlingSeconds: number;
  /** Callers who wait already. */
  ahead: number;
  keys: string[];
}

/** What a queue may lead to. */
export interface Beyond {
  /** Answers, where anybody does. */
  host: Destination;
  /** Where it does not matter whether anybody answers. */
  others: readonly Destination[];
  promptId: string;
  /** Always in force. */
  timeFrameId: string;
}

const exitKey = '4';

/** Any queue, its agents and what they do, for a caller who presses the exit key, another, or none. */
export function anyQueue(choose: Choose, beyond: Beyond): QueueScenario {
  const ahead = choose([0, 0, 0, 1]);
  // Who waits ahead must not be answered meanwhile.
  const answer = ahead ? 'nobody' : choose(['somebody', 'somebody', 'nobody'] as const);
  const ends = [...beyond.others, ...(answer === 'somebody' ? [beyond.host] : [])];
  const maybe = () => (choose([true, false]) ? choose(ends) : null);
  const strategy = choose([
    ...(['roundRobin', 'tiered', 'ringAll', 'linearHunt', 'linearCascade', 'callPark'] as const),
  ]);
  const exit = choose([{ key: exitKey, destination: choose(ends) }, null]);
  const callerHears = choose(['music', 'music', 'ringback'] as const);
  // Who is not connected cannot press anything.
  const keys = exit || callerHears === 'music' ? choose([[], [], [exitKey], ['7']]) : [];
  const leaves = exit !== null && keys[0] === exitKey;
  const present = presence(answer, leaves || ahead > 0);
  const duties = strategy === 'callPark' ? [] : anyDuties(choose, present);
  const staffed = duties.some(({ state }) => state !== 'loggedOut');
  const queue: QueueScenario['queue'] = {
    strategy,
    timeRules: choose([true, ...Array<false>(7).fill(false)])
      ? [{ timeFrameId: beyond.timeFrameId, destination: choose(ends) }]
      : [],
    maxCallers: ahead ? choose([0, 1, 2]) : choose([0, 1]),
    requireAgents: choose([true, false, false]),
    maxExpectedWaitSeconds: choose([0, 0, 30]),
    unavailable: choose(ends),
    introPromptId: choose([beyond.promptId, null, null]),
    forceFullIntro: choose([true, false]),
    // Whoever waits ahead waits on; whoever leaves for another reason does so in time.
    maxWaitSeconds:
      ahead || leaves || !(staffed || strategy === 'callPark') ? 0 : choose([0, 2, 2]),
    unanswered: maybe(),
    noAgents: ahead ? null : maybe(),
    agentRingSeconds: ahead ? 60 : 5,
    announcePosition: choose([true, false]),
    exitKey: exit,
    callerHears,
  };
  return { queue, duties, answer, handlingSeconds: choose([0, 60]), ahead, keys };
}

/** Nobody answers a caller who is about to press a key, or declines one who is to keep the agents ringing. */
function presence(answer: QueueScenario['answer'], rings: boolean): Behaviour[] {
  if (rings) return ['silent'];
  return answer === 'somebody' ? ['answers'] : ['silent', 'busy'];
}

function anyDuties(choose: Choose, present: readonly Behaviour[]): Duty[] {
  // Whole shifts are off more often than chance would have it.
  const states: Duty['state'][] = choose([
    ['available', 'available', 'unavailable', 'loggedOut'],
    ['available'],
    ['loggedOut'],
    ['unavailable', 'loggedOut'],
  ]);
  return Array.from({ length: choose([1, 2, 3]) }, () => ({
    agent: {
      tier: choose([1, 2]),
      confirm: choose([true, false, false]),
      maxCalls: choose([1, 1, 2]),
    },
    state: choose(states),
    behaviour: choose([...present, ...present, ...present, 'off']),
    talks: choose([true, false, false, false]),
  }));
}

export interface ConferenceScenario {
  conference: Partial<Schemas['ConferenceCreate']>;
  keys: string[];
}

const [leaderPin, participantPin] = ['482917', '739204'];

/** Any conference, for a caller who knows a PIN, does not, or types none. */
export function anyConference(choose: Choose, now: Date): ConferenceScenario {
  const aDay = 86_400_000;
  const at = (days: number) => new Date(now.getTime() + days * aDay).toISOString();
  const conference: ConferenceScenario['conference'] = {
    leaderPin: choose([leaderPin, null]),
    participantPin: choose([participantPin, null]),
    requireLeader: choose([true, false]),
    minParticipants: choose([1, 1, 2]),
    locked: choose([true, false, false, false, false]),
    muteOnEntry: choose([true, false]),
    ...choose([{}, {}, {}, {}, { activeUntil: at(-1) }, { activeFrom: at(1) }]),
  };
  const keys = choose([
    ...[[`${leaderPin}#`], [`${leaderPin}#`], [`${participantPin}#`], [`${participantPin}#`]],
    ...[
      ['1#', '2#', '3#'],
      ['1#', '2#', '3#'],
    ],
    ...[
      ['1#', `${participantPin}#`],
      ['1#', '2#', `${leaderPin}#`],
    ],
    ...[['#'], []],
  ]);
  return { conference, keys };
}
