import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { deleteMovedLinks } from '../access/links.queries.js';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import { violates } from '../database/violations.js';
import type { NewUserRow, Tables, UserPatch } from '../database/tables.js';
import { conflict } from '../problem.js';
import type { QueueScope } from '../queues/queue-scope.js';
import { isReached } from './reach.queries.js';
import type { UserFields } from './users.rules.js';

type Schemas = components['schemas'];
type User = Schemas['User'];
type Db = Kysely<Tables>;

/** Filters and order of a list of users. */
export type UserListQuery = NonNullable<operations['listUsers']['parameters']['query']>;

/** Whom of the domain a caller may see: everyone, the people of one site, or one person. */
export interface UserScope {
  siteId?: string | null;
  userId?: string | null;
  /** Besides the person, these queues and whoever answers them. */
  queues?: QueueScope;
}

const order: Order = {
  columns: {
    extension: sql`users.extension::integer`,
    firstName: folded('users.first_name'),
    lastName: folded('users.last_name'),
    loginName: folded('users.login_name'),
    departmentName: folded('departments.name'),
    siteName: folded('sites.name'),
    role: sql`users.role`,
    lastSignInAt: sql`coalesce(credentials.last_sign_in_at, '-infinity')`,
    createdAt: sql`users.created_at`,
  },
  id: sql`users.id`,
  default: 'extension',
};

/** Persons with no password yet, or one that was reset; the same rule as `toUser` below. */
const passwordRequired = sql<SqlBool>`users.kind = 'person' and (credentials.password_hash is null or credentials.reset_pending)`;

const tagged: Record<Schemas['UserTag'], Expression<SqlBool>> = {
  new: sql<SqlBool>`users.kind = 'person' and credentials.last_sign_in_at is null`,
  passwordRequired,
  locked: sql<SqlBool>`coalesce(credentials.locked, false)`,
  problem: sql<SqlBool>`false`,
};

/** Of the credentials only what an administrator may see. */
function selectUsers(db: Db) {
  return db
    .selectFrom('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .leftJoin('sites', 'sites.id', 'users.site_id')
    .leftJoin('credentials', 'credentials.user_id', 'users.id')
    .selectAll('users')
    .select([
      'departments.name as department_name',
      'sites.name as site_name',
      'credentials.last_sign_in_at',
      sql<boolean>`coalesce(credentials.locked, false)`.as('locked'),
      sql<boolean>`coalesce(credentials.reset_pending, false)`.as('reset_pending'),
      sql<boolean>`credentials.password_hash is not null`.as('has_password'),
      sql<boolean>`credentials.pin_hash is not null`.as('has_pin'),
      sql<boolean>`credentials.totp_confirmed_at is not null`.as('mfa_enabled'),
    ]);
}

type UserSelection = Awaited<ReturnType<ReturnType<typeof selectUsers>['executeTakeFirstOrThrow']>>;

/** One page of the users that match. */
export async function listUsers(
  db: Db,
  query: UserListQuery,
  scope: UserScope,
): Promise<Page<User>> {
  const { items, ...rest } = await page(matching(db, query, scope), order, query);
  return { ...rest, items: items.map(toUser) };
}

function matching(db: Db, query: UserListQuery, scope: UserScope) {
  let users = selectUsers(db);
  if (scope.siteId !== undefined) users = users.where('users.site_id', '=', scope.siteId);
  if (scope.userId !== undefined) users = users.where(isReached(scope, 'users.id'));
  if (query.siteId) users = users.where('users.site_id', '=', query.siteId);
  if (query.departmentId) users = users.where('users.department_id', '=', query.departmentId);
  if (query.role) users = users.where('users.role', '=', query.role);
  if (query.kind) users = users.where('users.kind', '=', query.kind);
  if (query.tag) users = users.where(tagged[query.tag]);
  for (const word of query.q?.trim().split(/\s+/).filter(Boolean) ?? [])
    users = users.where(
      sql<SqlBool>`users.search_text like '%' || fold(${escapeLike(word)}) || '%'`,
    );
  return users;
}

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** A user by id, or undefined when the scope does not hold them. */
export async function findUser(db: Db, id: string, scope: UserScope): Promise<User | undefined> {
  const row = await matching(db, {}, scope).where('users.id', '=', id).executeTakeFirst();
  return row && toUser(row);
}

/** The users among `ids` that the scope holds; with `lock` nobody else changes them until the transaction ends. */
export async function findUsers(
  db: Db,
  ids: readonly string[],
  scope: UserScope,
  lock?: 'lock',
): Promise<User[]> {
  const users = matching(db, {}, scope).where('users.id', 'in', ids).orderBy('users.id');
  const rows = await (lock ? users.forUpdate('users') : users).execute();
  return rows.map(toUser);
}

export async function insertUser(db: Db, user: NewUserRow & { id: string }): Promise<void> {
  await refuseTakenLogin(db.insertInto('users').values(user).execute());
  await db
    .insertInto('credentials')
    .values({ user_id: user.id, domain_id: user.domain_id })
    .execute();
}

/** Gives the same columns to several users; each gets a new version. */
export async function updateUsers(
  db: Db,
  ids: readonly string[],
  patch: UserPatch,
  now: Date,
): Promise<void> {
  const { emails } = patch;
  if (emails)
    await deleteMovedLinks(
      db,
      ids.map((id) => ({ id, emails })),
    );
  await refuseTakenLogin(
    db
      .updateTable('users')
      .set((eb) => ({ ...patch, version: eb('version', '+', 1), updated_at: now }))
      .where('id', 'in', ids)
      .execute(),
  );
}

export async function deleteUser(db: Db, id: string): Promise<void> {
  await db.deleteFrom('users').where('id', '=', id).execute();
}

/** Ids of the office managers who may sign in; their rows are locked, so that two people cannot each remove one of the last two. */
export async function lockOfficeManagers(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .innerJoin('credentials', 'credentials.user_id', 'users.id')
    .select('users.id')
    .where('users.role', '=', 'office-manager')
    .where('users.kind', '=', 'person')
    .where('credentials.locked', '=', false)
    .orderBy('users.id')
    .forUpdate('users')
    .execute();
  return rows.map(({ id }) => id);
}

/** Login names are unique over the platform, so only the database can tell; whose it is stays secret. */
async function refuseTakenLogin<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (violates(error, 'users_login'))
      throw conflict('login-taken', { errors: [{ pointer: '/loginName', code: 'login-taken' }] });
    throw error;
  }
}

