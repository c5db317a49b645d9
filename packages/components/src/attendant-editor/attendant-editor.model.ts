import type { components } from '@pbxkit/client';
import type { Destination } from '../shared/destination.model.js';
import {
  completeRules,
  incompleteRule,
  type TimeRule,
} from '../shared/time-rules/time-rules.model.js';

type Schemas = components['schemas'];

export type Attendant = Schemas['Attendant'];
export type Action = Schemas['AttendantKey']['action'];
export type Greeting = Schemas['AttendantGreeting'];

/** One key of the pad. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** What a key does, as the form edits it; its destination is null while it is not chosen. */
export interface DraftKey {
  readonly key: PadKey;
  readonly action: Action;
  readonly destination: Destination | null;
  readonly menu: DraftMenu | null;
  readonly description: string;
  readonly callerIdPrefix: string | null;
}

export interface DraftMenu {
  readonly promptId: string | null;
  readonly keys: readonly DraftKey[];
}

/** Keys by which a caller comes from the main menu to another one; none = the main menu. */
export type MenuPath = readonly PadKey[];

/** As on a telephone, row by row. */
export const pad: readonly (readonly PadKey[])[] = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  ['*', '0', '#'],
];
export const padKeys: readonly PadKey[] = pad.flat();

/** Menus below the main one, at most. */
export const deepest = 5;
export const mostGreetings = 20;

export interface Attempts {
  readonly maxRepeats: number;
  readonly destination: Destination | null;
}

/** What the form edits, in the order in which it shows it. */
export interface AttendantDraft {
  readonly name: string;
  readonly extension: string;
  readonly siteId: string | null;
  readonly language: Attendant['language'];
  readonly greetings: readonly Greeting[];
  readonly menu: DraftMenu;
  readonly dialByExtension: boolean;
  readonly noKeySeconds: number;
  readonly interDigitSeconds: number;
  readonly noKey: Attempts;
  readonly invalidKey: Attempts;
  readonly timeRules: readonly TimeRule[];
}

export type DraftField = keyof AttendantDraft;
/** Only what the person changed. */
export type AttendantEdits = Partial<AttendantDraft>;

const hangUp: Attempts = { maxRepeats: 2, destination: { kind: 'hangup', signal: 'tone' } };

/** Defaults of the contract, so that what a new form shows is what is stored. */
export const newAttendant: AttendantDraft = {
  name: '',
  extension: '',
  siteId: null,
  language: null,
  greetings: [],
  menu: { promptId: null, keys: [] },
  dialByExtension: true,
  noKeySeconds: 5,
  interDigitSeconds: 2,
  noKey: hangUp,
  invalidKey: hangUp,
  timeRules: [],
};

/** What the form edits of a stored auto attendant. */
export const draftOf = (attendant: Attendant): AttendantDraft => ({
  name: attendant.name,
  extension: attendant.extension,
  siteId: attendant.siteId,
  language: attendant.language,
  greetings: attendant.greetings,
  menu: menuOf(attendant.menu),
  dialByExtension: attendant.dialByExtension,
  noKeySeconds: attendant.noKeySeconds,
  interDigitSeconds: attendant.interDigitSeconds,
  noKey: attendant.noKey,
  invalidKey: attendant.invalidKey,
  timeRules: attendant.timeRules,
});

const menuOf = ({ promptId, keys }: Schemas['AttendantMenu']): DraftMenu => ({
  promptId,
  keys: keys.map((key) => ({
    key: key.key as PadKey,
    action: key.action,
    destination: key.destination ?? null,
    menu: key.menu ? menuOf(key.menu) : null,
    description: key.description ?? '',
    callerIdPrefix: key.callerIdPrefix ?? null,
  })),
});

const freshKey = (key: PadKey): DraftKey => ({
  ...{ key, action: 'destination', destination: null, menu: null },
  ...{ description: '', callerIdPrefix: null },
});

export const keyIn = ({ keys }: DraftMenu, key: PadKey): DraftKey | undefined =>
  keys.find((one) => one.key === key);

