import type { Db } from '../database/scope.js';

export interface NewSession {
  readonly userId: string;
  readonly domainId: string;
  readonly refreshHash: string;
  readonly restricted: boolean;
  readonly userAgent: string;
  readonly address: string;
}

export async function insertSession(db: Db, session: NewSession, now: Date): Promise<string> {
  const { id } = await db
    .insertInto('sessions')
    .values({
      user_id: session.userId,
      domain_id: session.domainId,
      refresh_hash: session.refreshHash,
      restricted: session.restricted,
      user_agent: session.userAgent,
      address: session.address,
      created_at: now,
      last_used_at: now,
      refreshed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds an access token to a session and forgets those that ended. */
export async function insertAccessToken(
  db: Db,
  token: { hash: string; sessionId: string; domainId: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await db
    .deleteFrom('access_tokens')
    .where('session_id', '=', token.sessionId)
    .where('expires_at', '<=', now)
    .execute();
  await db
    .insertInto('access_tokens')
    .values({
      token_hash: token.hash,
      session_id: token.sessionId,
      domain_id: token.domainId,
      expires_at: token.expiresAt,
    })
    .execute();
}

/** Session of a refresh token or of the one before it, locked until the transaction ends. */
export function findSessionForUpdate(db: Db, refreshHash: string) {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where((eb) =>
      eb.or([eb('refresh_hash', '=', refreshHash), eb('previous_refresh_hash', '=', refreshHash)]),
    )
    .forUpdate()
    .executeTakeFirst();
}

/** Replaces the refresh token; the old one is kept to notice its reuse. */
export async function rotateSession(
  db: Db,
  id: string,
  next: { refreshHash: string; address: string; userAgent: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set((eb) => ({
      previous_refresh_hash: eb.ref('refresh_hash'),
      refresh_hash: next.refreshHash,
      refreshed_at: now,
      last_used_at: now,
      address: next.address,
      user_agent: next.userAgent,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function restrictSession(db: Db, id: string, restricted: boolean): Promise<void> {
  await db.updateTable('sessions').set({ restricted }).where('id', '=', id).execute();
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', id).execute();
}

/** Ends the sessions of a person, but for one that may stay. */
export async function deleteSessionsOf(
  db: Db,
  userId: string,
  exceptId: string | null,
): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .$if(exceptId !== null, (q) => q.where('id', '!=', exceptId))
    .execute();
}

/** Ends the embed sessions that act for a person. */
export async function deleteEmbedSessionsOf(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('embed_sessions').where('user_id', '=', userId).execute();
}

/** A half-done sign-in that waits for its second step. */
export async function insertChallenge(
  db: Db,
  challenge: { hash: string; userId: string; domainId: string; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('login_challenges')
    .values({
      token_hash: challenge.hash,
      user_id: challenge.userId,
      domain_id: challenge.domainId,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

export function findChallenge(db: Db, hash: string, now: Date) {
  return db
    .selectFrom('login_challenges')
    .select('user_id')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a challenge up; false when another request was first. */
export async function takeChallenge(db: Db, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('login_challenges')
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteChallengesOf(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('login_challenges').where('user_id', '=', userId).execute();
}
