import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database/scope.js';
import { documentTargets, type DocumentTarget } from './references.js';

/** A phone number by which callers reach an object. */
export interface NumberTo {
  id: string;
  number: string;
}

/** The phone numbers that lead to an object: always or by a rule, at once or after an announcement. */
export const numbersTo = (resource: DocumentTarget, id: RawBuilder<unknown>) => sql<
  NumberTo[]
>`coalesce((
  select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number) order by p.number) from phone_numbers p
  where p.id in (select r.by_id from object_references r
    where r.by_resource = 'phone-numbers' and r.${sql.ref(documentTargets[resource])} = ${id})), '[]')`;

/** The same for many, by id. */
export async function listNumbersTo(
  db: Db,
  resource: DocumentTarget,
  ids: readonly string[],
): Promise<Map<string, NumberTo[]>> {
  const { rows } = await sql<{ id: string; numbers: NumberTo[] }>`
    select o.id, ${numbersTo(resource, sql`o.id`)} as numbers from unnest(${ids}::uuid[]) as o(id)`.execute(
    db,
  );
  return new Map(rows.map(({ id, numbers }) => [id, numbers]));
}
