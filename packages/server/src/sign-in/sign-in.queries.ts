import { sql } from 'kysely';
import type { SignInsTable } from '../database/tables.js';
import type { Db } from '../database/scope.js';

export interface SignIn {
  /** Null for an unknown login: the same statement runs and stores nothing. */
  readonly userId: string | null;
  readonly outcome: SignInsTable['outcome'];
  readonly address: string;
  readonly userAgent: string;
}

/** Adds to the access log of a person. */
export async function insertSignIn(db: Db, signIn: SignIn, now: Date): Promise<void> {
  const userId = signIn.userId ?? crypto.randomUUID();
  await sql`
    insert into sign_ins (domain_id, user_id, at, outcome, address, user_agent)
    select domain_id, id, ${now}, ${signIn.outcome}, ${signIn.address}, ${signIn.userAgent}
    from users where id = ${userId}`.execute(db);
}

export async function updateLastSignIn(db: Db, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ last_sign_in_at: now })
    .where('user_id', '=', userId)
    .execute();
}

/** When the latest link of a person was sent, if ever. */
export async function findLastLinkTime(db: Db, userId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('password_links')
    .select('created_at')
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.created_at;
}
