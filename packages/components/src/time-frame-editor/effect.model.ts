import { Temporal } from 'temporal-polyfill';
import type { components } from '@pbxkit/client';
import { mondayOf } from '../time-frame-picker/clock-changes.model.js';

type Interval = components['schemas']['Interval'];

/** One day of the shown week and when the time frame is in force on it. */
export interface EffectDay {
  /** ISO date. */
  readonly date: string;
  readonly isToday: boolean;
  /** Wall-clock `HH:MM`; an end at midnight is 24:00. */
  readonly times: readonly { readonly start: string; readonly end: string }[];
}

/** The week of now, as instants. */
export function thisWeek(timeZone: string): { from: string; until: string } {
  const monday = Temporal.PlainDate.from(mondayOf('', timeZone));
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant().toString();
  return { from: at(monday), until: at(monday.add({ weeks: 1 })) };
}

/** Intervals day by day, cut at midnight. */
export function effectDays(
  intervals: readonly Interval[],
  from: string,
  timeZone: string,
): EffectDay[] {
  const first = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).toPlainDate();
  const today = Temporal.Now.plainDateISO(timeZone);
  return Array.from({ length: 7 }, (_, days) => {
    const date = first.add({ days });
    const start = date.toZonedDateTime(timeZone);
    const end = date.add({ days: 1 }).toZonedDateTime(timeZone);
    const times = intervals.flatMap((interval) => {
      const begins = later(zoned(interval.startsAt, timeZone), start);
      const ends = earlier(zoned(interval.endsAt, timeZone), end);
      if (Temporal.ZonedDateTime.compare(begins, ends) >= 0) return [];
      const isMidnight = ends.equals(end);
      return [{ start: clock(begins), end: isMidnight ? '24:00' : clock(ends) }];
    });
    return { date: date.toString(), isToday: date.equals(today), times };
  });
}

function zoned(iso: string, timeZone: string) {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
}

function later(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime) {
  return Temporal.ZonedDateTime.compare(one, other) > 0 ? one : other;
}

function earlier(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime) {
  return Temporal.ZonedDateTime.compare(one, other) < 0 ? one : other;
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString().slice(0, 5);
}
