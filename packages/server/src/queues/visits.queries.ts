import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import type { Visit } from './visits.js';

/** Channel of whoever waits in the call `c`: of the caller, or of the leg that was sent there. */
export const waitingChannel = sql<string>`coalesce(c.tracked -> 'steps' -> -1 ->> 'channel', c.tracked ->> 'channel')`;

/** Whether the caller of the visit `v` still waits; the end is asked for too, because the index of open visits has it. */
export const waits = sql`v.left_at is null and v.ended_at is null`;

/** A visit of a call of an organization. */
export interface KeptVisit extends Visit {
  readonly domainId: string;
  readonly engineCall: string;
}

/** What is different from what was known of a visit. */
export interface ChangedVisit {
  readonly domainId: string;
  readonly queueId: string;
}

/**
 * Keeps visits as they follow from their calls: each once, however often it is told. Whoever answered is found by the
 * phone among the agents; people and queues stand in a visit as they were.
 */
export async function upsertVisits(db: Db, visits: readonly KeptVisit[]): Promise<ChangedVisit[]> {
  if (visits.length === 0) return [];
  const { rows } = await sql<ChangedVisit>`
    insert into queue_visits as old (domain_id, queue_id, engine_call, joined_at, left_at, outcome, reason, answered_at,
      ended_at, agent_id, who, user_id, agent_name, wait_seconds, talk_seconds, hold_seconds, wrap_up_seconds)
    select r."domainId", r."queueId", r."engineCall", r."joinedAt", r."leftAt", r.outcome, r.reason, r."answeredAt",
      r."endedAt", a.id, coalesce(a.who, r.who->>0), r."userId", r.name, r."waitSeconds", r."talkSeconds",
      r."holdSeconds", case when r."answeredAt" is not null and r."endedAt" is not null then coalesce(a.wrap_up_seconds, 0) end
    from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) as r("domainId" uuid, "queueId" uuid, "engineCall" text,
      "joinedAt" timestamptz, "leftAt" timestamptz, outcome text, reason text, "answeredAt" timestamptz,
      "endedAt" timestamptz, who jsonb, "userId" uuid, name text, "waitSeconds" integer, "talkSeconds" integer,
      "holdSeconds" integer)
    left join lateral (select g.id, g.who, g.wrap_up_seconds from queue_agents g
      where g.queue_id = r."queueId" and r.who ? g.who order by g.position limit 1) a on true
    on conflict (engine_call, queue_id, joined_at) do update set left_at = excluded.left_at,
      outcome = excluded.outcome, reason = excluded.reason, answered_at = excluded.answered_at,
      ended_at = excluded.ended_at, agent_id = coalesce(old.agent_id, excluded.agent_id),
      who = coalesce(excluded.who, old.who), user_id = excluded.user_id,
      agent_name = excluded.agent_name, wait_seconds = excluded.wait_seconds, talk_seconds = excluded.talk_seconds,
      hold_seconds = excluded.hold_seconds,
      wrap_up_seconds = coalesce(old.wrap_up_seconds, excluded.wrap_up_seconds)
    where (old.left_at, old.outcome, old.ended_at, old.answered_at, old.who)
      is distinct from (excluded.left_at, excluded.outcome, excluded.ended_at, excluded.answered_at, excluded.who)
    returning old.domain_id as "domainId", old.queue_id as "queueId"`.execute(db);
  return rows;
}

/** Whoever answered a call missed nothing in a row; whoever ended one has what follows it to do. */
export async function freeAgents(db: Db, engineCalls: readonly string[]): Promise<void> {
  await sql`update queue_agents a set missed = 0 from queue_visits v
    where v.engine_call = any(${engineCalls}::text[]) and v.agent_id = a.id and a.missed > 0
      and a.last_missed_at < v.answered_at`.execute(db);
  await sql`update queue_agents a set last_call_ended_at = v.ended_at,
      wrap_up_until = v.ended_at + v.wrap_up_seconds * interval '1 second'
    from queue_visits v
    where v.engine_call = any(${engineCalls}::text[]) and v.ended_at is not null and v.answered_at is not null
      and v.domain_id = a.domain_id and v.who = a.who
      and (a.last_call_ended_at is null or a.last_call_ended_at < v.ended_at)`.execute(db);
}

/** Nobody rings any more for a call that does not wait; offers that were made since are of another queue. */
export async function endOffers(db: Db, engineCalls: readonly string[]): Promise<void> {
  await sql`delete from queue_offers f using queue_visits v
    where v.engine_call = any(${engineCalls}::text[]) and f.engine_call = v.engine_call and f.missed_at is null
      and v.left_at is not null and f.offered_at <= v.left_at + interval '0.5 seconds'
      and not exists (select from queue_visits w where w.engine_call = v.engine_call and w.left_at is null)`.execute(
    db,
  );
}

/** What was kept of calls that are over. */
export async function forgetCalls(db: Db, engineCalls: readonly string[]): Promise<void> {
  if (engineCalls.length === 0) return;
  await sql`delete from queue_offers where engine_call = any(${engineCalls}::text[]) and missed_at is null`.execute(
    db,
  );
  await sql`delete from queue_places where engine_call = any(${engineCalls}::text[])`.execute(db);
}

/** What figures are made of, once it is older than they can ask for. */
export async function deleteOldVisits(db: Db, before: Date): Promise<void> {
  await sql`delete from queue_offers where missed_at < ${before}`.execute(db);
  await sql`delete from queue_visits where ended_at < ${before}`.execute(db);
  await sql`delete from agent_activities where ended_at < ${before}`.execute(db);
}

/** Agents of these phones, by organization. */
export async function listAgentsOf(
  db: Db,
  phones: readonly string[],
): Promise<{ domainId: string; id: string; queueId: string }[]> {
  if (phones.length === 0) return [];
  const { rows } = await sql<{ domainId: string; id: string; queueId: string }>`
    select domain_id as "domainId", id, queue_id as "queueId" from queue_agents
    where who = any(${phones}::text[])`.execute(db);
  return rows;
}
