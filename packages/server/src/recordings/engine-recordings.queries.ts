import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import { insertEvents } from '../write.queries.js';

/** A recording as the engine made it. */
export interface EngineRecording {
  readonly engineCall: string;
  readonly engineFile: string;
  readonly startedAt: Date;
  readonly durationSeconds: number;
  readonly audio: Buffer;
  /** Now. */
  readonly at: Date;
}

/** Whom a recording belongs to. */
export interface RecordingOwner {
  readonly domainId: string;
  /** Who is recorded; null for an agent outside the organization, and for somebody who is gone. */
  readonly userId: string | null;
}

/** Found by the person who is recorded, else by the call; null while that is not known either. */
export async function findOwner(
  db: Db,
  { userId, engineCall }: { readonly userId: string | null; readonly engineCall: string },
): Promise<RecordingOwner | null> {
  const { rows } = await sql<RecordingOwner>`
    select domain_id as "domainId", id as "userId" from users where id = ${userId}::uuid
    union all select domain_id, null from calls where engine_call = ${engineCall} and domain_id is not null
    union all select domain_id, null from call_records where engine_call = ${engineCall}
    order by "userId" nulls last limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Stores a recording once, and announces it and the call that has it. */
export async function insertEngineRecording(
  db: Db,
  { domainId, userId }: RecordingOwner,
  { at, ...recording }: EngineRecording,
): Promise<void> {
  const stored = await db
    .insertInto('recordings')
    .values({
      domain_id: domainId,
      user_id: userId,
      engine_call: recording.engineCall,
      engine_file: recording.engineFile,
      started_at: recording.startedAt,
      duration_seconds: recording.durationSeconds,
      audio: recording.audio,
    })
    .onConflict((conflict) => conflict.columns(['domain_id', 'engine_file']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!stored) return;
  const ids = [stored.id];
  await insertEvents(
    db,
    domainId,
    [
      { resource: 'recordings', ids },
      { resource: 'call-records', ids: [] },
    ],
    at,
  );
}
