import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';

type Change = components['schemas']['AgentStateChange'];

const beginActivity = sql`insert into agent_activities (domain_id, agent_id, queue_id, who, user_id, agent_name, state,
    reason, started_at)
  select a.domain_id, a.id, a.queue_id, a.who, u.id,
    coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), a.external_number, ''),`;

const ofAgents = sql`from queue_agents a left join devices v on v.id = a.device_id
  left join users u on u.id = coalesce(a.user_id, v.user_id)`;

/** What an agent chose, or somebody for them. Who is there again has nothing left to do after a call. */
export async function updateAgentState(
  db: Db,
  { id, who }: { id: string; who: string },
  { state, reason }: Change,
  now: Date,
): Promise<void> {
  const unavailable = state === 'unavailable' ? (reason ?? 'other') : null;
  await sql`update queue_agents set logged_in = ${state !== 'loggedOut'}, unavailable_reason = ${unavailable},
      state_since = ${now}, missed = 0, updated_at = ${now}
    where id = ${id}`.execute(db);
  if (state === 'available') await endWrapUp(db, who, now);
  await sql`update agent_activities set ended_at = ${now} where agent_id = ${id} and ended_at is null`.execute(
    db,
  );
  if (state !== 'loggedOut')
    await sql`${beginActivity} ${state}, ${unavailable}, ${now} ${ofAgents} where a.id = ${id}`.execute(
      db,
    );
}

/** In every queue; the figures of the last call tell how long it really took. */
async function endWrapUp(db: Db, who: string, now: Date): Promise<void> {
  await sql`update queue_visits v
    set wrap_up_seconds = greatest(0, round(extract(epoch from ${now}::timestamptz - v.ended_at)))::integer
    from queue_agents a
    where a.who = ${who} and a.wrap_up_until > ${now} and v.agent_id = a.id
      and v.ended_at = a.last_call_ended_at`.execute(db);
  await sql`update queue_agents set wrap_up_until = ${now} where who = ${who} and wrap_up_until > ${now}`.execute(
    db,
  );
}

/** Time runs for those who are always logged in, and no longer for those who left the list. */
export async function matchActivities(db: Db, queueId: string, now: Date): Promise<void> {
  await sql`update agent_activities t set ended_at = ${now}
    where t.queue_id = ${queueId} and t.ended_at is null and not exists (
      select from queue_agents a where a.id = t.agent_id and (a.logged_in or a.mode = 'automatic'))`.execute(
    db,
  );
  await sql`${beginActivity} case when a.unavailable_reason is null then 'available' else 'unavailable' end, a.unavailable_reason, ${now} ${ofAgents}
    where a.queue_id = ${queueId} and (a.logged_in or a.mode = 'automatic')
      and not exists (select from agent_activities t where t.agent_id = a.id and t.ended_at is null)`.execute(
    db,
  );
}
