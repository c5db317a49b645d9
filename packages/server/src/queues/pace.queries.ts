import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import type { Pace } from '../routing/wait.js';
import { agentView, type AgentMoment } from './agent-view.queries.js';

/** Mean seconds of talk and wrap-up of the last 20 calls of the queue `q`; 0 where there was none. */
export const handling = sql<number>`(select coalesce(avg(v.talk_seconds + coalesce(v.wrap_up_seconds, 0)), 0)::float from (
  select talk_seconds, wrap_up_seconds from queue_visits
  where queue_id = q.id and answered_at is not null and ended_at is not null
  order by answered_at desc limit 20) v)`;

/** How fast the lines of queues move. */
export async function listPace(
  db: Db,
  moment: AgentMoment,
  queueIds: readonly string[],
): Promise<Map<string, Pace>> {
  const { rows } = await sql<Pace & { id: string }>`
    select q.id, ${handling} as "handlingSeconds",
      (select count(*)::integer from ${agentView(moment)} a where a.queue_id = q.id and a.free) as available
    from queues q where q.id = any(${queueIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...pace }) => [id, pace]));
}
