import Holidays from 'date-holidays';
import type { Holiday } from '../routing/directory.js';
import { day, dayOf, wallOf, weekdayOf } from './wall-clock.js';

/** Days of each yearly rule by year; null for a rule that cannot be read. Kept small: rules come from people. */
const cache = new Map<string, RuleDays | null>();

interface RuleDays {
  readonly calendar: Holidays;
  readonly years: Map<number, readonly number[]>;
}

/** Whether the rule is one of date-holidays' grammar, such as '12-25', 'easter -2' or '1st monday in September'. */
export const isHolidayRule = (rule: string): boolean => compiled(rule) !== null;

/**
 * The days on which a holiday is kept, observance included, between two days (both included).
 * Days are numbers since 1970; a workday is Monday to Friday.
 */
export function holidayDays(holiday: Holiday, from: number, to: number): number[] {
  const days = holiday.date
    ? [dayOf(wallOf(holiday.date))]
    : ruleDays(holiday.rule, from - 2, to + 2);
  return days
    .map((number) => observed(number, holiday.observance))
    .filter((number) => number >= from && number <= to);
}

function observed(number: number, observance: Holiday['observance']): number {
  const weekday = weekdayOf(number);
  if (weekday < 5 || observance === 'sameDay') return number;
  return observance === 'previousWorkday' ? number - (weekday - 4) : number + (7 - weekday);
}

function ruleDays(rule: string | null, from: number, to: number): number[] {
  const days = rule ? compiled(rule) : null;
  if (!days) return [];
  const result: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) result.push(...inYear(days, year));
  return result;
}

const yearOf = (number: number) => new Date(number * day).getUTCFullYear();

function compiled(rule: string): RuleDays | null {
  const known = cache.get(rule);
  if (known !== undefined) return known;
  if (cache.size >= 2_000) cache.clear();
  const calendar = parse(rule);
  const days = calendar && { calendar, years: new Map<number, readonly number[]>() };
  cache.set(rule, days);
  return days;
}

function parse(rule: string): Holidays | null {
  const calendar = new Holidays();
  try {
    return calendar.setHoliday(rule, { name: { en: rule }, type: 'public' }) ? calendar : null;
  } catch {
    return null;
  }
}

/** A rule may stand for several days in a row (ISO 8601 duration in the rule, such as 'P3D'). */
function inYear({ calendar, years }: RuleDays, year: number): readonly number[] {
  const known = years.get(year);
  if (known) return known;
  const days = calendar.getHolidays(year).flatMap(({ date, start, end }) => {
    const first = dayOf(wallOf(date.slice(0, 10)));
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / day));
    return Array.from({ length }, (_, index) => first + index);
  });
  years.set(year, days);
  return days;
}
