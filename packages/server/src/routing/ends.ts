import { isPermitted } from './callers.js';
import { because, by, end, go } from './moves.js';
import { toToken, type State } from './state.js';
import type { Asked, Place, Step } from './steps.js';

/** A number outside, as far as the dial policy of the domain permits it. */
export async function atExternal({ directory }: Asked, state: State): Promise<Step> {
  const object: Place = { kind: 'external', id: null, name: state.key };
  if (state.phase === 'done') return finished(object);
  const number = state.key;
  if (!isPermitted(await directory.dialRules(), number))
    return end(
      object,
      by('dial-policy'),
      because('not-permitted', { number }),
      'message',
      'blocked',
    );
  const action = { kind: 'external', number, prefix: state.callerIdPrefix } as const;
  return act(object, because('external-number', { number }), action, { ...state, phase: 'done' });
}

/** Emergency services, with the address of who calls. */
export async function atEmergency({ directory, question }: Asked, state: State): Promise<Step> {
  const object: Place = { kind: 'emergency', id: null, name: state.key };
  if (state.phase === 'done') return finished(object);
  const { from } = question;
  const user = from.kind === 'user' ? await directory.object('user', from.userId) : null;
  const action = {
    kind: 'emergency',
    number: state.key,
    addressId: user?.emergencyAddressId ?? null,
  } as const;
  return act(object, because('emergency-call'), action, { ...state, phase: 'done' });
}

/** An announcement, then onward. */
export async function atPrompt({ directory }: Asked, state: State): Promise<Step> {
  const name = await directory.promptTitle(state.key);
  const object: Place = { kind: 'prompt', id: state.key, name };
  if (state.phase === 'done')
    return go(object, state.then, null, because('own-destination'), state);
  const action = { kind: 'prompt', id: state.key, interruptible: false } as const;
  return act(object, because('plays-prompt'), action, { ...state, phase: 'done' });
}

const signals = ['busy', 'tone', 'message'] as const;

export function atHangup(_: Asked, state: State): Step {
  const signal = signals.find((known) => known === state.key) ?? 'tone';
  return end(
    { kind: 'hangup', id: null, name: signal },
    null,
    because('hangs-up'),
    signal,
    'chosen',
  );
}

const act = (
  object: Place,
  reason: Step['reason'],
  action: Step['action'],
  state: State,
): Step => ({ object, rule: null, reason, action, state: toToken(state) });

const finished = (object: Place): Step =>
  end(object, null, because('call-ends'), 'tone', 'finished');
