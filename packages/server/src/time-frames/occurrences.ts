import type { Holiday, TimeFrame } from '../routing/directory.js';
import { merge, type Interval } from './intervals.js';
import { day, instantsOf, offsetSpans, wallTime } from './wall-clock.js';
import { wallRanges } from './wall-ranges.js';

/*
 * Product rule for every kind of frame: a frame is in force while the clock on the wall of its zone stands inside
 * one of its ranges, start included, end excluded. Clock changes follow from that: a start inside a spring gap
 * begins at the first valid instant, and both passes of a repeated autumn hour are inside.
 */

/** A stretch of instants, start included, end excluded. */
export interface Occurrence {
  start: Date;
  end: Date;
}

/** Whether the frame is in force at the instant, on the clock of the zone (IANA name). */
export function isInForce(
  frame: TimeFrame,
  zone: string,
  instant: Date,
  holidays: readonly Holiday[],
): boolean {
  if (frame.type === 'always') return true;
  const now = wallTime(instant.getTime(), zone);
  return wallRanges(frame, { start: now, end: now + 1 }, { zone, holidays }).length > 0;
}

/** When the frame is in force between two instants: sorted, without overlaps, cut at both ends. */
export const occurrences = (
  frame: TimeFrame,
  zone: string,
  from: Date,
  to: Date,
  holidays: readonly Holiday[],
): Occurrence[] =>
  intervals(frame, zone, from.getTime(), to.getTime(), holidays).map(({ start, end }) => ({
    start: new Date(start),
    end: new Date(end),
  }));

/** The same as `occurrences`, in milliseconds since 1970: for sums over many frames. */
export function intervals(
  frame: TimeFrame,
  zone: string,
  from: number,
  to: number,
  holidays: readonly Holiday[],
): Interval[] {
  if (from >= to) return [];
  if (frame.type === 'always') return [{ start: from, end: to }];
  const spans = offsetSpans(zone, from, to);
  const offsets = spans.map(({ offset }) => offset);
  const wall = { start: from + Math.min(...offsets), end: to + Math.max(...offsets) };
  const ranges = merge(wallRanges(frame, wall, { zone, holidays }));
  return merge(ranges.flatMap((range) => instantsOf(range, spans)));
}

/** How far ahead the next change is looked for: near first, for it is nearly always near. */
const horizons = [8 * day, 400 * day, 4_000 * day];

/** The next instant at which the frame begins or ceases to be in force; null when none within ten years. */
export function nextChange(
  frame: TimeFrame,
  zone: string,
  instant: Date,
  holidays: readonly Holiday[],
): Date | null {
  if (frame.type === 'always') return null;
  const from = instant.getTime();
  for (const horizon of horizons) {
    const [first] = intervals(frame, zone, from, from + horizon, holidays);
    const change = first && (first.start > from ? first.start : first.end);
    if (change !== undefined && change < from + horizon) return new Date(change);
  }
  return null;
}
