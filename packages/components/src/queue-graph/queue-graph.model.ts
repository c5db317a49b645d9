import type { components } from '@pbxkit/client';
import { Temporal } from 'temporal-polyfill';
import { momentOf } from '../shared/moments.model.js';
import { dayMetrics } from '../shared/queues/day-metrics.js';

export type QueueInterval = components['schemas']['QueueInterval'];

/** What a graph can show, in the order in which it is offered. */
export const metrics = dayMetrics satisfies readonly (keyof QueueInterval)[];
export type GraphMetric = (typeof metrics)[number];

/** So many lines can be told apart. */
export const mostLines = 6;

/** One queue over the day; null where an hour has no figure. */
export interface Line {
  readonly queueId: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Beginning and end of a day (`2026-11-23`) on the clock of a zone (IANA); today when it is none. */
export function dayOf(
  day: string,
  zone: string,
  now = new Date(),
): { from: string; until: string } {
  const date = plainDate(day) ?? today(zone, now);
  const start = (at: Temporal.PlainDate) => momentOf(`${at.toString()}T00:00`, zone) ?? '';
  return { from: start(date), until: start(date.add({ days: 1 })) };
}

/** Today on the clock of a zone: `2026-11-23`. */
export const todayIn = (zone: string, now = new Date()): string => today(zone, now).toString();

const today = (zone: string, now: Date) =>
  Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();

function plainDate(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null;
  } catch {
    return null;
  }
}

/** The hours that the figures are of, in order. */
export const hoursOf = (intervals: readonly QueueInterval[]): string[] =>
  [...new Set(intervals.map(({ startsAt }) => startsAt))].sort();

/** One line for each queue, by name. */
export function linesOf(intervals: readonly QueueInterval[], metric: GraphMetric): Line[] {
  const hours = hoursOf(intervals);
  const names = new Map(intervals.map(({ queueId, queueName }) => [queueId, queueName]));
  const found = new Map(intervals.map((one) => [`${one.queueId} ${one.startsAt}`, one]));
  return [...names]
    .map(([queueId, name]) => ({
      queueId,
      name,
      values: hours.map((hour) => valueOf(found.get(`${queueId} ${hour}`), metric)),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** Of no answered call there is no average. */
function valueOf(interval: QueueInterval | undefined, metric: GraphMetric): number | null {
  if (!interval || (metric.startsWith('average') && interval.answered === 0)) return null;
  return interval[metric];
}

/** Round values from 0 to above the highest one, for the lines of a scale; seconds in steps of the clock. */
export function scaleOf(lines: readonly Line[], metric: GraphMetric): number[] {
  if (metric === 'serviceLevel') return [0, 25, 50, 75, 100];
  const highest = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const steps = metric.endsWith('Seconds')
    ? [1, 5, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200]
    : [1, 2, 5].flatMap((one) => [one, one * 10, one * 100, one * 1000, one * 10_000]);
  const step =
    steps.sort((one, other) => one - other).find((one) => highest / one <= 5) ?? highest / 4;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}
