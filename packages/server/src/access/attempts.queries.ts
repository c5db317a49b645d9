import { sql } from 'kysely';
import type { Db } from '../database/scope.js';

/** Waits for other attempts on the same login: parallel guesses are counted one by one. */
export async function lockAttempts(db: Db, loginHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${loginHash}, 0))`.execute(db);
}

/** Times of the latest failures, newest first. */
export async function listFailures(db: Db, loginHash: string, limit: number): Promise<Date[]> {
  const rows = await db
    .selectFrom('login_failures')
    .select('at')
    .where('login_hash', '=', loginHash)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at }) => at);
}

export async function insertFailure(db: Db, loginHash: string, now: Date): Promise<void> {
  await db.insertInto('login_failures').values({ login_hash: loginHash, at: now }).execute();
}

export async function deleteFailures(db: Db, loginHash: string): Promise<void> {
  await db.deleteFrom('login_failures').where('login_hash', '=', loginHash).execute();
}

export async function deleteFailuresBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('login_failures').where('at', '<', before).execute();
}