/** Which of the given departments and sites the domain does not have. */
export async function findUnknownReferences(
  db: Db,
  { departmentId, siteId }: Pick<UserFields, 'departmentId' | 'siteId'>,
): Promise<('departmentId' | 'siteId')[]> {
  const known = async (table: 'departments' | 'sites', id: string | null | undefined) =>
    !id ||
    (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
  return [
    ...((await known('departments', departmentId)) ? [] : (['departmentId'] as const)),
    ...((await known('sites', siteId)) ? [] : (['siteId'] as const)),
  ];
}

type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : Name;
type ColumnsOf<Fields> = { [Field in keyof Fields & string as SnakeCase<Field>]: Fields[Field] };

/** Fields of the contract as columns of the table; fields that are absent stay absent. */
export function toColumns<Fields extends UserFields>(fields: Fields): ColumnsOf<Fields> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value as unknown,
    ]),
  ) as ColumnsOf<Fields>;
}

function toUser(row: UserSelection): User {
  const person = row.kind === 'person';
  const accountState = row.locked
    ? 'locked'
    : !row.has_password
      ? 'new'
      : row.reset_pending
        ? 'resetPending'
        : 'active';
  const tags: User['tags'] = [];
  if (person && !row.last_sign_in_at) tags.push('new');
  if (person && (!row.has_password || row.reset_pending)) tags.push('passwordRequired');
  if (row.locked) tags.push('locked');
  return {
    id: row.id,
    domainId: row.domain_id,
    version: row.version,
    kind: row.kind,
    firstName: row.first_name,
    lastName: row.last_name,
    extension: row.extension,
    loginName: row.login_name,
    emails: row.emails,
    role: row.role,
    departmentId: row.department_id,
    siteId: row.site_id,
    timeZone: row.time_zone,
    language: row.language,
    callerIdName: row.caller_id_name,
    callerIdNumber: row.caller_id_number,
    emergencyCallerIdNumber: row.emergency_caller_id_number,
    emergencyAddressId: row.emergency_address_id,
    areaCode: row.area_code,
    ringSeconds: row.ring_seconds,
    maxActiveCalls: row.max_active_calls,
    voicemailEnabled: row.voicemail_enabled,
    inAudioDirectory: row.in_audio_directory,
    inContactList: row.in_contact_list,
    recordCalls: row.record_calls,
    hideRecordings: row.hide_recordings,
    notes: row.notes,
    departmentName: row.department_name,
    siteName: row.site_name,
    accountState,
    mfaEnabled: row.mfa_enabled,
    hasPin: row.has_pin,
    tags,
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Access log of a person, newest first. */
export async function listSignIns(
  db: Db,
  userId: string,
  request: PageQuery,
): Promise<Page<Schemas['SignIn']>> {
  const signIns = db
    .selectFrom('sign_ins')
    .select(['id', 'at', 'outcome', 'address', 'user_agent'])
    .where('user_id', '=', userId);
  const { items, ...rest } = await page(
    signIns,
    { columns: { at: sql`at` }, id: sql`id`, default: '-at' },
    request,
  );
  return {
    ...rest,
    items: items.map(({ id, at, outcome, address, user_agent }) => ({
      id,
      at: at.toISOString(),
      outcome,
      address,
      userAgent: user_agent,
    })),
  };
}
