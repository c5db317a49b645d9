import '../locales/en/holiday-calendar.js';
import type { Localize } from '../shared/localize.js';
import { plainDate } from '../shared/plain-date.js';
import { weekdayName } from '../shared/weekly-words.js';
import { weekdays } from '../shared/weekly.model.js';
import { isWholeDay, type Holiday } from './holiday-calendar.model.js';
import { whenOf, type Nth, type When } from './holiday-rule.model.js';

/** `December`. */
export function monthName(words: Localize, month: number): string {
  return plainDate(words, `2024-${two(month)}-01`, { month: 'long' });
}

export function nthName(words: Localize, nth: Nth): string {
  return words.text(`holidayCalendar.nth.${nth === -1 ? 'last' : nth}`);
}

/** On which day: `Every year on 25 December`. */
export function whenText(words: Localize, { date, rule }: Pick<Holiday, 'date' | 'rule'>): string {
  return textOf(words, whenOf(date, rule));
}

/** `00:00–12:00`; null for the whole day. */
export function hoursText(words: Localize, hours: { start: string; end: string }): string | null {
  return isWholeDay(hours) ? null : words.text('weekly.range', hours);
}

function textOf(words: Localize, when: When): string {
  switch (when.kind) {
    case 'once':
      return words.text('holidayCalendar.when.once', { date: plainDate(words, when.date) });
    case 'yearly':
      return words.text('holidayCalendar.when.yearly', {
        date: dateOfYear(words, `${two(when.month)}-${two(when.day)}`),
      });
    case 'nth':
      return words.text('holidayCalendar.when.nth', {
        nth: nthName(words, when.nth),
        day: weekdayName(words, when.weekday),
        month: monthName(words, when.month),
      });
    case 'easter':
      return easterText(words, when.days);
    case 'other':
      return nearText(words, when.rule) ?? words.text('holidayCalendar.when.other', when);
  }
}

/** The weekday before or after a date, as the catalogue has many. */
function nearText(words: Localize, rule: string): string | null {
  const parts = /^(?:([1-4])(?:st|nd|rd|th) )?(\w+) (before|after) ((\d{2})-(\d{2}))$/.exec(rule);
  const weekday = weekdays.find((day) => day === parts?.[2]);
  if (!parts || !weekday) return null;
  const nth = Number(parts[1] ?? 1) as Nth;
  const isBefore = parts[3] === 'before';
  // A rule counts the day that it is after: the first Monday after the first is the first of the month.
  if (!isBefore && parts[6] === '01')
    return textOf(words, { kind: 'nth', nth, weekday, month: Number(parts[5]) });
  return words.text(isBefore ? 'holidayCalendar.when.before' : 'holidayCalendar.when.after', {
    day: weekdayName(words, weekday),
    nth: nthName(words, nth),
    date: dateOfYear(words, parts[4] ?? ''),
  });
}

/** `25 December`, of `12-25`. */
function dateOfYear(words: Localize, day: string): string {
  return plainDate(words, `2024-${day}`, { day: 'numeric', month: 'long' });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function easterText(words: Localize, days: number): string {
  if (days === 0) return words.text('holidayCalendar.when.easter');
  return words.text(
    days < 0 ? 'holidayCalendar.when.beforeEaster' : 'holidayCalendar.when.afterEaster',
    { count: Math.abs(days) },
  );
}
