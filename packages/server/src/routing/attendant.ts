import type { AttendantFacts, MenuKey } from './directory.js';
import { firstInForce, overrideInForce, overrideRule } from './in-force.js';
import { because, by, go, missing, stay } from './moves.js';
import type { State } from './state.js';
import type { Asked, Place, Reason, Step } from './steps.js';

interface Call {
  asked: Asked;
  state: State;
  attendant: AttendantFacts;
  object: Place;
}

/** A call to an auto attendant: override, time rule, else the greeting and the menu. */
export async function atAttendant(asked: Asked, state: State): Promise<Step> {
  const attendant = await asked.directory.object('attendant', state.key);
  if (!attendant) return missing(state);
  const object: Place = { kind: 'attendant', id: attendant.id, name: attendant.name };
  const call: Call = { asked, state, attendant, object };
  return state.phase === 'menu' ? afterMenu(call) : (before(call) ?? greeting(call));
}

function before({ asked, state, attendant, object }: Call): Step | null {
  const override = overrideInForce(attendant, asked.at, state.overridden);
  if (override)
    return go(object, override.destination, overrideRule(override), because('override'), state, {
      overridden: true,
    });
  const match = firstInForce(attendant, attendant.timeRules, asked.at);
  if (!match) return null;
  return go(
    object,
    match.rule.destination,
    by('time-rule', match.name),
    because('time-rule'),
    state,
  );
}

function greeting(call: Call): Step {
  const { attendant, asked } = call;
  const match = firstInForce(attendant, attendant.greetings, asked.at);
  return menu(call, match ? [match.rule.promptId] : [], because('menu'), match?.name ?? null, {});
}

/** Plays the prompts, which any key interrupts, and waits for one. */
function menu(
  { asked, state, attendant, object }: Call,
  prompts: string[],
  reason: Reason,
  name: string | null,
  counts: Partial<State>,
): Step {
  const { promptId } = attendant.menu;
  const action = {
    kind: 'menu',
    prompts: promptId ? [...prompts, promptId] : prompts,
    immediateKeys: immediateKeys(attendant),
    dialByExtension: attendant.dialByExtension,
    noKeySeconds: attendant.noKeySeconds,
    interDigitSeconds: attendant.interDigitSeconds,
  } as const;
  const next: State = { ...state, ...counts, phase: 'menu', at: asked.at.getTime() };
  return stay(object, by('greeting', name), reason, action, next);
}

/** A key that also begins an extension waits for more. */
const immediateKeys = ({
  menu: { keys },
  dialByExtension,
  extensionStarts,
}: AttendantFacts): string[] =>
  keys.map(({ key }) => key).filter((key) => !dialByExtension || !extensionStarts.includes(key));

async function afterMenu(call: Call): Promise<Step> {
  const { digits = '' } = call.asked.question;
  if (!digits) return noKey(call);
  // A '#' that is no key of the menu ends what was typed.
  const typed = [digits, digits.replace(/#$/, '')];
  const key = call.attendant.menu.keys.find((item) => typed.includes(item.key));
  if (key) return pressed(call, key);
  return (await extension(call, digits.replace(/#$/, ''))) ?? invalidKey(call, digits);
}

function pressed(call: Call, key: MenuKey): Step {
  const { object, state } = call;
  if (key.action === 'repeat')
    return menu(call, [], because('menu-key', { key: key.key }), null, {
      noKeys: 0,
      invalidKeys: 0,
      hops: 0,
    });
  return go(
    object,
    key.destination,
    by('menu-key', key.key),
    because('menu-key', { key: key.key }),
    state,
    {
      hops: 0,
      callerIdPrefix: key.callerIdPrefix ?? state.callerIdPrefix,
    },
  );
}

async function extension({ asked, state, attendant, object }: Call, number: string) {
  if (!attendant.dialByExtension || !/^\d{2,7}$/.test(number)) return null;
  const target = await asked.directory.dialled(number);
  if (!target) return null;
  return go(object, target, by('extension', number), because('dialled', { number }), state, {
    hops: 0,
  });
}

function noKey(call: Call): Step {
  const { attendant, state, object } = call;
  const { maxRepeats, destination } = attendant.noKey;
  if (state.noKeys >= maxRepeats)
    return go(object, destination, by('menu-key'), because('no-key'), state);
  return menu(call, [], because('menu-again'), null, { noKeys: state.noKeys + 1 });
}

function invalidKey(call: Call, key: string): Step {
  const { attendant, state, object } = call;
  const { maxRepeats, destination } = attendant.invalidKey;
  const reason = because('invalid-key', { key });
  if (state.invalidKeys >= maxRepeats)
    return go(object, destination, by('menu-key', key), reason, state);
  return menu(call, [], reason, null, { invalidKeys: state.invalidKeys + 1 });
}
