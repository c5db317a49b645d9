import { sql } from 'kysely';
import type { Db } from '../database/scope.js';

/** Something that can be called: what is dialled, and what it is called. */
export interface Callable {
  readonly id: string;
  readonly to: string;
  readonly name: string;
}

/** Those of these phone numbers and users that are there. */
export async function listCallable(db: Db, ids: readonly string[]): Promise<Callable[]> {
  const { rows } = await sql<Callable>`
    select id, number as "to", number as name from phone_numbers where id = any(${ids}::uuid[])
    union all
    select id, extension, trim(first_name || ' ' || last_name) from users where id = any(${ids}::uuid[])
    order by "to"`.execute(db);
  return rows;
}

/** A few numbers of the domain that lead somewhere. */
export async function listSomeNumbers(db: Db): Promise<Callable[]> {
  const { rows } = await sql<Callable>`
    select id, number as "to", number as name from phone_numbers
    where destination is not null and enabled order by number limit 3`.execute(db);
  return rows;
}

/** Names of a user's own time frames. */
export async function listOwnFrameNames(db: Db, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('time_frames')
    .select('name')
    .where('owner_user_id', '=', userId)
    .execute();
  return rows.map(({ name }) => name);
}
