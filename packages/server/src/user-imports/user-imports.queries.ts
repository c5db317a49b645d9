import { sql, type Selectable, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { UserImportsTable } from '../database/tables.js';
import type { UserFile } from './file.js';
import { insertRows } from './import-rows.queries.js';

type Schemas = components['schemas'];
export type ImportRecord = Selectable<UserImportsTable>;

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
  await insertRows(db, record, given.file.rows);
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
