import { sql, type SqlBool } from 'kysely';
import type { Db } from '../database/scope.js';

/** A person signed in by this access token, however their account stands now. */
export function findAccess(db: Db, tokenHash: string) {
  return db
    .selectFrom('access_tokens')
    .innerJoin('sessions', 'sessions.id', 'access_tokens.session_id')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('credentials', 'credentials.user_id', 'users.id')
    .innerJoin('domains', 'domains.id', 'users.domain_id')
    .where('access_tokens.token_hash', '=', tokenHash)
    .select([
      'access_tokens.expires_at',
      'sessions.id as session_id',
      'sessions.restricted',
      'sessions.last_used_at',
      'users.id as user_id',
      'users.domain_id',
      'users.site_id',
      'users.role',
      'users.kind',
      'users.login_name',
      'users.first_name',
      'users.last_name',
      'credentials.locked',
      'domains.locked as domain_locked',
      'domains.reseller_id',
    ])
    .executeTakeFirst();
}

/** An embed session, its key and its person, however they stand now. */
export function findEmbedSession(db: Db, tokenHash: string) {
  return db
    .selectFrom('embed_sessions')
    .innerJoin('domains', 'domains.id', 'embed_sessions.domain_id')
    .leftJoin('api_keys', 'api_keys.id', 'embed_sessions.api_key_id')
    .leftJoin('users', 'users.id', 'embed_sessions.user_id')
    .leftJoin('credentials', 'credentials.user_id', 'users.id')
    .where('embed_sessions.token_hash', '=', tokenHash)
    .select([
      'embed_sessions.id',
      'embed_sessions.domain_id',
      'embed_sessions.subject',
      'embed_sessions.role',
      'embed_sessions.origins',
      'embed_sessions.granted',
      'embed_sessions.expires_at',
      'embed_sessions.api_key_id',
      'api_keys.name as key_name',
      'api_keys.capabilities as key_capabilities',
      'api_keys.domain_id as key_domain_id',
      'api_keys.reseller_id as key_reseller_id',
      'api_keys.expires_at as key_expires_at',
      'users.id as user_id',
      'users.kind as user_kind',
      'users.role as user_role',
      'users.site_id as user_site_id',
      'users.first_name',
      'users.last_name',
      'credentials.locked as user_locked',
      'domains.locked as domain_locked',
      'domains.reseller_id',
    ])
    .executeTakeFirst();
}

export function findApiKey(db: Db, secretHash: string) {
  return db
    .selectFrom('api_keys')
    .leftJoin('domains', 'domains.id', 'api_keys.domain_id')
    .where('api_keys.secret_hash', '=', secretHash)
    .selectAll('api_keys')
    .select('domains.locked as domain_locked')
    .executeTakeFirst();
}

/** Notes the use of a key, at most once a minute. */
export async function touchApiKey(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where(
      sql<SqlBool>`(last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute')`,
    )
    .execute();
}
