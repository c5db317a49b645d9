import { Temporal } from 'temporal-polyfill';
import type { Interval } from './intervals.js';

/*
 * Wall-clock times are numbers too: the milliseconds since 1970 that the clock on the wall would stand for if it
 * were in UTC. So ranges compare, and a day is always 24 hours; the zone comes in only here.
 */
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** A stretch of instants through which the zone keeps one offset from UTC. */
export interface OffsetSpan extends Interval {
  readonly offset: number;
}

const zoned = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const offsetOf = (time: Temporal.ZonedDateTime) => time.offsetNanoseconds / 1e6;

/** What the clock on the wall of the zone (IANA name) shows at the instant. */
export const wallTime = (instant: number, zone: string): number =>
  instant + offsetOf(zoned(instant, zone));

/** The offsets between two instants, cut at each change of the clock. */
export function offsetSpans(zone: string, from: number, to: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let time = zoned(from, zone);
  for (let start = from; start < to;) {
    const next = time.getTimeZoneTransition('next');
    const end = Math.min(to, next?.epochMilliseconds ?? Infinity);
    spans.push({ start, end, offset: offsetOf(time) });
    if (!next) break;
    time = next;
    start = next.epochMilliseconds;
  }
  return spans;
}

/**
 * The instants at which the wall clock stands inside the stretch: what falls into a spring gap begins at the first
 * valid instant, and a repeated autumn hour is inside twice.
 */
export const instantsOf = (wall: Interval, spans: readonly OffsetSpan[]): Interval[] =>
  spans.flatMap((span) => {
    const start = Math.max(span.start, wall.start - span.offset);
    const end = Math.min(span.end, wall.end - span.offset);
    return start < end ? [{ start, end }] : [];
  });

/** Minutes of 'HH:MM', up to '24:00'. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** Wall-clock time of a local 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM'; NaN when it is none. */
export const wallOf = (local: string): number =>
  Date.parse(local.length <= 10 ? `${local}T00:00Z` : `${local}Z`);

/** Number of the day since 1970 on which a wall-clock time falls. */
export const dayOf = (wall: number): number => Math.floor(wall / day);

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;
