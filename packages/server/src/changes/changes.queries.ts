import { sql, type Selectable, type SqlBool } from 'kysely';
import type { operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { ChangeItemsTable, ChangesTable } from '../database/tables.js';

export type ChangeListQuery = NonNullable<operations['listChanges']['parameters']['query']>;
export type ChangeRecord = Selectable<ChangesTable> & { item_count: string };
export type ItemRecord = Selectable<ChangeItemsTable>;

/** Which changes a caller may see: those that one person made, those of users of one site alone, or all of the domain. */
export interface ChangeScope {
  readonly userId?: string | null;
  readonly siteId?: string | null;
}

const order: Order = { columns: { at: sql`changes.at` }, id: sql`changes.id`, default: '-at' };

function selectChanges(db: Db, { userId, siteId }: ChangeScope) {
  let changes = db
    .selectFrom('changes')
    .selectAll('changes')
    .select(
      sql<string>`(select count(*) from change_items where change_id = changes.id)`.as(
        'item_count',
      ),
    );
  if (userId !== undefined) changes = changes.where('actor_user_id', '=', userId);
  if (siteId !== undefined)
    changes = changes.where(
      sql<SqlBool>`${siteId}::text is not null and not exists (
        select from change_items i where i.change_id = changes.id and (i.resource <> 'users'
          or i.before is not null and i.before->>'siteId' is distinct from ${siteId}
          or i.after is not null and i.after->>'siteId' is distinct from ${siteId}))`,
    );
  return changes;
}

export async function listChanges(
  db: Db,
  scope: ChangeScope,
  query: ChangeListQuery,
): Promise<Page<ChangeRecord>> {
  let changes = selectChanges(db, scope);
  const { q, resource, id, ...rest } = query;
  const items = (condition: ReturnType<typeof sql<SqlBool>>) =>
    sql<SqlBool>`exists (select from change_items i where i.change_id = changes.id and ${condition})`;
  if (resource) changes = changes.where(items(sql<SqlBool>`i.resource = ${resource}`));
  if (id) changes = changes.where(items(sql<SqlBool>`i.record_id = ${id}`));
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    changes = changes.where(
      sql<SqlBool>`(strpos(fold(title || ' ' || actors::text), fold(${word})) > 0
        or ${items(sql<SqlBool>`strpos(fold(i.name), fold(${word})) > 0`)})`,
    );
  return page(changes, order, rest);
}

/** The first objects of each of these changes. */
export function listFirstItems(
  db: Db,
  changeIds: readonly string[],
  limit: number,
): Promise<ItemRecord[]> {
  return db
    .selectFrom('change_items')
    .selectAll()
    .where(sql<SqlBool>`change_id = any(${changeIds}::uuid[])`)
    .where('position', '<', limit)
    .orderBy('position')
    .execute();
}

/** A change, locked: one person undoes it. */
export function findChange(
  db: Db,
  scope: ChangeScope,
  id: string,
  lock?: 'lock',
): Promise<ChangeRecord | undefined> {
  const change = selectChanges(db, scope).where('changes.id', '=', id);
  return (lock ? change.forUpdate('changes') : change).executeTakeFirst();
}

/** Every object of a change, the last one first. */
export function listItems(db: Db, changeId: string): Promise<ItemRecord[]> {
  return db
    .selectFrom('change_items')
    .selectAll()
    .where('change_id', '=', changeId)
    .orderBy('position', 'desc')
    .execute();
}

/**
 * Marks a change as undone by another. If it had itself undone one, that one stands again; the imports that made
 * either of them follow.
 */
export async function updateUndone(
  db: Db,
  id: string,
  undoneBy: string,
  now: Date,
): Promise<{ importIds: string[] }> {
  await db.updateTable('changes').set({ undone_by: undoneBy }).where('id', '=', id).execute();
  const restored = await db
    .updateTable('changes')
    .set({ undone_by: null })
    .where('undone_by', '=', id)
    .returning('id')
    .execute();
  const undone = await updateImports(db, [id], 'undone', now);
  const applied = await updateImports(
    db,
    restored.map((change) => change.id),
    'applied',
    now,
  );
  return { importIds: [...undone, ...applied] };
}

async function updateImports(
  db: Db,
  changeIds: readonly string[],
  status: 'undone' | 'applied',
  now: Date,
): Promise<string[]> {
  const rows = await db
    .updateTable('user_imports')
    .set((eb) => ({ status, version: eb('version', '+', 1), updated_at: now }))
    .where(sql<SqlBool>`change_id = any(${changeIds}::uuid[])`)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
