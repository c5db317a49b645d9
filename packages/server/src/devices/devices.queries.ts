import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { folded, page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { violates } from '../database/violations.js';
import { invalid } from '../problem.js';
import type { UserScope } from '../users/users.queries.js';

export type Device = components['schemas']['Device'];
type ListQuery = NonNullable<operations['listDevices']['parameters']['query']>;

/** What a new device has besides the ids. */
export type NewDevice = Pick<
  Device,
  'suffix' | 'kind' | 'transport' | 'srtp' | 'autoAnswer' | 'sipUsername'
> & { readonly id: string; readonly userId: string; readonly sealedPassword: string };

export type DeviceChange = Partial<Pick<Device, 'kind' | 'transport' | 'srtp' | 'autoAnswer'>>;

const order: Order = {
  columns: {
    sipUsername: sql`v.sip_username`,
    userName: folded('u.last_name'),
    lastSeenAt: sql`coalesce(v.last_seen_at, '-infinity')`,
    createdAt: sql`v.created_at`,
  },
  id: sql`v.id`,
  default: 'sipUsername',
};

const isRegistered = (at: Date) =>
  sql<boolean>`exists (select from registrations r where r.device_id = v.id and r.expires_at > ${at})`;

const selectDevices = (db: Db, scope: UserScope, at: Date) => {
  let devices = db
    .selectFrom('devices as v')
    .innerJoin('users as u', 'u.id', 'v.user_id')
    .innerJoin('domains as d', 'd.id', 'v.domain_id')
    .selectAll('v')
    .select([
      'u.extension',
      'd.name as sip_domain',
      sql<string>`trim(u.first_name || ' ' || u.last_name)`.as('user_name'),
      isRegistered(at).as('registered'),
    ]);
  if (scope.userId !== undefined) devices = devices.where('v.user_id', '=', scope.userId);
  if (scope.siteId !== undefined) devices = devices.where('u.site_id', '=', scope.siteId);
  return devices;
};

type Row = Awaited<ReturnType<ReturnType<typeof selectDevices>['executeTakeFirstOrThrow']>>;

export async function listDevices(
  db: Db,
  scope: UserScope,
  { q, userId, kind, registered, ...query }: ListQuery,
  at: Date,
): Promise<Page<Device>> {
  let devices = selectDevices(db, scope, at);
  if (userId) devices = devices.where('v.user_id', '=', userId);
  if (kind) devices = devices.where('v.kind', '=', kind);
  if (registered !== undefined)
    devices = devices.where(sql<SqlBool>`${isRegistered(at)} = ${registered}`);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    devices = devices.where(
      sql<SqlBool>`strpos(fold(concat_ws(' ', v.sip_username, u.first_name, u.last_name, v.user_agent, v.address)), fold(${word})) > 0`,
    );
  const { items, ...rest } = await page(devices, order, query);
  return { ...rest, items: items.map(toDevice) };
}

export async function findDevice(
  db: Db,
  scope: UserScope,
  id: string,
  at: Date,
  lock?: 'lock',
): Promise<Device | null> {
  const device = selectDevices(db, scope, at).where('v.id', '=', id);
  const row = await (lock ? device.forUpdate('v') : device).executeTakeFirst();
  return row ? toDevice(row) : null;
}

/** Devices by id, locked until the transaction ends. */
export async function findDevices(db: Db, ids: readonly string[], at: Date): Promise<Device[]> {
  const rows = await selectDevices(db, {}, at)
    .where(sql<SqlBool>`v.id = any(${ids}::uuid[])`)
    .orderBy('v.id')
    .forUpdate('v')
    .execute();
  return rows.map(toDevice);
}

/** Whose device it becomes, and how many that person has; locked, so that the count holds. */
export async function findOwner(
  db: Db,
  scope: UserScope,
  userId: string,
): Promise<{ extension: string; kind: string; devices: number } | null> {
  let owner = db
    .selectFrom('users as u')
    .select(['u.extension', 'u.kind'])
    .where('u.id', '=', userId)
    .forUpdate();
  if (scope.userId !== undefined) owner = owner.where('u.id', '=', scope.userId);
  if (scope.siteId !== undefined) owner = owner.where('u.site_id', '=', scope.siteId);
  const found = await owner.executeTakeFirst();
  if (!found) return null;
  const { count } = await db
    .selectFrom('devices')
    .select(sql<string>`count(*)`.as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return { ...found, devices: Number(count) };
}

export async function insertDevice(db: Db, domainId: string, device: NewDevice): Promise<void> {
  try {
    await db
      .insertInto('devices')
      .values({
        id: device.id,
        domain_id: domainId,
        user_id: device.userId,
        suffix: device.suffix,
        kind: device.kind,
        sip_username: device.sipUsername,
        sealed_password: device.sealedPassword,
        transport: device.transport,
        srtp: device.srtp,
        auto_answer: device.autoAnswer,
      })
      .execute();
  } catch (error) {
    if (
      violates(error, 'devices_domain_id_sip_username_key') ||
      violates(error, 'devices_user_id_suffix_key')
    )
      throw invalid([{ pointer: '/suffix', code: 'sip-username-taken' }]);
    throw error;
  }
}

export async function updateDevice(db: Db, id: string, change: DeviceChange): Promise<void> {
  const { kind, transport, srtp, autoAnswer } = change;
  await db
    .updateTable('devices')
    .set({
      ...(kind && { kind }),
      ...(transport && { transport }),
      ...(srtp && { srtp }),
      ...(autoAnswer !== undefined && { auto_answer: autoAnswer }),
      version: sql`version + 1`,
      updated_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute();
}

/** A phone that registered with the old password has to do so again. */
export async function replacePassword(db: Db, id: string, sealedPassword: string): Promise<void> {
  await db
    .updateTable('devices')
    .set({ sealed_password: sealedPassword, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('registrations').where('device_id', '=', id).execute();
}

export async function deleteDevice(db: Db, id: string): Promise<void> {
  await db.deleteFrom('devices').where('id', '=', id).execute();
}

const toDevice = (row: Row): Device => ({
  id: row.id,
  domainId: row.domain_id,
  version: row.version,
  userId: row.user_id,
  suffix: row.suffix,
  kind: row.kind,
  transport: row.transport,
  srtp: row.srtp,
  autoAnswer: row.auto_answer,
  userName: row.user_name,
  extension: row.extension,
  sipUsername: row.sip_username,
  sipDomain: row.sip_domain,
  registered: row.registered,
  address: row.address,
  userAgent: row.user_agent,
  lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
