import type { components } from '@pbxkit/client';
import { phoneNumberOf } from '../shared/phone-number.model.js';
import {
  completeRules,
  incompleteRule,
  type TimeRule,
} from '../shared/time-rules/time-rules.model.js';

type Schemas = components['schemas'];

export type PhoneNumber = Schemas['PhoneNumber'];

/** What the form edits, in the order in which it shows it. */
export type NumberDraft = Pick<
  PhoneNumber,
  | 'number'
  | 'enabled'
  | 'enabledFrom'
  | 'enabledUntil'
  | 'destination'
  | 'callerIdPrefix'
  | 'siteId'
  | 'notes'
> & { timeRules: readonly TimeRule[] };

export type DraftField = keyof NumberDraft;
/** Only what the person changed. */
export type NumberEdits = Partial<NumberDraft>;

/** Defaults of the contract, so that what a new form shows is what is stored. */
export const newNumber: Readonly<NumberDraft> = {
  number: '',
  enabled: true,
  enabledFrom: null,
  enabledUntil: null,
  timeRules: [],
  destination: null,
  callerIdPrefix: null,
  siteId: null,
  notes: null,
};

const routing: readonly DraftField[] = [
  'enabled',
  'enabledFrom',
  'enabledUntil',
  'timeRules',
  'destination',
];

/** What the form edits of a stored number. */
export function draftOf(number: PhoneNumber): NumberDraft {
  const { enabled, enabledFrom, enabledUntil, timeRules, destination } = number;
  const { callerIdPrefix, siteId, notes } = number;
  return {
    number: number.number,
    enabled,
    enabledFrom,
    enabledUntil,
    timeRules,
    destination,
    callerIdPrefix,
    siteId,
    notes,
  };
}

export function createBody(draft: NumberDraft): Schemas['PhoneNumberCreate'] {
  return { ...draft, number: numberOf(draft), timeRules: completeRules(draft.timeRules) };
}

export function updateBody(edits: NumberEdits): Schemas['PhoneNumberUpdate'] {
  const { number: _fixed, timeRules, ...changes } = edits;
  return { ...changes, ...(timeRules && { timeRules: completeRules(timeRules) }) };
}

/** The number as E.164 where it is one, else as typed. */
export function numberOf({ number }: NumberDraft): string {
  return phoneNumberOf(number) ?? number.trim();
}

/** The imagined call that tells what happens now, edits included; null while it cannot be told. */
export function questionOf(
  stored: PhoneNumber | null,
  edits: NumberEdits,
): Schemas['SimulationRequest'] | null {
  if (!stored || incompleteRule(edits.timeRules ?? []) >= 0) return null;
  const changed = Object.entries(edits).filter(([name]) => routing.includes(name as DraftField));
  const call = { to: stored.number, from: null, digits: '' };
  if (changed.length === 0) return { ...call, draft: [] };
  const change = updateBody(Object.fromEntries(changed));
  return { ...call, draft: [{ resource: 'phone-numbers', id: stored.id, fields: change }] };
}
