import { sql, type Selectable, type SqlBool } from 'kysely';
import type { Db } from '../database/scope.js';
import type { PromptUploadsTable } from '../database/tables.js';

/** What was sent or is being recorded, with what is known of its sound once it is there. */
export type FoundUpload = Selectable<PromptUploadsTable> & {
  readonly duration_milliseconds: number | null;
  readonly peaks: number[] | null;
};

export type NewUpload = Pick<
  Selectable<PromptUploadsTable>,
  'id' | 'user_id' | 'source' | 'status' | 'file_name' | 'format' | 'hash' | 'expires_at'
>;

export async function insertUpload(db: Db, domainId: string, upload: NewUpload): Promise<void> {
  await db
    .insertInto('prompt_uploads')
    .values({ ...upload, domain_id: domainId })
    .execute();
}

/** Of the same person, or of the same kind of key; whoever sent it alone hears it before it is a prompt. */
export async function findUpload(
  db: Db,
  id: string,
  userId: string | null,
  now: Date,
): Promise<FoundUpload | null> {
  const found = await db
    .selectFrom('prompt_uploads as u')
    .leftJoin('sounds as s', (join) =>
      join.onRef('s.domain_id', '=', 'u.domain_id').onRef('s.hash', '=', 'u.hash'),
    )
    .selectAll('u')
    .select(['s.duration_milliseconds', 's.peaks'])
    .where('u.id', '=', id)
    .where('u.expires_at', '>', now)
    .where(sql<SqlBool>`u.user_id is not distinct from ${userId}::uuid`)
    .executeTakeFirst();
  return found ?? null;
}

/** How many sounds wait to be taken. */
export async function countUploads(db: Db, userId: string | null, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('prompt_uploads')
    .select(sql<string>`count(*)`.as('count'))
    .where('expires_at', '>', now)
    .where(sql<SqlBool>`user_id is not distinct from ${userId}::uuid`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function deleteUpload(db: Db, id: string): Promise<void> {
  await db.deleteFrom('prompt_uploads').where('id', '=', id).execute();
}

/** Those that no prompt took in time. */
export async function deleteEndedUploads(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('prompt_uploads').where('expires_at', '<=', now).execute();
}

/** A recording that is under way, whosever it is: its domain. */
export async function findRecordingDomain(db: Db, id: string): Promise<string | null> {
  const found = await db
    .selectFrom('prompt_uploads')
    .select('domain_id')
    .where('id', '=', id)
    .where('status', '=', 'recording')
    .executeTakeFirst();
  return found?.domain_id ?? null;
}

/** Ends a recording; false when it had ended before. */
export async function endRecording(
  db: Db,
  id: string,
  end: { readonly hash: string } | { readonly problem: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('prompt_uploads')
    .set('hash' in end ? { ...end, status: 'ready' } : { ...end, status: 'failed' })
    .where('id', '=', id)
    .where('status', '=', 'recording')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
