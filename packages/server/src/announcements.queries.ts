import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from './database/scope.js';

type ResourceEvent = components['schemas']['ResourceEvent'];

/** Number of the domain's last announcement. */
export async function findSequence(db: Db, domainId: string): Promise<number> {
  const row = await db
    .selectFrom('domains')
    .select('event_sequence')
    .where('id', '=', domainId)
    .executeTakeFirst();
  return Number(row?.event_sequence ?? 0);
}

/** Milliseconds since an announcement was written; null when it is forgotten. */
export async function findAge(db: Db, domainId: string, sequence: number): Promise<number | null> {
  const row = await db
    .selectFrom('events')
    .select(sql<string>`extract(epoch from clock_timestamp() - at) * 1000`.as('age'))
    .where('domain_id', '=', domainId)
    .where('sequence', '=', String(sequence))
    .executeTakeFirst();
  return row ? Math.max(0, Math.floor(Number(row.age))) : null;
}

/** Announcements of a domain after a number, oldest first. */
export async function listEvents(
  db: Db,
  domainId: string,
  after: number,
  since: Date,
  limit: number,
): Promise<ResourceEvent[]> {
  const rows = await db
    .selectFrom('events')
    .select(['sequence', 'resource', 'ids', 'at'])
    .where('domain_id', '=', domainId)
    .where('sequence', '>', String(after))
    .where('at', '>=', since)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(({ sequence, resource, ids, at }) => ({
    sequence: Number(sequence),
    resource,
    ids,
    at: at.toISOString(),
  }));
}

export async function deleteOldEvents(db: Db, oldest: Date): Promise<void> {
  await sql`delete from events where at < ${oldest}`.execute(db);
}
