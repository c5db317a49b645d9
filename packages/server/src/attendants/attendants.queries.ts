import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { refuseTakenName } from '../database/taken-name.js';
import type { AttendantFields } from './attendants.rules.js';

type Attendant = components['schemas']['Attendant'];

/** An auto attendant without what follows from the moment and from other objects. */
export type StoredAttendant = Omit<Attendant, 'greetingNow' | 'phoneNumbers' | 'problemCount'>;

/** One with an id that was made before; one that is restored goes on from the version before. */
export type NewAttendant = AttendantFields & { id: string; version?: number; createdAt?: string };

export interface AttendantFilter {
  readonly ids?: readonly string[] | undefined;
  readonly q?: string;
  readonly siteId?: string;
}

const order: Order = {
  columns: {
    name: folded('attendants.name'),
    extension: sql`attendants.extension`,
    createdAt: sql`attendants.created_at`,
  },
  id: sql`attendants.id`,
  default: 'name',
};

function selectAttendants(db: Db, { ids, q, siteId }: AttendantFilter) {
  let attendants = db
    .selectFrom('attendants')
    .leftJoin('sites', 'sites.id', 'attendants.site_id')
    .selectAll('attendants')
    .select('sites.name as site_name');
  if (ids) attendants = attendants.where(isAmong(ids));
  if (siteId) attendants = attendants.where('attendants.site_id', '=', siteId);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    attendants = attendants.where(
      sql<SqlBool>`strpos(fold(attendants.name || ' ' || attendants.extension), fold(${word})) > 0`,
    );
  return attendants;
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAttendants>['executeTakeFirstOrThrow']>>;

const isAmong = (ids: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`attendants.id = any(${ids}::uuid[])`;

export async function listAttendants(
  db: Db,
  { ids, q, siteId, ...query }: PageQuery & AttendantFilter,
): Promise<Page<StoredAttendant>> {
  const filter = { ids, ...(q && { q }), ...(siteId && { siteId }) };
  const { items, ...rest } = await page(selectAttendants(db, filter), order, query);
  return { ...rest, items: items.map(toAttendant) };
}

export async function findAttendants(
  db: Db,
  ids: readonly string[],
  lock?: 'lock',
): Promise<StoredAttendant[]> {
  const attendants = selectAttendants(db, { ids });
  const rows = await (lock ? attendants.forUpdate('attendants') : attendants).execute();
  return rows.map(toAttendant);
}

/** Inserts auto attendants, whose extensions are claimed already. */
export async function insertAttendants(
  db: Db,
  domainId: string,
  attendants: readonly NewAttendant[],
): Promise<void> {
  if (attendants.length === 0) return;
  const rows = attendants.map(({ id, version, createdAt, ...fields }) => ({
    id,
    domain_id: domainId,
    ...(version && { version }),
    ...(createdAt && { created_at: new Date(createdAt) }),
    ...toColumns(fields),
  }));
  await refuseTakenName(db.insertInto('attendants').values(rows).execute(), 'attendants_name');
}

export async function updateAttendant(
  db: Db,
  id: string,
  fields: AttendantFields,
  now: Date,
): Promise<void> {
  await refuseTakenName(
    db
      .updateTable('attendants')
      .set((eb) => ({ ...toColumns(fields), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
    'attendants_name',
  );
}

export async function deleteAttendants(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('attendants').where(isAmong(ids)).execute();
}

/** What prompts are called, by id. */
export async function listPromptTitles(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('prompts')
    .select(['id', 'title'])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

const toColumns = (fields: AttendantFields) => ({
  name: fields.name,
  extension: fields.extension,
  site_id: fields.siteId,
  language: fields.language,
  greetings: JSON.stringify(fields.greetings),
  time_rules: JSON.stringify(fields.timeRules),
  menu: JSON.stringify(fields.menu),
  dial_by_extension: fields.dialByExtension,
  no_key_seconds: fields.noKeySeconds,
  inter_digit_seconds: fields.interDigitSeconds,
  no_key: JSON.stringify(fields.noKey),
  invalid_key: JSON.stringify(fields.invalidKey),
});

const toAttendant = (row: Row): StoredAttendant => ({
  id: row.id,
  domainId: row.domain_id,
  version: row.version,
  name: row.name,
  extension: row.extension,
  siteId: row.site_id,
  language: row.language,
  greetings: row.greetings,
  timeRules: row.time_rules,
  menu: row.menu,
  dialByExtension: row.dial_by_extension,
  noKeySeconds: row.no_key_seconds,
  interDigitSeconds: row.inter_digit_seconds,
  noKey: row.no_key,
  invalidKey: row.invalid_key,
  siteName: row.site_name,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
