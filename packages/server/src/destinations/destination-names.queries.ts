import { sql } from 'kysely';
import type { Db } from '../database/scope.js';

/** What destinations lead to by id, for example `Anne Tremblay (1001)` or the title of a prompt. */
export async function listTargetNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, trim(first_name || ' ' || last_name) || ' (' || extension || ')' as name
      from users where id = any(${ids}::uuid[])
    union all select id, title from prompts where id = any(${ids}::uuid[])
    union all select id, name || ' (' || extension || ')' from attendants where id = any(${ids}::uuid[])
    union all select id, name || ' (' || extension || ')' from queues where id = any(${ids}::uuid[])
    union all select id, name || ' (' || extension || ')' from conferences
      where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
