import type { components } from '@pbxkit/client';

export type Holiday = components['schemas']['Holiday'];
export type HolidayDay = components['schemas']['HolidayDay'];

/** A month and what is kept in it. */
export interface Month {
  /** `2026-12`. */
  readonly id: string;
  readonly days: readonly HolidayDay[];
}

/** The months of a year from a day on, those without any day too: thirteen when it begins within a month. */
export function monthsOf(days: readonly HolidayDay[], from: string): Month[] {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return Array.from({ length: day === 1 ? 12 : 13 }, (_, index) => {
    const id = new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7);
    return { id, days: days.filter(({ date }) => date.startsWith(id)) };
  });
}

/** The last day of the year that begins on a day. */
export function lastDay(from: string): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** Holidays that no day of the twelve months belongs to. */
export function othersOf(holidays: readonly Holiday[], days: readonly HolidayDay[]): Holiday[] {
  const shown = new Set(days.map(({ holidayId }) => holidayId));
  return holidays.filter(({ id }) => !shown.has(id));
}

/** Today in a zone (ISO 8601). */
export function todayIn(timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}

export function isWholeDay({ start, end }: { start: string; end: string }): boolean {
  return start === '00:00' && end === '24:00';
}
