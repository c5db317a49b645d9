import { sql, type SqlBool } from 'kysely';
import type { Db } from '../database/scope.js';
import { isRecordingReached } from '../users/reach.queries.js';
import type { UserScope } from '../users/users.queries.js';

/** Recordings within reach, without their sound; who is nobody in particular reaches none of their own. */
const selectRecordings = (db: Db, scope: UserScope) => {
  let recordings = db
    .selectFrom('recordings as r')
    .leftJoin('users as u', 'u.id', 'r.user_id')
    .select(['r.id', 'r.version', 'r.started_at', 'r.duration_seconds']);
  if (scope.userId !== undefined) recordings = recordings.where(isRecordingReached(scope, 'r'));
  if (scope.siteId !== undefined) recordings = recordings.where('u.site_id', '=', scope.siteId);
  return recordings;
};

/** A recording with its sound, unless it is hidden from the very person who asks. */
export async function findSound(
  db: Db,
  scope: UserScope,
  id: string,
  askerId: string | null,
): Promise<{ version: number; audio: Uint8Array } | null> {
  const found = await selectRecordings(db, scope)
    .select('r.audio')
    .where('r.id', '=', id)
    .where(sql<SqlBool>`not coalesce(u.hide_recordings and u.id = ${askerId}::uuid, false)`)
    .executeTakeFirst();
  return found ?? null;
}

/** What is kept of a recording in the history; locked until the write ends. */
export async function lockRecording(
  db: Db,
  scope: UserScope,
  id: string,
): Promise<{ id: string; version: number; startedAt: string; durationSeconds: number } | null> {
  const found = await selectRecordings(db, scope)
    .where('r.id', '=', id)
    .forUpdate('r')
    .executeTakeFirst();
  if (!found) return null;
  const { started_at: startedAt, duration_seconds: durationSeconds, ...rest } = found;
  return { ...rest, startedAt: startedAt.toISOString(), durationSeconds };
}

export async function deleteRecording(db: Db, id: string): Promise<void> {
  await db.deleteFrom('recordings').where('id', '=', id).execute();
}

/** Those that are kept no longer. */
export async function deleteOldRecordings(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('recordings').where('started_at', '<', before).execute();
}
