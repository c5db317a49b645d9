import type { CountryCode } from 'libphonenumber-js';
import type { TextValues } from '../problem.js';
import { toE164 } from '../users/users.rules.js';
import type { CellProblem, RowValues, UserField } from './cells.js';
import {
  canonicalZone,
  readBoolean,
  readKind,
  readLanguage,
  readRecording,
  readRole,
} from './choices.js';

/** Tells what is the matter with the cell; answers undefined, so that a reader can return it. */
export type Report = (
  severity: CellProblem['severity'],
  code: CellProblem['code'],
  values?: TextValues,
) => undefined;

/** Reads one cell that is not empty: its value, or undefined after a report of why there is none. */
export type Reader<Value> = (
  text: string,
  report: Report,
  country: CountryCode,
) => Value | undefined;

type Readers = { [Field in UserField]-?: Reader<NonNullable<RowValues[Field]>> };

export const readers: Readers = {
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
  emergencyAddress: limited(60),
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
