import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { inScope } from '../queues/queue-scope.queries.js';
import type { QueueScope } from '../queues/queue-scope.js';
import type { UserScope } from './users.queries.js';

/** Who answers queues within reach. */
const agentsOf = (queues: QueueScope) => sql`select coalesce(agents.user_id, phones.user_id)
  from queue_agents agents join queues on queues.id = agents.queue_id
  left join devices phones on phones.id = agents.device_id where ${inScope(queues)}`;

/** Whether the person of this column is the one of the scope, or answers one of its queues. */
export function isReached({ userId, queues }: UserScope, person: string): RawBuilder<SqlBool> {
  const column = sql.ref(person);
  const own = sql<SqlBool>`${column} = ${userId}::uuid`;
  return queues ? sql<SqlBool>`(${own} or ${column} in (${agentsOf(queues)}))` : own;
}

/** Whether a call or the record of one, of this alias, concerns the person of the scope or one of its queues. */
export function isCallReached(scope: UserScope, call: string): RawBuilder<SqlBool> {
  const own = sql<SqlBool>`${sql.ref(`${call}.user_ids`)} @> array[${scope.userId}::uuid]`;
  return scope.queues ? sql<SqlBool>`(${own} or ${isCallOf(scope.queues, call)})` : own;
}

/** Whether a recording of this alias is of the person of the scope, or of who answers or answered in its queues. */
export function isRecordingReached(scope: UserScope, recording: string): RawBuilder<SqlBool> {
  const own = isReached(scope, `${recording}.user_id`);
  if (!scope.queues) return own;
  return sql<SqlBool>`(${own} or exists (${visitsOf(scope.queues, recording)}
    and visits.user_id = ${sql.ref(`${recording}.user_id`)}))`;
}

/** Whether a call or the record of one was in one of these queues, or is one of their agents'. */
export const isCallOf = (queues: QueueScope, call: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${call}.user_ids`)} && array(${agentsOf(queues)})
    or exists (${visitsOf(queues, call)}))`;

/** Visits of queues within reach that the call of this alias made. */
const visitsOf = (queues: QueueScope, call: string) => sql`select from queue_visits visits
  join queues on queues.id = visits.queue_id
  where visits.engine_call = ${sql.ref(`${call}.engine_call`)} and ${inScope(queues)}`;
