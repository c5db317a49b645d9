import { sql, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { refuseTakenName } from '../database/taken-name.js';

type Schemas = components['schemas'];
type Site = Schemas['Site'];

/** Everything that a person can set of a site. */
export type SiteRecord = Pick<
  Site,
  'name' | 'timeZone' | 'callerIdName' | 'callerIdNumber' | 'emergencyAddressId' | 'areaCode'
>;

/** A site with an id that was made before. */
export type NewSite = Partial<SiteRecord> & {
  id: string;
  name: string;
  version?: number;
  createdAt?: string;
};

const order: Order = {
  columns: { name: folded('sites.name'), createdAt: sql`sites.created_at` },
  id: sql`sites.id`,
  default: 'name',
};

function selectSites(db: Db) {
  return db
    .selectFrom('sites')
    .selectAll('sites')
    .select(
      sql<string>`(select count(*) from users where users.site_id = sites.id)`.as('user_count'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSites>['executeTakeFirstOrThrow']>>;

export async function listSites(
  db: Db,
  { q, ...query }: PageQuery & { q?: string },
): Promise<Page<Site>> {
  let sites = selectSites(db);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    sites = sites.where(sql<SqlBool>`strpos(fold(sites.name), fold(${word})) > 0`);
  const { items, ...rest } = await page(sites, order, query);
  return { ...rest, items: items.map(toSite) };
}

export async function findSites(db: Db, ids: readonly string[], lock?: 'lock'): Promise<Site[]> {
  const sites = selectSites(db).where(sql<SqlBool>`sites.id = any(${ids}::uuid[])`);
  const rows = await (lock ? sites.forUpdate('sites') : sites).execute();
  return rows.map(toSite);
}

export async function insertSites(
  db: Db,
  domainId: string,
  sites: readonly NewSite[],
): Promise<void> {
  if (sites.length === 0) return;
  await refuseTakenName(
    db
      .insertInto('sites')
      .values(
        sites.map(({ id, version, createdAt, ...site }) => ({
          id,
          domain_id: domainId,
          ...(version && { version }),
          ...(createdAt && { created_at: new Date(createdAt) }),
          ...toColumns({ ...blank, ...site }),
        })),
      )
      .execute(),
    'sites_name',
  );
}

export async function updateSite(db: Db, id: string, site: SiteRecord, now: Date): Promise<void> {
  await refuseTakenName(
    db
      .updateTable('sites')
      .set((eb) => ({ ...toColumns(site), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
    'sites_name',
  );
}

export async function deleteSites(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('sites')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
}

const blank = {
  timeZone: null,
  callerIdName: null,
  callerIdNumber: null,
  emergencyAddressId: null,
  areaCode: null,
};

const toColumns = (site: SiteRecord) => ({
  name: site.name,
  time_zone: site.timeZone,
  caller_id_name: site.callerIdName,
  caller_id_number: site.callerIdNumber,
  emergency_address_id: site.emergencyAddressId,
  area_code: site.areaCode,
});

function toSite(row: Row): Site {
  return {
    id: row.id,
    domainId: row.domain_id,
    version: row.version,
    name: row.name,
    timeZone: row.time_zone,
    callerIdName: row.caller_id_name,
    callerIdNumber: row.caller_id_number,
    emergencyAddressId: row.emergency_address_id,
    areaCode: row.area_code,
    userCount: Number(row.user_count),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
