import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import type { QueueAction } from '../routing/steps.js';

/** Seconds that an offer outlives its ring, for a call that does not ask again. */
const grace = 10;

/** Until the end of the transaction nobody else decides who rings in this organization. */
export async function lockOffers(db: Db, domainId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`offers ${domainId}`}, 0))`.execute(db);
}

/** A call that asks again rings nobody any more; whoever was rung in vain missed it. */
export async function endOffers(
  db: Db,
  call: string,
  { missed, now }: { missed: boolean; now: Date },
): Promise<string[]> {
  await sql`delete from queue_offers where engine_call = ${call} and missed_at is null
    and (${!missed} or offered_at > ${now})`.execute(db);
  const { rows } = await sql<{ agentId: string }>`
    update queue_offers set missed_at = ${now} where engine_call = ${call} and missed_at is null
    returning agent_id as "agentId"`.execute(db);
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

/** These agents ring for the call from now on, or later. */
export async function insertOffers(
  db: Db,
  domainId: string,
  call: string,
  { offers, seconds }: Pick<QueueAction, 'offers' | 'seconds'>,
  now: Date,
): Promise<string[]> {
  const until = new Date(now.getTime() + (seconds + grace) * 1000);
  const rows = offers.flatMap(({ agentId, targets }) => {
    const delay = Math.min(...targets.map(({ delaySeconds }) => delaySeconds));
    const at = new Date(now.getTime() + (Number.isFinite(delay) ? delay : 0) * 1000);
    return agentId ? [{ agentId, at: at.toISOString() }] : [];
  });
  if (rows.length === 0) return [];
  await sql`insert into queue_offers (domain_id, engine_call, agent_id, who, offered_at, until)
    select ${domainId}, ${call}, a.id, a.who, r.at, ${until}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("agentId" uuid, at timestamptz)
    join queue_agents a on a.id = r."agentId"`.execute(db);
  return rows.map(({ agentId }) => agentId);
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
