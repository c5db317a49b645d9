import { sql, type RawBuilder } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Restorable } from '../changes/restorers.js';
import type { Db } from '../database/scope.js';
import type { Tables } from '../database/tables.js';
import { references } from './references.js';

type ResourceName = components['schemas']['ResourceName'];

/** An object that refers to another. */
export interface UseRecord {
  readonly resource: Restorable;
  readonly id: string;
  readonly name: string;
  readonly field: string;
  /** Id of the object that is referred to. */
  readonly to: string;
}

/** What people call an object, where it is not its `name`. */
const names: { readonly [Table in keyof Tables]?: RawBuilder<string> } = {
  domains: sql`display_name`,
  users: sql`trim(first_name || ' ' || last_name)`,
};

/** Everything that refers to these objects. */
export async function listUses(
  db: Db,
  resource: ResourceName,
  ids: readonly string[],
): Promise<UseRecord[]> {
  const sources = usesInColumns(resource, ids);
  if (sources.length === 0 || ids.length === 0) return [];
  const { rows } = await sql<UseRecord>`
    select resource, id, name, field, "to" from (${sql.join(sources, sql` union all `)}) uses
    order by resource, name, id, field`.execute(db);
  return rows;
}

/** One statement for each column that refers to the resource. */
const usesInColumns = (resource: ResourceName, ids: readonly string[]) =>
  references
    .filter(({ to }) => to === resource)
    .map(({ by, field, table, column }) => {
      const to = sql.ref(column);
      return sql`select ${by}::text as resource, id, ${names[table] ?? sql.ref('name')} as name,
        ${field}::text as field, ${to} as "to" from ${sql.table(table)} where ${to} = any(${ids}::uuid[])`;
    });
