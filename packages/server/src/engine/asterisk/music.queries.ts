import { sql } from 'kysely';
import type { Db } from '../../database/scope.js';
import type { OwnerKind } from '../../music-on-hold/music-on-hold.queries.js';

const tables = { site: 'sites', queue: 'queues', user: 'users' } as const;

/** Whose data an owner of music belongs to; null for one that is gone. */
export async function findDomainOfOwner(
  db: Db,
  { ownerKind, ownerId }: { readonly ownerKind: OwnerKind; readonly ownerId: string },
): Promise<string | null> {
  if (ownerKind === 'domain') return ownerId;
  const { rows } = await sql<{ domain_id: string }>`
    select domain_id from ${sql.table(tables[ownerKind])} where id = ${ownerId}`.execute(db);
  return rows[0]?.domain_id ?? null;
}
