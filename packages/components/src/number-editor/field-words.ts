import { destinationText } from '../shared/destination-words.js';
import type { Destination } from '../shared/destination.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { TimeRule } from '../shared/time-rules/time-rules.model.js';

const labels: Readonly<Record<string, StringId>> = {
  number: 'number.field.number',
  enabled: 'number.field.enabled',
  enabledFrom: 'number.field.enabledFrom',
  enabledUntil: 'number.field.enabledUntil',
  destination: 'number.field.destination',
  timeRules: 'number.field.timeRules',
  callerIdPrefix: 'number.field.callerIdPrefix',
  notes: 'number.field.notes',
  siteId: 'number.field.site',
};

type Names = ReadonlyMap<string, string>;

/** Label of a field; null for what is none. */
export function fieldLabel(words: Localize, field: string): string | null {
  const label = labels[field];
  return label ? words.text(label) : null;
}

/** A value as people read it; `names` are those of people, sites and time frames by id. */
export function fieldText(words: Localize, field: string, value: unknown, names: Names): string {
  if (field === 'destination') return destinationText(words, value as Destination | null, names);
  if (field === 'timeRules') return rulesText(words, value as readonly TimeRule[], names);
  if (typeof value === 'boolean') return words.text(value ? 'number.enabled' : 'number.disabled');
  if (typeof value !== 'string' || value === '') return words.text('numberTable.none');
  if (field === 'enabledFrom' || field === 'enabledUntil') return words.date(value);
  return field === 'siteId' ? (names.get(value) ?? value) : value;
}

function rulesText(words: Localize, rules: readonly TimeRule[], names: Names): string {
  if (rules.length === 0) return words.text('numberTable.none');
  return rules
    .map(
      ({ timeFrameId, destination }) =>
        `${names.get(timeFrameId) ?? '…'} → ${destinationText(words, destination, names)}`,
    )
    .join('; ');
}
