import { sql } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';

type Schemas = components['schemas'];
type SessionQuery = NonNullable<operations['listSessions']['parameters']['query']>;

export function findMyDomain(db: Db, id: string): Promise<Schemas['MyDomain']> {
  return db
    .selectFrom('domains')
    .where('id', '=', id)
    .select([
      'id',
      'name',
      'display_name as displayName',
      'time_zone as timeZone',
      'language',
      'extension_length as extensionLength',
      'listening_notice as listeningNotice',
    ])
    .executeTakeFirstOrThrow();
}

const order: Order = {
  columns: { lastUsedAt: sql`sessions.last_used_at`, createdAt: sql`sessions.created_at` },
  id: sql`sessions.id`,
  default: '-lastUsedAt',
};

/** Whose sessions, and since when a session counts as ended when it was not used. */
export interface SessionScope {
  readonly userId: string;
  readonly usedAfter: Date;
}

/** Open sessions of a person. */
export async function listSessions(
  db: Db,
  query: SessionQuery,
  scope: SessionScope,
  currentId: string | null,
): Promise<Page<Schemas['Session']>> {
  let sessions = selectSessions(db, scope);
  const words = query.q?.trim();
  if (words) {
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    sessions = sessions.where((eb) =>
      eb.or([eb('user_agent', 'ilike', pattern), eb('address', 'ilike', pattern)]),
    );
  }
  const { items, ...rest } = await page(sessions, order, query);
  return { ...rest, items: items.map((row) => toSession(row, currentId)) };
}

export function findSession(db: Db, id: string, scope: SessionScope) {
  return selectSessions(db, scope).where('id', '=', id).executeTakeFirst();
}

function selectSessions(db: Db, { userId, usedAfter }: SessionScope) {
  return db
    .selectFrom('sessions')
    .where('user_id', '=', userId)
    .where('last_used_at', '>', usedAfter)
    .select(['id', 'version', 'user_agent', 'address', 'created_at', 'last_used_at']);
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>;

export function toSession(row: SessionRow, currentId: string | null): Schemas['Session'] {
  return {
    id: row.id,
    version: row.version,
    current: row.id === currentId,
    userAgent: row.user_agent,
    address: row.address,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
  };
}
