import { textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { localOf, momentOf } from '../shared/moments.model.js';

interface TimeOfCall {
  words: Localize;
  id: string;
  /** ISO 8601; empty = now. */
  at: string;
  change(at: string): void;
}

/** When an imagined call comes, on the clock of the session; a zone other than that of the browser is named. */
export function timeOfCall({ words, id, at, change }: TimeOfCall) {
  const { timeZone } = words;
  const isForeign = timeZone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = timeZone.replaceAll('_', ' ');
  return textField({
    id,
    type: 'datetime-local',
    label: words.text('callPath.at'),
    value: at && localOf(at, timeZone),
    hint: isForeign ? words.text('callPath.atZone', { zone }) : words.text('callPath.atHint'),
    change: (typed) => change(momentOf(typed, timeZone) ?? ''),
  });
}
