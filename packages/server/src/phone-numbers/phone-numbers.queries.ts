import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { folded, page, type Order, type Page } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';

type PhoneNumber = components['schemas']['PhoneNumber'];

/** Filters and order of a list of numbers. */
export type NumberListQuery = NonNullable<operations['listPhoneNumbers']['parameters']['query']>;

/** A number without what depends on the moment and the reader. */
export type StoredNumber = Omit<PhoneNumber, 'destinationName' | 'inService'>;

const order: Order = {
  columns: {
    number: sql`phone_numbers.number`,
    siteName: folded('sites.name'),
    createdAt: sql`phone_numbers.created_at`,
  },
  id: sql`phone_numbers.id`,
  default: 'number',
};

const selectNumbers = (db: Db) =>
  db
    .selectFrom('phone_numbers')
    .leftJoin('sites', 'sites.id', 'phone_numbers.site_id')
    .selectAll('phone_numbers')
    .select('sites.name as site_name');

type Row = Awaited<ReturnType<ReturnType<typeof selectNumbers>['executeTakeFirstOrThrow']>>;

export async function listNumbers(db: Db, query: NumberListQuery): Promise<Page<StoredNumber>> {
  const { items, ...rest } = await page(matching(db, query), order, query);
  return { ...rest, items: items.map(toNumber) };
}

function matching(db: Db, query: NumberListQuery) {
  let numbers = selectNumbers(db);
  if (query.siteId) numbers = numbers.where('phone_numbers.site_id', '=', query.siteId);
  if (query.kind) numbers = numbers.where('phone_numbers.kind', '=', query.kind);
  if (query.enabled !== undefined)
    numbers = numbers.where('phone_numbers.enabled', '=', query.enabled);
  if (query.free !== undefined)
    numbers = numbers.where('destination', query.free ? 'is' : 'is not', null);
  if (query.destinationId) numbers = numbers.where(leadsTo(query.destinationId));
  numbers = numbers.where(
    matches(query.q, sql`fold(concat_ws(' ', phone_numbers.number, phone_numbers.notes))`),
  );
  return numbers;
}

/** By its own destination or by a time rule, after a prompt or at once. */
const leadsTo = (id: string) => sql<SqlBool>`(
  jsonb_path_exists(destination, '$.**.id ? (@ == $id)', ${JSON.stringify({ id })}::jsonb)
  or jsonb_path_exists(time_rules, '$[*].destination.**.id ? (@ == $id)', ${JSON.stringify({ id })}::jsonb))`;

export async function findNumbers(
  db: Db,
  ids: readonly string[],
  lock?: 'lock',
): Promise<StoredNumber[]> {
  const numbers = selectNumbers(db)
    .where(sql<SqlBool>`phone_numbers.id = any(${ids}::uuid[])`)
    .orderBy('phone_numbers.id');
  const rows = await (lock ? numbers.forUpdate('phone_numbers') : numbers).execute();
  return rows.map(toNumber);
}

/** Those of the domain among these numbers. */
export async function findByNumber(
  db: Db,
  numbers: readonly string[],
  lock?: 'lock',
): Promise<StoredNumber[]> {
  const found = selectNumbers(db)
    .where(sql<SqlBool>`phone_numbers.number = any(${numbers}::text[])`)
    .orderBy('phone_numbers.id');
  const rows = await (lock ? found.forUpdate('phone_numbers') : found).execute();
  return rows.map(toNumber);
}

/** Which of these numbers another domain has. */
export async function listTaken(
  platform: Db,
  numbers: readonly string[],
  exceptDomainId: string,
): Promise<ReadonlySet<string>> {
  const rows = await platform
    .selectFrom('phone_numbers')
    .select('number')
    .where(sql<SqlBool>`number = any(${numbers}::text[])`)
    .where('domain_id', '!=', exceptDomainId)
    .execute();
  return new Set(rows.map(({ number }) => number));
}

/** Which of these sites the domain has. */
export async function listKnownSites(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from sites where id = any(${ids}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

function toNumber(row: Row): StoredNumber {
  return {
    id: row.id,
    domainId: row.domain_id,
    version: row.version,
    number: row.number,
    kind: row.kind,
    enabled: row.enabled,
    enabledFrom: row.enabled_from?.toISOString() ?? null,
    enabledUntil: row.enabled_until?.toISOString() ?? null,
    destination: row.destination,
    timeRules: row.time_rules,
    callerIdPrefix: row.caller_id_prefix,
    notes: row.notes,
    siteId: row.site_id,
    siteName: row.site_name,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
