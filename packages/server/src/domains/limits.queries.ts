import type { Db } from '../database/scope.js';
import { limitReached } from '../problem.js';

const columns = {
  attendants: 'max_attendants',
  conferences: 'max_conferences',
  queues: 'max_queues',
} as const;

/** How many of a kind a domain has and may have; the domain's row is locked. */
export async function lockLimit(
  db: Db,
  domainId: string,
  table: keyof typeof columns,
): Promise<{ used: number; limit: number }> {
  const { limit } = await db
    .selectFrom('domains')
    .select(`${columns[table]} as limit`)
    .where('id', '=', domainId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { used } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('used'))
    .where('domain_id', '=', domainId)
    .executeTakeFirstOrThrow();
  return { used: Number(used), limit };
}

/** Refuses one more of a kind than the domain may have. */
export async function requireRoom(
  db: Db,
  domainId: string,
  table: keyof typeof columns,
): Promise<void> {
  const { used, limit } = await lockLimit(db, domainId, table);
  if (used >= limit) throw limitReached(limit, used);
}
