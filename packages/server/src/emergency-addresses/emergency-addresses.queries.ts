import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { folded, page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { violates } from '../database/violations.js';
import { conflict, type FieldFault } from '../problem.js';
import { countUses } from '../uses/uses.queries.js';
import type { AddressFields } from './emergency-addresses.rules.js';

type EmergencyAddress = components['schemas']['EmergencyAddress'];
type ListQuery = NonNullable<operations['listEmergencyAddresses']['parameters']['query']>;

/** What is stored of an address. */
export type AddressRecord = AddressFields & Pick<EmergencyAddress, 'validatedAt'>;

/** An address with an id that was made before. */
export type NewAddress = AddressRecord & { id: string; version?: number; createdAt?: string };

const order: Order = {
  columns: {
    label: folded('label'),
    city: folded('city'),
    createdAt: sql`created_at`,
  },
  id: sql`id`,
  default: 'label',
};

const selectAddresses = (db: Db) => db.selectFrom('emergency_addresses').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectAddresses>['executeTakeFirstOrThrow']>>;

export async function listAddresses(
  db: Db,
  { q, ...query }: ListQuery,
): Promise<Page<EmergencyAddress>> {
  let addresses = selectAddresses(db);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    addresses = addresses.where(
      sql<SqlBool>`strpos(fold(concat_ws(' ', label, street, unit, city, postal_code)), fold(${word})) > 0`,
    );
  const { items, ...rest } = await page(addresses, order, query);
  return { ...rest, items: await toAddresses(db, items) };
}

export async function findAddresses(
  db: Db,
  ids: readonly string[],
  lock?: 'lock',
): Promise<EmergencyAddress[]> {
  const addresses = selectAddresses(db).where(sql<SqlBool>`id = any(${ids}::uuid[])`);
  const rows = await (lock ? addresses.forUpdate() : addresses).execute();
  return toAddresses(db, rows);
}

/** What addresses are called, by id. */
export type AddressLabels = ReadonlyMap<string, string>;

export async function findLabels(db: Db, ids: readonly string[]): Promise<AddressLabels> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('emergency_addresses')
    .select(['id', 'label'])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, label }) => [id, label]));
}

/** Why an object cannot use this address: the domain has none such, or it is not validated. */
export async function listAddressFaults(
  db: Db,
  id: string | null | undefined,
): Promise<FieldFault[]> {
  if (!id) return [];
  const row = await db
    .selectFrom('emergency_addresses')
    .select('validated_at')
    .where('id', '=', id)
    .executeTakeFirst();
  const pointer = '/emergencyAddressId';
  if (!row) return [{ pointer, code: 'unknown-reference' }];
  return row.validated_at ? [] : [{ pointer, code: 'address-not-validated' }];
}

export async function insertAddresses(
  db: Db,
  domainId: string,
  addresses: readonly NewAddress[],
): Promise<void> {
  const rows = addresses.map(({ id, version, createdAt, ...address }) => ({
    id,
    domain_id: domainId,
    ...(version && { version }),
    ...(createdAt && { created_at: new Date(createdAt) }),
    ...toColumns(address),
  }));
  await refuseTakenLabel(db.insertInto('emergency_addresses').values(rows).execute());
}

export async function updateAddress(
  db: Db,
  id: string,
  address: AddressRecord,
  now: Date,
): Promise<void> {
  await refuseTakenLabel(
    db
      .updateTable('emergency_addresses')
      .set((eb) => ({ ...toColumns(address), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
  );
}

export async function deleteAddresses(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from emergency_addresses where id = any(${ids}::uuid[])`.execute(db);
}

async function refuseTakenLabel<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (violates(error, 'emergency_addresses_label'))
      throw conflict('name-taken', { errors: [{ pointer: '/label', code: 'name-taken' }] });
    throw error;
  }
}

const toColumns = (address: AddressRecord) => ({
  label: address.label,
  street: address.street,
  unit: address.unit,
  city: address.city,
  region: address.region,
  postal_code: address.postalCode,
  country: address.country,
  alert_emails: address.alertEmails,
  validated_at: address.validatedAt ? new Date(address.validatedAt) : null,
});

async function toAddresses(db: Db, rows: readonly Row[]): Promise<EmergencyAddress[]> {
  const uses = await countUses(
    db,
    'emergency-addresses',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    domainId: row.domain_id,
    version: row.version,
    label: row.label,
    street: row.street,
    unit: row.unit,
    city: row.city,
    region: row.region,
    postalCode: row.postal_code,
    country: row.country,
    alertEmails: row.alert_emails,
    validatedAt: row.validated_at?.toISOString() ?? null,
    useCount: uses.get(row.id) ?? 0,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }));
}
