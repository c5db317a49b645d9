import { subtract, merge, type Interval } from '../time-frames/intervals.js';
import { intervals } from '../time-frames/occurrences.js';
import { day } from '../time-frames/wall-clock.js';
import type { Scheduled, ScheduledFrame } from './directory.js';

/** How far rules are looked at before they count as never in force. */
export const horizon = 400 * day;

/** When time frames are in force within a stretch of time; each is worked out once. */
export interface Calendar {
  readonly whole: readonly Interval[];
  inForce(scheduled: ScheduledFrame): readonly Interval[];
}

export function calendarFrom(at: Date): Calendar {
  const from = at.getTime();
  const to = from + horizon;
  const known = new Map<string, readonly Interval[]>();
  return {
    whole: [{ start: from, end: to }],
    inForce: ({ frame, zone, holidays }) => {
      const found = known.get(frame.id) ?? intervals(frame, zone, from, to, holidays);
      known.set(frame.id, found);
      return found;
    },
  };
}

/** A rule among its fellows: when its frame is in force, and what of that the earlier ones leave. */
export interface Turn<T> {
  rule: T;
  name: string | null;
  inForce: readonly Interval[];
  left: readonly Interval[];
}

/** The turns of ordered rules, first match, and the time that none of them takes. */
export function turns<T extends { timeFrameId: string | null }>(
  { frames }: Scheduled,
  rules: readonly T[],
  calendar: Calendar,
): { turns: Turn<T>[]; rest: readonly Interval[] } {
  let rest = calendar.whole;
  const result = rules.map((rule): Turn<T> => {
    const scheduled = frames.find(({ frame }) => frame.id === rule.timeFrameId);
    const always = rule.timeFrameId === null ? calendar.whole : [];
    const inForce = scheduled ? calendar.inForce(scheduled) : always;
    const after = inForce.length ? subtract(rest, inForce) : rest;
    const left = subtract(rest, after);
    rest = after;
    return { rule, name: scheduled?.frame.name ?? null, inForce, left: merge(left) };
  });
  return { turns: result, rest };
}
