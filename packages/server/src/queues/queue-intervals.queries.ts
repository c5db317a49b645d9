import { sql } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { matches } from '../database/search.js';
import { inScope } from './queue-scope.queries.js';
import type { QueueScope } from './queue-scope.js';
import { figuresOfCalls, type Period } from './queue-statistics.queries.js';

type QueueInterval = components['schemas']['QueueInterval'];
type Stored = Omit<QueueInterval, 'startsAt'> & { startsAt: Date };

export type IntervalQuery = NonNullable<operations['listQueueIntervals']['parameters']['query']>;

const order: Order = {
  columns: { startsAt: sql`figures."startsAt"` },
  id: sql`figures."queueId"`,
  default: 'startsAt',
};

/** Hours begin where those of the clock of the zone do; a day on which clocks change has 23 or 25 of them. */
const hours = ({ from, until, now }: Period, zone: string) => sql`generate_series(
  date_trunc('hour', ${from}::timestamptz at time zone ${zone}) at time zone ${zone},
  least(${until}::timestamptz, ${now}::timestamptz) - interval '1 microsecond', interval '1 hour')`;

const figures = (period: Period, zone: string) => sql<Stored>`(
  select q.id as "queueId", q.name as "queueName", h.start as "startsAt", ${figuresOfCalls(period.now)}
  from queues q
  cross join ${hours(period, zone)} as h(start)
  left join queue_visits v on v.queue_id = q.id and v.joined_at >= greatest(h.start, ${period.from})
    and v.joined_at < least(h.start + interval '1 hour', ${period.until}::timestamptz)
  where q.statistics
  group by q.id, h.start)`;

/** Figures of the queues by the hour of a zone (IANA). */
export async function listIntervals(
  db: Db,
  scope: QueueScope,
  { zone, ...period }: Period & { zone: string },
  { q, queueIds, ...query }: IntervalQuery,
): Promise<Page<QueueInterval>> {
  let rows = db
    .selectFrom(figures(period, zone).as('figures'))
    .innerJoin('queues', 'queues.id', 'figures.queueId')
    .selectAll('figures')
    .where(inScope(scope));
  if (queueIds) rows = rows.where('figures.queueId', 'in', queueIds);
  rows = rows.where(matches(q, sql`fold(figures."queueName")`));
  const { items, ...rest } = await page(rows, order, query);
  return {
    ...rest,
    items: items.map((item) => ({ ...item, startsAt: item.startsAt.toISOString() })),
  };
}
