import type { Localize } from '../shared/localize.js';
import { timeFrameText, type TimeFrame } from '../shared/time-frame-words.js';
import { draftFields, newTimeFrame, type DraftField } from './time-frame-editor.model.js';

const types = {
  ranges: 'weekly',
  dates: 'dates',
  holidayIds: 'holidays',
  recurrence: 'recurring',
} as const;

/** Label of a field of the form; null for what is none. */
export function fieldLabel(words: Localize, field: string): string | null {
  const isField = (draftFields as string[]).includes(field);
  return isField ? words.text(`timeFrameEditor.${field as DraftField}`) : null;
}

/** A value of a field in words. */
export function fieldText(words: Localize, field: string, value: unknown): string {
  if (field === 'type') return words.text(`timeFrame.${value as TimeFrame['type']}`);
  const type = types[field as keyof typeof types];
  return type ? timeFrameText(words, { ...newTimeFrame, type, [field]: value }) : String(value);
}
