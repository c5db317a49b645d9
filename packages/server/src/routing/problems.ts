import type { components } from '@pbxkit/client';
import { isInForce } from '../time-frames/occurrences.js';
import { holidayDays } from '../time-frames/holiday-days.js';
import { day, dayOf } from '../time-frames/wall-clock.js';
import { calendarFrom, horizon, turns, type Calendar } from './calendar.js';
import { routed, type Census, type Routed } from './census.js';
import { canBeLed } from './conference.js';
import type { Destination, Menu, Scheduled, TimeRule } from './directory.js';
import type { EdgeKind } from './edges.js';
import { loopFrom, nodeOf, targetOf, type Hop, type Node } from './loops.js';
import type { Place } from './steps.js';

type RoutingProblem = components['schemas']['RoutingProblem'];

/** Something to mend. Worded by `kind`, `cause` and `values`; the same `id` as long as it lasts. */
export interface Problem {
  id: string;
  kind: RoutingProblem['kind'];
  severity: RoutingProblem['severity'];
  object: Place;
  cause: string;
  values: Readonly<Record<string, string | number>>;
  path: readonly Hop[];
}

interface Survey {
  census: Census;
  objects: Routed;
  calendar: Calendar;
  nodes: ReadonlyMap<string, Node>;
  at: Date;
}

const severities: Record<Problem['kind'], Problem['severity']> = {
  loop: 'error',
  deadEnd: 'warning',
  numberToNowhere: 'error',
  noEmergencyAddress: 'warning',
  silentMenu: 'warning',
  queueWithoutAgents: 'error',
  conferenceWithoutLeader: 'warning',
  unreachableRule: 'warning',
  holidayGap: 'notice',
  freeNumber: 'notice',
  unusedTimeFrame: 'notice',
};

const order = ['error', 'warning', 'notice'];

