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
