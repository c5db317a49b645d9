import { intersect, type Interval } from '../time-frames/intervals.js';
import { turns, type Calendar } from './calendar.js';
import type {
  AnsweringRule,
  AttendantFacts,
  Destination,
  Facts,
  Menu,
  PhoneNumber,
  QueueFacts,
  Scheduled,
  TimeRule,
  UserFacts,
} from './directory.js';
import type { ReasonCode } from './steps.js';

/** One way on from an object. */
export interface Edge {
  /** null = a dead end. */
  to: Destination | null;
  code: ReasonCode;
  /** Name of the time frame that opens it. */
  rule: string | null;
  /** A caller's key, a ring or a wait lies on it. */
  waits: boolean;
  /** When it is open, within the calendar. */
  during: readonly Interval[];
}

export type EdgeKind = Exclude<keyof Facts, 'conference'>;

/** Every way on from an object, its own overrides included; those of site and domain lead each call on only once. */
export function edgesOf<K extends EdgeKind>(kind: K, facts: Facts[K], calendar: Calendar): Edge[] {
  const own = edges[kind](facts as never, calendar);
  return [...overrideEdges(facts, calendar), ...own].filter(({ during }) => during.length > 0);
}

const edges: { [K in EdgeKind]: (facts: Facts[K], calendar: Calendar) => Edge[] } = {
  phoneNumber: numberEdges,
  user: userEdges,
  attendant: attendantEdges,
  queue: queueEdges,
};

function overrideEdges(
  { overrides, ...facts }: Scheduled & { id?: string },
  calendar: Calendar,
): Edge[] {
  return overrides
    .filter(({ target }) => target.id === facts.id)
    .map(({ destination, startsAt, endsAt, reason }) => ({
      to: destination,
      code: 'override',
      rule: reason || null,
      waits: false,
      during: intersect(calendar.whole, [{ start: Date.parse(startsAt), end: Date.parse(endsAt) }]),
    }));
}

/** The time rules, and what is left to the object itself. */
function timeEdges(facts: Scheduled & { timeRules: TimeRule[] }, calendar: Calendar) {
  const { turns: taken, rest } = turns(facts, facts.timeRules, calendar);
  const found = taken.map(({ rule, name, left }): Edge => ({
    to: rule.destination,
    code: 'time-rule',
    rule: name,
    waits: false,
    during: left,
  }));
  return { found, rest };
}

type Way = readonly [to: Destination | null | undefined, code: ReasonCode, waits?: 'waits'];

const open = (
  ways: readonly Way[],
  during: readonly Interval[],
  rule: string | null = null,
): Edge[] =>
  ways.map(([to, code, waits]) => ({ to: to ?? null, code, rule, waits: Boolean(waits), during }));

function numberEdges(number: PhoneNumber & Scheduled, calendar: Calendar): Edge[] {
  if (!number.enabled || !number.destination) return [];
  const { found, rest } = timeEdges(number, calendar);
  return [...found, ...open([[number.destination, 'own-destination']], rest)];
}

function attendantEdges(attendant: AttendantFacts, calendar: Calendar): Edge[] {
  const { found, rest } = timeEdges(attendant, calendar);
  const keys = keysOf(attendant.menu).flatMap(({ path, destination }) =>
    open([[destination, 'menu-key', 'waits']], rest, path),
  );
  const ways: Way[] = [
    [attendant.noKey.destination, 'no-key', 'waits'],
    [attendant.invalidKey.destination, 'invalid-key', 'waits'],
  ];
  return [...found, ...keys, ...open(ways, rest)];
}

/** Keys of all menus that send calls on, each with the keys that lead to it, such as `3 1`. */
function keysOf(
  { keys }: Menu,
  before: readonly string[] = [],
): { path: string; destination: Destination | null | undefined }[] {
  return keys.flatMap(({ key, action, destination, menu }) => {
    const path = [...before, key];
    if (action === 'menu') return menu ? keysOf(menu, path) : [];
    return action === 'destination' ? [{ path: path.join(' '), destination }] : [];
  });
}

function queueEdges(queue: QueueFacts, calendar: Calendar): Edge[] {
  const { found, rest } = timeEdges(queue, calendar);
  const { maxCallers, maxExpectedWaitSeconds, requireAgents, noAgents, exitKey } = queue;
  const ways: Way[] = [];
  if (maxCallers || maxExpectedWaitSeconds || requireAgents)
    ways.push([queue.unavailable, 'queue-full']);
  if (queue.maxWaitSeconds) ways.push([queue.unanswered, 'queue-unanswered', 'waits']);
  if (noAgents !== 'stay') ways.push([noAgents, 'queue-agents-left', 'waits']);
  if (exitKey) ways.push([exitKey.destination, 'queue-exit-key', 'waits']);
  return [...found, ...open(ways, rest)];
}

function userEdges(user: UserFacts, calendar: Calendar): Edge[] {
  const enabled = user.rules.filter((rule) => rule.enabled || rule.timeFrameId === null);
  const { turns: taken, rest } = turns(user, enabled, calendar);
  const without = open([[mailboxOf(user), 'forward-when-unanswered', 'waits']], rest);
  const found = taken.flatMap(({ rule, name, left }) => open(waysOf(user, rule), left, name));
  const operator = user.voicemailEnabled && user.operator;
  const out = operator ? open([[operator, 'mailbox-operator', 'waits']], calendar.whole, '0') : [];
  return [...found, ...(rest.length ? without : []), ...out];
}

const mailboxOf = ({ id, voicemailEnabled }: UserFacts): Destination | null =>
  voicemailEnabled ? { kind: 'voicemail', id } : null;

/** What an answering rule can come to; who is always forwarded or disturbed by nobody rings for nobody. */
function waysOf(user: UserFacts, { forward, doNotDisturb, ringTargets }: AnsweringRule): Way[] {
  const mailbox = mailboxOf(user);
  const dnd: Way[] = doNotDisturb ? [[forward.onDnd ?? mailbox, 'do-not-disturb']] : [];
  if (doNotDisturb && !user.allowedNumbers.length) return dnd;
  if (forward.always) return [...dnd, [forward.always, 'forward-always']];
  const rings = user.devices.length > 0 || ringTargets.some(({ kind }) => kind !== 'devices');
  const ways: Way[] = [...dnd];
  if (forward.whenBusy) ways.push([forward.whenBusy, 'forward-when-busy']);
  if (forward.onActive) ways.push([forward.onActive, 'forward-on-active']);
  if (forward.whenOffline) ways.push([forward.whenOffline, 'forward-when-offline']);
  const unanswered = forward.whenUnanswered ?? mailbox;
  if (rings) ways.push([unanswered, 'forward-when-unanswered', 'waits']);
  else if (!forward.whenOffline) ways.push([unanswered, 'forward-when-offline']);
  return ways;
}
