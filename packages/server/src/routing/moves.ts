import type { Destination, ObjectKind } from './directory.js';
import type {
  Action,
  HangupCause,
  Place,
  Reason,
  ReasonCode,
  Rule,
  RuleCode,
  Step,
} from './steps.js';
import { fresh, toToken, type State } from './state.js';

/** A call is cut after so many places without a key of the caller. */
export const hopLimit = 20;

export const because = (code: ReasonCode, values: Reason['values'] = {}): Reason => ({
  code,
  values,
});

export const by = (code: RuleCode, name: string | null = null): Rule => ({ code, name });

/** What is changed in the state that goes with the call, besides the place. */
export type Carried = Partial<Pick<State, 'hops' | 'overridden' | 'callerIdPrefix'>>;

/** Sends the call on; without a destination it is at a dead end. */
export function go(
  object: Place,
  to: Destination | { kind: ObjectKind; id: string } | null | undefined,
  rule: Rule | null,
  reason: Reason,
  state: State,
  carried: Carried = {},
): Step {
  if (!to)
    return end(object, rule, because('no-target', { after: reason.code }), 'message', 'deadEnd');
  const { overridden, callerIdPrefix } = state;
  const next = {
    ...fresh,
    overridden,
    callerIdPrefix,
    hops: state.hops + 1,
    kind: to.kind,
    key: keyOf(to),
    then: to.kind === 'prompt' ? to.then : null,
    ...carried,
  };
  return { object, rule, reason, action: { kind: 'go', to }, state: toToken(next) };
}

function keyOf(to: Destination | { kind: ObjectKind; id: string }): string {
  if (to.kind === 'external') return to.number;
  if (to.kind === 'hangup') return to.signal;
  return to.kind === 'directory' ? '' : to.id;
}

/** Does something and asks again, at the same place. */
export const stay = (
  object: Place,
  rule: Rule | null,
  reason: Reason,
  action: Action,
  state: State,
): Step => ({ object, rule, reason, action, state: toToken(state) });

export const end = (
  object: Place,
  rule: Rule | null,
  reason: Reason,
  signal: 'busy' | 'tone' | 'message',
  cause: HangupCause,
): Step => ({ object, rule, reason, action: { kind: 'hangup', signal, cause }, state: null });

/** A destination that was deleted, or a token of another time. */
export const missing = ({ kind, key }: State): Step =>
  end(
    { kind: kind as Place['kind'], id: key || null, name: '' },
    null,
    because('target-missing'),
    'message',
    'deadEnd',
  );
