import { sql, type Selectable, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { expectManyRows } from '../database/many-rows.js';
import { page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { UserImportRowsTable, UserImportsTable } from '../database/tables.js';
import type { FileRow, UserFile } from './file.js';

type Schemas = components['schemas'];
export type ImportRecord = Selectable<UserImportsTable>;
export type StoredRow = Selectable<UserImportRowsTable>;
export type RowListQuery = NonNullable<operations['listUserImportRows']['parameters']['query']>;

/** A row as its plan is stored. */
export interface RowPlanRecord extends Pick<
  StoredRow,
  'row' | 'extension' | 'name' | 'action' | 'changes' | 'problems'
> {
  readonly repaired: boolean;
  readonly userId: string | null;
}

export const noCounts: Schemas['ImportCounts'] = {
  create: 0,
  update: 0,
  unchanged: 0,
  conflict: 0,
  error: 0,
  repaired: 0,
};

const order: Order = {
  columns: { createdAt: sql`created_at` },
  id: sql`id`,
  default: '-createdAt',
};
const rowOrder: Order = { columns: { row: sql`row` }, id: sql`row`, default: 'row' };
const block = 1_000;

export interface NewImport {
  readonly domainId: string;
  readonly subject: string;
  readonly fileName: string;
  readonly file: UserFile;
  readonly columns: readonly Schemas['ImportColumn'][];
  readonly mapping: Schemas['ColumnMapping'];
}

export async function insertImport(db: Db, given: NewImport): Promise<ImportRecord> {
  const record = await db
    .insertInto('user_imports')
    .values({
      domain_id: given.domainId,
      subject: given.subject,
      file_name: given.fileName,
      encoding: given.file.encoding,
      delimiter: given.file.delimiter,
      status: 'mapping',
      columns: JSON.stringify(given.columns),
      mapping: JSON.stringify(given.mapping),
      total: given.file.rows.length,
      counts: JSON.stringify(noCounts),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (let start = 0; start < given.file.rows.length; start += block) {
    const rows = JSON.stringify(given.file.rows.slice(start, start + block));
    await sql`insert into user_import_rows (import_id, domain_id, row, cells)
      select ${record.id}, ${given.domainId}, r.row, r.cells
      from jsonb_to_recordset(${rows}::jsonb) as r(row integer, cells jsonb)`.execute(db);
  }
  return record;
}

/** Imports of one person, or of all. */
function selectImports(db: Db, subject: string | null) {
  return db
    .selectFrom('user_imports')
    .selectAll()
    .$if(subject !== null, (q) => q.where('subject', '=', subject ?? ''));
}

export async function listImports(
  db: Db,
  { q, ...query }: PageQuery & { q?: string },
  subject: string | null,
): Promise<Page<ImportRecord>> {
  let imports = selectImports(db, subject);
  if (q?.trim())
    imports = imports.where(sql<SqlBool>`strpos(fold(file_name), fold(${q.trim()})) > 0`);
  return page(imports, order, query);
}

export function findImport(
  db: Db,
  id: string,
  subject: string | null,
  lock?: 'lock',
): Promise<ImportRecord | undefined> {
  return selectImports(db, subject)
    .where('id', '=', id)
    .$if(lock !== undefined, (q) => q.forUpdate())
    .executeTakeFirst();
}

/** What changes of an import from step to step. */
export interface ImportPatch {
  status?: ImportRecord['status'];
  mapping?: Schemas['ColumnMapping'];
  createMissing?: boolean;
  processed?: number;
  counts?: Schemas['ImportCounts'];
  createdDepartments?: string[];
  createdSites?: string[];
  failure?: string | null;
  changeId?: string | null;
}

export async function updateImport(
  db: Db,
  id: string,
  patch: ImportPatch,
  now: Date,
): Promise<ImportRecord> {
  const { mapping, counts, ...rest } = patch;
  return db
    .updateTable('user_imports')
    .set((eb) => ({
      ...(mapping && { mapping: JSON.stringify(mapping) }),
      ...(counts && { counts: JSON.stringify(counts) }),
      ...(rest.status && { status: rest.status }),
      ...(rest.createMissing !== undefined && { create_missing: rest.createMissing }),
      ...(rest.processed !== undefined && { processed: rest.processed }),
      ...(rest.createdDepartments && { created_departments: rest.createdDepartments }),
      ...(rest.createdSites && { created_sites: rest.createdSites }),
      ...(rest.failure !== undefined && { failure: rest.failure }),
      ...(rest.changeId !== undefined && { change_id: rest.changeId }),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('user_imports').where('id', '=', id).execute();
}

/** Every row as it stands in the file. */
export async function listCells(db: Db, importId: string): Promise<FileRow[]> {
  return db
    .selectFrom('user_import_rows')
    .select(['row', 'cells'])
    .where('import_id', '=', importId)
    .orderBy('row')
    .execute();
}

/** Writes the plan of some rows. */
export async function updateRows(
  db: Db,
  importId: string,
  rows: readonly RowPlanRecord[],
): Promise<void> {
  await expectManyRows(db);
  await sql`update user_import_rows set extension = r.extension, name = r.name, action = r.action,
      repaired = r.repaired, user_id = r."userId", changes = r.changes, problems = r.problems
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(row integer, extension text, name text, action text,
      repaired boolean, "userId" uuid, changes jsonb, problems jsonb)
    where import_id = ${importId} and user_import_rows.row = r.row`.execute(db);
}

export async function listRows(
  db: Db,
  importId: string,
  { q, action, ...query }: RowListQuery,
): Promise<Page<StoredRow>> {
  let rows = db
    .selectFrom('user_import_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .where('action', 'is not', null);
  if (action === 'repaired') rows = rows.where('repaired', '=', true);
  else if (action) rows = rows.where('action', '=', action);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    rows = rows.where(
      sql<SqlBool>`strpos(fold(name || ' ' || coalesce(extension, '')), fold(${word})) > 0`,
    );
  return page(rows, rowOrder, query);
}

/** Imports whose work stopped before `before`, in every domain: they fail, and nothing of them was written. */
export async function failStopped(
  platform: Db,
  before: Date,
  now: Date,
): Promise<{ id: string; domainId: string }[]> {
  return platform
    .updateTable('user_imports')
    .set((eb) => ({
      status: 'failed',
      failure: 'interrupted',
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('status', 'in', ['planning', 'applying'])
    .where('updated_at', '<=', before)
    .returning(['id', 'domain_id as domainId'])
    .execute();
}

/** Forgets what was planned; the cells stay. */
export async function clearPlan(db: Db, importId: string): Promise<void> {
  await db
    .updateTable('user_import_rows')
    .set({ action: null, repaired: false, user_id: null, changes: '[]', problems: '[]' })
    .where('import_id', '=', importId)
    .where('action', 'is not', null)
    .execute();
}
