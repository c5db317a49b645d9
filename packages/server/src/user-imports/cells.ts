import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import type { FieldFault, TextValues } from '../problem.js';
import { readers, type Reader, type Report } from './readers.js';

type Schemas = components['schemas'];
export type UserField = Schemas['UserField'];

/** What was refused, repaired or remarked in a cell. */
export interface CellProblem {
  readonly field: UserField | null;
  readonly code: FieldFault['code'];
  readonly values?: TextValues;
  readonly severity: Schemas['ImportProblem']['severity'];
}

/** What the cells of a row say; an empty cell is null where a field can be cleared, else it says nothing. */
export interface RowValues {
  id?: string;
  extension?: string;
  domain?: string;
  kind?: Schemas['User']['kind'];
  firstName?: string;
  lastName?: string;
  loginName?: string;
  emails?: string[];
  role?: Schemas['Role'];
  /** Name, not id. */
  department?: string | null;
  /** Name, not id. */
  site?: string | null;
  timeZone?: string | null;
  language?: Schemas['Language'] | null;
  callerIdName?: string | null;
  callerIdNumber?: string | null;
  emergencyCallerIdNumber?: string | null;
  /** Label, not id. */
  emergencyAddress?: string | null;
  areaCode?: string | null;
  ringSeconds?: number;
  maxActiveCalls?: number;
  voicemailEnabled?: boolean;
  inAudioDirectory?: boolean;
  inContactList?: boolean;
  recordCalls?: Schemas['User']['recordCalls'];
  hideRecordings?: boolean;
  notes?: string | null;
}

/** Empty cells of these clear the field. */
const clearable = new Set<UserField>([
  'department',
  'site',
  'timeZone',
  'language',
  'callerIdName',
  'callerIdNumber',
  'emergencyCallerIdNumber',
  'emergencyAddress',
  'areaCode',
  'notes',
]);

const emptyValues: RowValues = { firstName: '', lastName: '', emails: [] };

/** Texts that are kept as they are typed, but that deserve a remark. */
const kept: readonly UserField[] = [
  'firstName',
  'lastName',
  'callerIdName',
  'department',
  'site',
  'notes',
];

/** Reads the cell of one field into `values`, repairing what means only one thing and reporting every repair. */
export function readCell(
  field: UserField,
  cell: string,
  values: RowValues,
  report: (problem: CellProblem) => void,
  country: CountryCode,
): void {
  const tell: Report = (severity, code, with_) => {
    report({ field, code, severity, ...(with_ ? { values: with_ } : {}) });
    return undefined;
  };
  const text = cleanCell(cell, field === 'notes', tell);
  if (text === '') {
    if (clearable.has(field)) Object.assign(values, { [field]: null });
    else if (field in emptyValues) Object.assign(values, { [field]: emptyValues[field] });
    return;
  }
  if (kept.includes(field)) remark(text, field, tell);
  const value = (readers[field] as Reader<unknown>)(text, tell, country);
  if (value !== undefined) Object.assign(values, { [field]: value });
}

/** What a spreadsheet must not run was exported with an apostrophe in front. */
export const unescapeFormula = (cell: string) =>
  /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;

/** Control characters, and marks that turn the direction of the text after them. */

const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A cell as text: composed, without what cannot be seen, without spaces around it; a report of each repair. */
export function cleanCell(cell: string, multiline: boolean, report: Report): string {
  const typed = unescapeFormula(cell).replace(/\r\n?/g, '\n');
  const composed = typed.normalize('NFC');
  if (composed !== typed) report('repaired', 'accents-composed');
  const seen = composed.replace(unseen, '');
  const flat = multiline ? seen : seen.trim().replace(/\s*[\n\t]\s*/g, ' ');
  if (seen !== composed || (!multiline && flat !== seen.trim()))
    report('repaired', 'control-removed');
  const text = flat.trim();
  if (seen.trim() !== seen) report('repaired', 'spaces-removed');
  return text;
}

function remark(text: string, field: UserField, report: Report): void {
  if (/^[=@]|^[+-][\d(=@]/.test(text)) report('warning', 'formula-kept');
  if (/<[a-z!/][^>]*>/i.test(text)) report('warning', 'markup-kept');
  const [emoji] = /\p{Extended_Pictographic}/u.exec(text) ?? [];
  if (emoji && field !== 'notes') report('warning', 'emoji-kept', { value: emoji });
}
