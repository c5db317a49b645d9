import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { inScope as isQueueInScope } from '../queues/queue-scope.queries.js';
import { isReached } from '../users/reach.queries.js';
import type { UserScope } from '../users/users.queries.js';

type Schemas = components['schemas'];
type Override = Schemas['Override'];
type Target = Schemas['OverrideTarget'];

/** An override as it is stored. */
export type OverrideRecord = Omit<Override, 'targetName' | 'destinationName' | 'inForce'>;

/** A stored override and what its target is called; null for the domain itself. */
export interface FoundOverride {
  readonly record: OverrideRecord;
  readonly targetName: string | null;
}

/** An override with an id that was made before. */
export type NewOverride = Pick<
  Override,
  'id' | 'target' | 'destination' | 'startsAt' | 'endsAt' | 'reason'
> & { version?: number; createdAt?: string };

export interface OverrideFilter {
  readonly ids?: readonly string[];
  readonly q?: string;
  /** In force at this instant, or not. */
  readonly inForce?: { readonly at: Date; readonly is: boolean };
}

const order: Order = {
  columns: {
    endsAt: sql`overrides.ends_at`,
    startsAt: sql`overrides.starts_at`,
    createdAt: sql`overrides.created_at`,
  },
  id: sql`overrides.id`,
  default: 'endsAt',
};

const targetName = sql<
  string | null
>`coalesce(sites.name, phone_numbers.number, attendants.name, queues.name,
  trim(targets.first_name || ' ' || targets.last_name))`;

function selectOverrides(db: Db, scope: UserScope, filter: OverrideFilter) {
  const overrides = db
    .selectFrom('overrides')
    .leftJoin('sites', 'sites.id', 'overrides.target_site_id')
    .leftJoin('phone_numbers', 'phone_numbers.id', 'overrides.target_phone_number_id')
    .leftJoin('attendants', 'attendants.id', 'overrides.target_attendant_id')
    .leftJoin('users as targets', 'targets.id', 'overrides.target_user_id')
    .leftJoin('queues', 'queues.id', 'overrides.target_queue_id')
    .selectAll('overrides')
    .select(targetName.as('target_name'));
  return conditions(scope, filter).reduce((some, condition) => some.where(condition), overrides);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectOverrides>['executeTakeFirstOrThrow']>>;

function conditions(scope: UserScope, { ids, q, inForce }: OverrideFilter): RawBuilder<SqlBool>[] {
  const all = [inScope(scope)];
  if (ids) all.push(sql<SqlBool>`overrides.id = any(${ids}::uuid[])`);
  if (inForce)
    all.push(
      sql<SqlBool>`(overrides.starts_at <= ${inForce.at} and overrides.ends_at > ${inForce.at}) = ${inForce.is}`,
    );
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    all.push(
      sql<SqlBool>`strpos(fold(concat_ws(' ', ${targetName}, overrides.reason)), fold(${word})) > 0`,
    );
  return all;
}

function inScope(scope: UserScope): RawBuilder<SqlBool> {
  const { userId, siteId, queues } = scope;
  if (userId !== undefined)
    return sql<SqlBool>`(${isReached(scope, 'overrides.target_user_id')} or ${ofQueues(queues)})`;
  if (siteId !== undefined)
    return sql<SqlBool>`coalesce(overrides.target_site_id, phone_numbers.site_id, targets.site_id,
      attendants.site_id, queues.site_id) = ${siteId}`;
  return sql<SqlBool>`true`;
}

const ofQueues = (queues: UserScope['queues']) =>
  queues ? sql`(queues.id is not null and ${isQueueInScope(queues)})` : sql`false`;

export async function listOverrides(
  db: Db,
  scope: UserScope,
  filter: OverrideFilter,
  query: PageQuery,
): Promise<Page<FoundOverride>> {
  const { items, ...rest } = await page(selectOverrides(db, scope, filter), order, query);
  return { ...rest, items: items.map(toFound) };
}

export async function findOverrides(
  db: Db,
  scope: UserScope,
  ids: readonly string[],
  lock?: 'lock',
): Promise<FoundOverride[]> {
  const overrides = selectOverrides(db, scope, { ids });
  const rows = await (lock ? overrides.forUpdate('overrides') : overrides).execute();
  return rows.map(toFound);
}

export async function insertOverrides(
  db: Db,
  domainId: string,
  overrides: readonly NewOverride[],
): Promise<void> {
  if (overrides.length === 0) return;
  await db
    .insertInto('overrides')
    .values(
      overrides.map(({ id, target, version, createdAt, ...fields }) => ({
        id,
        domain_id: domainId,
        target_kind: target.kind,
        target_site_id: target.kind === 'site' ? target.id : null,
        target_phone_number_id: target.kind === 'phoneNumber' ? target.id : null,
        target_user_id: target.kind === 'user' ? target.id : null,
        target_attendant_id: target.kind === 'attendant' ? target.id : null,
        target_queue_id: target.kind === 'queue' ? target.id : null,
        destination: JSON.stringify(fields.destination),
        starts_at: new Date(fields.startsAt),
        ends_at: new Date(fields.endsAt),
        reason: fields.reason,
        ...(version && { version }),
        ...(createdAt && { created_at: new Date(createdAt) }),
      })),
    )
    .execute();
}

/** Another end is told of again. */
export async function updateOverride(
  db: Db,
  id: string,
  { destination, endsAt, reason }: Pick<Override, 'destination' | 'endsAt' | 'reason'>,
  now: Date,
): Promise<void> {
  const end = new Date(endsAt);
  await db
    .updateTable('overrides')
    .set((eb) => ({
      destination: JSON.stringify(destination),
      ends_at: end,
      alerted_at: sql<Date | null>`case when ends_at = ${end} then alerted_at end`,
      reason,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .execute();
}

export async function deleteOverrides(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('overrides')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
}

/** Site of an object that an override can stand before; undefined when the scope holds no such object. */
export async function findTargetSite(
  db: Db,
  { kind, id }: Target,
  scope: UserScope,
): Promise<{ siteId: string | null } | undefined> {
  const { userId, siteId } = scope;
  if (kind === 'domain') return undefined;
  const site = kind === 'site' ? sql`id` : sql`site_id`;
  const { rows } = await sql<{ siteId: string | null }>`
    select ${site} as "siteId" from ${sql.table(tables[kind])} where id = ${id}
      and (${siteId === undefined} or ${site} = ${siteId ?? null}::uuid)
      and (${userId === undefined} or ${ownTarget(kind, scope)})`.execute(db);
  return rows[0];
}

const tables = {
  site: 'sites',
  phoneNumber: 'phone_numbers',
  user: 'users',
  attendant: 'attendants',
  queue: 'queues',
} as const;

/** Oneself, the queues within reach and who answers them. */
function ownTarget(kind: Target['kind'], scope: UserScope) {
  if (kind === 'user') return isReached(scope, 'users.id');
  return kind === 'queue' && scope.queues ? isQueueInScope(scope.queues) : sql`false`;
}

function toFound(row: Row): FoundOverride {
  const id =
    row.target_site_id ??
    row.target_phone_number_id ??
    row.target_user_id ??
    row.target_attendant_id ??
    row.target_queue_id ??
    row.domain_id;
  return {
    targetName: row.target_name,
    record: {
      id: row.id,
      domainId: row.domain_id,
      version: row.version,
      target: { kind: row.target_kind, id },
      destination: row.destination,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      reason: row.reason,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    },
  };
}
