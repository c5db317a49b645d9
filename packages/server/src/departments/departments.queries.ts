import { sql, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { refuseTakenName } from '../database/taken-name.js';

type Department = components['schemas']['Department'];

/** Everything that a person can set of a department. */
export type DepartmentRecord = Pick<Department, 'name' | 'siteId'>;

/** A department with an id that was made before. */
export type NewDepartment = Partial<DepartmentRecord> & {
  id: string;
  name: string;
  version?: number;
  createdAt?: string;
};

const order: Order = {
  columns: { name: folded('departments.name'), createdAt: sql`departments.created_at` },
  id: sql`departments.id`,
  default: 'name',
};

function selectDepartments(db: Db) {
  return db
    .selectFrom('departments')
    .selectAll('departments')
    .select(
      sql<string>`(select count(*) from users where users.department_id = departments.id)`.as(
        'user_count',
      ),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDepartments>['executeTakeFirstOrThrow']>>;

export async function listDepartments(
  db: Db,
  { q, siteId, ...query }: PageQuery & { q?: string; siteId?: string },
): Promise<Page<Department>> {
  let departments = selectDepartments(db);
  if (siteId) departments = departments.where('site_id', '=', siteId);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    departments = departments.where(
      sql<SqlBool>`strpos(fold(departments.name), fold(${word})) > 0`,
    );
  const { items, ...rest } = await page(departments, order, query);
  return { ...rest, items: items.map(toDepartment) };
}

export async function findDepartments(
  db: Db,
  ids: readonly string[],
  lock?: 'lock',
): Promise<Department[]> {
  const departments = selectDepartments(db).where(
    sql<SqlBool>`departments.id = any(${ids}::uuid[])`,
  );
  const rows = await (lock ? departments.forUpdate('departments') : departments).execute();
  return rows.map(toDepartment);
}

export async function insertDepartments(
  db: Db,
  domainId: string,
  departments: readonly NewDepartment[],
): Promise<void> {
  if (departments.length === 0) return;
  const rows = departments.map(({ id, version, createdAt, name, siteId }) => ({
    id,
    domain_id: domainId,
    name,
    site_id: siteId ?? null,
    ...(version && { version }),
    ...(createdAt && { created_at: new Date(createdAt) }),
  }));
  await refuseTakenName(db.insertInto('departments').values(rows).execute(), 'departments_name');
}

export async function updateDepartment(
  db: Db,
  id: string,
  { name, siteId }: DepartmentRecord,
  now: Date,
): Promise<void> {
  await refuseTakenName(
    db
      .updateTable('departments')
      .set((eb) => ({ name, site_id: siteId, version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
    'departments_name',
  );
}

export async function deleteDepartments(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('departments')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
}

function toDepartment(row: Row): Department {
  return {
    id: row.id,
    domainId: row.domain_id,
    version: row.version,
    name: row.name,
    siteId: row.site_id,
    userCount: Number(row.user_count),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
