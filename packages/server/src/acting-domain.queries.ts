import { sql, type SqlBool } from 'kysely';
import type { ContextDomain } from './context.js';
import type { Db } from './database/scope.js';

/** A domain by id, or by its name now or formerly. */
export function findActingDomain(
  db: Db,
  by: { id: string } | { name: string },
): Promise<ContextDomain | undefined> {
  return db
    .selectFrom('domains')
    .select([
      'id',
      'name',
      'display_name as displayName',
      'reseller_id as resellerId',
      'time_zone as timeZone',
      'language',
    ])
    .$if('id' in by, (q) => q.where('id', '=', 'id' in by ? by.id : ''))
    .$if('name' in by, (q) => {
      const name = 'name' in by ? by.name.toLowerCase() : '';
      return q
        .where(sql<SqlBool>`(name = ${name} or ${name} = any(aliases))`)
        .orderBy(sql`name = ${name}`, 'desc')
        .limit(1);
    })
    .executeTakeFirst();
}