/** As much of a path as there are menus. */
export function existing(menu: DraftMenu, path: MenuPath): MenuPath {
  const [first, ...rest] = path;
  const inner = first && keyIn(menu, first)?.menu;
  return first && inner ? [first, ...existing(inner, rest)] : [];
}

/** The menu at the end of a path. */
export function menuAt(menu: DraftMenu, path: MenuPath): DraftMenu {
  const [first, ...rest] = path;
  const inner = first && keyIn(menu, first)?.menu;
  return inner ? menuAt(inner, rest) : menu;
}

function withMenuAt(menu: DraftMenu, path: MenuPath, change: (menu: DraftMenu) => DraftMenu) {
  const [first, ...rest] = path;
  if (!first) return change(menu);
  const keys = menu.keys.map((one): DraftKey =>
    one.key === first && one.menu ? { ...one, menu: withMenuAt(one.menu, rest, change) } : one,
  );
  return { ...menu, keys };
}

export const withPrompt = (menu: DraftMenu, path: MenuPath, promptId: string | null): DraftMenu =>
  withMenuAt(menu, path, (at) => ({ ...at, promptId }));

/** The menu with something of a key changed; one that did nothing begins to. */
export const withKey = (
  menu: DraftMenu,
  path: MenuPath,
  key: PadKey,
  change: Partial<DraftKey>,
): DraftMenu =>
  withMenuAt(menu, path, (at) => {
    const changed = { ...(keyIn(at, key) ?? freshKey(key)), ...change };
    const others = at.keys.filter((one) => one.key !== key);
    return { ...at, keys: inOrder([...others, changed]) };
  });

/**
 * The menu with another action of a key: what the new one does not take goes; null = the key does nothing. What the key had
 * under an action of before, `had`, it has again under that one.
 */
export function withAction(
  menu: DraftMenu,
  path: MenuPath,
  key: PadKey,
  action: Action | null,
  had: Partial<DraftKey> = {},
): DraftMenu {
  if (action === null)
    return withMenuAt(menu, path, (at) => ({
      ...at,
      keys: at.keys.filter((one) => one.key !== key),
    }));
  const before = keyIn(menuAt(menu, path), key) ?? had;
  return withKey(menu, path, key, {
    ...before,
    action,
    destination: action === 'destination' ? (before.destination ?? had.destination ?? null) : null,
    menu: action === 'menu' ? (before.menu ?? had.menu ?? { promptId: null, keys: [] }) : null,
  });
}

const inOrder = (keys: readonly DraftKey[]): DraftKey[] =>
  keys.toSorted((one, other) => padKeys.indexOf(one.key) - padKeys.indexOf(other.key));

/** What a key can do in the menu at a path. */
export const actionsAt = (path: MenuPath): readonly Action[] => [
  'destination',
  ...(path.length < deepest ? (['menu'] as const) : []),
  'repeat',
  ...(path.length > 0 ? (['back'] as const) : []),
];

/** The key beside one on the pad in the direction of an arrow key; Home and End are its corners. */
export function neighbour(key: PadKey, pressed: string, rightToLeft = false): PadKey | null {
  if (pressed === 'Home') return '1';
  if (pressed === 'End') return '#';
  const row = pad.findIndex((keys) => keys.includes(key));
  const column = pad[row]?.indexOf(key) ?? 0;
  const forward = rightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -forward],
    ArrowRight: [0, forward],
  };
  const step = steps[pressed];
  return step ? (pad[row + step[0]]?.[column + step[1]] ?? key) : null;
}

/** JSON pointer to the menu at a path. */
export function pointerTo(menu: DraftMenu, path: MenuPath, before = '/menu'): string {
  const [first, ...rest] = path;
  const inner = first && keyIn(menu, first)?.menu;
  if (!first || !inner) return before;
  const index = menu.keys.findIndex(({ key }) => key === first);
  return pointerTo(inner, rest, `${before}/keys/${index}/menu`);
}

