import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';
import { violates } from '../database/violations.js';
import { conflict } from '../problem.js';

type BlockedNumber = components['schemas']['BlockedNumber'];
type ListQuery = NonNullable<operations['listBlockedNumbers']['parameters']['query']>;

/** An entry with an id that was made before. */
export type NewBlockedNumber = Pick<BlockedNumber, 'id' | 'number' | 'until' | 'notes'> & {
  version?: number;
  createdAt?: string;
};

const order: Order = {
  columns: {
    number: sql`number`,
    until: sql`coalesce(until, 'infinity')`,
    createdAt: sql`created_at`,
  },
  id: sql`id`,
  default: 'number',
};

const selectBlocked = (db: Db) => db.selectFrom('blocked_numbers').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectBlocked>['executeTakeFirstOrThrow']>>;

/** Entries that still count: one that has ended is as good as deleted. */
export async function listBlockedNumbers(
  db: Db,
  { q, ...query }: ListQuery,
  now: Date,
): Promise<Page<BlockedNumber>> {
  const blocked = selectBlocked(db)
    .where(inForce(now))
    .where(matches(q, sql`fold(concat_ws(' ', number, notes))`));
  const { items, ...rest } = await page(blocked, order, query);
  return { ...rest, items: items.map(toBlockedNumber) };
}

const inForce = (now: Date) => sql<SqlBool>`(until is null or until > ${now})`;

export async function findBlockedNumbers(
  db: Db,
  ids: readonly string[],
  lock?: 'lock',
): Promise<BlockedNumber[]> {
  const blocked = selectBlocked(db).where(sql<SqlBool>`id = any(${ids}::uuid[])`);
  const rows = await (lock ? blocked.forUpdate() : blocked).execute();
  return rows.map(toBlockedNumber);
}

/** Adds entries; those of the same text that have ended make room. */
export async function insertBlockedNumbers(
  db: Db,
  domainId: string,
  entries: readonly NewBlockedNumber[],
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const numbers = entries.map(({ number }) => number);
  await sql`delete from blocked_numbers
    where domain_id = ${domainId} and number = any(${numbers}::text[]) and until <= ${now}`.execute(
    db,
  );
  const rows = entries.map(({ id, number, until, notes, version, createdAt }) => ({
    id,
    domain_id: domainId,
    number,
    until: until ? new Date(until) : null,
    notes,
    ...(version && { version }),
    ...(createdAt && { created_at: new Date(createdAt) }),
  }));
  try {
    await db.insertInto('blocked_numbers').values(rows).execute();
  } catch (error) {
    if (violates(error, 'blocked_numbers_domain_id_number_key'))
      throw conflict('number-blocked', {
        errors: [{ pointer: '/number', code: 'number-blocked' }],
      });
    throw error;
  }
}

export async function deleteBlockedNumbers(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from blocked_numbers where id = any(${ids}::uuid[])`.execute(db);
}

const toBlockedNumber = (row: Row): BlockedNumber => ({
  id: row.id,
  domainId: row.domain_id,
  version: row.version,
  number: row.number,
  until: row.until?.toISOString() ?? null,
  notes: row.notes,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
