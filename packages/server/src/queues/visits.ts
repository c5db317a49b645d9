import { isPerson, secondsBetween } from '../calls/call-facts.js';
import type { TrackedCall, TrackedLeg, TrackedStep } from '../calls/tracked-call.js';

/** One stay of a call in a queue, as it follows from what is known of the call. Instants are ISO 8601. */
export interface Visit {
  readonly queueId: string;
  readonly joinedAt: string;
  /** When the wait was over. */
  readonly leftAt: string | null;
  readonly outcome: 'answered' | 'abandoned' | 'forwarded' | 'voicemail' | null;
  /** Why the routing sent the call on. */
  readonly reason: string | null;
  readonly answeredAt: string | null;
  /** When the talk was over, or the wait of a call that nobody answered. */
  readonly endedAt: string | null;
  /** Phones that whoever answered stands for, the nearest first: `device:<id>`, `user:<id>` or `external:<number>`. */
  readonly who: readonly string[];
  readonly userId: string | null;
  readonly name: string | null;
  readonly waitSeconds: number | null;
  readonly talkSeconds: number | null;
  readonly holdSeconds: number | null;
}

/** Every stay of a call in a queue. */
export function visitsOf(call: TrackedCall): Visit[] {
  const joins = call.steps.flatMap((step, index) =>
    joinsAt(call, index) ? [{ step, index }] : [],
  );
  return joins.map(({ step, index }) => visitOf(call, step, leaving(call, index)));
}

const isAt = (step: TrackedStep, queueId: string | null): boolean =>
  step.object.kind === 'queue' && step.object.id === queueId;

/** Whoever hears the introduction is in the line already; no other prompt is a queue's own. */
const waits = ({ object, action }: TrackedStep): boolean =>
  object.kind === 'queue' && object.id !== null && (action === 'queue' || action === 'prompt');

/** The first step of a wait; who waits on has not joined again. */
function joinsAt({ steps }: TrackedCall, index: number): boolean {
  const [before, step] = [steps[index - 1], steps[index]];
  if (!step || !waits(step)) return false;
  return !before || !waits(before) || !isAt(before, step.object.id);
}

/** The step by which the call went on, and the one after it. */
function leaving({ steps }: TrackedCall, join: number): [TrackedStep?, TrackedStep?] {
  const queueId = steps[join]?.object.id ?? null;
  const isOver = (step: TrackedStep) =>
    step.reason.code === 'answered' || step.reason.code === 'call-ends';
  const at = steps.findIndex(
    (step, index) => index > join && !(waits(step) && isAt(step, queueId)) && !isOver(step),
  );
  return at < 0 ? [] : [steps[at], steps[at + 1]];
}

function visitOf(
  call: TrackedCall,
  { object, at: joinedAt }: TrackedStep,
  [left, next]: [TrackedStep?, TrackedStep?],
): Visit {
  const leg = answering(call, joinedAt, left?.at ?? null);
  const visit = leg ? answered(call, leg) : unanswered(call, object.id, left, next);
  const waited = visit.leftAt ? secondsBetween(joinedAt, visit.leftAt) : null;
  return { queueId: object.id ?? '', joinedAt, ...visit, waitSeconds: waited };
}

type Outcome = Omit<Visit, 'queueId' | 'joinedAt' | 'waitSeconds'>;

/** Who took the call while it waited. */
const answering = (
  { legs }: TrackedCall,
  from: string,
  until: string | null,
): TrackedLeg | undefined =>
  legs.find(
    (leg) =>
      isPerson(leg) &&
      leg.answeredAt !== null &&
      leg.startedAt >= from &&
      (until === null || leg.startedAt < until),
  );

function answered(call: TrackedCall, leg: TrackedLeg): Outcome {
  const { answeredAt, endedAt, person } = leg;
  return {
    ...{ leftAt: answeredAt, outcome: 'answered', reason: null, answeredAt, endedAt },
    who: phonesOf(leg),
    userId: person?.userId ?? null,
    name: person?.name ?? (leg.target.kind === 'external' ? leg.target.number : null),
    talkSeconds: answeredAt && endedAt ? secondsBetween(answeredAt, endedAt) : null,
    holdSeconds: answeredAt && endedAt ? heldBetween(call, answeredAt, endedAt) : null,
  };
}

function unanswered(
  { endedAt }: TrackedCall,
  queueId: string | null,
  left: TrackedStep | undefined,
  next: TrackedStep | undefined,
): Outcome {
  const leftAt = left?.at ?? endedAt;
  const to = left && isAt(left, queueId) ? next : left;
  const outcome = left
    ? to?.object.kind === 'voicemail'
      ? 'voicemail'
      : 'forwarded'
    : 'abandoned';
  return {
    ...{ leftAt, outcome: leftAt ? outcome : null, answeredAt: null, endedAt: leftAt },
    reason: left && isAt(left, queueId) ? left.reason.code : null,
    ...{ who: [], userId: null, name: null, talkSeconds: null, holdSeconds: null },
  };
}

/** Phones that a leg takes, by the names that agents have. */
export const phonesOf = ({ person, target }: Pick<TrackedLeg, 'person' | 'target'>): string[] => [
  ...(person?.deviceId ? [`device:${person.deviceId}`] : []),
  ...(person ? [`user:${person.userId}`] : []),
  ...(target.kind === 'external' ? [`external:${target.number}`] : []),
];

/** Phones that a call takes: of who calls until they leave, and of those who answered. */
export function talkingPhones(call: TrackedCall): string[] {
  const caller =
    call.person && !call.left
      ? [
          ...(call.person.deviceId ? [`device:${call.person.deviceId}`] : []),
          `user:${call.person.userId}`,
        ]
      : [];
  const legs = call.legs.filter(
    (leg) => isPerson(leg) && leg.answeredAt !== null && leg.endedAt === null,
  );
  return call.endedAt ? [] : [...new Set([...caller, ...legs.flatMap(phonesOf)])];
}

/** Seconds of a talk for which somebody was on hold. */
function heldBetween({ holds = [] }: TrackedCall, from: string, until: string): number {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const millis = holds
    .map(
      (hold) =>
        Math.min(end, Date.parse(hold.until ?? until)) - Math.max(start, Date.parse(hold.from)),
    )
    .reduce((sum, part) => sum + Math.max(0, part), 0);
  return Math.round(millis / 1000);
}
