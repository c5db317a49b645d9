import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import { holidayDays } from '../time-frames/holiday-days.js';
import { day, dayOf, wallTime } from '../time-frames/wall-clock.js';
import type { FoundHoliday } from './holidays.queries.js';

type Holiday = components['schemas']['Holiday'];

/** How far ahead the next day is looked for: within the year, else far enough for a 29 February. */
const horizons = [400, 3_300];

/** A holiday as the caller sees it. */
export const describe = (holiday: FoundHoliday, context: Context): Holiday => ({
  ...holiday,
  nextDate: nextDateOf(holiday, today(context)),
});

/** Number of the day since 1970 that the domain has now. */
export const today = ({ clock, domain }: Context): number =>
  dayOf(wallTime(clock().getTime(), domain.timeZone));

/** The next day on which it is kept, today included. */
export function nextDateOf(holiday: FoundHoliday, from: number): string | null {
  for (const horizon of horizons) {
    const days = holidayDays(holiday, from, from + horizon);
    if (days.length > 0) return dateOf(Math.min(...days));
  }
  return null;
}

/** `YYYY-MM-DD` of a day since 1970. */
export const dateOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10);
