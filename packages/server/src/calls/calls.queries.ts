import { sql, type SqlBool } from 'kysely';
import type { operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';
import type { RungPhone } from '../engine/engine.js';
import { isCallOf, isCallReached } from '../users/reach.queries.js';
import type { UserScope } from '../users/users.queries.js';
import type { KeptCall } from './call-store.queries.js';

export type CallListQuery = NonNullable<operations['listCalls']['parameters']['query']>;

/** A call whose organization is known. */
export type OwnedCall = KeptCall & {
  readonly domainId: string;
  /** Whether it is within reach by more than the caller's own part in it. */
  readonly whole: boolean;
};

const order: Order = {
  columns: {
    startedAt: sql`calls.started_at`,
    from: sql`calls.caller`,
    state: sql`calls.state`,
  },
  id: sql`calls.id`,
  default: 'startedAt',
};

/** Of anybody whom the call concerns. */
const ofSite = (siteId: string | null) => sql<SqlBool>`(calls.site_id = ${siteId}::uuid
  or user_ids && array(select u.id from users u where u.site_id = ${siteId}::uuid))`;

const isWhole = ({ userId, queues }: UserScope) =>
  queues
    ? sql<boolean>`${isCallOf(queues, 'calls')}`
    : sql<boolean>`${userId === undefined}::boolean`;

const selectCalls = (db: Db, scope: UserScope) => {
  let calls = db
    .selectFrom('calls')
    .select(['id', 'engine_call as engineCall', 'demo', 'tracked'])
    .select([sql<string>`domain_id`.as('domainId'), isWhole(scope).as('whole')]);
  if (scope.userId !== undefined) calls = calls.where(isCallReached(scope, 'calls'));
  if (scope.siteId !== undefined) calls = calls.where(ofSite(scope.siteId));
  return calls;
};

export async function listCalls(
  db: Db,
  scope: UserScope,
  { q, direction, state, siteId, userId, queueId, ...query }: CallListQuery,
): Promise<Page<OwnedCall>> {
  let calls = selectCalls(db, scope);
  if (direction) calls = calls.where('direction', '=', direction);
  if (state) calls = calls.where('state', '=', state);
  if (siteId) calls = calls.where(ofSite(siteId));
  if (queueId)
    calls = calls.where(sql<SqlBool>`exists (select from queue_visits v
      where v.engine_call = calls.engine_call and v.queue_id = ${queueId})`);
  if (userId) calls = calls.where(sql<SqlBool>`${userId}::uuid = any(user_ids)`);
  calls = calls.where(matches(q, sql`search_text`));
  return page(calls, order, query);
}

export async function findCall(db: Db, scope: UserScope, id: string): Promise<OwnedCall | null> {
  const call = await selectCalls(db, scope).where('id', '=', id).executeTakeFirst();
  return call ?? null;
}

/**
 * Addresses of phones of a user that can be reached now, those of desks first; of one device when it is named. Whoever
 * has no phone at all has one where phones are imagined.
 */
export async function listReachablePhones(
  db: Db,
  userId: string,
  { deviceId, at, imagined }: { deviceId: string | null; at: Date; imagined: boolean },
): Promise<RungPhone[]> {
  const { rows } = await sql<RungPhone>`
    select coalesce(v.sip_username, u.extension) || '@' || d.name as address,
      coalesce(v.auto_answer, false) as "autoAnswer"
    from users u join domains d on d.id = u.domain_id
    left join devices v on v.user_id = u.id
    where u.id = ${userId} and (${deviceId}::uuid is null or v.id = ${deviceId})
      and case when v.id is null then ${imagined}
        else exists (select from registrations r where r.device_id = v.id and r.expires_at > ${at}) end
    order by v.kind <> 'desk', v.suffix`.execute(db);
  return rows;
}
