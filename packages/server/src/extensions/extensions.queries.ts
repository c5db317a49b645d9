import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { ExtensionKind, NumberPlan } from './number-plan.js';

type Schemas = components['schemas'];
type Holder = Schemas['ExtensionHolder'];
export type ExtensionListQuery = NonNullable<operations['listExtensions']['parameters']['query']>;

/** An extension and whose it is. */
export interface Claim {
  readonly domainId: string;
  readonly number: string;
  readonly kind: ExtensionKind;
  readonly ownerId: string | null;
}

const order: Order = {
  columns: { number: sql`extensions.number::integer` },
  id: sql`extensions.number`,
  default: 'number',
};

export async function findNumberPlan(db: Db, domainId: string): Promise<NumberPlan> {
  const row = await db
    .selectFrom('domains')
    .select(['extension_length', 'ranges', 'enforce_ranges'])
    .where('id', '=', domainId)
    .executeTakeFirstOrThrow();
  return { length: row.extension_length, ranges: row.ranges, enforce: row.enforce_ranges };
}

/** What the owner of an extension is called; null when nobody has it. */
export const ownerName = sql<string | null>`coalesce(
  (select trim(first_name || ' ' || last_name) from users where users.id = owner_id),
  (select name from attendants where attendants.id = owner_id),
  (select name from queues where queues.id = owner_id),
  (select name from conferences where conferences.id = owner_id))`;

function selectExtensions(db: Db) {
  return db
    .selectFrom('extensions')
    .leftJoin('users', 'users.id', 'extensions.owner_id')
    .select([
      'extensions.number as id',
      'extensions.number',
      'owner_kind',
      'owner_id',
      sql<string>`coalesce(${ownerName}, '')`.as('owner_name'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectExtensions>['executeTakeFirstOrThrow']>>;

/** One page of the claimed extensions. */
export async function listExtensions(
  db: Db,
  query: ExtensionListQuery,
): Promise<Page<Schemas['Extension']>> {
  let rows = selectExtensions(db);
  if (query.kind) rows = rows.where('owner_kind', '=', query.kind);
  for (const word of query.q?.trim().split(/\s+/).filter(Boolean) ?? [])
    rows = rows.where(
      sql<SqlBool>`strpos(extensions.number || ' ' || coalesce(users.search_text, fold(${ownerName}), ''), fold(${word})) > 0`,
    );
  const { items, ...rest } = await page(rows, order, query);
  return { ...rest, items: items.map((row) => ({ number: row.number, owner: toHolder(row) })) };
}

/** Who holds a number; undefined when nobody does. */
export async function findHolder(db: Db, number: string): Promise<Holder | undefined> {
  const row = await selectExtensions(db).where('extensions.number', '=', number).executeTakeFirst();
  return row && toHolder(row);
}

/** Numbers that are claimed. */
export async function listTakenNumbers(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('extensions').select('number').execute();
  return new Set(rows.map(({ number }) => number));
}

/** False when somebody holds the number; one of several writers at the same time gets it. */
export async function insertExtension(
  db: Db,
  { domainId, number, kind, ownerId }: Claim,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('extensions')
    .values({ domain_id: domainId, number, owner_kind: kind, owner_id: ownerId })
    .onConflict((conflict) => conflict.columns(['domain_id', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Gives a number that was claimed for nobody to its owner. */
export async function updateOwner(db: Db, number: string, ownerId: string): Promise<void> {
  await db
    .updateTable('extensions')
    .set({ owner_id: ownerId })
    .where('number', '=', number)
    .execute();
}

export async function deleteExtension(db: Db, number: string): Promise<void> {
  await db.deleteFrom('extensions').where('number', '=', number).execute();
}

/** Lets each owner hold exactly its extension; those that move let go first, so that two can swap. */
export async function holdExtensions(
  db: Db,
  domainId: string,
  kind: ExtensionKind,
  owners: readonly { id: string; extension: string }[],
): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(owners.map(({ id, extension }) => ({ id, extension })))}::jsonb)
    as r(id uuid, extension text)`;
  await sql`delete from extensions using ${rows}
    where owner_kind = ${kind} and owner_id = r.id and number <> r.extension`.execute(db);
  await sql`insert into extensions (domain_id, number, owner_kind, owner_id)
    select ${domainId}, r.extension, ${kind}, r.id from ${rows}
    where not exists (select from extensions e where e.owner_kind = ${kind} and e.owner_id = r.id)`.execute(
    db,
  );
}

/** Lets the extensions of owners that are gone go too. */
export async function releaseExtensions(
  db: Db,
  kind: ExtensionKind,
  ownerIds: readonly string[],
): Promise<void> {
  await sql`delete from extensions where owner_kind = ${kind} and owner_id = any(${ownerIds}::uuid[])`.execute(
    db,
  );
}

const toHolder = (row: Row): Holder => ({
  kind: row.owner_kind,
  id: row.owner_id,
  name: row.owner_name || row.number,
});
