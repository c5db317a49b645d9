import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { dependents } from './references.js';
import { nameOf } from './uses.queries.js';

type ResourceName = components['schemas']['ResourceName'];

/** What goes with these objects when they are deleted, in the order in which it can. */
export async function listDependents(
  db: Db,
  resource: ResourceName,
  ids: readonly string[],
): Promise<{ resource: ResourceName; id: string; name: string }[]> {
  const own = dependents.filter(({ of }) => of === resource);
  if (own.length === 0 || ids.length === 0) return [];
  const statements = own.map(
    (dependent, position) =>
      sql`select distinct ${position}::integer as position, ${dependent.resource}::text as resource,
        d.${sql.ref(dependent.id)}::text as id, ${nameOf(dependent.resource, `d.${dependent.id}`)} as name
        from ${sql.table(dependent.table)} d where d.${sql.ref(dependent.column)} = any(${ids}::uuid[])`,
  );
  const { rows } = await sql<{ resource: ResourceName; id: string; name: string }>`
    select resource, id, name from (${sql.join(statements, sql` union all `)}) d
    order by position, id`.execute(db);
  return rows;
}

const tables = {
  users: 'users',
  sites: 'sites',
  departments: 'departments',
  'time-frames': 'time_frames',
  holidays: 'holidays',
  'emergency-addresses': 'emergency_addresses',
  queues: 'queues',
  prompts: 'prompts',
  attendants: 'attendants',
  conferences: 'conferences',
} as const;

/** An object that others may refer to, and whose own it is; undefined when the domain has none. */
export async function findTarget(
  db: Db,
  resource: keyof typeof tables,
  id: string,
): Promise<{ userId: string | null } | undefined> {
  const user =
    resource === 'time-frames' || resource === 'prompts' ? sql`owner_user_id` : sql`null::uuid`;
  const { rows } = await sql<{ userId: string | null }>`
    select ${user} as "userId"
    from ${sql.table(tables[resource])} where id = ${id}`.execute(db);
  return rows[0];
}
