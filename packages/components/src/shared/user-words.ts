import type { components } from '@pbxkit/client';
import '../locales/en/user-editor.js';
import type { Localize } from './localize.js';

type User = components['schemas']['User'];
type UserField = components['schemas']['UserField'];
type FieldName = UserField | 'departmentId' | 'siteId' | 'sendWelcome';

const phoneFields = ['callerIdNumber', 'emergencyCallerIdNumber'];

/** Label of a field of a user, as the form names it. */
export function userFieldLabel(words: Localize, field: FieldName): string {
  return words.text(`userEditor.${field}`);
}

/** A value of a user in words; `names` turns ids of departments and sites into their names. */
export function userValueText(
  words: Localize,
  field: string,
  value: unknown,
  names?: ReadonlyMap<string, string>,
): string {
  if (value === null || value === undefined || value === '') return words.text('userEditor.empty');
  if (typeof value === 'boolean') return words.text(value ? 'userEditor.yes' : 'userEditor.no');
  if (typeof value === 'number') return words.number(value);
  if (Array.isArray(value)) {
    return value.length > 0 ? value.join(', ') : words.text('userEditor.empty');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (phoneFields.includes(field)) return words.phone(value);
  return codeText(words, field, value) ?? names?.get(value) ?? value;
}

function codeText(words: Localize, field: string, value: string): string | undefined {
  switch (field) {
    case 'role':
      return words.text(`role.${value as User['role']}`);
    case 'kind':
      return words.text(kindWords[value as User['kind']]);
    case 'language':
      return words.text(value === 'fr-CA' ? 'userEditor.french' : 'userEditor.english');
    case 'recordCalls':
      return words.text(value === 'all' ? 'userEditor.recordAll' : 'userEditor.recordNone');
    default:
      return undefined;
  }
}

const kindWords = {
  person: 'userEditor.kindPerson',
  sharedMailbox: 'userEditor.kindSharedMailbox',
  routing: 'userEditor.kindRouting',
} as const;
