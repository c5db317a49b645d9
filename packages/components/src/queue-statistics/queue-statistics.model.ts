import type { components } from '@pbxkit/client';
import { dayMetrics } from '../shared/queues/day-metrics.js';

type Schemas = components['schemas'];

export type Queue = Schemas['Queue'];
export type QueueStatistics = Schemas['QueueStatistics'];
export type Supervision = Schemas['Supervision'];
export type Metric = Schemas['QueueMetric'];
export type Threshold = Schemas['MetricThreshold'];

/** Every metric, in the order in which it is offered; those of this moment first. */
export const metrics: readonly Metric[] = [
  'waiting',
  'longestWaitNowSeconds',
  'agentsAvailable',
  ...dayMetrics,
];

/** What a person sees who has chosen nothing. */
export const usualMetrics: readonly Metric[] = [
  'waiting',
  'longestWaitNowSeconds',
  'agentsAvailable',
  'offered',
  'answered',
  'abandoned',
  'averageWaitSeconds',
  'serviceLevel',
];

export type Unit = 'count' | 'seconds' | 'percent';

export function unitOf(metric: Metric): Unit {
  if (metric === 'serviceLevel') return 'percent';
  return metric.endsWith('Seconds') ? 'seconds' : 'count';
}

/** Of these, few are bad: red below the lower threshold, yellow below the upper one. */
export function fewerIsWorse(metric: Metric): boolean {
  return metric === 'serviceLevel' || metric === 'agentsAvailable';
}

export type Level = 'good' | 'watch' | 'alert';

const usualPart = 0.7;

/** The lower threshold; left blank, it is 70 % of the upper one. */
export function lowerOf({ lower, upper }: Pick<Threshold, 'lower' | 'upper'>): number {
  return lower ?? upper * usualPart;
}

/** Green, yellow or red; null without a figure or a threshold. */
export function levelOf(
  metric: Metric,
  value: number | null,
  threshold: Threshold | undefined,
): Level | null {
  if (value === null || !threshold) return null;
  const lower = lowerOf(threshold);
  if (fewerIsWorse(metric)) {
    if (value < lower) return 'alert';
    return value < threshold.upper ? 'watch' : 'good';
  }
  if (value >= threshold.upper) return 'alert';
  return value >= lower ? 'watch' : 'good';
}

/** The threshold of a queue, else that of all queues. */
export function thresholdOf(
  thresholds: readonly Threshold[],
  metric: Metric,
  queueId: string | null,
): Threshold | undefined {
  const found = (id: string | null) =>
    thresholds.find((one) => one.metric === metric && (one.queueId ?? null) === id);
  return (queueId ? found(queueId) : undefined) ?? found(null);
}

/** Thresholds with another one for a metric of a queue, or of all; null takes it away. */
export function withThreshold(
  thresholds: readonly Threshold[],
  metric: Metric,
  queueId: string | null,
  next: Pick<Threshold, 'lower' | 'upper'> | null,
): Threshold[] {
  const others = thresholds.filter(
    (one) => one.metric !== metric || (one.queueId ?? null) !== queueId,
  );
  return next ? [...others, { metric, queueId, ...next }] : others;
}

/** A queue with its figures of today and of this moment. */
export interface Row {
  readonly queue: Queue;
  readonly figures: Readonly<Record<Metric, number | null>>;
}

/** The rows of the queues in view; a queue without statistics has figures of this moment only. */
export function rowsOf(
  queues: readonly Queue[],
  statistics: readonly QueueStatistics[],
  queueIds: readonly string[],
  now: number,
): Row[] {
  const byId = new Map(statistics.map((one) => [one.queueId, one]));
  return queues
    .filter(({ id }) => queueIds.length === 0 || queueIds.includes(id))
    .map((queue) => ({ queue, figures: figuresOf(queue, byId.get(queue.id), now) }));
}

function figuresOf(queue: Queue, statistics: QueueStatistics | undefined, now: number) {
  const { waiting, agentsAvailable, longestWaitSince } = queue;
  const wait = longestWaitSince ? Math.max(0, (now - Date.parse(longestWaitSince)) / 1000) : null;
  const today = Object.fromEntries(
    metrics.map((metric) => [metric, statistics ? figureOf(statistics, metric) : null]),
  ) as Record<Metric, number | null>;
  const agents = queue.strategy === 'callPark' ? null : agentsAvailable;
  return { ...today, waiting, longestWaitNowSeconds: wait, agentsAvailable: agents };
}

/** Of no answered call there is no average. */
function figureOf(statistics: QueueStatistics, metric: Metric): unknown {
  if (metric.startsWith('average') && statistics.answered === 0) return null;
  return statistics[metric as keyof QueueStatistics] ?? null;
}

/** Calls that the service level of a queue is of: who hung up at once, or waits still, does not count. */
const leveled = ({ figures }: Row): number =>
  figures.serviceLevel === null
    ? 0
    : Math.max(0, (figures.offered ?? 0) - (figures.abandonedShort ?? 0) - (figures.waiting ?? 0));

/** The figures of all rows together, as far as they can be added. */
export function totalsOf(rows: readonly Row[]) {
  const sum = (metric: Metric) =>
    rows.reduce((total, { figures }) => total + (figures[metric] ?? 0), 0);
  const longest = rows
    .map(({ queue }) => queue.longestWaitSince)
    .filter((since) => since !== null)
    .sort()[0];
  const calls = rows.reduce((total, row) => total + leveled(row), 0);
  const weighed = rows.reduce(
    (total, row) => total + (row.figures.serviceLevel ?? 0) * leveled(row),
    0,
  );
  return {
    waiting: sum('waiting'),
    longestWaitSince: longest ?? null,
    agentsAvailable: sum('agentsAvailable'),
    answered: sum('answered'),
    abandoned: sum('abandoned'),
    serviceLevel: calls > 0 ? weighed / calls : null,
  };
}

/** Milliseconds until a running wait passes a threshold; null where none will. */
export function nextLevelIn(
  rows: readonly Row[],
  thresholds: readonly Threshold[],
  now: number,
): number | null {
  const due = rows.flatMap(({ queue }) => {
    const threshold = thresholdOf(thresholds, 'longestWaitNowSeconds', queue.id);
    if (!queue.longestWaitSince || !threshold) return [];
    const since = Date.parse(queue.longestWaitSince);
    return [lowerOf(threshold), threshold.upper].map((seconds) => since + seconds * 1000 - now);
  });
  const ahead = due.filter((time) => time > 0);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** Metrics with one at another place; the same ones where there is no such place. */
export function moved(shown: readonly Metric[], metric: Metric, step: number): Metric[] {
  const from = shown.indexOf(metric);
  const to = from + step;
  if (from < 0 || to < 0 || to >= shown.length) return [...shown];
  return shown.toSpliced(from, 1).toSpliced(to, 0, metric);
}
