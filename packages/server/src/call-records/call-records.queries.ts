import { sql, type SqlBool } from 'kysely';
import type { operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
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

const selectRecords = (db: Db, scope: UserScope) => {
  let records = db
    .selectFrom('call_records as r')
    .selectAll('r')
    .select(
      sql<string[]>`array(select s.id from recordings s where s.engine_call = r.engine_call
        order by s.started_at limit 20)`.as('recordings'),
    );
  if (scope.userId !== undefined)
    records = records.where(sql<SqlBool>`r.user_ids @> array[${scope.userId}::uuid]`);
  if (scope.siteId !== undefined) records = records.where('r.site_id', '=', scope.siteId);
  return records;
};

export type RecordRow = Awaited<
  ReturnType<ReturnType<typeof selectRecords>['executeTakeFirstOrThrow']>
>;

const answeredOutcomes = ['answered', 'forwarded'] as const;

export async function listRecords(
  db: Db,
  scope: UserScope,
  period: Period,
  filter: RecordFilter,
): Promise<Page<RecordRow>> {
  const { q, direction, type, outcome, userId, queueId, number, siteId, ...rest } = filter;
  const { minSeconds, maxSeconds, recorded, ...query } = rest;
  let records = selectRecords(db, scope)
    .where('r.started_at', '>=', period.from)
    .where('r.started_at', '<', period.until);
  if (direction) records = records.where('r.direction', '=', direction);
  if (type)
    records = records.where('r.outcome', type === 'received' ? 'in' : 'not in', answeredOutcomes);
  if (outcome) records = records.where('r.outcome', '=', outcome);
  if (userId) records = records.where(sql<SqlBool>`r.user_ids @> array[${userId}::uuid]`);
  if (queueId)
    records = records.where(sql<SqlBool>`exists (select from queue_visits v
      where v.engine_call = r.engine_call and v.queue_id = ${queueId})`);
  if (number)
    records = records.where(
      sql<SqlBool>`(starts_with(r.from_number, ${number}) or starts_with(r.dialled, ${number}))`,
    );
  if (siteId) records = records.where('r.site_id', '=', siteId);
  if (minSeconds !== undefined) records = records.where('r.total_seconds', '>=', minSeconds);
  if (maxSeconds !== undefined) records = records.where('r.total_seconds', '<=', maxSeconds);
  if (recorded !== undefined)
    records = records.where(
      sql<SqlBool>`exists (select from recordings s where s.engine_call = r.engine_call) = ${recorded}`,
    );
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    records = records.where(sql<SqlBool>`strpos(r.search_text, fold(${word})) > 0`);
  return page(records, order, query);
}

export async function findRecord(
  db: Db,
  scope: UserScope,
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
