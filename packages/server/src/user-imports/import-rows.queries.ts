import { sql, type Selectable, type SqlBool } from 'kysely';
import type { operations } from '@pbxkit/client';
import { expectManyRows } from '../database/many-rows.js';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { UserImportRowsTable } from '../database/tables.js';
import type { FileRow } from './file.js';

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

const order: Order = { columns: { row: sql`row` }, id: sql`row`, default: 'row' };
const block = 1_000;

/** Keeps the cells of every row. */
export async function insertRows(
  db: Db,
  { id, domain_id }: { id: string; domain_id: string },
  rows: readonly FileRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += block)
    await sql`insert into user_import_rows (import_id, domain_id, row, cells)
      select ${id}, ${domain_id}, r.row, r.cells
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + block))}::jsonb) as r(row integer, cells jsonb)`.execute(
      db,
    );
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
  return page(rows, order, query);
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
