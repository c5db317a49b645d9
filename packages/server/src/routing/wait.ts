import type { AgentFacts, AgentPhone, QueueFacts, WaitingCall } from './directory.js';
import { because, by, stay } from './moves.js';
import type { QueueCall } from './queue.js';
import { inOrder, rank } from './rank.js';
import type { State } from './state.js';
import type { QueueAction, Reason, Ringing, Step } from './steps.js';

/**
 * Seconds after which a waiting call is asked again, by its position: whoever is first hears of a free agent at once,
 * and those far behind, who have to wait for many, cost little.
 */
const pauseOf = (position: number): number => Math.min(position, 10);
/** Of many who ring together, so many are named. */
const named = 3;
/** Seconds that the phones of somebody who takes a call ring. */
const takeSeconds = 30;

/** How fast a line moves. */
export interface Pace {
  /** Mean seconds of talk and wrap-up; 0 where nothing is known. */
  readonly handlingSeconds: number;
  /** Agents who may be rung. */
  readonly available: number;
}

/** Seconds for a place in the line: position × mean handling ÷ available agents, at least one; null = cannot be said. */
export function expectedWait({ handlingSeconds, available }: Pace, position: number) {
  if (handlingSeconds === 0) return null;
  return Math.round((position * handlingSeconds) / Math.max(1, available));
}

export const paceOf = ({ handlingSeconds, agents }: QueueFacts): Pace => ({
  handlingSeconds,
  available: agents.filter(isAvailable).length,
});

const isAvailable = (agent: AgentFacts): boolean =>
  agent.loggedIn &&
  !agent.unavailable &&
  !agent.busy &&
  !agent.wrapsUp &&
  agent.reachable &&
  agent.offeredTo === null;

/** Somebody rung, for a caller who joined at an instant. */
interface Rung {
  /** null = not as an agent. */
  agentId: string | null;
  name: string;
  targets: Ringing[];
}

/** How a caller stands. */
interface Waiting {
  since: Date;
  own: WaitingCall;
  /** In the line, from 1. */
  position: number;
  rung: Rung[];
}

/** Whether a call that waited waits on: nothing new to tell of. */
export function waitsOn(before: State | null, { object, action }: Step): boolean {
  const waited = before?.kind === 'queue' && before.phase === 'wait';
  return waited && action.kind === 'queue' && object.id === before.key;
}

/** The caller waits since an instant: for those who ring now, or with music until it is asked again. */
export function wait(call: QueueCall, since: Date): Step {
  const { state, queue, object } = call;
  const waiting = waitingOf(call, since);
  const announce = waiting.rung.length === 0 && isTold(call, waiting) ? tell(queue, waiting) : null;
  const told = state.phase === 'wait' ? state.told : 0;
  return stay(object, by('queue'), reasonOf(call, waiting), actionOf(call, waiting, announce), {
    ...state,
    ...{ phase: 'wait', at: since.getTime(), told: announce ? told + 1 : told },
  });
}

function waitingOf({ asked, queue }: QueueCall, since: Date): Waiting {
  const name = asked.question.call ?? '';
  const joining: WaitingCall = {
    ...{ call: name, since: since.getTime() },
    ...{ tried: {}, taken: [], promised: false },
  };
  const own = queue.callers.find((one) => one.call === name) ?? joining;
  const line = inOrder(own === joining ? [...queue.callers, own] : queue.callers);
  const { offers } = rank(queue, queue.agents, line, asked.now);
  const agents = offers.get(name) ?? [];
  const rung =
    own.taken.length > 0
      ? [taking(own.taken)]
      : agents.map((agent) => ({ ...offerTo(agent), name: agent.name }));
  return { since, own, position: line.indexOf(own) + 1, rung };
}

const taking = (phones: readonly AgentPhone[]): Rung => ({
  agentId: null,
  name: '',
  targets: phones.map((phone) => ringing(phone)),
});

