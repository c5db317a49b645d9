import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { QueueScope } from './queue-scope.js';

/** Whether the queue of this alias is within reach. */
export function inScope({ siteId, assigned }: QueueScope, queue = 'queues'): RawBuilder<SqlBool> {
  const site = sql.ref(`${queue}.site_id`);
  if (siteId !== undefined) return sql<SqlBool>`${site} = ${siteId}::uuid`;
  if (!assigned) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${site} = ${assigned.siteId}::uuid or exists (
    select from queue_agents own left join devices on devices.id = own.device_id
    where own.queue_id = ${sql.ref(`${queue}.id`)}
      and coalesce(own.user_id, devices.user_id) = ${assigned.userId}::uuid))`;
}
