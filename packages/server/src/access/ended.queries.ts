import type { Db } from '../database/scope.js';

/** Forgets sessions, tokens, links and challenges that can never be used again. */
export async function deleteEnded(db: Db, now: Date, unusedSince: Date): Promise<void> {
  await db.deleteFrom('sessions').where('last_used_at', '<', unusedSince).execute();
  await db.deleteFrom('access_tokens').where('expires_at', '<', now).execute();
  await db.deleteFrom('login_challenges').where('expires_at', '<', now).execute();
  await db.deleteFrom('password_links').where('expires_at', '<', now).execute();
  await db.deleteFrom('embed_sessions').where('expires_at', '<', now).execute();
}
