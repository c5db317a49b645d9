import type { Destination } from '../shared/destination.model.js';
import { destinationText } from '../shared/destination-words.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { TimeRule } from '../shared/time-rules/time-rules.model.js';
import type { Attempts, AttendantDraft, Greeting } from './attendant-editor.model.js';
import type { DraftMenu } from './menu.model.js';

const labels: Readonly<Record<keyof AttendantDraft, StringId>> = {
  name: 'attendant.field.name',
  extension: 'attendant.field.extension',
  siteId: 'attendant.field.site',
  language: 'attendant.field.language',
  greetings: 'attendant.field.greetings',
  menu: 'attendant.field.menu',
  dialByExtension: 'attendant.field.dialByExtension',
  noKeySeconds: 'attendant.field.noKeySeconds',
  interDigitSeconds: 'attendant.field.interDigitSeconds',
  noKey: 'attendant.field.noKey',
  invalidKey: 'attendant.field.invalidKey',
  timeRules: 'attendant.field.timeRules',
};

type Names = ReadonlyMap<string, string>;

/** Label of a field; null for what is none. */
export function fieldLabel(words: Localize, field: string): string | null {
  const label = labels[field as keyof AttendantDraft] as StringId | undefined;
  return label ? words.text(label) : null;
}

/** A value as people read it; `names` are those of what calls go to, sites, time frames and prompts by id. */
export function fieldText(words: Localize, field: string, value: unknown, names: Names): string {
  switch (field) {
    case 'menu':
      return menuText(words, value as DraftMenu, names);
    case 'greetings':
      return greetingsText(words, value as readonly Greeting[], names);
    case 'timeRules':
      return rulesText(words, value as readonly TimeRule[], names);
    case 'noKey':
    case 'invalidKey':
      return attemptsText(words, value as Attempts, names);
    case 'dialByExtension':
      return words.text(value ? 'editor.yes' : 'editor.no');
    case 'language':
      return languageText(words, value as AttendantDraft['language']);
    default:
      return value === null || value === ''
        ? words.text('attendantEditor.none')
        : (names.get(String(value)) ?? String(value));
  }
}

export const languageText = (words: Localize, language: AttendantDraft['language']): string =>
  language
    ? words.text(`attendantEditor.language.${language}`)
    : words.text('attendantEditor.language.domain');

function menuText(words: Localize, { promptId, keys }: DraftMenu, names: Names): string {
  const said = promptId ? [names.get(promptId) ?? '…'] : [];
  const does = keys.map(({ key, action, destination, menu }) => {
    if (menu) return `${key} → (${menuText(words, menu, names)})`;
    return action === 'destination'
      ? `${key} → ${destinationText(words, destination, names)}`
      : `${key} → ${words.text(`attendantEditor.action.${action}`)}`;
  });
  return [...said, ...does].join('; ') || words.text('attendantEditor.none');
}

function greetingsText(words: Localize, greetings: readonly Greeting[], names: Names): string {
  return (
    greetings
      .map(({ timeFrameId, promptId }) => {
        const frame = timeFrameId ? names.get(timeFrameId) : words.text('attendantEditor.always');
        return `${frame ?? '…'} → ${names.get(promptId) ?? '…'}`;
      })
      .join('; ') || words.text('attendantEditor.none')
  );
}

const rulesText = (words: Localize, rules: readonly TimeRule[], names: Names): string =>
  rules
    .map(
      ({ timeFrameId, destination }) =>
        `${names.get(timeFrameId) ?? '…'} → ${destinationText(words, destination, names)}`,
    )
    .join('; ') || words.text('attendantEditor.none');

const attemptsText = (
  words: Localize,
  { maxRepeats, destination }: { maxRepeats: number; destination: Destination | null },
  names: Names,
): string =>
  words.text('attendantEditor.attempts', {
    count: maxRepeats,
    then: destinationText(words, destination, names),
  });
