import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { violates } from '../database/violations.js';
import { conflict } from '../problem.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import { referencesOfNumber, type NumberFields } from './phone-numbers.rules.js';

type PhoneNumber = components['schemas']['PhoneNumber'];

/** A number with an id that was made before; one that is restored goes on from the version before. */
export type NewNumber = NumberFields &
  Pick<PhoneNumber, 'id' | 'number' | 'kind'> & { version?: number; createdAt?: string };

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
