import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import type { FieldFault, TextValues } from '../problem.js';
import { toE164 } from '../users/users.rules.js';
import {
  canonicalZone,
  readBoolean,
  readKind,
  readLanguage,
  readRecording,
  readRole,
} from './choices.js';

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

type Report = (
  severity: CellProblem['severity'],
  code: CellProblem['code'],
  values?: TextValues,
) => undefined;

/** Reads one cell that is not empty: its value, or undefined after a report of why there is none. */
type Reader<Value> = (text: string, report: Report, country: CountryCode) => Value | undefined;

type Readers = { [Field in UserField]-?: Reader<NonNullable<RowValues[Field]>> };

const readers: Readers = {
  id: (text, report) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
      ? text.toLowerCase()
      : report('error', 'invalid-id'),
  extension: (text, report) => plainDigits(text, report),
  domain: (text) => text.toLowerCase(),
  kind: choice(readKind, 'person, sharedMailbox, routing'),
  firstName: limited(60),
  lastName: limited(60),
  loginName: (text, report) => {
    if (text.length < 3) return report('error', 'too-short', { limit: 3 });
    return [...text].length > 64 ? report('error', 'too-long', { limit: 64 }) : text.toLowerCase();
  },
  emails: readEmails,
  role: (text, report) => readRole(text) ?? report('error', 'unknown-role'),
  department: limited(60),
  site: limited(60),
  timeZone: readZone,
  language: choice(readLanguage, 'en-CA, fr-CA'),
  callerIdName: limited(15),
  callerIdNumber: readPhone,
  emergencyCallerIdNumber: readPhone,
  areaCode: (text, report) =>
    /^[2-9]\d{2}$/.test(text) ? text : report('error', 'out-of-range', { from: 200, to: 999 }),
  ringSeconds: integer(5, 300),
  maxActiveCalls: integer(1, 20),
  voicemailEnabled: yesOrNo,
  inAudioDirectory: yesOrNo,
  inContactList: yesOrNo,
  recordCalls: choice(readRecording, 'none, all'),
  hideRecordings: yesOrNo,
  notes: limited(500),
};

/** Empty cells of these clear the field. */
const clearable = new Set<UserField>([
  'department',
  'site',
  'timeZone',
  'language',
  'callerIdName',
  'callerIdNumber',
  'emergencyCallerIdNumber',
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
  const text = clean(cell, field === 'notes', tell);
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

function clean(cell: string, multiline: boolean, report: Report): string {
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

/** Lengths count characters as people do not see them split: code points. */
function limited(limit: number): Reader<string> {
  return (text, report) =>
    [...text].length <= limit ? text : report('error', 'too-long', { limit });
}

function plainDigits(text: string, report: Report): string {
  const plain = text.normalize('NFKC');
  if (plain === text || !/^\d+$/.test(plain)) return text;
  report('repaired', 'digits-converted');
  return plain;
}

function choice<Value>(read: (text: string) => Value | undefined, allowed: string): Reader<Value> {
  return (text, report) => read(text) ?? report('error', 'invalid-choice', { allowed });
}

function integer(from: number, to: number): Reader<number> {
  return (text, report) => {
    const plain = plainDigits(text, report);
    if (!/^[+-]?\d+([.,]0+)?$/.test(plain)) return report('error', 'not-a-number', { from, to });
    const value = Number.parseInt(plain, 10);
    return value >= from && value <= to ? value : report('error', 'out-of-range', { from, to });
  };
}

function yesOrNo(text: string, report: Report): boolean | undefined {
  const read = readBoolean(text);
  if (!read) return report('error', 'unknown-boolean');
  if (read.converted) report('repaired', 'boolean-converted', { value: read.value ? 'yes' : 'no' });
  return read.value;
}

function readZone(text: string, report: Report): string | undefined {
  const zone = canonicalZone(text);
  if (!zone) return report('error', 'unknown-time-zone', { timeZone: text });
  if (zone !== text) report('repaired', 'time-zone-renamed', { value: zone });
  return zone;
}

function readPhone(text: string, report: Report, country: CountryCode): string | undefined {
  return toE164(text.normalize('NFKC'), country) ?? report('error', 'invalid-number');
}

function readEmails(text: string, report: Report): string[] | undefined {
  const all = text.split(/[;,\s]+/).filter(Boolean);
  const different = all.filter(
    (one, index) => all.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index,
  );
  if (different.length < all.length) report('repaired', 'duplicate-removed');
  if (different.length > 5) return report('error', 'too-many', { limit: 5 });
  if (different.some((one) => one.length > 254)) return report('error', 'too-long', { limit: 254 });
  return different;
}
