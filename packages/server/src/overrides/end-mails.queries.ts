import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';

type Schemas = components['schemas'];

/** An override that ends soon, and what a mail says of it. */
export interface EndingOverride {
  readonly id: string;
  readonly domainId: string;
  readonly destination: Schemas['Destination'];
  readonly endsAt: Date;
  readonly reason: string;
  readonly targetName: string;
  readonly organization: string;
  readonly timeZone: string;
}

/** A person who is told of it. */
export interface Addressee {
  readonly domainId: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly language: Schemas['Language'];
}

/**
 * Marks the overrides in force that end until then as told of, and returns them: of several servers one gets each.
 * Those that were never to last beyond the notice are not told of.
 */
export async function claimEnding(
  platform: Db,
  now: Date,
  noticeSeconds: number,
): Promise<EndingOverride[]> {
  const notice = sql`make_interval(secs => ${noticeSeconds})`;
  const { rows } = await sql<EndingOverride>`
    with claimed as (
      update overrides set alerted_at = ${now}
      where alerted_at is null and starts_at <= ${now} and ends_at > ${now}
        and ends_at <= ${now}::timestamptz + ${notice} and ends_at - starts_at > ${notice}
      returning *
    )
    select o.id, o.domain_id as "domainId", o.destination, o.ends_at as "endsAt", o.reason,
      d.display_name as organization, d.time_zone as "timeZone",
      coalesce(s.name, p.number, trim(u.first_name || ' ' || u.last_name), d.display_name) as "targetName"
    from claimed o join domains d on d.id = o.domain_id
      left join sites s on s.id = o.target_site_id
      left join phone_numbers p on p.id = o.target_phone_number_id
      left join users u on u.id = o.target_user_id
    order by o.ends_at, o.id`.execute(platform);
  return rows;
}

/** The mail did not go out: the next round tries again. */
export async function unclaim(platform: Db, id: string): Promise<void> {
  await sql`update overrides set alerted_at = null where id = ${id}`.execute(platform);
}

/** Office managers of these domains who can sign in and have an address. */
export async function listManagers(
  platform: Db,
  domainIds: readonly string[],
): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select u.domain_id as "domainId", trim(u.first_name || ' ' || u.last_name) as name, u.emails,
      coalesce(u.language, d.language) as language
    from users u join domains d on d.id = u.domain_id
      left join credentials c on c.user_id = u.id
    where u.domain_id = any(${domainIds}::uuid[]) and u.role = 'office-manager' and u.kind = 'person'
      and cardinality(u.emails) > 0 and not coalesce(c.locked, false)
    order by u.id`.execute(platform);
  return rows;
}
