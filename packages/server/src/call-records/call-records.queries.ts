import { sql, type SqlBool } from 'kysely';
import type { operations } from '@pbxkit/client';
import { block, countRows, page, type Block, type Order, type Page } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';
import { isCallReached, isRecordingReached } from '../users/reach.queries.js';
import type { UserScope } from '../users/users.queries.js';

export type RecordListQuery = NonNullable<operations['listCallRecords']['parameters']['query']>;
export type RecordFilter = Omit<RecordListQuery, 'from' | 'until'>;

/** From an instant until before another. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

const order: Order = {
  columns: {
    startedAt: sql`r.started_at`,
    totalSeconds: sql`r.total_seconds`,
    talkSeconds: sql`r.talk_seconds`,
    waitSeconds: sql`r.wait_seconds`,
  },
  id: sql`r.id`,
  default: '-startedAt',
};

/** Whose records, and whose recordings of them, somebody reaches. */
export interface RecordScope extends UserScope {
  /** null = nobody's. */
  readonly heard: UserScope | null;
  /** Some recordings are hidden from the very person. */
  readonly askerId: string | null;
}

/** Recordings of the record `r` that may be heard. */
function heardIn({ heard, askerId }: RecordScope) {
  if (!heard) return sql`select null::uuid as id, now() as started_at where false`;
  const own = heard.userId === undefined ? sql`true` : isRecordingReached(heard, 's');
  const near = heard.siteId === undefined ? sql`true` : sql`u.site_id = ${heard.siteId}`;
  return sql`select s.id, s.started_at from recordings s left join users u on u.id = s.user_id
    where s.engine_call = r.engine_call and ${own} and ${near}
      and not coalesce(u.hide_recordings and u.id = ${askerId}::uuid, false)`;
}

/** Of anybody whom the call concerned. */
const ofSite = (siteId: string | null) => sql<SqlBool>`(r.site_id = ${siteId}::uuid
  or r.user_ids && array(select u.id from users u where u.site_id = ${siteId}::uuid))`;

const selectRecords = (db: Db, scope: RecordScope) => {
  let records = db
    .selectFrom('call_records as r')
    .selectAll('r')
    .select(
      sql<string[]>`array(select heard.id from (${heardIn(scope)}) heard
        order by heard.started_at limit 20)`.as('recordings'),
    );
  if (scope.userId !== undefined) records = records.where(isCallReached(scope, 'r'));
  if (scope.siteId !== undefined) records = records.where(ofSite(scope.siteId));
  return records;
};

export type RecordRow = Awaited<
  ReturnType<ReturnType<typeof selectRecords>['executeTakeFirstOrThrow']>
>;

/** What a person means by received and missed: calls that came, not those that they made. */
function ofType(type: NonNullable<RecordFilter['type']>, who: string | null | undefined) {
  if (type === 'external') return sql<SqlBool>`r.direction in ('inbound', 'outbound')`;
  const outcomes =
    type === 'received' ? ['answered', 'forwarded'] : ['missed', 'abandoned', 'voicemail'];
  const came = sql`r.direction in ('inbound', 'internal') and r.outcome = any(${outcomes})`;
  return who
    ? sql<SqlBool>`(${came} and r.tracked->'person'->>'userId' is distinct from ${who})`
    : sql<SqlBool>`(${came})`;
}

export async function listRecords(
  db: Db,
  scope: RecordScope,
  period: Period,
  { cursor, limit, offset, sort, ...filter }: RecordFilter,
): Promise<Page<RecordRow>> {
  return page(matching(db, scope, period, filter), order, { cursor, limit, offset, sort });
}

export function countRecords(
  db: Db,
  scope: RecordScope,
  period: Period,
  filter: RecordFilter,
): Promise<number> {
  return countRows(matching(db, scope, period, filter));
}

/** The next calls after a place, the newest first, without counting what is left. */
export function listRecordBlock(
  db: Db,
  scope: RecordScope,
  period: Period,
  filter: RecordFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<Block<RecordRow>> {
  const query = { limit, ...(after !== null && { cursor: after }) };
  return block(matching(db, scope, period, filter), order, query);
}

/** Names of the sites of an organization, by id. */
export async function listSiteNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const sites = await db.selectFrom('sites').select(['id', 'name']).execute();
  return new Map(sites.map(({ id, name }) => [id, name]));
}

function matching(db: Db, scope: RecordScope, period: Period, filter: RecordFilter) {
  const { q, direction, type, outcome, userId, queueId, number, siteId } = filter;
  const { minSeconds, maxSeconds, recorded } = filter;
  let records = selectRecords(db, scope)
    .where('r.started_at', '>=', period.from)
    .where('r.started_at', '<', period.until);
  if (direction) records = records.where('r.direction', '=', direction);
  if (type) records = records.where(ofType(type, userId ?? (scope.queues ? null : scope.userId)));
  if (outcome) records = records.where('r.outcome', '=', outcome);
  if (userId) records = records.where(sql<SqlBool>`r.user_ids @> array[${userId}::uuid]`);
  if (queueId)
    records = records.where(sql<SqlBool>`exists (select from queue_visits v
      where v.engine_call = r.engine_call and v.queue_id = ${queueId})`);
  if (number)
    records = records.where(
      sql<SqlBool>`(starts_with(r.from_number, ${number}) or starts_with(r.dialled, ${number}))`,
    );
  if (siteId) records = records.where(ofSite(siteId));
  if (minSeconds !== undefined) records = records.where('r.total_seconds', '>=', minSeconds);
  if (maxSeconds !== undefined) records = records.where('r.total_seconds', '<=', maxSeconds);
  if (recorded !== undefined)
    records = records.where(sql<SqlBool>`exists (${heardIn(scope)}) = ${recorded}`);
  return records.where(matches(q, sql`r.search_text`));
}

export async function findRecord(
  db: Db,
  scope: RecordScope,
  id: string,
  lock?: 'lock',
): Promise<RecordRow | null> {
  const record = selectRecords(db, scope).where('r.id', '=', id);
  return (await (lock ? record.forUpdate() : record).executeTakeFirst()) ?? null;
}

/** Notes of records by id, locked until the transaction ends. */
export function findNotes(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('call_records')
    .select(['id', 'version', 'note'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function updateNote(db: Db, id: string, note: string | null): Promise<void> {
  await db
    .updateTable('call_records')
    .set({ note, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** Records of calls that began before; a part of each organization at a time, so that nobody waits for it. */
export async function deleteOldRecords(db: Db, before: Date): Promise<void> {
  await sql`
    delete from call_records where id in (
      select old.id from domains d, lateral (
        select r.id from call_records r where r.domain_id = d.id and r.started_at < ${before} limit 1000) old)`.execute(
    db,
  );
}

/** Midnight of the day of an instant, in a time zone. */
export async function findMidnight(db: Db, at: Date, timeZone: string): Promise<Date> {
  const { rows } = await sql<{ midnight: Date }>`
    select date_trunc('day', ${at}::timestamptz, ${timeZone}) as midnight`.execute(db);
  return rows[0]?.midnight ?? at;
}
