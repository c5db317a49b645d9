import { sql, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { violates } from '../database/violations.js';
import { conflict } from '../problem.js';
import { fromLimits, toLimits, usage } from './limits.queries.js';

type Domain = components['schemas']['Domain'];

/** Everything that can be set of a domain. */
export type DomainRecord = Omit<
  Domain,
  'id' | 'version' | 'resellerId' | 'used' | 'createdAt' | 'updatedAt'
>;

/** Which domains a caller may see. */
export type DomainScope = { id: string } | { resellerId: string } | 'all';

const order: Order = {
  columns: {
    name: sql`domains.name`,
    displayName: folded('domains.display_name'),
    createdAt: sql`domains.created_at`,
  },
  id: sql`domains.id`,
  default: 'name',
};

function selectDomains(db: Db, scope: DomainScope) {
  const domains = db.selectFrom('domains').selectAll('domains').select(usage.as('used'));
  if (scope === 'all') return domains;
  return 'id' in scope
    ? domains.where('domains.id', '=', scope.id)
    : domains.where('domains.reseller_id', '=', scope.resellerId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDomains>['executeTakeFirstOrThrow']>>;

export async function listDomains(
  db: Db,
  scope: DomainScope,
  { q, ...query }: PageQuery & { q?: string },
): Promise<Page<Domain>> {
  let domains = selectDomains(db, scope);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    domains = domains.where(
      sql<SqlBool>`strpos(fold(name || ' ' || display_name), fold(${word})) > 0`,
    );
  const { items, ...rest } = await page(domains, order, query);
  return { ...rest, items: items.map(toDomain) };
}

export async function findDomain(
  db: Db,
  scope: DomainScope,
  id: string,
  lock?: 'lock',
): Promise<Domain | undefined> {
  const domain = selectDomains(db, scope).where('domains.id', '=', id);
  const row = await (lock ? domain.forUpdate('domains') : domain).executeTakeFirst();
  return row && toDomain(row);
}

/** A name that the domain gives up goes on to work in logins. */
export async function updateDomain(
  db: Db,
  id: string,
  domain: DomainRecord,
  now: Date,
): Promise<void> {
  try {
    await db
      .updateTable('domains')
      .set((eb) => ({
        name: domain.name,
        aliases: sql<string[]>`case when domains.name = ${domain.name} then aliases
          else array_append(array_remove(aliases, ${domain.name}), domains.name) end`,
        display_name: domain.displayName,
        locked: domain.locked,
        time_zone: domain.timeZone,
        language: domain.language,
        extension_length: domain.extensionLength,
        ranges: JSON.stringify(domain.ranges),
        enforce_ranges: domain.enforceRanges,
        caller_id_name: domain.callerIdName,
        caller_id_number: domain.callerIdNumber,
        emergency_address_id: domain.emergencyAddressId,
        area_code: domain.areaCode,
        dial_policy: domain.dialPolicy,
        mfa_policy: JSON.stringify(domain.mfaPolicy),
        min_password_length: domain.minPasswordLength,
        listening_notice: domain.listeningNotice,
        ...fromLimits(domain.limits),
        version: eb('version', '+', 1),
        updated_at: now,
      }))
      .where('id', '=', id)
      .execute();
  } catch (error) {
    if (violates(error, 'domains_name_key')) throw nameTaken();
    throw error;
  }
}

/** Whether those who talk are told by a tone that somebody listens. */
export async function givesListeningNotice(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('domains')
    .select('listening_notice')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.listening_notice;
}

/** Whether another domain has the name, or had it. */
export async function isDomainNameTaken(
  platform: Db,
  name: string,
  exceptId: string,
): Promise<boolean> {
  const row = await platform
    .selectFrom('domains')
    .select('id')
    .where('id', '!=', exceptId)
    .where(sql<SqlBool>`(name = ${name} or ${name} = any(aliases))`)
    .executeTakeFirst();
  return row !== undefined;
}

export const nameTaken = () =>
  conflict('name-taken', { errors: [{ pointer: '/name', code: 'name-taken' }] });

function toDomain(row: Row): Domain {
  return {
    id: row.id,
    version: row.version,
    resellerId: row.reseller_id,
    name: row.name,
    displayName: row.display_name,
    locked: row.locked,
    timeZone: row.time_zone,
    language: row.language,
    extensionLength: row.extension_length,
    ranges: row.ranges,
    enforceRanges: row.enforce_ranges,
    callerIdName: row.caller_id_name,
    callerIdNumber: row.caller_id_number,
    emergencyAddressId: row.emergency_address_id,
    areaCode: row.area_code,
    dialPolicy: row.dial_policy,
    mfaPolicy: row.mfa_policy,
    minPasswordLength: row.min_password_length,
    listeningNotice: row.listening_notice,
    limits: toLimits(row),
    used: row.used,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
