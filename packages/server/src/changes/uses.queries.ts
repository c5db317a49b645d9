import { sql } from 'kysely';
import type { Db } from '../database/scope.js';

/** Something that refers to a department or site. */
export interface UseRecord {
  readonly by: string;
  readonly to: string;
  readonly field: 'departmentId' | 'siteId';
}

/** Users and departments that refer to these departments and sites. */
export async function listUses(db: Db, ids: readonly string[]): Promise<UseRecord[]> {
  const { rows } = await sql<UseRecord>`
    select id as by, department_id as to, 'departmentId' as field from users where department_id = any(${ids}::uuid[])
    union all
    select id, site_id, 'siteId' from users where site_id = any(${ids}::uuid[])
    union all
    select id, site_id, 'siteId' from departments where site_id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
