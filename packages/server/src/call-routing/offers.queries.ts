import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import type { QueueAction } from '../routing/steps.js';

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

/**
 * A call that asks again rings nobody any more, but those of a cascade until it is known who else joins them: agents
 * who are to ring on are left out. Whoever was rung in vain missed it, unless the caller's time was over first.
 */
export async function endOffers(
  db: Db,
  call: string,
  { now, missed, silent }: RingEnd,
  ringOn: readonly string[] | 'cascades',
): Promise<string[]> {
  const goesOn =
    ringOn === 'cascades'
      ? sql`${missed} and q.strategy = 'linearCascade'`
      : sql`f.agent_id = any(${ringOn}::uuid[])`;
  const ended = sql`f.engine_call = ${call} and f.missed_at is null and a.id = f.agent_id and not (${goesOn})`;
  const rangOut = sql`f.until - f.offered_at >= (q.agent_ring_seconds + ${grace}) * interval '1 second'`;
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

/** These agents ring for the call from now on; some of them may ring already. */
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
  await sql`update queue_offers set until = ${until}
    where engine_call = ${call} and missed_at is null and agent_id = any(${ids}::uuid[])`.execute(
    db,
  );
  await sql`insert into queue_offers (domain_id, engine_call, agent_id, who, offered_at, until)
    select ${domainId}, ${call}, a.id, a.who, ${now}, ${until} from queue_agents a
    where a.id = any(${ids}::uuid[]) and not exists (select from queue_offers f
      where f.engine_call = ${call} and f.missed_at is null and f.agent_id = a.id)`.execute(db);
  return ids;
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

/** Channel of the caller of a call under way. */
export async function findChannel(db: Db, call: string): Promise<string | null> {
  const { rows } = await sql<{ channel: string }>`
    select tracked->>'channel' as channel from calls where engine_call = ${call}`.execute(db);
  return rows[0]?.channel ?? null;
}
