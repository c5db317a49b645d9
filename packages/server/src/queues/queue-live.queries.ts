import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { numbersTo } from '../uses/numbers-to.queries.js';
import { agentView, type AgentMoment } from './agent-view.queries.js';

type Queue = components['schemas']['Queue'];

/** What happens in a queue now. */
export type Live = Pick<
  Queue,
  | 'phoneNumbers'
  | 'waiting'
  | 'longestWaitSince'
  | 'active'
  | 'agentsTotal'
  | 'agentsLoggedIn'
  | 'agentsAvailable'
  | 'serviceLevelToday'
>;

type Row = Omit<Live, 'longestWaitSince'> & { id: string; longestWaitSince: Date | null };

/** Seconds within which who hangs up counts as never having waited. */
export const shortSeconds = 10;

/** Share of the calls of `v` that were answered in time, of those that waited long enough to count; null = none. */
export const serviceLevel = sql<number | null>`round(100.0
  * count(*) filter (where v.answered_at is not null and v.wait_seconds <= q.service_level_seconds)
  / nullif(count(*) filter (where v.left_at is not null
      and not (v.outcome = 'abandoned' and v.wait_seconds < ${shortSeconds})), 0), 1)::float`;

export async function listLive(
  db: Db,
  ids: readonly string[],
  { timeZone, ...moment }: AgentMoment & { timeZone: string },
): Promise<Map<string, Live>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select q.id, visits.*, agents.*, today.*, ${numbersTo('queues', sql`q.id`)} as "phoneNumbers"
    from queues q
    cross join lateral (select
        count(*) filter (where left_at is null)::integer as waiting,
        min(joined_at) filter (where left_at is null) as "longestWaitSince",
        count(*) filter (where answered_at is not null)::integer as active
      from queue_visits where queue_id = q.id and ended_at is null) visits
    cross join lateral (select count(*)::integer as "agentsTotal",
        count(*) filter (where a.logged)::integer as "agentsLoggedIn",
        count(*) filter (where a.free)::integer as "agentsAvailable"
      from ${agentView(moment)} a where a.queue_id = q.id) agents
    cross join lateral (select ${serviceLevel} as "serviceLevelToday"
      from queue_visits v where v.queue_id = q.id and v.joined_at >=
        date_trunc('day', ${moment.now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}) today
    where q.id = any(${ids}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ id, longestWaitSince, ...live }) => [
      id,
      { ...live, longestWaitSince: longestWaitSince?.toISOString() ?? null },
    ]),
  );
}
