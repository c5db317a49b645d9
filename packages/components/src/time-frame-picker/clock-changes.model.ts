import { Temporal } from 'temporal-polyfill';
import {
  lengthOf,
  startOf,
  weekdays,
  type Weekday,
  type WeeklyRange,
} from '../shared/weekly.model.js';
import { isEmpty } from './time-frame-picker.model.js';

/** The clock of a zone is put forward (`gap`: the times between do not exist) or back (`repeat`: they happen twice). */
export interface ClockChange {
  readonly kind: 'gap' | 'repeat';
  /** ISO date of the day it happens. */
  readonly date: string;
  readonly day: Weekday;
  /** What the clock shows before and after the change. */
  readonly before: string;
  readonly after: string;
  /** The times that do not exist or happen twice. */
  readonly from: string;
  readonly to: string;
}

/** A range that a clock change makes longer or shorter. */
export interface ChangedLength {
  readonly index: number;
  readonly minutes: number;
}

/** The Monday of the week of a date, or of today in the zone. */
export function mondayOf(date: string, timeZone: string): string {
  const given = isDate(date) ? Temporal.PlainDate.from(date) : today(timeZone);
  return given.subtract({ days: given.dayOfWeek - 1 }).toString();
}

/** Today in a zone (ISO date). */
export function todayIn(timeZone: string): string {
  return today(timeZone).toString();
}

/** Whether a name is that of a time zone. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && !!Temporal.Now.zonedDateTimeISO(name);
  } catch {
    return false;
  }
}

export function moved(monday: string, weeks: number): string {
  return Temporal.PlainDate.from(monday).add({ weeks }).toString();
}

/** ISO dates of a week. */
export function datesOf(monday: string): string[] {
  const first = Temporal.PlainDate.from(monday);
  return weekdays.map((_, days) => first.add({ days }).toString());
}

/** The clock changes of a week. */
export function clockChangesOf(monday: string, timeZone: string): ClockChange[] {
  const first = Temporal.PlainDate.from(monday);
  const end = first.add({ weeks: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const changes: ClockChange[] = [];
  let next = first
    .toZonedDateTime(timeZone)
    .subtract({ nanoseconds: 1 })
    .getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end) {
    const change = changeAt(next);
    if (change) changes.push(change);
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

/** The Monday of the week of the next clock change after a week; null where the clock never changes. */
export function nextChangeWeek(monday: string, timeZone: string): string | null {
  const end = Temporal.PlainDate.from(monday).add({ weeks: 1 }).toZonedDateTime(timeZone);
  const next = end.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next');
  if (!next || next.since(end).total({ unit: 'days', relativeTo: end }) > 400) return null;
  return mondayOf(next.toPlainDate().toString(), timeZone);
}

/** The ranges of a week that last another time than the clock says. */
export function changedLengths(
  ranges: readonly WeeklyRange[],
  monday: string,
  timeZone: string,
): ChangedLength[] {
  return ranges.flatMap((range, index) => {
    const minutes = isEmpty(range) ? 0 : lengthOn(range, monday, timeZone);
    return minutes === (isEmpty(range) ? 0 : lengthOf(range)) ? [] : [{ index, minutes }];
  });
}

/** Minutes that a range lasts in a certain week: a start that does not exist is the first valid instant after it. */
function lengthOn(range: WeeklyRange, monday: string, timeZone: string): number {
  const first = Temporal.PlainDate.from(monday);
  const from = startOf(range);
  const at = (minutes: number, disambiguation: 'earlier' | 'later') => {
    const wall = first.toPlainDateTime().add({ minutes });
    const found = wall.toZonedDateTime(timeZone, { disambiguation });
    if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
    // In the gap: the change itself.
    const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    return before.getTimeZoneTransition('next')?.epochMilliseconds ?? found.epochMilliseconds;
  };
  return (at(from + lengthOf(range), 'later') - at(from, 'earlier')) / 60_000;
}

function changeAt(after: Temporal.ZonedDateTime): ClockChange | null {
  const before = after.subtract({ nanoseconds: 1 });
  const shift = (after.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
  if (shift === 0) return null;
  const to = after.toPlainDateTime();
  const from = to.subtract({ minutes: shift });
  const clock = (time: Temporal.PlainDateTime) => time.toString().slice(11, 16);
  const isGap = shift > 0;
  const first = isGap ? from : to;
  return {
    kind: isGap ? 'gap' : 'repeat',
    date: first.toPlainDate().toString(),
    day: weekdays[first.dayOfWeek - 1] ?? 'sunday',
    before: clock(from),
    after: clock(to),
    from: clock(first),
    to: clock(isGap ? to : from),
  };
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function today(timeZone: string): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(timeZone);
}