/** The keys that a pointer into the menu goes through: those of the menus, and the one that it is about. */
export function placeOf(
  menu: DraftMenu,
  pointer: string,
): { path: MenuPath; key: PadKey | null } | null {
  const parts = pointer.split('/').slice(1);
  if (parts.shift() !== 'menu') return null;
  const path: PadKey[] = [];
  let at = menu;
  while (parts[0] === 'keys') {
    const key = at.keys[Number(parts[1])];
    if (!key) break;
    if (parts[2] !== 'menu' || parts[3] === undefined || !key.menu) return { path, key: key.key };
    path.push(key.key);
    at = key.menu;
    parts.splice(0, 3);
  }
  return { path, key: null };
}

/** Pointers to greetings whose prompt is still to be chosen. */
export const unsaid = ({ greetings }: AttendantDraft): string[] =>
  greetings.flatMap(({ promptId }, index) => (promptId ? [] : [`/greetings/${index}/promptId`]));

/** Pointers to destinations that are still to be chosen. */
export function unfinished({ menu, noKey, invalidKey, timeRules }: AttendantDraft): string[] {
  const rule = incompleteRule(timeRules);
  return [
    ...unfinishedIn(menu, '/menu'),
    ...(noKey.destination ? [] : ['/noKey/destination']),
    ...(invalidKey.destination ? [] : ['/invalidKey/destination']),
    ...(rule < 0 ? [] : [`/timeRules/${rule}/destination`]),
  ];
}

const unfinishedIn = ({ keys }: DraftMenu, pointer: string): string[] =>
  keys.flatMap(({ action, destination, menu }, index) => {
    const at = `${pointer}/keys/${index}`;
    if (menu) return unfinishedIn(menu, `${at}/menu`);
    return action === 'destination' && !destination ? [`${at}/destination`] : [];
  });

/** Everywhere that calls are sent and what they hear on the way, for the names. */
export const destinationsOf = (draft: AttendantDraft): (Destination | null)[] => [
  ...destinationsIn(draft.menu),
  draft.noKey.destination,
  draft.invalidKey.destination,
  ...draft.timeRules.map(({ destination }) => destination),
  ...draft.greetings.map(({ promptId }) => heard(promptId)),
];

const destinationsIn = ({ promptId, keys }: DraftMenu): (Destination | null)[] => [
  heard(promptId),
  ...keys.flatMap(({ destination, menu }) => (menu ? destinationsIn(menu) : [destination])),
];

const heard = (id: string | null): Destination | null =>
  id ? { kind: 'prompt', id, then: { kind: 'hangup', signal: 'tone' } } : null;

export function createBody(draft: AttendantDraft): Schemas['AttendantCreate'] {
  return { ...updateBody(draft), name: draft.name.trim() } as Schemas['AttendantCreate'];
}

export function updateBody(edits: AttendantEdits): Schemas['AttendantUpdate'] {
  const { timeRules, ...rest } = edits;
  const body = { ...rest, ...(timeRules && { timeRules: completeRules(timeRules) }) };
  return body as Schemas['AttendantUpdate'];
}

/** An imagined call. */
export interface Trial {
  readonly digits: string;
  /** ISO 8601; empty = now. */
  readonly at: string;
}

/** The question that tells where an imagined call goes, edits included; null while it cannot be asked. */
export function questionOf(
  stored: Attendant | null,
  draft: AttendantDraft,
  edits: AttendantEdits,
  { digits, at }: Trial,
): Schemas['SimulationRequest'] | null {
  const lacks = [...unfinished(draft), ...unsaid(draft)];
  if (lacks.length > 0 || !draft.extension || !draft.name.trim()) return null;
  const fields = stored ? updateBody(edits) : createBody(draft);
  const changed = Object.keys(fields).length > 0;
  return {
    ...{ to: draft.extension, from: null, digits, assume: { answer: 'somebody' } },
    ...(at && { at }),
    draft: changed
      ? [{ resource: 'attendants', id: stored?.id ?? null, fields: { ...fields } }]
      : [],
  };
}
