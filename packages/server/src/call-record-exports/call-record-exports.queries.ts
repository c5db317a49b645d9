import { sql, type Selectable, type SqlBool } from 'kysely';
import { page, type Order, type Page, type PageQuery } from '../database/page.js';
import { inPlatform, type Db } from '../database/scope.js';
import type { CallRecordExportsTable } from '../database/tables.js';
import { violates } from '../database/violations.js';
import type { Period, RecordFilter, RecordScope } from '../call-records/call-records.queries.js';
import type { FileFormat } from '../call-records/record-lines.js';
import { conflict } from '../problem.js';

export type ExportRow = Selectable<CallRecordExportsTable>;

/** Who asks, and how far that reaches now. */
export interface Asker {
  readonly subject: string;
  readonly scope: RecordScope;
}

export interface NewExport extends Asker {
  readonly domainId: string;
  readonly fileName: string;
  readonly period: Period;
  readonly filter: RecordFilter;
  readonly format: FileFormat;
  readonly total: number;
  readonly now: Date;
  readonly expiresAt: Date;
}

const order: Order = {
  columns: { createdAt: sql`created_at` },
  id: sql`id`,
  default: '-createdAt',
};

/** 409 `export-busy` while another one of the same person is under way. */
export async function insertExport(db: Db, given: NewExport): Promise<ExportRow> {
  try {
    return await db
      .insertInto('call_record_exports')
      .values({
        ...{ domain_id: given.domainId, subject: given.subject, file_name: given.fileName },
        ...{ period_from: given.period.from, period_until: given.period.until },
        scope: JSON.stringify(given.scope),
        filter: JSON.stringify(given.filter),
        format: JSON.stringify(given.format),
        ...{ total: given.total, expires_at: given.expiresAt },
        ...{ created_at: given.now, updated_at: given.now },
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  } catch (error) {
    throw violates(error, 'call_record_exports_one') ? conflict('export-busy') : error;
  }
}

/** Own ones; who lost the reach of that time lost the file. */
const selectOwn = (db: Db, { subject, scope }: Asker, now: Date) =>
  db
    .selectFrom('call_record_exports')
    .selectAll()
    .where('subject', '=', subject)
    .where(sql<SqlBool>`scope = ${JSON.stringify(scope)}::jsonb`)
    .where('expires_at', '>', now);

export function listExports(
  db: Db,
  asker: Asker,
  { q, ...query }: PageQuery & { q?: string },
  now: Date,
): Promise<Page<ExportRow>> {
  let exports = selectOwn(db, asker, now);
  if (q?.trim())
    exports = exports.where(sql<SqlBool>`strpos(fold(file_name), fold(${q.trim()})) > 0`);
  return page(exports, order, query);
}

export async function findExport(
  db: Db,
  asker: Asker,
  id: string,
  now: Date,
  lock?: 'lock',
): Promise<ExportRow | null> {
  const found = selectOwn(db, asker, now).where('id', '=', id);
  return (await (lock ? found.forUpdate() : found).executeTakeFirst()) ?? null;
}

export async function deleteExport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('call_record_exports').where('id', '=', id).execute();
}

/** Keeps the newest of a person. */
export async function deleteOlder(db: Db, subject: string, keep: number): Promise<void> {
  await sql`delete from call_record_exports where id in (
    select id from call_record_exports where subject = ${subject} and status in ('done', 'failed')
    order by created_at desc, id desc offset ${keep})`.execute(db);
}

export async function deleteEndedExports(platform: Db, now: Date): Promise<void> {
  await sql`delete from call_record_exports where expires_at <= ${now}`.execute(platform);
}

export async function findPart(db: Db, id: string, number: number): Promise<string | null> {
  const found = await db
    .selectFrom('call_record_export_parts')
    .select('content')
    .where('export_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return found?.content ?? null;
}

/** So many are worked on at a time, over all servers. */
const atATime = 2;

/** The next that waits, or whose server was not heard of since; null when none does or enough are under way. */
export function claimExport(
  platform: Db,
  { now, since }: { readonly now: Date; readonly since: Date },
): Promise<ExportRow | null> {
  return inPlatform(platform, 'write', async (db) => {
    const { rows } = await sql<ExportRow>`
      update call_record_exports set status = 'running', claim = uuid_v7(), version = version + 1, updated_at = ${now}
      where id = (
        select id from call_record_exports
        where (status = 'queued' or status = 'running' and updated_at < ${since})
          and (select count(*) from call_record_exports
            where status = 'running' and updated_at >= ${since}) < ${atATime}
        order by created_at limit 1 for update skip locked)
      returning *`.execute(db);
    return rows[0] ?? null;
  });
}

/** What a step wrote. */
export interface Step {
  readonly content: string;
  readonly calls: number;
  readonly lines: number;
  /** After which call it goes on; null = that was all. */
  readonly position: string | null;
}

/** Stores a part of the file; false when the export was deleted or somebody else works on it. */
export async function insertPart(
  db: Db,
  { id, claim }: ExportRow,
  { content, calls, lines, position }: Step,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ domain_id: string; number: number }>`
    update call_record_exports set processed = processed + ${calls}, lines = lines + ${lines}, parts = parts + 1,
      position = ${position}, status = ${position === null ? 'done' : 'running'},
      version = version + 1, updated_at = ${now}
    where id = ${id} and claim = ${claim} and status = 'running'
    returning domain_id, parts - 1 as number`.execute(db);
  const [stored] = rows;
  if (!stored) return false;
  await db
    .insertInto('call_record_export_parts')
    .values({ ...stored, export_id: id, content })
    .execute();
  return true;
}

/** Ends it without a file. */
export async function failExport(
  db: Db,
  { id, claim }: ExportRow,
  failure: string,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('call_record_exports')
    .set((eb) => ({ status: 'failed', failure, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .where('claim', '=', claim)
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await db.deleteFrom('call_record_export_parts').where('export_id', '=', id).execute();
}
