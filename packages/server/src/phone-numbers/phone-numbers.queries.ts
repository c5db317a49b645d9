import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { folded, page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { violates } from '../database/violations.js';
import { conflict } from '../problem.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import { referencesOfNumber, type NumberFields } from './phone-numbers.rules.js';

type PhoneNumber = components['schemas']['PhoneNumber'];

/** Filters and order of a list of numbers. */
export type NumberListQuery = NonNullable<operations['listPhoneNumbers']['parameters']['query']>;

/** A number without what depends on the moment and the reader. */
export type StoredNumber = Omit<PhoneNumber, 'destinationName' | 'inService'>;

/** A number with an id that was made before; one that is restored goes on from the version before. */
export type NewNumber = NumberFields &
  Pick<PhoneNumber, 'id' | 'number' | 'kind'> & { version?: number; createdAt?: string };

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
  for (const word of query.q?.trim().split(/\s+/).filter(Boolean) ?? [])
    numbers = numbers.where(matches(word));
  return numbers;
}

/** By its own destination or by a time rule, after a prompt or at once. */
const leadsTo = (id: string) => sql<SqlBool>`(
  jsonb_path_exists(destination, '$.**.id ? (@ == $id)', ${JSON.stringify({ id })}::jsonb)
  or jsonb_path_exists(time_rules, '$[*].destination.**.id ? (@ == $id)', ${JSON.stringify({ id })}::jsonb))`;

/** A word of the notes, or digits of the number however they are grouped. */
function matches(word: string) {
  const digits = /^[\d+().-]+$/.test(word) ? word.replace(/\D/g, '') : '';
  const inNotes = sql<SqlBool>`strpos(fold(coalesce(phone_numbers.notes, '')), fold(${word})) > 0`;
  return digits
    ? sql<SqlBool>`(strpos(phone_numbers.number, ${digits}) > 0 or ${inNotes})`
    : inNotes;
}

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

const columns = `enabled boolean, enabled_from timestamptz, enabled_until timestamptz, destination jsonb,
  time_rules jsonb, caller_id_prefix text, notes text, site_id uuid`;

export async function insertNumbers(
  db: Db,
  domainId: string,
  numbers: readonly NewNumber[],
): Promise<void> {
  const rows = JSON.stringify(
    numbers.map((number) => ({
      id: number.id,
      version: number.version,
      created_at: number.createdAt,
      number: number.number,
      kind: number.kind,
      ...toColumns(number),
    })),
  );
  try {
    await sql`insert into phone_numbers (id, domain_id, version, created_at, number, kind, enabled, enabled_from,
        enabled_until, destination, time_rules, caller_id_prefix, notes, site_id)
      select r.id, ${domainId}, coalesce(r.version, 1), coalesce(r.created_at, now()), r.number, r.kind, r.enabled,
        r.enabled_from, r.enabled_until, nullif(r.destination, 'null'), r.time_rules, r.caller_id_prefix, r.notes, r.site_id
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, version integer, created_at timestamptz, number text,
        kind text, ${sql.raw(columns)})`.execute(db);
  } catch (error) {
    if (violates(error, 'phone_numbers_number_key'))
      throw conflict('number-taken', { errors: [{ pointer: '/number', code: 'number-taken' }] });
    throw error;
  }
  await setManyReferences(db, domainId, numbers.map(toHeld));
}

/** Writes whole numbers; each gets a new version. */
export async function updateNumbers(
  db: Db,
  domainId: string,
  numbers: readonly (NumberFields & { id: string })[],
  now: Date,
): Promise<void> {
  const rows = JSON.stringify(numbers.map((number) => ({ id: number.id, ...toColumns(number) })));
  await sql`update phone_numbers p set version = p.version + 1, updated_at = ${now}, enabled = r.enabled,
      enabled_from = r.enabled_from, enabled_until = r.enabled_until, destination = nullif(r.destination, 'null'),
      time_rules = r.time_rules, caller_id_prefix = r.caller_id_prefix, notes = r.notes, site_id = r.site_id
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, ${sql.raw(columns)})
    where p.id = r.id`.execute(db);
  await setManyReferences(db, domainId, numbers.map(toHeld));
}

export async function deleteNumbers(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from phone_numbers where id = any(${ids}::uuid[])`.execute(db);
}

/** What the documents of a number refer to. */
export const toHeld = (number: NumberFields & { id: string }) => ({
  by: { resource: 'phone-numbers', id: number.id } as const,
  references: referencesOfNumber(number),
});

/** Which of these sites the domain has. */
export async function listKnownSites(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from sites where id = any(${ids}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

const toColumns = (number: NumberFields) => ({
  enabled: number.enabled,
  enabled_from: number.enabledFrom,
  enabled_until: number.enabledUntil,
  destination: number.destination,
  time_rules: number.timeRules,
  caller_id_prefix: number.callerIdPrefix,
  notes: number.notes,
  site_id: number.siteId,
});

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
