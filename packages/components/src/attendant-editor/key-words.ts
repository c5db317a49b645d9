import type { DestinationNames } from '../shared/destination.model.js';
import { destinationText } from '../shared/destination-words.js';
import type { Localize } from '../shared/localize.js';
import * as model from './menu.model.js';

export const keyName = (words: Localize, key: model.PadKey): string =>
  words.text('attendantEditor.key', { key });

/** A menu is called by the key that opens it. */
export function menuName(words: Localize, menu: model.DraftMenu, path: model.MenuPath): string {
  const key = path.at(-1);
  if (!key) return words.text('attendantEditor.mainMenu');
  const { description } = model.keyIn(model.menuAt(menu, path.slice(0, -1)), key) ?? {};
  return description ? `${key} ${description}` : keyName(words, key);
}

/** What a key of a menu can do, and nothing. */
export const actionOptions = (words: Localize, path: model.MenuPath) => [
  { value: '', label: words.text('attendantEditor.nothing') },
  ...model.actionsAt(path).map((value) => ({
    value,
    label: words.text(`attendantEditor.action.${value}`),
  })),
];

/** What a key does, in few words. */
export function doesText(words: Localize, key: model.DraftKey, names: DestinationNames): string {
  return key.action === 'destination'
    ? targetText(words, key, names)
    : words.text(`attendantEditor.action.${key.action}`);
}

/** Where a key leads; empty where it leads nowhere else. */
export function targetText(words: Localize, key: model.DraftKey, names: DestinationNames): string {
  const { action, destination, menu } = key;
  if (action === 'menu')
    return words.text('attendantEditor.keyCount', { count: menu?.keys.length ?? 0 });
  if (action !== 'destination') return '';
  return destination
    ? destinationText(words, destination, names)
    : words.text('attendantEditor.unchosen');
}
