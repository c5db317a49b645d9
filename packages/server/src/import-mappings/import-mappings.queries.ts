import { sql, type Selectable, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { ImportMappingsTable } from '../database/tables.js';

type Schemas = components['schemas'];
type ImportMapping = Schemas['ImportMapping'];

const order: Order = {
  columns: { name: folded('name'), createdAt: sql`created_at` },
  id: sql`id`,
  default: 'name',
};

export async function listMappings(
  db: Db,
  { q, ...query }: PageQuery & { q?: string },
): Promise<Page<ImportMapping>> {
  let mappings = db.selectFrom('import_mappings').selectAll();
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    mappings = mappings.where(sql<SqlBool>`strpos(fold(name), fold(${word})) > 0`);
  const { items, ...rest } = await page(mappings, order, query);
  return { ...rest, items: items.map(toMapping) };
}

export async function findMapping(
  db: Db,
  by: { id: string } | { name: string },
): Promise<ImportMapping | undefined> {
  const row = await db
    .selectFrom('import_mappings')
    .selectAll()
    .where(sql<SqlBool>`${'id' in by ? sql`id = ${by.id}` : sql`fold(name) = fold(${by.name})`}`)
    .forUpdate()
    .executeTakeFirst();
  return row && toMapping(row);
}

/** A name that is there already gets the new mapping. */
export async function saveMapping(
  db: Db,
  domainId: string,
  { name, mapping }: Schemas['ImportMappingCreate'],
  now: Date,
): Promise<ImportMapping> {
  const json = JSON.stringify(mapping);
  const row = await db
    .insertInto('import_mappings')
    .values({ domain_id: domainId, name, mapping: json })
    .onConflict((conflict) =>
      conflict.expression(sql`domain_id, fold(name)`).doUpdateSet({
        name,
        mapping: json,
        version: sql`import_mappings.version + 1`,
        updated_at: now,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return toMapping(row);
}

export async function findMappings(db: Db, ids: readonly string[]): Promise<ImportMapping[]> {
  const rows = await db
    .selectFrom('import_mappings')
    .selectAll()
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .forUpdate()
    .execute();
  return rows.map(toMapping);
}

/** Puts back a mapping that was deleted. */
export async function insertMapping(
  db: Db,
  domainId: string,
  mapping: ImportMapping,
): Promise<void> {
  const { id, version, name, createdAt } = mapping;
  await db
    .insertInto('import_mappings')
    .values({
      id,
      domain_id: domainId,
      version,
      name,
      mapping: JSON.stringify(mapping.mapping),
      created_at: new Date(createdAt),
    })
    .execute();
}

export async function updateMapping(
  db: Db,
  { id, name, mapping }: ImportMapping,
  now: Date,
): Promise<void> {
  await db
    .updateTable('import_mappings')
    .set((eb) => ({
      name,
      mapping: JSON.stringify(mapping),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .execute();
}

export async function deleteMapping(db: Db, id: string): Promise<void> {
  await db.deleteFrom('import_mappings').where('id', '=', id).execute();
}

function toMapping(row: Selectable<ImportMappingsTable>): ImportMapping {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    mapping: row.mapping,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
