import type { Assumptions } from './assume.js';
import type { Directory } from './directory.js';
import type { EndKind } from './simulate.js';
import type { Action, Outcome } from './steps.js';

/** What an action is imagined to come to. */
export interface Imagined {
  outcome?: Outcome;
  /** Pressed here. */
  digits: string;
  /** Still to be pressed. */
  keys: string;
  seconds: number;
  /** How the call ends here; null = it goes on. */
  end: EndKind | null;
  /** Queues whose agents have already been imagined to leave. */
  passed: readonly string[];
}

type Given<K extends Action['kind']> = {
  action: Extract<Action, { kind: K }>;
  keys: string;
  passed: readonly string[];
  assume: Assumptions;
  directory: Directory;
};

type Change = Partial<Imagined>;
type Imagine = { [K in Action['kind']]: (given: Given<K>) => Change | Promise<Change> };

/** Keys are taken from those left; everything else follows from the assumptions. */
export async function imagine(
  action: Action,
  { keys, passed }: Imagined,
  assume: Assumptions,
  directory: Directory,
): Promise<Imagined> {
  const act = actions[action.kind] as (given: Given<Action['kind']>) => Change | Promise<Change>;
  const change = await act({ action, keys, passed, assume, directory });
  return { digits: '', keys, passed, seconds: 0, end: null, ...change };
}

const actions: Imagine = {
  go: () => ({}),
  prompt: () => ({ outcome: 'done' }),
  voicemail: ({ action, keys }) =>
    action.operator && keys.startsWith('0')
      ? { digits: '0', keys: keys.slice(1) }
      : { end: 'voicemail' },
  external: () => ({ end: 'external' }),
  emergency: () => ({ end: 'emergency' }),
  conference: () => ({ end: 'conference' }),
  // As the engine reads it: until # or until enough are typed; who types nothing waits.
  pin: ({ action, keys }) => {
    const [typed = '', digits = ''] = /^(\d*)#?/.exec(keys.slice(0, action.digits + 1)) ?? [];
    const taken = digits.slice(0, action.digits);
    return {
      ...{ digits: taken, keys: keys.slice(Math.min(typed.length, taken.length + 1)) },
      seconds: typed ? 0 : action.seconds,
    };
  },
  pickUp: () => ({ end: 'answered' }),
  hangup: ({ action: { signal, cause } }) => ({
    end: cause === 'chosen' ? signal : cause === 'finished' ? 'tone' : cause,
  }),
  ring: ({ action, assume }) => {
    const { answer, busyUserIds = [] } = assume;
    const busy = action.targets.every(
      (target) => target.kind === 'device' && busyUserIds.includes(target.userId),
    );
    if (busy) return { outcome: 'busy' };
    if (answer === 'somebody') return { end: 'answered' };
    return { outcome: 'noAnswer', seconds: action.seconds };
  },
  directory: ({ action, keys }) => {
    const digits = keys.slice(0, action.digits);
    return digits ? { digits, keys: keys.slice(digits.length) } : { end: 'directory' };
  },
  menu: async ({ action, keys, directory }) => {
    if (!keys) return { seconds: action.noKeySeconds };
    const digits = await entryIn(keys, action, directory);
    // Who has typed enough is not waited for any more.
    const ends = digits.length > 1 && digits.length < action.extensionLength;
    const typed = ends && keys[digits.length] === '#' ? digits.length + 1 : digits.length;
    return { digits, keys: keys.slice(typed) };
  },
  queue: ({ action: { id, offers, seconds, exitKey, leftSeconds }, keys, passed, assume }) => {
    if (exitKey && keys.startsWith(exitKey)) return { digits: exitKey, keys: keys.slice(1) };
    if (offers.length > 0 && assume.answer === 'somebody') return { end: 'answered' };
    if (offers.length === 0 && !passed.includes(id))
      return { outcome: 'done', seconds, passed: [...passed, id] };
    return leftSeconds ? { outcome: 'noAnswer', seconds: leftSeconds } : { end: 'waiting' };
  },
};

type Menu = Extract<Action, { kind: 'menu' }>;

/** What a menu takes: a key of its own, unless more of them are an extension; else what can only be meant as one. */
async function entryIn(keys: string, menu: Menu, directory: Directory): Promise<string> {
  const first = keys.charAt(0);
  if (!menu.dialByExtension || menu.immediateKeys.includes(first) || !/\d/.test(first))
    return first;
  const extension = await extensionIn(keys, directory);
  if (extension || menu.keys.includes(first)) return extension || first;
  return (/^\d+/.exec(keys)?.[0] ?? '').slice(0, menu.extensionLength);
}

/** The longest beginning of the keys that is an extension, as the time between digits would tell. */
async function extensionIn(keys: string, directory: Directory): Promise<string> {
  for (let length = Math.min(7, keys.length); length > 1; length -= 1) {
    const number = keys.slice(0, length);
    if (/^\d+$/.test(number) && (await directory.dialled(number))) return number;
  }
  return '';
}
