import type { Db } from '../database/scope.js';
import { insertEvents } from '../write.queries.js';

/** A recording as the engine made it. */
export interface EngineRecording {
  readonly userId: string;
  readonly engineCall: string;
  readonly engineFile: string;
  readonly startedAt: Date;
  readonly durationSeconds: number;
  readonly audio: Buffer;
  /** Now. */
  readonly at: Date;
}

/** Whose data a person belongs to; null for somebody who is gone. */
export async function findDomainOfUser(db: Db, userId: string): Promise<string | null> {
  const found = await db
    .selectFrom('users')
    .select('domain_id')
    .where('id', '=', userId)
    .executeTakeFirst();
  return found?.domain_id ?? null;
}

/** Stores a recording once, and announces it and the call that has it. */
export async function insertEngineRecording(
  db: Db,
  domainId: string,
  { at, ...recording }: EngineRecording,
): Promise<void> {
  const stored = await db
    .insertInto('recordings')
    .values({
      domain_id: domainId,
      user_id: recording.userId,
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
