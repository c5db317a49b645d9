import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import { waitingChannel, waits } from '../queues/visits.queries.js';
import type { RingingCall } from '../routing/joining.js';
import type { QueueAction } from '../routing/steps.js';
import { millis } from './queues.queries.js';

/** Seconds that an offer outlives its ring, for a call that does not ask again. */
const grace = 10;

/** Until the end of the transaction nobody else decides who rings in this organization. */
export async function lockOffers(db: Db, domainId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`offers ${domainId}`}, 0))`.execute(db);
}

/** How the ring of a call that asks again ended. */
export interface RingEnd {
  readonly now: Date;
  /** It was rung in vain. */
  readonly missed: boolean;
  /** Phones rang until the time was over. */
  readonly silent: boolean;
}

/** Seconds by which whoever is added to a ring may come late and still have rung to its end. */
const late = 2;

/**
 * A call that asks again rings nobody any more. Whoever was rung in vain missed it, unless the ring was cut short:
 * the caller's time was over first, or the agent joined towards its end.
 */
export async function endOffers(
  db: Db,
  call: string,
  { now, missed, silent }: RingEnd,
): Promise<string[]> {
  const ended = sql`f.engine_call = ${call} and f.missed_at is null and a.id = f.agent_id`;
  const rangOut = sql`f.until - f.offered_at >= (q.agent_ring_seconds + ${grace - late}) * interval '1 second'`;
  const counts = sql`${missed} and (not ${silent} or ${rangOut})`;
  await sql`delete from queue_offers f using queue_agents a join queues q on q.id = a.queue_id
    where ${ended} and not (${counts})`.execute(db);
  const { rows } = await sql<{ agentId: string }>`
    update queue_offers f set missed_at = ${now} from queue_agents a join queues q on q.id = a.queue_id
    where ${ended} returning f.agent_id as "agentId"`.execute(db);
  const ids = rows.map(({ agentId }) => agentId);
  if (ids.length === 0) return [];
  await sql`update queue_agents a set missed = a.missed + 1 where a.id = any(${ids}::uuid[])`.execute(
    db,
  );
  await sql`update queue_agents a set last_missed_at = ${now} from queue_agents rung
    where rung.id = any(${ids}::uuid[]) and a.domain_id = rung.domain_id and a.who = rung.who`.execute(
    db,
  );
  return ids;
}

/** Agents who missed as many rings in a row as their queue allows. */
export async function listSilent(
  db: Db,
  agentIds: readonly string[],
): Promise<{ id: string; who: string }[]> {
  const { rows } = await sql<{ id: string; who: string }>`
    select a.id, a.who from queue_agents a join queues q on q.id = a.queue_id
    where a.id = any(${agentIds}::uuid[]) and a.mode = 'manual' and a.logged_in
      and q.auto_logout_after_missed > 0 and a.missed >= q.auto_logout_after_missed`.execute(db);
  return rows;
}

/** These agents ring for the call from now on. */
export async function insertOffers(
  db: Db,
  domainId: string,
  call: string,
  { offers, seconds }: Pick<QueueAction, 'offers' | 'seconds'>,
  now: Date,
): Promise<string[]> {
  const until = new Date(now.getTime() + (seconds + grace) * 1000);
  const ids = offers.flatMap(({ agentId }) => agentId ?? []);
  if (ids.length === 0) return [];
  await sql`insert into queue_offers (domain_id, engine_call, agent_id, who, offered_at, until, legs_before)
    select ${domainId}, ${call}, a.id, a.who, ${now}, ${until}, coalesce((
      select jsonb_array_length(c.tracked -> 'legs') from calls c where c.engine_call = ${call}), 0)
    from queue_agents a where a.id = any(${ids}::uuid[])`.execute(db);
  return ids;
}

/** The queue in which agents ring for a call, and how; null = nobody is known to ring for it. */
export async function findRinging(
  db: Db,
  call: string,
  now: Date,
): Promise<(RingingCall & { readonly queueId: string }) | null> {
  const { rows } = await sql<RingingCall & { queueId: string }>`
    select v.queue_id as "queueId", f.call, ${millis(sql`f.last_since`)} as "lastSince",
      ${millis(sql`f.until`)} - ${grace * 1000} as until, coalesce(legs.over, false) as "isOver"
    from (select engine_call as call, max(offered_at) as last_since, max(until) as until, min(legs_before) as legs_before
      from queue_offers where engine_call = ${call} and missed_at is null and until > ${now} group by engine_call) f
    join queue_visits v on v.engine_call = f.call and ${waits}
    left join lateral (select bool_and(l.leg ->> 'endedAt' is not null) as over
      from calls c cross join lateral jsonb_array_elements(c.tracked -> 'legs') with ordinality l (leg, number)
      where c.engine_call = f.call and l.number > f.legs_before) legs on true`.execute(db);
  return rows[0] ?? null;
}

/** Somebody picks the call up from the park: nobody else is given it while it is on its way. */
export async function promiseCall(
  db: Db,
  domainId: string,
  { call, queueId }: { call: string; queueId: string },
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + grace * 1000);
  await sql`insert into queue_places (domain_id, engine_call, queue_id, taken_until)
    values (${domainId}, ${call}, ${queueId}, ${until})
    on conflict (engine_call, queue_id) do update set taken_until = excluded.taken_until`.execute(
    db,
  );
}

/** Of a call that nobody took after all. */
export async function deleteTaking(db: Db, call: string): Promise<void> {
  await sql`update queue_places set taken_until = null where engine_call = ${call} and taken_until is not null`.execute(
    db,
  );
}

/** Channel of whoever waits in a call under way. */
export async function findChannel(db: Db, call: string): Promise<string | null> {
  const { rows } = await sql<{ channel: string }>`
    select ${waitingChannel} as channel from calls c where c.engine_call = ${call}`.execute(db);
  return rows[0]?.channel ?? null;
}
