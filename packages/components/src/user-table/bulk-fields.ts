import type { components } from '@pbxkit/client';
import { nothing, type TemplateResult } from 'lit';
import { selectField } from '../shared/field.js';
import type { Localize, StringId } from '../shared/localize.js';
import { roles } from '../shared/roles.js';
import type { Places } from './user-query.js';

export type BulkChanges = components['schemas']['UserBulkChanges'];

type Choice = 'role' | 'siteId' | 'departmentId' | 'language' | 'recordCalls' | Flag;
type Flag = 'voicemailEnabled' | 'inAudioDirectory' | 'inContactList';

interface Option {
  value: string;
  label: string;
}

/** Labels of the fields that many users can be given at once. */
export const bulkLabels: Readonly<Record<string, StringId>> = {
  role: 'userTable.role',
  siteId: 'userTable.site',
  departmentId: 'userTable.department',
  language: 'userTable.language',
  recordCalls: 'userTable.recordCalls',
  voicemailEnabled: 'userTable.voicemail',
  inAudioDirectory: 'userTable.audioDirectory',
  inContactList: 'userTable.contactList',
  ringSeconds: 'userTable.ringSeconds',
};

const order: readonly Choice[] = [
  'role',
  'siteId',
  'departmentId',
  'language',
  'recordCalls',
  'voicemailEnabled',
  'inAudioDirectory',
  'inContactList',
];

const cleared = 'null';

/** One select per field; *unchanged* leaves the field out. */
export function bulkFields(
  words: Localize,
  changes: BulkChanges,
  places: Places | undefined,
  mayChooseRole: boolean,
  change: (changes: BulkChanges) => void,
): (TemplateResult | typeof nothing)[] {
  return order.map((field) => {
    if (field === 'role' && !mayChooseRole) return nothing;
    return selectField({
      id: `bulk-${field}`,
      label: words.text(bulkLabels[field] ?? 'userTable.name'),
      value: field in changes ? String(changes[field]) : '',
      options: [
        { value: '', label: words.text('userTable.unchanged') },
        ...optionsOf(words, field, places),
      ],
      change: (value) => change(withChange(changes, field, value)),
    });
  });
}

/** A value of a field in words, as the plan shows it. */
export function bulkValueText(
  words: Localize,
  field: string,
  value: unknown,
  places: Places | undefined,
): string {
  if (typeof value === 'number') return words.number(value);
  const spelled = String(value ?? cleared);
  const options = order.includes(field as Choice) ? optionsOf(words, field as Choice, places) : [];
  const known = options.find((option) => option.value === spelled)?.label;
  return known ?? (value === null || value === undefined ? words.text('userTable.none') : spelled);
}

function optionsOf(words: Localize, field: Choice, places: Places | undefined): Option[] {
  const none = { value: cleared, label: words.text('userTable.none') };
  const named = (items: readonly { id: string; name: string }[] = []) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  switch (field) {
    case 'role':
      return roles.map((value) => ({ value, label: words.text(`role.${value}`) }));
    case 'siteId':
      return [none, ...named(places?.sites)];
    case 'departmentId':
      return [none, ...named(places?.departments)];
    case 'language':
      return [
        { value: cleared, label: words.text('userTable.inherited') },
        { value: 'en-CA', label: words.text('userTable.english') },
        { value: 'fr-CA', label: words.text('userTable.french') },
      ];
    case 'recordCalls':
      return [
        { value: 'none', label: words.text('userTable.recordNone') },
        { value: 'all', label: words.text('userTable.recordAll') },
      ];
    default:
      return [
        { value: 'true', label: words.text('userTable.yes') },
        { value: 'false', label: words.text('userTable.no') },
      ];
  }
}

function withChange(changes: BulkChanges, field: Choice, value: string): BulkChanges {
  const { [field]: _, ...rest } = changes;
  if (value === '') return rest;
  return { ...rest, [field]: parsed(value) };
}

function parsed(value: string): string | boolean | null {
  if (value === cleared) return null;
  return value === 'true' || value === 'false' ? value === 'true' : value;
}
