import type { Destination, QueueFacts } from './directory.js';
import { firstInForce, overrideInForce, overrideRule } from './in-force.js';
import { because, by, end, go, missing, stay } from './moves.js';
import type { State } from './state.js';
import type { Asked, Place, Reason, Step } from './steps.js';
import { inOrder } from './rank.js';
import { expectedWait, paceOf, wait } from './wait.js';

/** A call at a queue. */
export interface QueueCall {
  asked: Asked;
  state: State;
  queue: QueueFacts;
  object: Place;
}

/** A call to a queue: what stands before it, the introduction, the wait, and what comes of that. */
export async function atQueue(asked: Asked, state: State): Promise<Step> {
  const queue = await asked.directory.object('queue', state.key);
  if (!queue) return missing(state);
  const object: Place = { kind: 'queue', id: queue.id, name: queue.name };
  const call: QueueCall = { asked, state, queue, object };
  if (state.phase === 'wait') return afterWait(call);
  if (state.phase === 'done') return pickedUp(call);
  if (state.phase === 'intro') return turnedAway(call) ?? wait(call, asked.now);
  return before(call) ?? introduction(call);
}

function before(call: QueueCall): Step | null {
  const { asked, state, queue, object } = call;
  const override = overrideInForce(queue, asked.at, state.overridden);
  if (override)
    return go(object, override.destination, overrideRule(override), because('override'), state, {
      overridden: true,
    });
  const match = firstInForce(queue, queue.timeRules, asked.at);
  if (match)
    return go(
      object,
      match.rule.destination,
      by('time-rule', match.name),
      because('time-rule'),
      state,
    );
  if (queue.strategy === 'callPark') return dialsItself(call) ? pickUp(call) : null;
  return turnedAway(call);
}

/** Asked before the introduction, and again after it: many may have come at the same moment. */
function turnedAway(call: QueueCall): Step | null {
  const reason = unavailable(call.queue, call.asked.question.call);
  return reason && onTo(call, call.queue.unavailable, reason);
}

/** Why a queue takes no more callers, or not this one of those in its line; null where it does. */
export function unavailable(queue: QueueFacts, name?: string): Reason | null {
  const { maxCallers, maxExpectedWaitSeconds: longest } = queue;
  const place = inOrder(queue.callers).findIndex(({ call }) => call === name);
  const before = place < 0 ? queue.callers.length : place;
  if (maxCallers && before >= maxCallers) return because('queue-full', { maxCallers });
  if (queue.requireAgents && !queue.agents.some(({ loggedIn }) => loggedIn))
    return because('queue-without-agents');
  const seconds = expectedWait(paceOf(queue), before + 1);
  return longest && seconds !== null && seconds > longest
    ? because('queue-wait-too-long', { seconds, longest })
    : null;
}

const onTo = (
  { object, state }: QueueCall,
  to: Destination | null | undefined,
  reason: Reason,
): Step => go(object, to, by('queue'), reason, state);

/** Taking a parked call is a user's; a call that somebody sends in waits. */
const dialsItself = ({ asked: { question }, queue }: QueueCall): boolean =>
  question.from.kind === 'user' && question.to === queue.extension && !question.transferred;

function pickUp({ object, queue, state, asked }: QueueCall): Step {
  const [first] = inOrder(queue.callers.filter(({ promised }) => !promised));
  const action = { kind: 'pickUp', id: queue.id, call: first?.call ?? null } as const;
  const next: State = { ...state, phase: 'done', at: asked.at.getTime() };
  return stay(object, by('queue'), because('queue-picks-up'), action, next);
}

const pickedUp = ({ object }: QueueCall): Step =>
  end(object, by('queue'), because('call-ends'), 'tone', 'finished');

/** Whoever could be connected at once is not kept by an introduction that nobody insists on. */
function introduction(call: QueueCall): Step {
  const { asked, state, queue, object } = call;
  const now = wait(call, asked.now);
  const rings = now.action.kind === 'queue' && now.action.offers.length > 0;
  if (!queue.introPromptId || (rings && !queue.forceFullIntro)) return now;
  const action = { kind: 'prompt', id: queue.introPromptId, interruptible: false } as const;
  const next: State = { ...state, phase: 'intro', at: asked.at.getTime() };
  return stay(object, by('queue'), because('queue-introduction'), action, next);
}

/** Asked again: what the caller did, then how long it took, then whether anybody is left to answer. */
function afterWait(call: QueueCall): Step {
  const { asked, queue, object, state } = call;
  const { outcome, digits } = asked.question;
  if (outcome === 'answered')
    return end(object, by('queue'), because('answered'), 'tone', 'finished');
  if (queue.exitKey && digits === queue.exitKey.key)
    return go(
      object,
      queue.exitKey.destination,
      by('menu-key', digits),
      because('queue-exit-key'),
      state,
      { hops: 0 },
    );
  const waited = asked.now.getTime() - state.at;
  if (queue.maxWaitSeconds && waited >= queue.maxWaitSeconds * 1000)
    return onTo(call, queue.unanswered, because('queue-unanswered'));
  const left = queue.strategy !== 'callPark' && !queue.agents.some(({ loggedIn }) => loggedIn);
  if (left && queue.noAgents !== 'stay')
    return onTo(call, queue.noAgents, because('queue-agents-left'));
  return wait(call, asked.at);
}