/** An agent rung on all phones that can be reached. */
export const offerTo = (agent: AgentFacts) => ({
  agentId: agent.id,
  targets: agent.phones.map((phone) => ringing(phone, agent)),
});

/** Who answers outside has to press 1, for it may be a mailbox. */
const ringing = (
  phone: AgentPhone,
  { confirm = false, autoAnswer = false }: Partial<AgentFacts> = {},
): Ringing =>
  phone.kind === 'external'
    ? { ...phone, delaySeconds: 0, confirm: true }
    : { ...phone, delaySeconds: 0, confirm, autoAnswer };

function actionOf(
  { asked, state, queue }: QueueCall,
  waiting: Waiting,
  announce: QueueAction['announce'],
): QueueAction {
  return {
    kind: 'queue',
    id: queue.id,
    offers: waiting.rung.map(({ agentId, targets }) => ({ agentId, targets })),
    seconds: secondsOf(queue, waiting, asked.now),
    growing: isGrowing(queue, waiting),
    hears: queue.callerHears,
    announce,
    exitKey: queue.exitKey?.key ?? null,
    record: queue.recordCalls === 'all',
    leftSeconds: leftOf(queue, waiting, asked.now),
    prefix: state.callerIdPrefix,
  };
}

/** Seconds until the caller has waited too long; 0 = unlimited. */
const leftOf = ({ maxWaitSeconds }: QueueFacts, { since }: Waiting, now: Date): number =>
  maxWaitSeconds &&
  Math.max(1, Math.ceil(maxWaitSeconds - (now.getTime() - since.getTime()) / 1000));

/** Not longer than the caller has left. */
function secondsOf(queue: QueueFacts, waiting: Waiting, now: Date): number {
  const left = leftOf(queue, waiting, now) || Infinity;
  return Math.min(ringSeconds(queue, waiting) ?? pauseOf(waiting.position), left);
}

/** A cascade rings until the last of its agents has been added and has rung; null = nobody rings. */
function ringSeconds(queue: QueueFacts, { own, rung }: Waiting): number | null {
  if (rung.length === 0) return null;
  if (own.taken.length > 0) return takeSeconds;
  const others = queue.agents.filter(mayRing).length - rung.length;
  const additions =
    queue.strategy === 'linearCascade' ? Math.ceil(Math.max(0, others) / queue.agentsPerRound) : 0;
  return queue.agentRingSeconds * (1 + additions);
}

const mayRing = ({ loggedIn, unavailable, reachable }: AgentFacts): boolean =>
  loggedIn && !unavailable && reachable;

/** Whoever takes a caller is rung alone. */
const isGrowing = ({ strategy, agents }: QueueFacts, { own, rung }: Waiting): boolean =>
  (strategy === 'ringAll' || strategy === 'linearCascade') &&
  own.taken.length === 0 &&
  rung.length > 0 &&
  rung.length < agents.length;

/** At once for who has to wait, then again and again. */
function isTold({ asked, state, queue }: QueueCall, { since }: Waiting): boolean {
  if (!queue.announcePosition && !queue.announceWait) return false;
  const told = state.phase === 'wait' ? state.told : 0;
  const due = since.getTime() + told * queue.announceEverySeconds * 1000;
  return asked.now.getTime() >= due;
}

const tell = (queue: QueueFacts, { position }: Waiting): QueueAction['announce'] => ({
  position: queue.announcePosition ? position : null,
  waitSeconds: queue.announceWait ? expectedWait(paceOf(queue), position) : null,
});

function reasonOf({ queue }: QueueCall, { rung, own }: Waiting): Reason {
  if (rung.length === 0) return because('queue-waits', { seconds: queue.maxWaitSeconds });
  if (own.taken.length > 0) return because('queue-taken');
  const agents = rung.slice(0, named).map(({ name }) => name);
  const values = { agents: agents.join(', '), count: rung.length, seconds: queue.agentRingSeconds };
  const others = rung.length - agents.length;
  return others > 0
    ? because('queue-rings-many', { ...values, others })
    : because('queue-rings', values);
}
