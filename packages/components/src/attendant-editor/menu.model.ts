import type { components } from '@pbxkit/client';
import type { Destination } from '../shared/destination.model.js';

type Schemas = components['schemas'];

export type Action = Schemas['AttendantKey']['action'];

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

/** What the form edits of a stored menu. */
export const menuOf = ({ promptId, keys }: Schemas['AttendantMenu']): DraftMenu => ({
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

/** Pointers to destinations of keys that are still to be chosen. */
export const unfinishedIn = ({ keys }: DraftMenu, pointer: string): string[] =>
  keys.flatMap(({ action, destination, menu }, index) => {
    const at = `${pointer}/keys/${index}`;
    if (menu) return unfinishedIn(menu, `${at}/menu`);
    return action === 'destination' && !destination ? [`${at}/destination`] : [];
  });

/** Everywhere that keys lead and what is heard in the menus. */
export const destinationsIn = ({ promptId, keys }: DraftMenu): (Destination | null)[] => [
  heard(promptId),
  ...keys.flatMap(({ destination, menu }) => (menu ? destinationsIn(menu) : [destination])),
];

/** A prompt by itself, for its name. */
export const heard = (id: string | null): Destination | null =>
  id ? { kind: 'prompt', id, then: { kind: 'hangup', signal: 'tone' } } : null;
