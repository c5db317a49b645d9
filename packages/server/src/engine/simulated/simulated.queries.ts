import { sql } from 'kysely';
import type { Db } from '../../database/scope.js';
import type { Language } from '../../problem-texts.js';
import type { Address } from '../call-events.js';

export interface ImaginedDomain {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
}

/** Whose phone an address is, imagined ones included. */
export async function findPhone(
  db: Db,
  address: Address,
): Promise<{ userId: string; name: string; extension: string; domain: ImaginedDomain } | null> {
  const [user = '', domain = ''] = address.split('@');
  const { rows } = await sql<{
    userId: string;
    name: string;
    extension: string;
    domain: ImaginedDomain;
  }>`
    select u.id as "userId", trim(u.first_name || ' ' || u.last_name) as name, u.extension,
      jsonb_build_object('id', d.id, 'name', d.name, 'language', d.language) as domain
    from domains d
    left join devices v on v.domain_id = d.id and v.sip_username = ${user}
    join users u on u.domain_id = d.id
      and (u.id = v.user_id or (v.id is null and u.extension = ${user}))
    where d.name = ${domain}`.execute(db);
  return rows[0] ?? null;
}

/** Where calls of an organization can come from and go to. */
export interface Lines extends ImaginedDomain {
  readonly numbers: string[];
  /** Those of the numbers that lead to a queue, at once or by a menu. */
  readonly customerNumbers: string[];
  readonly extensions: string[];
  /** Extensions of conferences that anybody gets into. */
  readonly conferences: string[];
}

/** Organizations with the numbers that lead somewhere and the extensions of their people. */
export async function listLines(db: Db): Promise<Lines[]> {
  const { rows } = await sql<Lines>`
    select d.id, d.name, d.language,
      array(select p.number from phone_numbers p
        where p.domain_id = d.id and p.destination is not null order by p.number) as numbers,
      array(select p.number from phone_numbers p
        where p.domain_id = d.id and p.destination->>'kind' in ('queue', 'attendant')
        order by p.number) as "customerNumbers",
      array(select u.extension from users u
        where u.domain_id = d.id and u.kind = 'person' order by u.extension limit 80) as extensions,
      array(select f.extension from conferences f
        where f.domain_id = d.id and not f.locked and f.participant_pin is null order by f.extension) as conferences
    from domains d where not d.locked order by d.name`.execute(db);
  return rows.filter(({ numbers }) => numbers.length > 0);
}

export async function hasRecords(db: Db): Promise<boolean> {
  const row = await db.selectFrom('call_records').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** When agents were there. */
export interface Shift {
  readonly state: 'available' | 'unavailable';
  readonly reason: string | null;
  readonly from: Date;
  readonly until: Date;
}

/** Agents who were logged in for these hours, as those are who log in and out by themselves. */
export async function insertShifts(db: Db, shifts: readonly Shift[]): Promise<void> {
  await sql`
    insert into agent_activities (domain_id, agent_id, queue_id, who, user_id, agent_name, state, reason, started_at, ended_at)
    select a.domain_id, a.id, a.queue_id, a.who, u.id, trim(u.first_name || ' ' || u.last_name), s.state, s.reason,
      -- Nobody comes and goes on the second.
      s."from" + n.late, least(s.until + n.late, t.first)
    from queue_agents a join users u on u.id = a.user_id
    cross join lateral (select (hashtext(a.who) % 600) * interval '1 second' as late) n
    cross join lateral (select coalesce(min(started_at), 'infinity') as first
      from agent_activities where agent_id = a.id) t
    cross join jsonb_to_recordset(${JSON.stringify(shifts)}::jsonb)
      as s(state text, reason text, "from" timestamptz, until timestamptz)
    where a.mode = 'automatic' and s."from" + n.late < t.first`.execute(db);
}
