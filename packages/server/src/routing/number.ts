import type { PhoneNumberFacts } from './directory.js';
import { firstInForce, overrideInForce, overrideRule } from './in-force.js';
import { because, by, end, go, missing } from './moves.js';
import type { State } from './state.js';
import type { Asked, Place, ReasonCode, Step } from './steps.js';

/** A call to a phone number: override, service, time rules, own destination, in that order. */
export async function atNumber({ directory, at }: Asked, state: State): Promise<Step> {
  const number = await directory.object('phoneNumber', state.key);
  if (!number) return missing(state);
  const object: Place = { kind: 'phoneNumber', id: number.id, name: number.number };
  const carried = { callerIdPrefix: number.callerIdPrefix ?? state.callerIdPrefix };

  const override = overrideInForce(number, at, state.overridden);
  if (override) {
    const more = { ...carried, overridden: true };
    return go(
      object,
      override.destination,
      overrideRule(override),
      because('override'),
      state,
      more,
    );
  }
  const fault = outOfService(number, at);
  if (fault) return end(object, by('service'), because(fault), 'message', 'notInService');
  const match = firstInForce(number, number.timeRules, at);
  return match
    ? go(
        object,
        match.rule.destination,
        by('time-rule', match.name),
        because('time-rule'),
        state,
        carried,
      )
    : go(object, number.destination, by('destination'), because('own-destination'), state, carried);
}

/** Why the number is not in service at the instant, or null. */
function outOfService(number: PhoneNumberFacts, at: Date): ReasonCode | null {
  const { enabled, enabledFrom, enabledUntil, destination } = number;
  if (!enabled) return 'number-disabled';
  if (enabledFrom && at.getTime() < Date.parse(enabledFrom)) return 'number-not-yet';
  if (enabledUntil && at.getTime() >= Date.parse(enabledUntil)) return 'number-no-longer';
  return destination ? null : 'number-free';
}
