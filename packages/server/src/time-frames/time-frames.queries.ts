import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { refuseTakenName } from '../database/taken-name.js';
import type { UserScope } from '../users/users.queries.js';

type TimeFrame = components['schemas']['TimeFrame'];

/** Everything that a person can set of a time frame once it is there. */
export type TimeFrameFields = Pick<
  TimeFrame,
  'name' | 'type' | 'ranges' | 'dates' | 'holidayIds' | 'recurrence'
>;

/** A time frame as it is stored. */
export type TimeFrameRecord = TimeFrameFields &
  Pick<TimeFrame, 'id' | 'domainId' | 'version' | 'ownerUserId' | 'createdAt' | 'updatedAt'>;

/** A time frame with an id that was made before. */
export type NewTimeFrame = TimeFrameFields & {
  id: string;
  ownerUserId: string | null;
  version?: number;
  createdAt?: string;
};

/** A stored time frame and what other rows say of it. */
export interface FoundTimeFrame {
  readonly record: TimeFrameRecord;
  readonly useCount: number;
  /** Zone of its owner; null = that of the domain. */
  readonly timeZone: string | null;
}

/** Which time frames a caller reaches: those of the organization, and the personal ones of some users. */
export interface TimeFrameScope {
  readonly organization: boolean;
  /** Null = nobody's. */
  readonly owners: UserScope | null;
}

export interface TimeFrameFilter {
  readonly ids?: readonly string[] | undefined;
  readonly q?: string;
  readonly ownerUserId?: string;
  readonly owner?: 'organization' | 'personal';
  readonly type?: TimeFrame['type'];
}

const order: Order = {
  columns: {
    name: folded('time_frames.name'),
    type: sql`time_frames.type`,
    createdAt: sql`time_frames.created_at`,
  },
  id: sql`time_frames.id`,
  default: 'name',
};

function selectTimeFrames(db: Db, scope: TimeFrameScope, filter: TimeFrameFilter) {
  const frames = db
    .selectFrom('time_frames')
    .leftJoin('users as owners', 'owners.id', 'time_frames.owner_user_id')
    .selectAll('time_frames')
    .select('owners.time_zone as owner_time_zone')
    .select(
      sql<string>`(select count(distinct (by_resource, by_id)) from object_references
        where to_time_frame_id = time_frames.id)`.as('use_count'),
    );
  return conditions(scope, filter).reduce((some, condition) => some.where(condition), frames);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectTimeFrames>['executeTakeFirstOrThrow']>>;

const personal = sql<SqlBool>`time_frames.owner_user_id is not null`;
const ofOrganization = sql<SqlBool>`time_frames.owner_user_id is null`;

function conditions(
  { organization, owners }: TimeFrameScope,
  { ids, q, ownerUserId, owner, type }: TimeFrameFilter,
): RawBuilder<SqlBool>[] {
  const reached = [
    ...(organization ? [ofOrganization] : []),
    ...(owners ? [ofOwners(owners)] : []),
  ];
  const all = [sql<SqlBool>`(${sql.join([...reached, sql`false`], sql` or `)})`];
  if (ids) all.push(sql<SqlBool>`time_frames.id = any(${ids}::uuid[])`);
  if (ownerUserId) all.push(sql<SqlBool>`time_frames.owner_user_id = ${ownerUserId}`);
  if (owner) all.push(owner === 'personal' ? personal : ofOrganization);
  if (type) all.push(sql<SqlBool>`time_frames.type = ${type}`);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    all.push(sql<SqlBool>`strpos(fold(time_frames.name), fold(${word})) > 0`);
  return all;
}

function ofOwners({ userId, siteId }: UserScope): RawBuilder<SqlBool> {
  if (userId !== undefined) return sql<SqlBool>`time_frames.owner_user_id = ${userId}`;
  if (siteId !== undefined) return sql<SqlBool>`owners.site_id = ${siteId}`;
  return personal;
}

export async function listTimeFrames(
  db: Db,
  scope: TimeFrameScope,
  { ids, q, ownerUserId, owner, type, ...query }: PageQuery & TimeFrameFilter,
): Promise<Page<FoundTimeFrame>> {
  const filter = {
    ids,
    ...(q && { q }),
    ...(ownerUserId && { ownerUserId }),
    ...(owner && { owner }),
    ...(type && { type }),
  };
  const { items, ...rest } = await page(selectTimeFrames(db, scope, filter), order, query);
  return { ...rest, items: items.map(toFound) };
}

export async function findTimeFrames(
  db: Db,
  scope: TimeFrameScope,
  filter: TimeFrameFilter,
  lock?: 'lock',
): Promise<FoundTimeFrame[]> {
  const frames = selectTimeFrames(db, scope, filter);
  const rows = await (lock ? frames.forUpdate('time_frames') : frames).execute();
  return rows.map(toFound);
}

export async function insertTimeFrames(
  db: Db,
  domainId: string,
  frames: readonly NewTimeFrame[],
): Promise<void> {
  if (frames.length === 0) return;
  await refuseTakenName(
    db
      .insertInto('time_frames')
      .values(
        frames.map(({ id, ownerUserId, version, createdAt, ...fields }) => ({
          id,
          domain_id: domainId,
          owner_user_id: ownerUserId,
          ...(version && { version }),
          ...(createdAt && { created_at: new Date(createdAt) }),
          ...toColumns(fields),
        })),
      )
      .execute(),
    'time_frames_name',
    'time_frames_own_name',
  );
}

export async function updateTimeFrame(
  db: Db,
  id: string,
  fields: TimeFrameFields,
  now: Date,
): Promise<void> {
  await refuseTakenName(
    db
      .updateTable('time_frames')
      .set((eb) => ({ ...toColumns(fields), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
    'time_frames_name',
    'time_frames_own_name',
  );
}

export async function deleteTimeFrames(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('time_frames')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
}

const toColumns = ({ name, type, ranges, dates, holidayIds, recurrence }: TimeFrameFields) => ({
  name,
  type,
  ranges: JSON.stringify(ranges),
  dates: JSON.stringify(dates),
  holiday_ids: holidayIds,
  recurrence: recurrence && JSON.stringify(recurrence),
});

function toFound(row: Row): FoundTimeFrame {
  return {
    useCount: Number(row.use_count),
    timeZone: row.owner_time_zone,
    record: {
      id: row.id,
      domainId: row.domain_id,
      version: row.version,
      name: row.name,
      ownerUserId: row.owner_user_id,
      type: row.type,
      ranges: row.ranges,
      dates: row.dates,
      holidayIds: row.holiday_ids,
      recurrence: row.recurrence,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    },
  };
}
