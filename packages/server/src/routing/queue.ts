import type { Destination, QueueFacts } from './directory.js';
import { firstInForce, overrideInForce, overrideRule } from './in-force.js';
import { because, by, end, go, missing, stay } from './moves.js';
import type { State } from './state.js';
import type { Asked, Place, Reason, ReasonCode, Step } from './steps.js';

interface Call {
  asked: Asked;
  state: State;
  queue: QueueFacts;
  object: Place;
}

/** A call to a queue: what stands before it, the introduction, the wait, and what comes of that. */
export async function atQueue(asked: Asked, state: State): Promise<Step> {
  const queue = await asked.directory.object('queue', state.key);
  if (!queue) return missing(state);
  const call: Call = {
    asked,
    state,
    queue,
    object: { kind: 'queue', id: queue.id, name: queue.name },
  };
  if (state.phase === 'wait') return afterWait(call);
  if (state.phase === 'intro') return wait(call);
  return before(call) ?? introduction(call);
}

function before(call: Call): Step | null {
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
  if (queue.strategy === 'callPark')
    return asked.question.from.kind === 'user' ? pickUp(call) : null;
  const reason = unavailable(queue);
  return reason && onTo(call, queue.unavailable, reason);
}

/** Why a queue takes no more callers, or null. */
export function unavailable(queue: QueueFacts): Reason | null {
  const { maxCallers, maxExpectedWaitSeconds: longest } = queue;
  if (maxCallers && queue.callersWaiting >= maxCallers)
    return because('queue-full', { maxCallers });
  if (queue.requireAgents && !queue.agentsLoggedIn) return because('queue-without-agents');
  const seconds = expectedWait(queue);
  return longest && seconds > longest ? because('queue-wait-too-long', { seconds, longest }) : null;
}

/** Seconds for who joins now: position × mean handling ÷ available agents, at least one. */
const expectedWait = (queue: QueueFacts): number =>
  Math.round(
    ((queue.callersWaiting + 1) * queue.handlingSeconds) / Math.max(1, queue.agentsAvailable),
  );

const onTo = ({ object, state }: Call, to: Destination | null | undefined, reason: Reason): Step =>
  go(object, to, by('queue'), reason, state);

/** Taking a parked call is a user's; a call sent in by somebody else waits. */
function pickUp({ object, queue, state, asked }: Call): Step {
  const next: State = { ...state, phase: 'wait', at: asked.at.getTime() };
  return stay(
    object,
    by('queue'),
    because('queue-picks-up'),
    { kind: 'pickUp', id: queue.id },
    next,
  );
}

function introduction(call: Call): Step {
  const { asked, state, queue, object } = call;
  if (!queue.introPromptId) return wait(call);
  const action = {
    kind: 'prompt',
    id: queue.introPromptId,
    interruptible: !queue.forceFullIntro,
  } as const;
  const next: State = { ...state, phase: 'intro', at: asked.at.getTime() };
  return stay(object, by('queue'), because('queue-introduction'), action, next);
}

function wait({ asked, state, queue, object }: Call): Step {
  const { id, maxWaitSeconds } = queue;
  const action = {
    kind: 'queue',
    id,
    maxWaitSeconds,
    exitKey: queue.exitKey?.key ?? null,
    prefix: state.callerIdPrefix,
  } as const;
  const next: State = { ...state, phase: 'wait', at: asked.at.getTime() };
  return stay(
    object,
    by('queue'),
    because('queue-waits', { seconds: maxWaitSeconds }),
    action,
    next,
  );
}

const reasons: Partial<Record<string, ReasonCode>> = {
  full: 'queue-full',
  noAgents: 'queue-agents-left',
  timeout: 'queue-unanswered',
};

function afterWait(call: Call): Step {
  const { asked, queue, object, state } = call;
  const { outcome = 'done', digits } = asked.question;
  if (queue.exitKey && digits === queue.exitKey.key)
    return go(
      object,
      queue.exitKey.destination,
      by('menu-key', digits),
      because('queue-exit-key'),
      state,
      { hops: 0 },
    );
  const code = reasons[outcome];
  if (code === 'queue-agents-left')
    return queue.noAgents === 'stay' ? wait(call) : onTo(call, queue.noAgents, because(code));
  if (code)
    return onTo(call, code === 'queue-full' ? queue.unavailable : queue.unanswered, because(code));
  const answered = outcome === 'answered' ? 'answered' : 'call-ends';
  return end(object, by('queue'), because(answered), 'tone', 'finished');
}
