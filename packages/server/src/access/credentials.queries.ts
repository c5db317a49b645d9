import { sql, type SqlBool, type Updateable } from 'kysely';
import type { CredentialsTable } from '../database/tables.js';
import type { Db } from '../database/scope.js';

/** What sign-in must know of a person; never leaves the server. */
function selectAccounts(db: Db) {
  return db
    .selectFrom('users')
    .innerJoin('credentials', 'credentials.user_id', 'users.id')
    .innerJoin('domains', 'domains.id', 'users.domain_id')
    .select([
      'users.id',
      'users.version',
      'users.domain_id',
      'users.kind',
      'users.role',
      'users.first_name',
      'users.last_name',
      'users.extension',
      'users.login_name',
      'users.emails',
      'users.site_id',
      'users.time_zone',
      'users.language',
      'users.theme',
      'credentials.password_hash',
      'credentials.pin_hash',
      'credentials.totp_secret',
      'credentials.totp_confirmed_at',
      'credentials.totp_last_step',
      'credentials.recovery_codes',
      'credentials.reset_pending',
      'credentials.locked',
      'domains.name as domain_name',
      'domains.display_name as domain_display_name',
      'domains.locked as domain_locked',
      'domains.time_zone as domain_time_zone',
      'domains.language as domain_language',
      'domains.extension_length',
      'domains.mfa_policy',
      'domains.min_password_length',
    ]);
}

export type Account = Awaited<
  ReturnType<ReturnType<typeof selectAccounts>['executeTakeFirstOrThrow']>
>;

export function findAccount(db: Db, userId: string): Promise<Account | undefined> {
  return selectAccounts(db).where('users.id', '=', userId).executeTakeFirst();
}

/** The account, locked until the transaction ends. */
export function findAccountForUpdate(db: Db, userId: string): Promise<Account | undefined> {
  return selectAccounts(db)
    .where('users.id', '=', userId)
    .forUpdate('credentials')
    .executeTakeFirst();
}

/** By login name or else by `extension@domain`, the domain by its name or else by a former one. */
export async function findAccountByLogin(db: Db, login: string): Promise<Account | undefined> {
  const parts = /^([^@]+)@([^@]+)$/.exec(login.trim().toLowerCase());
  const [, extension = '', domain = ''] = parts ?? [];
  const isExtension = sql<SqlBool>`(users.extension = ${extension} and domains.name = ${domain})`;
  const isFormer = sql<SqlBool>`(users.extension = ${extension} and ${domain} = any(domains.aliases))`;
  const isName = sql<SqlBool>`fold(users.login_name) = fold(${login.trim()})`;
  return selectAccounts(db)
    .where((eb) => eb.or([isName, isExtension, isFormer]))
    .orderBy(sql`case when ${isName} then 0 when ${isExtension} then 1 else 2 end`)
    .limit(1)
    .executeTakeFirst();
}

export async function updateCredentials(
  db: Db,
  userId: string,
  change: Updateable<CredentialsTable>,
): Promise<void> {
  await db.updateTable('credentials').set(change).where('user_id', '=', userId).execute();
}

/** Uses up a recovery code; false when it is not one of those left. */
export async function takeRecoveryCode(db: Db, userId: string, codeHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set({ recovery_codes: sql`array_remove(recovery_codes, ${codeHash})` })
    .where('user_id', '=', userId)
    .where(sql<SqlBool>`${codeHash} = any(recovery_codes)`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes the step of an accepted code; false when that step or a later one was noted before. */
export async function takeTotpStep(db: Db, userId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set({ totp_last_step: String(step) })
    .where('user_id', '=', userId)
    .where((eb) =>
      eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', String(step))]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
