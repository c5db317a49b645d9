import { sql } from 'kysely';
import type { PasswordLinksTable } from '../database/tables.js';
import type { Db } from '../database/scope.js';

export interface NewLink {
  readonly hash: string;
  readonly userId: string;
  readonly domainId: string;
  readonly purpose: PasswordLinksTable['purpose'];
  readonly expiresAt: Date;
}

/** A new link takes the place of those sent before. */
export async function insertLink(db: Db, link: NewLink, now: Date): Promise<void> {
  await deleteLinksOf(db, link.userId);
  await db
    .insertInto('password_links')
    .values({
      token_hash: link.hash,
      user_id: link.userId,
      domain_id: link.domainId,
      purpose: link.purpose,
      expires_at: link.expiresAt,
      used_at: null,
      created_at: now,
    })
    .execute();
}

export async function deleteLinksOf(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('password_links').where('user_id', '=', userId).execute();
}

/** A link goes with the address it was mailed to: those of people who get other addresses stop working. */
export async function deleteMovedLinks(
  db: Db,
  users: readonly { readonly id: string; readonly emails: readonly string[] }[],
): Promise<void> {
  await sql`delete from password_links l
    using jsonb_to_recordset(${JSON.stringify(users.map(({ id, emails }) => ({ id, emails })))}::jsonb)
      as r(id uuid, emails text[]), users
    where users.id = r.id and users.emails <> r.emails and l.user_id = r.id`.execute(db);
}

/** A link that still works. */
export function findLink(db: Db, hash: string, now: Date) {
  return db
    .selectFrom('password_links')
    .selectAll()
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a link up; false when another request was first. */
export async function takeLink(db: Db, hash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('password_links')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
