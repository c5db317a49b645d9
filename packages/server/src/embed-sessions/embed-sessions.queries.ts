import { sql, type Insertable } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { EmbedSessionsTable } from '../database/tables.js';

type EmbedSession = components['schemas']['EmbedSession'];
type EmbedSessionQuery = NonNullable<operations['listEmbedSessions']['parameters']['query']>;

const order: Order = {
  columns: { createdAt: sql`embed_sessions.created_at` },
  id: sql`embed_sessions.id`,
  default: '-createdAt',
};

/** Embed sessions that still live. */
export async function listEmbedSessions(
  db: Db,
  query: EmbedSessionQuery,
  now: Date,
): Promise<Page<EmbedSession>> {
  let sessions = selectEmbedSessions(db, now);
  const words = query.q?.trim();
  if (words) sessions = sessions.where('subject', 'ilike', `%${words.replace(/[\\%_]/g, '\\$&')}%`);
  const { items, ...rest } = await page(sessions, order, query);
  return { ...rest, items: items.map(toEmbedSession) };
}

export async function findEmbedSession(
  db: Db,
  id: string,
  now: Date,
): Promise<EmbedSession | undefined> {
  const row = await selectEmbedSessions(db, now)
    .where('embed_sessions.id', '=', id)
    .executeTakeFirst();
  return row && toEmbedSession(row);
}

export async function insertEmbedSession(
  db: Db,
  session: Insertable<EmbedSessionsTable>,
): Promise<string> {
  const { id } = await db
    .insertInto('embed_sessions')
    .values(session)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function deleteEmbedSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom('embed_sessions').where('id', '=', id).execute();
}

/** Of the key that mints, what limits its sessions besides its capabilities. */
export function findMintingKey(platform: Db, id: string) {
  return platform
    .selectFrom('api_keys')
    .select(['kind', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

function selectEmbedSessions(db: Db, now: Date) {
  return db
    .selectFrom('embed_sessions')
    .innerJoin('domains', 'domains.id', 'embed_sessions.domain_id')
    .where('embed_sessions.expires_at', '>', now)
    .select([
      'embed_sessions.id',
      'embed_sessions.version',
      'domains.name as domain',
      'embed_sessions.subject',
      'embed_sessions.role',
      'embed_sessions.origins',
      'embed_sessions.granted',
      'embed_sessions.denied',
      'embed_sessions.created_at',
      'embed_sessions.expires_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEmbedSessions>['executeTakeFirstOrThrow']>>;

function toEmbedSession({ created_at, expires_at, ...same }: Row): EmbedSession {
  return { ...same, createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() };
}
