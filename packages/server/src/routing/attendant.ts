import type { AttendantFacts, Menu, MenuKey } from './directory.js';
import { firstInForce, overrideInForce, overrideRule } from './in-force.js';
import { because, by, go, missing, stay } from './moves.js';
import type { State } from './state.js';
import type { Asked, Place, Reason, Rule, Step } from './steps.js';

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
  return menu(call, {
    greetings: match ? [match.rule.promptId] : [],
    rule: by('greeting', match?.name ?? null),
    reason: because('menu'),
  });
}

/** The menu at the end of a path of keys, as far as it is still there. */
function menuAt(menu: Menu, path: string): { menu: Menu; path: string } {
  const key = path.charAt(0);
  const inner = menu.keys.find((item) => item.key === key && item.action === 'menu')?.menu;
  if (!inner) return { menu, path: '' };
  const below = menuAt(inner, path.slice(1));
  return { menu: below.menu, path: key + below.path };
}

interface Heard {
  greetings?: string[];
  rule: Rule;
  reason: Reason;
  counts?: Partial<State>;
}

/** Plays the prompts, which any key interrupts, and waits for one. */
function menu(
  { asked, state, attendant, object }: Call,
  { greetings = [], rule, reason, counts = {} }: Heard,
): Step {
  const at = menuAt(attendant.menu, counts.menuPath ?? state.menuPath);
  const { promptId, keys } = at.menu;
  const action = {
    kind: 'menu',
    prompts: promptId ? [...greetings, promptId] : greetings,
    keys: keys.map(({ key }) => key),
    immediateKeys: immediateKeys(keys, attendant),
    dialByExtension: attendant.dialByExtension,
    extensionLength: attendant.extensionLength,
    noKeySeconds: attendant.noKeySeconds,
    interDigitSeconds: attendant.interDigitSeconds,
    language: attendant.language,
  } as const;
  const moved = { ...counts, menuPath: at.path, phase: 'menu', at: asked.at.getTime() } as const;
  return stay(object, rule, reason, action, { ...state, ...moved });
}

/** A key that also begins an extension waits for more. */
const immediateKeys = (
  keys: readonly MenuKey[],
  { dialByExtension, extensionStarts }: AttendantFacts,
): string[] =>
  keys.map(({ key }) => key).filter((key) => !dialByExtension || !extensionStarts.includes(key));

async function afterMenu(call: Call): Promise<Step> {
  const { digits = '' } = call.asked.question;
  if (!digits) return noKey(call);
  const { menu: current, path } = menuAt(call.attendant.menu, call.state.menuPath);
  // A '#' that is no key of the menu ends what was typed.
  const typed = [digits, digits.replace(/#$/, '')];
  const key = current.keys.find((item) => typed.includes(item.key));
  if (key) return pressed(call, key, path);
  return (await extension(call, digits.replace(/#$/, ''))) ?? invalidKey(call, digits);
}

/** A key forgets earlier mistakes, and takes the call on or to another menu. */
function pressed(call: Call, key: MenuKey, path: string): Step {
  const { object, state } = call;
  const rule = by('menu-key', key.key);
  const reason = because('menu-key', { key: key.key });
  if (key.action === 'destination')
    return go(object, key.destination, rule, reason, state, {
      hops: 0,
      callerIdPrefix: key.callerIdPrefix ?? state.callerIdPrefix,
    });
  const menuPath = paths[key.action](path, key.key);
  return menu(call, { rule, reason, counts: { noKeys: 0, invalidKeys: 0, hops: 0, menuPath } });
}

/** Where keys lead that stay in the attendant. */
const paths = {
  menu: (path: string, key: string) => path + key,
  repeat: (path: string) => path,
  back: (path: string) => path.slice(0, -1),
} as const;

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
  return menu(call, {
    rule: by('greeting'),
    reason: because('menu-again'),
    counts: { noKeys: state.noKeys + 1 },
  });
}

function invalidKey(call: Call, key: string): Step {
  const { attendant, state, object } = call;
  const { maxRepeats, destination } = attendant.invalidKey;
  const reason = because('invalid-key', { key });
  if (state.invalidKeys >= maxRepeats)
    return go(object, destination, by('menu-key', key), reason, state);
  return menu(call, {
    rule: by('greeting'),
    reason,
    counts: { invalidKeys: state.invalidKeys + 1 },
  });
}
