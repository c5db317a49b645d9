import { newToken } from '../access/secrets.js';
import { insertAccessToken, insertSession } from '../access/sessions.queries.js';
import { hashPassword } from '../access/passwords.js';
import { roles } from '../access/roles.js';
import type { Role } from '../access/caller.js';
import type { Db } from '../database/scope.js';
import { defaultPlan } from '../extensions/number-plan.js';

/** Password of every person in the fixtures. */
export const testPassword = 'seven quiet herons 42';
let passwordHash: Promise<string> | undefined;

export interface TestUser {
  readonly id: string;
  readonly domainId: string;
  readonly role: Role;
  readonly loginName: string;
  readonly extension: string;
}

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly resellerId: string;
  readonly siteId: string;
  readonly departmentId: string;
  /** One person of each role. */
  readonly users: Readonly<Record<Role, TestUser>>;
}

/** Two tenants of one reseller and one of another. */
export interface Tenants {
  readonly acme: Tenant;
  readonly globex: Tenant;
  readonly initech: Tenant;
}

export async function insertTenants(db: Db): Promise<Tenants> {
  const first = await insertReseller(db, 'Northern Voice');
  const second = await insertReseller(db, 'Southern Voice');
  return {
    acme: await insertTenant(db, first, 'acme'),
    globex: await insertTenant(db, first, 'globex'),
    initech: await insertTenant(db, second, 'initech'),
  };
}

async function insertReseller(db: Db, name: string): Promise<string> {
  const { id } = await db
    .insertInto('resellers')
    .values({ name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An organization of a reseller, with a person of each role. */
export async function insertTenant(db: Db, resellerId: string, word: string): Promise<Tenant> {
  const name = `${word}.example`;
  const { id } = await db
    .insertInto('domains')
    .values({
      reseller_id: resellerId,
      name,
      display_name: word,
      time_zone: 'America/Toronto',
      language: 'en-CA',
      ranges: JSON.stringify(defaultPlan.ranges),
      mfa_policy: '{}',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const insertNamed = async (table: 'sites' | 'departments', named: string) =>
    (
      await db
        .insertInto(table)
        .values({ domain_id: id, name: named })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  const siteId = await insertNamed('sites', 'Main site');
  const departmentId = await insertNamed('departments', 'Sales');
  const users = await insertUsers(db, id, siteId, word);
  return { id, name, resellerId, siteId, departmentId, users };
}

async function insertUsers(
  db: Db,
  domainId: string,
  siteId: string,
  word: string,
): Promise<Tenant['users']> {
  passwordHash ??= hashPassword(testPassword);
  const hash = await passwordHash;
  const numbers = roles.map((_, index) => String(1001 + index));
  const people = await db
    .insertInto('users')
    .values(
      roles.map((role, index) => ({
        domain_id: domainId,
        site_id: siteId,
        first_name: 'Test',
        last_name: role,
        extension: numbers[index] ?? '',
        login_name: `${role}@${word}.example`,
        emails: [`${role}@${word}.example`],
        role,
      })),
    )
    .returning(['id', 'role', 'login_name', 'extension'])
    .execute();
  await db
    .insertInto('extensions')
    .values(
      people.map(({ id, extension }) => ({
        domain_id: domainId,
        number: extension,
        owner_kind: 'user' as const,
        owner_id: id,
      })),
    )
    .execute();
  await db
    .insertInto('credentials')
    .values(people.map(({ id }) => ({ user_id: id, domain_id: domainId, password_hash: hash })))
    .execute();
  return Object.fromEntries(
    people.map(({ id, role, login_name: loginName, extension }) => [
      role,
      { id, domainId, role, loginName, extension },
    ]),
  ) as Tenant['users'];
}

/** A fresh access token of a person, as after a sign-in. */
export async function signIn(
  db: Db,
  user: Pick<TestUser, 'id' | 'domainId'>,
  now: Date,
): Promise<string> {
  const refresh = await newToken('refresh');
  const access = await newToken('access');
  const sessionId = await insertSession(
    db,
    {
      userId: user.id,
      domainId: user.domainId,
      refreshHash: refresh.hash,
      restricted: false,
      userAgent: 'test',
      address: '127.0.0.1',
    },
    now,
  );
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertAccessToken(
    db,
    { hash: access.hash, sessionId, domainId: user.domainId, expiresAt },
    now,
  );
  return access.token;
}
