import type { NamedUser } from './directory.js';
import { because, by, end, go, stay } from './moves.js';
import type { State } from './state.js';
import type { Asked, DirectoryWord, Place, Reason, Step } from './steps.js';

/** Letters that a caller types of a name. */
export const letterCount = 3;
/** People who are named at once; a further key leads to the next. */
const choices = 8;
const moreKey = '9';
const againKey = '*';
/** Seconds of silence, and how often it or a wrong key is borne. */
const silenceSeconds = 5;
const patience = 2;

const object: Place = { kind: 'directory', id: null, name: '' };

/**
 * Dial by name: the caller types the first letters of a first or last name; one person is confirmed, several are
 * chosen from. The state keeps the letters and, as stars behind them, the page of the list.
 */
export async function atDirectory(asked: Asked, state: State): Promise<Step> {
  const { digits = '' } = asked.question;
  if (state.phase !== 'menu') return spell(asked, state);
  const letters = state.menuPath.replace(/\*+$/, '');
  if (!digits) return again(asked, state, letters);
  if (!letters) return look(asked, { ...state, menuPath: digits });
  if (digits === againKey) return spell(asked, { ...state, ...calm });
  return chosen(asked, state, digits);
}

/** What a key of the caller makes forgotten. */
const calm = { noKeys: 0, invalidKeys: 0, hops: 0 } as const;

function say(
  { at }: Asked,
  state: State,
  reason: Reason,
  says: readonly DirectoryWord[],
  digits: number,
): Step {
  const action = { kind: 'directory', says, digits, seconds: silenceSeconds } as const;
  const next: State = { ...state, phase: 'menu', at: at.getTime() };
  return stay(object, null, reason, action, next);
}

const spell = (asked: Asked, state: State, before: readonly DirectoryWord[] = []): Step =>
  say(
    asked,
    { ...state, menuPath: '' },
    because(before.length ? 'no-such-name' : 'dial-by-name'),
    [...before, { kind: 'spell' }],
    letterCount,
  );

/** Says the same once more, until nobody seems to be there. */
function again(asked: Asked, state: State, letters: string): Step | Promise<Step> {
  if (state.noKeys >= patience) return given();
  const later = { ...state, noKeys: state.noKeys + 1 };
  return letters ? look(asked, later) : spell(asked, later);
}

const given = (): Step => end(object, null, because('call-ends'), 'tone', 'finished');

/** Whoever fits the letters, from the page on. */
async function look(asked: Asked, state: State): Promise<Step> {
  const found = await page(asked, state);
  const [first, ...others] = found.shown;
  if (!first) {
    if (state.invalidKeys >= patience) return given();
    return spell(asked, { ...state, invalidKeys: state.invalidKeys + 1 }, [{ kind: 'nobody' }]);
  }
  const says: DirectoryWord[] =
    others.length || found.page
      ? found.shown.map(({ extension }, index) => ({
          kind: 'choice',
          key: `${index + 1}`,
          extension,
        }))
      : [{ kind: 'confirm', extension: first.extension }];
  if (found.more) says.push({ kind: 'more', key: moreKey });
  return say(asked, state, because('names-found', { count: found.count }), says, 1);
}

async function page({ directory }: Asked, { menuPath }: State) {
  const letters = menuPath.replace(/\*+$/, '');
  const page = menuPath.length - letters.length;
  const all: readonly NamedUser[] = /^[2-9]+$/.test(letters) ? await directory.named(letters) : [];
  const shown = all.slice(page * choices, (page + 1) * choices);
  return { shown, page, count: all.length, more: all.length > (page + 1) * choices };
}

/** One person is taken by any key, several by the number of each. */
async function chosen(asked: Asked, state: State, key: string): Promise<Step> {
  const { shown, page: at, more } = await page(asked, state);
  if (more && key === moreKey)
    return look(asked, { ...state, ...calm, menuPath: `${state.menuPath}*` });
  const one = shown.length === 1 && at === 0 ? shown[0] : shown[Number(key) - 1];
  if (!one) {
    if (state.invalidKeys >= patience) return given();
    return look(asked, { ...state, invalidKeys: state.invalidKeys + 1 });
  }
  const number = one.extension;
  return go(
    object,
    { kind: 'user', id: one.id },
    by('extension', number),
    because('dialled', { number }),
    state,
    {
      hops: 0,
    },
  );
}

const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** The digits of a telephone by which a word is typed; what has no key is passed over. */
export const digitsOf = (word: string): string =>
  [...word.normalize('NFD').toLowerCase()]
    .map((letter) => keys.findIndex((on) => on.includes(letter)))
    .filter((index) => index >= 0)
    .map((index) => index + 2)
    .join('');

/** Whether a first or last name begins with the letters that these digits stand for. */
export const isNamed = (name: string, digits: string): boolean =>
  name.split(/[ -]+/).some((word) => digitsOf(word).startsWith(digits));
