import { sql, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { refuseTakenName } from '../database/taken-name.js';

type Schemas = components['schemas'];
type Holiday = Schemas['Holiday'];

/** A holiday as it is stored. */
export type HolidayRecord = Omit<Holiday, 'nextDate' | 'useCount'>;

/** Everything that a person can set of a holiday. */
export type HolidayFields = Pick<
  Holiday,
  'name' | 'date' | 'rule' | 'start' | 'end' | 'observance'
>;

/** A holiday with an id that was made before. */
export type NewHoliday = HolidayFields &
  Pick<Holiday, 'id' | 'region' | 'source'> & { version?: number; createdAt?: string };

/** A stored holiday and how many objects refer to it. */
export type FoundHoliday = HolidayRecord & Pick<Holiday, 'useCount'>;

/** The next day of each holiday by its id; null when there is none. */
export type NextDates = ReadonlyMap<string, string | null>;

export interface HolidayFilter {
  readonly q?: string;
  readonly region?: string;
  readonly source?: Holiday['source'];
}

/** What the history keeps of a holiday. */
export const toRecord = ({ useCount: _uses, ...holiday }: FoundHoliday): HolidayRecord => holiday;

/** Those that never come again are the last. */
const orderBy = (next: NextDates): Order => ({
  columns: {
    name: folded('holidays.name'),
    nextDate: sql`coalesce(${JSON.stringify(Object.fromEntries(next))}::jsonb ->> holidays.id::text, '9999')`,
    createdAt: sql`holidays.created_at`,
  },
  id: sql`holidays.id`,
  default: 'nextDate',
});

function selectHolidays(db: Db) {
  return db
    .selectFrom('holidays')
    .selectAll('holidays')
    .select(
      sql<string>`(select count(distinct (by_resource, by_id)) from object_references
        where to_holiday_id = holidays.id)`.as('use_count'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof selectHolidays>['executeTakeFirstOrThrow']>>;

export async function listHolidays(
  db: Db,
  next: NextDates,
  { q, region, source, ...query }: PageQuery & HolidayFilter,
): Promise<Page<FoundHoliday>> {
  let holidays = selectHolidays(db);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    holidays = holidays.where(sql<SqlBool>`strpos(fold(holidays.name), fold(${word})) > 0`);
  if (region) holidays = holidays.where('region', '=', region);
  if (source) holidays = holidays.where('source', '=', source);
  const { items, ...rest } = await page(holidays, orderBy(next), query);
  return { ...rest, items: items.map(toHoliday) };
}

/** Every holiday of the domain. */
export async function findAllHolidays(db: Db): Promise<FoundHoliday[]> {
  return (await selectHolidays(db).execute()).map(toHoliday);
}

export async function findHolidays(
  db: Db,
  ids: readonly string[],
  lock?: 'lock',
): Promise<FoundHoliday[]> {
  const holidays = selectHolidays(db).where(sql<SqlBool>`holidays.id = any(${ids}::uuid[])`);
  const rows = await (lock ? holidays.forUpdate('holidays') : holidays).execute();
  return rows.map(toHoliday);
}

/** Those taken from a region of the catalogue; `lock` keeps others from taking any meanwhile. */
export async function findAdopted(
  db: Db,
  region: string,
  lock?: { domainId: string },
): Promise<FoundHoliday[]> {
  if (lock)
    await db
      .selectFrom('domains')
      .select('id')
      .where('id', '=', lock.domainId)
      .forUpdate()
      .executeTakeFirstOrThrow();
  const rows = await selectHolidays(db)
    .where('region', '=', region)
    .where('source', '=', 'catalogue')
    .execute();
  return rows.map(toHoliday);
}

export async function insertHolidays(
  db: Db,
  domainId: string,
  holidays: readonly NewHoliday[],
): Promise<void> {
  if (holidays.length === 0) return;
  await refuseTakenName(
    db
      .insertInto('holidays')
      .values(
        holidays.map(({ id, region, source, version, createdAt, ...fields }) => ({
          id,
          domain_id: domainId,
          region,
          source,
          ...(version && { version }),
          ...(createdAt && { created_at: new Date(createdAt) }),
          ...toColumns(fields),
        })),
      )
      .execute(),
    'holidays_name',
  );
}

export async function updateHoliday(
  db: Db,
  id: string,
  fields: HolidayFields,
  now: Date,
): Promise<void> {
  await refuseTakenName(
    db
      .updateTable('holidays')
      .set((eb) => ({ ...toColumns(fields), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
    'holidays_name',
  );
}

export async function deleteHolidays(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('holidays')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
}

const toColumns = ({ name, date, rule, start, end, observance }: HolidayFields) => ({
  name,
  date,
  rule,
  start_time: start,
  end_time: end,
  observance,
});

function toHoliday(row: Row): FoundHoliday {
  return {
    id: row.id,
    domainId: row.domain_id,
    version: row.version,
    name: row.name,
    date: row.date,
    rule: row.rule,
    start: row.start_time,
    end: row.end_time,
    observance: row.observance,
    region: row.region,
    source: row.source,
    useCount: Number(row.use_count),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