/** Everything wrong with the routing of a domain, worst first, looking ahead 400 days. */
export async function problems(census: Census, at: Date): Promise<Problem[]> {
  const objects = routed(census);
  const calendar = calendarFrom(at);
  const survey = { census, objects, calendar, nodes: nodesOf(objects, calendar), at };
  const found = [
    ...(await loops(survey)),
    ...deadEnds(survey),
    ...numbers(survey),
    ...emergency(survey),
    ...silentMenus(survey),
    ...emptyQueues(survey),
    ...leaderless(survey),
    ...unreachableRules(survey),
    ...holidayGaps(survey),
    ...unusedFrames(survey),
  ];
  return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function problem(
  kind: Problem['kind'],
  object: Place,
  cause: string,
  values: Problem['values'] = {},
  path: readonly Hop[] = [],
): Problem {
  const id = [kind, object.kind, object.id, cause, values.rule ?? ''].join(':').slice(0, 120);
  return { id, kind, severity: severities[kind], object, cause, values, path };
}

const kinds = ['phoneNumber', 'user', 'attendant', 'queue'] as const satisfies readonly EdgeKind[];

function nodesOf(objects: Routed, calendar: Calendar): Map<string, Node> {
  return new Map(
    kinds.flatMap((kind) =>
      [...objects[kind].values()].map((facts) => [
        `${kind}:${facts.id}`,
        nodeOf(kind, facts as never, calendar),
      ]),
    ),
  );
}

/** Each loop once, from wherever it is met first. */
async function loops({ nodes, calendar }: Survey): Promise<Problem[]> {
  const found = new Map<string, Problem>();
  for (const key of circling(nodes)) {
    const { kind, id } = nodes.get(key)?.place as Place;
    const start = { kind: kind as EdgeKind, id: id as string };
    const path = await loopFrom(start, (k, i) => nodes.get(`${k}:${i}`) ?? null, calendar);
    const [first] = path ?? [];
    if (!path || !first) continue;
    const members = path.map((hop) => `${hop.kind}:${hop.id}`);
    const name = [...new Set(members)].sort().join(' ');
    if (!found.has(name))
      found.set(name, problem('loop', first, 'loop', { hops: path.length - 1 }, path));
  }
  return [...found.values()];
}

/** Objects that can be part of a loop: what is left when those that lead nowhere are taken away, again and again. */
function circling(nodes: ReadonlyMap<string, Node>): Set<string> {
  const left = new Set(nodes.keys());
  for (let before = Infinity; left.size < before;) {
    before = left.size;
    for (const key of left) {
      const goesOn = nodes.get(key)?.edges.some(({ to, waits }) => {
        const target = waits ? null : targetOf(to);
        return target && left.has(`${target.kind}:${target.id}`);
      });
      if (!goesOn) left.delete(key);
    }
  }
  return left;
}

/** Ways that end without person, mailbox, number or deliberate hang-up. */
function deadEnds({ nodes, objects }: Survey): Problem[] {
  return [...nodes.values()]
    .filter(({ place }) => place.kind !== 'phoneNumber')
    .flatMap(({ place, edges }) =>
      edges
        .filter(({ to }) => endsDead(to, objects))
        .map(({ code, rule, to }) =>
          problem('deadEnd', place, to ? 'target-missing' : 'no-target', {
            reason: code,
            rule: rule ?? '',
          }),
        ),
    )
    .filter(firstOfItsId());
}

function firstOfItsId(): (item: Problem) => boolean {
  const seen = new Set<string>();
  return ({ id }) => !seen.has(id) && Boolean(seen.add(id));
}

/** Whether nobody can be reached at a destination: it is gone, or a mailbox that is off. */
function endsDead(to: Destination | null, objects: Routed): boolean {
  if (!to) return true;
  if (to.kind === 'prompt') return endsDead(to.then, objects);
  if (to.kind === 'external' || to.kind === 'directory' || to.kind === 'hangup') return false;
  if (to.kind === 'voicemail') return !objects.user.get(to.id)?.voicemailEnabled;
  return !objects[to.kind === 'userDevices' ? 'user' : to.kind].has(to.id);
}

function numbers({ nodes, objects, at }: Survey): Problem[] {
  return [...objects.phoneNumber.values()].flatMap((number): Problem[] => {
    const place: Place = { kind: 'phoneNumber', id: number.id, name: number.number };
    if (!number.destination) return [problem('freeNumber', place, 'number-free')];
    if (!number.enabled) return [problem('numberToNowhere', place, 'number-disabled')];
    if (number.enabledUntil && Date.parse(number.enabledUntil) <= at.getTime())
      return [problem('numberToNowhere', place, 'number-no-longer')];
    const dead = nodes
      .get(`phoneNumber:${number.id}`)
      ?.edges.find(({ to }) => endsDead(to, objects));
    return dead
      ? [problem('numberToNowhere', place, 'target-missing', { rule: dead.rule ?? '' })]
      : [];
  });
}

/** Users who have a phone to call from. */
const emergency = ({ census }: Survey): Problem[] =>
  census.users
    .filter(({ emergencyAddressId, devices }) => !emergencyAddressId && devices.length > 0)
    .map(({ id, name }) =>
      problem('noEmergencyAddress', { kind: 'user', id, name }, 'no-emergency-address'),
    );

/** Menus in which callers hear nothing that tells them what to press. */
const silentMenus = ({ objects }: Survey): Problem[] =>
  [...objects.attendant.values()].flatMap(({ id, name, menu, greetings }) =>
    silentIn(menu, greetings.length > 0).map((rule) =>
      problem('silentMenu', { kind: 'attendant', id, name }, rule ? 'nested' : 'main', { rule }),
    ),
  );

/** Queues that nobody answers and that callers cannot leave: they wait for nothing. */
const emptyQueues = ({ census }: Survey): Problem[] =>
  census.queues
    .filter(({ strategy, agents }) => strategy !== 'callPark' && agents.length === 0)
    .filter((queue) => !hasExit(queue) && !(queue.requireAgents && queue.unavailable))
    .map(({ id, name }) => problem('queueWithoutAgents', { kind: 'queue', id, name }, 'no-exit'));

const hasExit = ({ maxWaitSeconds, unanswered, noAgents, exitKey }: Census['queues'][number]) =>
  Boolean((maxWaitSeconds > 0 && unanswered) || noAgents !== 'stay' || exitKey);

/** Conferences that wait for somebody to lead them, which nobody can. */
const leaderless = ({ census }: Survey): Problem[] =>
  census.conferences
    .filter((conference) => conference.requireLeader && !canBeLed(conference))
    .map(({ id, name }) =>
      problem('conferenceWithoutLeader', { kind: 'conference', id, name }, 'nobody-leads'),
    );

/** The keys that lead to each menu without a prompt; '' = the main one. */
function silentIn({ promptId, keys }: Menu, greeted: boolean, path: string[] = []): string[] {
  const inner = keys.flatMap(({ key, menu }) =>
    menu ? silentIn(menu, false, [...path, key]) : [],
  );
  return promptId || greeted ? inner : [path.join(' '), ...inner];
}

type Ruled = Scheduled & { id: string } & (
    | { timeRules: TimeRule[] }
    | { timeRules: TimeRule[]; greetings: { timeFrameId: string | null }[] }
    | { rules: readonly { timeFrameId: string | null; enabled: boolean }[] }
  );

/** Rules that earlier ones leave no time to, or whose frame never comes. */
function unreachableRules({ objects, nodes, calendar }: Survey): Problem[] {
  return kinds.flatMap((kind) =>
    [...objects[kind].values()].flatMap((facts: Ruled) => {
      const place = nodes.get(`${kind}:${facts.id}`)?.place as Place;
      return listsOf(facts)
        .flatMap((rules) => turns(facts, rules, calendar).turns)
        .filter(({ rule, left }) => rule.timeFrameId !== null && !left.length)
        .map(({ name, inForce }) =>
          problem('unreachableRule', place, inForce.length ? 'covered' : 'never', {
            rule: name ?? '',
          }),
        );
    }),
  );
}

/** What takes turns: the rules, and the greetings of an attendant. */
function listsOf(facts: Ruled): readonly { timeFrameId: string | null }[][] {
  if ('rules' in facts) return [facts.rules.filter(({ enabled }) => enabled)];
  return 'greetings' in facts ? [facts.timeRules, facts.greetings] : [facts.timeRules];
}

/** A weekly schedule that treats the next holiday like any day, and holiday frames that have run out of days. */
function holidayGaps({ objects, nodes, census, calendar, at }: Survey): Problem[] {
  const next = nextHoliday(census, at);
  const found: Problem[] = [];
  for (const scheduled of objects.frames.values())
    if (scheduled.frame.type === 'holidays' && !calendar.inForce(scheduled).length)
      found.push(problem('holidayGap', frameAt(scheduled.frame), 'no-days-left'));
  if (!next) return found;
  for (const kind of ['phoneNumber', 'attendant', 'queue'] as const)
    for (const facts of objects[kind].values()) {
      const place = nodes.get(`${kind}:${facts.id}`)?.place as Place;
      if (isGap(facts, next.at))
        found.push(
          problem('holidayGap', place, 'not-planned', { holiday: next.name, date: next.date }),
        );
    }
  return found;
}

/** Open by the week at an hour when the holiday says otherwise, and no rule for holidays. */
const isGap = ({ frames }: Scheduled, at: Date): boolean =>
  frames.some(({ frame }) => frame.type === 'weekly') &&
  !frames.some(({ frame }) => frame.type === 'holidays') &&
  !frames.some(
    ({ frame, zone, holidays }) => frame.type === 'dates' && isInForce(frame, zone, at, holidays),
  );

/** The first day of the calendar that is still to come, and its noon. */
function nextHoliday(
  { holidays }: Census,
  at: Date,
): { name: string; date: string; at: Date } | null {
  const today = dayOf(at.getTime());
  const [first] = holidays
    .flatMap((holiday) =>
      holidayDays(holiday, today, today + horizon / day).map((number) => ({
        number,
        name: holiday.name,
      })),
    )
    .sort((a, b) => a.number - b.number);
  if (!first) return null;
  const noon = new Date(first.number * day + day / 2);
  return { name: first.name, date: noon.toISOString().slice(0, 10), at: noon };
}

const frameAt = ({ id, name }: { id: string; name: string }): Place => ({
  kind: 'timeRule',
  id,
  name,
});

function unusedFrames({ objects, census }: Survey): Problem[] {
  const used = new Set(
    kinds.flatMap((kind) =>
      [...objects[kind].values()].flatMap((facts: Scheduled) =>
        facts.frames.map(({ frame }) => frame.id),
      ),
    ),
  );
  return census.timeFrames
    .filter(({ id }) => !used.has(id))
    .map((frame) => problem('unusedTimeFrame', frameAt(frame), 'unused'));
}
