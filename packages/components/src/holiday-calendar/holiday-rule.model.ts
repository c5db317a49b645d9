import { weekdays, type Weekday } from '../shared/weekly.model.js';

/** What the plain form can say of the day of a holiday. */
export type When =
  | { readonly kind: 'once'; readonly date: string }
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number }
  | { readonly kind: 'nth'; readonly nth: Nth; readonly weekday: Weekday; readonly month: number }
  | { readonly kind: 'easter'; readonly days: number }
  | { readonly kind: 'other'; readonly rule: string };

/** The so manieth of a month; -1 for the last. */
export type Nth = 1 | 2 | 3 | 4 | -1;
export type WhenKind = When['kind'];

export const nths: readonly Nth[] = [1, 2, 3, 4, -1];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const endings = ['st', 'nd', 'rd', 'th'];
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What a stored day or rule (date-holidays grammar) says; `other` for a rule that the plain form cannot say. */
export function whenOf(date: string | null, rule: string | null): When {
  if (date || !rule) return { kind: 'once', date: date ?? '' };
  return fixed(rule) ?? nthOfMonth(rule) ?? lastOfMonth(rule) ?? aroundEaster(rule) ?? other(rule);
}

/** The fields that store it. */
export function fieldsOf(when: When): { date: string | null; rule: string | null } {
  return when.kind === 'once'
    ? { date: when.date, rule: null }
    : { date: null, rule: ruleOf(when) };
}

/** Whether nothing is missing and the day exists. */
export function isWhole(when: When): boolean {
  if (when.kind === 'once') return isDate(when.date);
  if (when.kind === 'yearly') return when.day >= 1 && when.day <= daysIn(when.month);
  if (when.kind === 'easter') return Number.isInteger(when.days) && Math.abs(when.days) <= 180;
  return true;
}

/** Days of a month in its longest year. */
export function daysIn(month: number): number {
  return longest[month - 1] ?? 31;
}

function ruleOf(when: Exclude<When, { kind: 'once' }>): string {
  switch (when.kind) {
    case 'yearly':
      return `${two(when.month)}-${two(when.day)}`;
    case 'easter':
      return when.days === 0 ? 'easter' : `easter ${when.days}`;
    case 'nth':
      return when.nth === -1
        ? `${when.weekday} before ${two((when.month % 12) + 1)}-01`
        : `${when.nth}${endings[when.nth - 1]} ${when.weekday} in ${months[when.month - 1]}`;
    case 'other':
      return when.rule;
  }
}

function fixed(rule: string): When | null {
  const parts = /^(\d{2})-(\d{2})$/.exec(rule);
  return parts ? { kind: 'yearly', month: Number(parts[1]), day: Number(parts[2]) } : null;
}

function nthOfMonth(rule: string): When | null {
  const parts = /^([1-4])(?:st|nd|rd|th) (\w+) in (\w+)$/i.exec(rule);
  const month = months.findIndex((name) => name.toLowerCase() === parts?.[3]?.toLowerCase()) + 1;
  return nth(Number(parts?.[1]) as Nth, parts?.[2], month);
}

/** The last of a month stands before the first day of the next one. */
function lastOfMonth(rule: string): When | null {
  const parts = /^(?:1st )?(\w+) before (\d{2})-01$/i.exec(rule);
  const next = Number(parts?.[2] ?? 0);
  return nth(-1, parts?.[1], next === 1 ? 12 : next - 1);
}

function nth(number: Nth, name: string | undefined, month: number): When | null {
  const weekday = weekdays.find((day) => day === name?.toLowerCase());
  return weekday && month >= 1 ? { kind: 'nth', nth: number, weekday, month } : null;
}

function aroundEaster(rule: string): When | null {
  const parts = /^easter(?: (-?\d{1,3}))?$/i.exec(rule);
  return parts ? { kind: 'easter', days: Number(parts[1] ?? 0) } : null;
}

function other(rule: string): When {
  return { kind: 'other', rule };
}

function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
