import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import { deleteMovedLinks } from '../access/links.queries.js';
import type { Db } from '../database/scope.js';
import type { UserFields } from './users.rules.js';

type User = components['schemas']['User'];

/** Everything that a person can set of a user. */
export type UserRecord = Pick<User, keyof UserFields>;

/** Column and type of each field, for rows that travel as one JSON parameter. */
const columns: Record<keyof UserRecord, [column: string, type: string]> = {
  kind: ['kind', 'text'],
  firstName: ['first_name', 'text'],
  lastName: ['last_name', 'text'],
  extension: ['extension', 'text'],
  loginName: ['login_name', 'text'],
  emails: ['emails', 'text[]'],
  role: ['role', 'text'],
  departmentId: ['department_id', 'uuid'],
  siteId: ['site_id', 'uuid'],
  timeZone: ['time_zone', 'text'],
  language: ['language', 'text'],
  callerIdName: ['caller_id_name', 'text'],
  callerIdNumber: ['caller_id_number', 'text'],
  emergencyCallerIdNumber: ['emergency_caller_id_number', 'text'],
  emergencyAddressId: ['emergency_address_id', 'uuid'],
  areaCode: ['area_code', 'text'],
  ringSeconds: ['ring_seconds', 'integer'],
  maxActiveCalls: ['max_active_calls', 'integer'],
  voicemailEnabled: ['voicemail_enabled', 'boolean'],
  inAudioDirectory: ['in_audio_directory', 'boolean'],
  inContactList: ['in_contact_list', 'boolean'],
  recordCalls: ['record_calls', 'text'],
  hideRecordings: ['hide_recordings', 'boolean'],
  notes: ['notes', 'text'],
};

/** Fields that a person can set. */
export const recordFields = Object.keys(columns) as (keyof UserRecord)[];

const names = Object.values(columns).map(([column]) => column);
const types = Object.values(columns).map(([column, type]) => `${column} ${type}`);
const block = 1_000;

/** Only what a person can set. */
export function toRecord(user: UserRecord): UserRecord {
  return Object.fromEntries(
    recordFields.map((field) => [field, user[field]]),
  ) as unknown as UserRecord;
}

/** A new user with an id that was made before. */
export interface NewUser {
  readonly id: string;
  readonly user: UserRecord;
  /** A user who is restored goes on from the version before. */
  readonly version?: number;
  readonly createdAt?: string;
}

/** Inserts users with their extensions, which nobody may hold. */
export async function insertUsers(
  db: Db,
  domainId: string,
  users: readonly NewUser[],
): Promise<void> {
  await eachBlock(users, async (some) => {
    const rows = sql`jsonb_to_recordset(${JSON.stringify(some.map(toRow))}::jsonb)
      as r(id uuid, version integer, created_at timestamptz, ${sql.raw(types.join(', '))})`;
    await sql`insert into extensions (domain_id, number, owner_kind, owner_id)
      select ${domainId}, r.extension, 'user', r.id from ${rows}`.execute(db);
    await sql`insert into users (id, domain_id, version, created_at, ${sql.raw(names.join(', '))})
      select r.id, ${domainId}, coalesce(r.version, 1), coalesce(r.created_at, now()),
        ${sql.raw(names.map((name) => `r.${name}`).join(', '))} from ${rows}`.execute(db);
    await sql`insert into credentials (user_id, domain_id) select r.id, ${domainId} from ${rows}
      on conflict do nothing`.execute(db);
  });
}

/** What becomes of a user that is there. */
export interface UserChange {
  readonly id: string;
  /** Version that the change is based on. */
  readonly version: number;
  readonly user: UserRecord;
}

/** Writes whole users; answers how many were still of the version that the change is based on. */
export async function replaceUsers(
  db: Db,
  domainId: string,
  changes: readonly UserChange[],
  now: Date,
): Promise<number> {
  let written = 0;
  await releaseMoved(db, changes);
  await eachBlock(changes, async (some) => {
    await deleteMovedLinks(
      db,
      some.map(({ id, user }) => ({ id, emails: user.emails })),
    );
    const rows = sql`jsonb_to_recordset(${JSON.stringify(some.map(toRow))}::jsonb)
      as r(id uuid, version integer, ${sql.raw(types.join(', '))})`;
    const { numAffectedRows } =
      await sql`update users set version = users.version + 1, updated_at = ${now},
        ${sql.raw(names.map((name) => `${name} = r.${name}`).join(', '))}
      from ${rows} where users.id = r.id and users.version = r.version`.execute(db);
    written += Number(numAffectedRows ?? 0);
  });
  await eachBlock(changes, async (some) => {
    await sql`insert into extensions (domain_id, number, owner_kind, owner_id)
      select ${domainId}, users.extension, 'user', users.id from users
      where users.id = any(${ids(some)}::uuid[])
        and not exists (select from extensions e where e.owner_kind = 'user' and e.owner_id = users.id)`.execute(
      db,
    );
  });
  return written;
}

/** Lets the extensions of those who move go first, so that two users can swap theirs. */
async function releaseMoved(db: Db, changes: readonly UserChange[]): Promise<void> {
  await eachBlock(changes, async (some) => {
    const moved = sql`jsonb_to_recordset(${JSON.stringify(some.map(toRow))}::jsonb) as r(id uuid, extension text)`;
    await sql`delete from extensions using ${moved}
      where owner_kind = 'user' and owner_id = r.id and number <> r.extension`.execute(db);
    await sql`update users set extension = '~' || users.id from ${moved}
      where users.id = r.id and users.extension <> r.extension`.execute(db);
  });
}

/** Deletes users and lets their extensions go. */
export async function deleteUsers(db: Db, userIds: readonly string[]): Promise<void> {
  await sql`delete from users where id = any(${userIds}::uuid[])`.execute(db);
  await sql`delete from extensions where owner_kind = 'user' and owner_id = any(${userIds}::uuid[])`.execute(
    db,
  );
}

const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

function toRow({
  id,
  version,
  user,
  createdAt,
}: NewUser & { version?: number }): Record<string, unknown> {
  const cells = recordFields.map((field) => [columns[field][0], user[field]] as const);
  return { id, version, created_at: createdAt, ...Object.fromEntries(cells) };
}

async function eachBlock<T>(
  items: readonly T[],
  run: (some: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += block)
    await run(items.slice(start, start + block));
}

/** Locks and unlocks accounts. */
export async function updateLocks(
  db: Db,
  users: readonly { id: string; locked: boolean }[],
): Promise<void> {
  await sql`update credentials set locked = r.locked
    from jsonb_to_recordset(${JSON.stringify(users.map(({ id, locked }) => ({ id, locked })))}::jsonb)
      as r(id uuid, locked boolean)
    where user_id = r.id and credentials.locked <> r.locked`.execute(db);
}

/** Forgets the passwords of people who were deleted before: until then an undo brings them back as they were. */
export async function deleteLeftCredentials(platform: Db, before: Date): Promise<void> {
  await sql`delete from credentials c
    where not exists (select from users where users.id = c.user_id)
      and not exists (select from change_items i join changes on changes.id = i.change_id
        where i.record_id = c.user_id and changes.at >= ${before})`.execute(platform);
}
