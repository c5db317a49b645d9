import type { AnsweringRule, Destination, Forward, UserFacts } from './directory.js';
import { isListed } from './callers.js';
import { firstInForce, overrideInForce, overrideRule } from './in-force.js';
import { because, by, end, go, missing, stay } from './moves.js';
import { phonesOf } from './phones.js';
import type { State } from './state.js';
import type { Asked, Place, ReasonCode, Ringing, Rule, Step } from './steps.js';

/** Everything that decides a call to a user. */
interface Call {
  asked: Asked;
  state: State;
  user: UserFacts;
  object: Place;
  answering: AnsweringRule;
  rule: Rule;
  /** On the user's list of allowed numbers: skips do not disturb and screening. */
  allowed: boolean;
}

/** The Default rule of a user who has none. */
const defaultRule: AnsweringRule = {
  id: '',
  timeFrameId: null,
  enabled: true,
  doNotDisturb: false,
  callScreening: false,
  ringTargets: [],
  ringSeconds: null,
  forward: {},
};

/** A call to a user, by the first answering rule in force. */
export async function atUser(asked: Asked, state: State): Promise<Step> {
  const user = await asked.directory.object('user', state.key);
  if (!user) return missing(state);
  const object: Place = { kind: 'user', id: user.id, name: user.name };
  const enabled = user.rules.filter((rule) => rule.enabled || rule.timeFrameId === null);
  const match = firstInForce(user, enabled, asked.at);
  const call: Call = {
    asked,
    state,
    user,
    object,
    answering: match?.rule ?? defaultRule,
    rule: by('answering-rule', match?.name ?? null),
    allowed: isListed(user.allowedNumbers, asked.question.from),
  };
  return state.phase === 'ring'
    ? afterRing(call)
    : (refused(call) ?? forwarded(call) ?? ring(call));
}

function refused({ asked, state, user, object }: Call): Step | null {
  const override = overrideInForce(user, asked.at, state.overridden);
  if (override)
    return go(object, override.destination, overrideRule(override), because('override'), state, {
      overridden: true,
    });
  const { from } = asked.question;
  if (isListed(user.blockedNumbers, from))
    return end(
      object,
      by('caller-list'),
      because('caller-blocked', { number: from.number ?? '' }),
      'busy',
      'chosen',
    );
  return user.blockAnonymous && from.number === null
    ? end(object, by('caller-list'), because('anonymous-refused'), 'busy', 'chosen')
    : null;
}

/** What sends the call on before anything rings. */
function forwarded(call: Call): Step | null {
  const { user, answering, allowed } = call;
  const { always, onActive } = answering.forward;
  if (answering.doNotDisturb && !allowed) return forward(call, ['onDnd'], 'do-not-disturb');
  if (always) return forward(call, ['always'], 'forward-always');
  if (user.activeCalls >= user.maxActiveCalls)
    return forward(call, ['whenBusy'], 'forward-when-busy');
  return user.activeCalls > 0 && onActive ? forward(call, ['onActive'], 'forward-on-active') : null;
}

/** To the first destination that the rule names, else to the mailbox; without one nobody is available. */
function forward(call: Call, conditions: readonly (keyof Forward)[], code: ReasonCode): Step {
  const { object, answering, user, rule, state } = call;
  const named = conditions.map((condition) => answering.forward[condition]).find(Boolean);
  return go(object, named ?? mailboxOf(user), rule, because(code), state);
}

const mailboxOf = ({ id, voicemailEnabled }: UserFacts): Destination | null =>
  voicemailEnabled ? { kind: 'voicemail', id } : null;

const whenOffline = (call: Call): Step =>
  forward(call, ['whenOffline', 'whenUnanswered'], 'forward-when-offline');

async function ring(call: Call): Promise<Step> {
  const { asked, user, answering, allowed, rule } = call;
  const targets = await phonesOf(user, answering.ringTargets, asked.directory);
  if (!targets.length) return whenOffline(call);
  return ringing(call, targets, answering.ringSeconds ?? user.ringSeconds, rule, {
    screening: answering.callScreening && !allowed,
  });
}

type Rung = Pick<Call, 'state' | 'object' | 'asked'>;

function ringing(
  { state, object, asked }: Rung,
  targets: Ringing[],
  seconds: number,
  rule: Rule,
  { screening }: { screening: boolean },
): Step {
  const reason = because(rule.code === 'devices' ? 'rings-devices' : 'rings', {
    count: targets.length,
    seconds,
  });
  const prefix = state.callerIdPrefix;
  const next: State = { ...state, phase: 'ring', at: asked.at.getTime() };
  return stay(object, rule, reason, { kind: 'ring', targets, seconds, screening, prefix }, next);
}

/** Nobody took it: where to is said by why. */
function afterRing(call: Call): Step {
  const { asked, object, rule } = call;
  switch (asked.question.outcome) {
    case 'answered':
      return end(object, rule, because('answered'), 'tone', 'finished');
    case 'offline':
      return whenOffline(call);
    case 'busy':
      return forward(call, ['whenBusy', 'whenUnanswered'], 'forward-when-busy');
    default:
      return forward(call, ['whenUnanswered'], 'forward-when-unanswered');
  }
}

/** A call to the phones of a user, past the answering rules. */
export async function atUserDevices(asked: Asked, state: State): Promise<Step> {
  const user = await asked.directory.object('user', state.key);
  if (!user) return missing(state);
  const object: Place = { kind: 'userDevices', id: user.id, name: user.name };
  const rule = by('devices');
  if (state.phase === 'ring' && asked.question.outcome === 'answered')
    return end(object, rule, because('answered'), 'tone', 'finished');
  const targets = state.phase === 'ring' ? [] : await phonesOf(user, [], asked.directory);
  if (targets.length)
    return ringing({ state, object, asked }, targets, user.ringSeconds, rule, { screening: false });
  const code = state.phase === 'ring' ? 'forward-when-unanswered' : 'forward-when-offline';
  return go(object, mailboxOf(user), rule, because(code), state);
}
