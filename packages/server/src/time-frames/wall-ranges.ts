import type { Holiday, TimeFrame } from '../routing/directory.js';
import type { Interval } from './intervals.js';
import { holidayDays } from './holiday-days.js';
import { recurrencesIn } from './recurrence.js';
import { day, dayOf, minute, minutesOf, wallOf, weekdayOf } from './wall-clock.js';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** What else a frame is read with. */
export interface FrameSetting {
  /** IANA name. */
  zone: string;
  /** At least those that the frame names. */
  holidays: readonly Holiday[];
}

/**
 * The ranges of a frame that touch a stretch of wall-clock time, in wall-clock time, neither sorted nor merged.
 * Only the days of the stretch and the one before (whose ranges may pass midnight) are looked at.
 */
export function wallRanges(frame: TimeFrame, wall: Interval, setting: FrameSetting): Interval[] {
  return ranges[frame.type](frame, wall, setting).filter(
    ({ start, end }) => start < wall.end && end > wall.start,
  );
}

type Ranges = (frame: TimeFrame, wall: Interval, setting: FrameSetting) => Interval[];

const ranges: Record<TimeFrame['type'], Ranges> = {
  always: (_, wall) => [wall],
  weekly: ({ ranges: week }, wall) =>
    daysIn(wall).flatMap((number) =>
      week
        .filter((range) => range.day === weekdays[weekdayOf(number)])
        .map((range) => onDay(number, range.start, range.end)),
    ),
  dates: ({ dates }) => dates.map(({ start, end }) => ({ start: wallOf(start), end: wallOf(end) })),
  holidays: ({ holidayIds }, wall, { holidays }) =>
    holidays
      .filter(({ id }) => holidayIds.includes(id))
      .flatMap((holiday) =>
        holidayDays(holiday, dayOf(wall.start) - 1, dayOf(wall.end - 1)).map((number) =>
          onDay(number, holiday.start, holiday.end),
        ),
      ),
  recurring: ({ recurrence }, wall, { zone }) =>
    recurrence ? recurrencesIn(recurrence, wall, zone) : [],
};

function daysIn(wall: Interval): number[] {
  const first = dayOf(wall.start) - 1;
  return Array.from({ length: dayOf(wall.end - 1) - first + 1 }, (_, index) => first + index);
}

/** An end at or before the start is that of the next day. */
function onDay(number: number, start: string, end: string): Interval {
  const from = minutesOf(start);
  const to = minutesOf(end);
  const midnight = number * day;
  return {
    start: midnight + from * minute,
    end: midnight + to * minute + (to <= from ? day : 0),
  };
}
