import { sql, type Selectable } from 'kysely';
import type { Db } from './database/scope.js';
import type { IdempotencyKeysTable } from './database/tables.js';

export type KeptReply = Pick<
  Selectable<IdempotencyKeysTable>,
  'request_hash' | 'status' | 'headers' | 'body'
>;
interface Key {
  readonly subject: string;
  readonly key: string;
}

/** True when the key is new or has run out; waits while another transaction holds it. */
export async function claimKey(
  db: Db,
  { subject, key, digest }: Key & { digest: string },
  now: Date,
  oldest: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into idempotency_keys (subject, key, request_hash, created_at) values (${subject}, ${key}, ${digest}, ${now})
    on conflict (subject, key) do update
      set request_hash = excluded.request_hash, created_at = excluded.created_at, status = null, headers = null, body = null
      where idempotency_keys.created_at < ${oldest}
    returning 1`.execute(db);
  return rows.length > 0;
}

export function findReply(
  db: Db,
  { subject, key }: Key,
  oldest: Date,
): Promise<KeptReply | undefined> {
  return db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'headers', 'body'])
    .where('subject', '=', subject)
    .where('key', '=', key)
    .where('created_at', '>=', oldest)
    .executeTakeFirst();
}

export async function keepReply(
  db: Db,
  { subject, key }: Key,
  reply: { status: number | null; headers: string | null; body: string | null },
): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set(reply)
    .where('subject', '=', subject)
    .where('key', '=', key)
    .execute();
}

export async function deleteOldKeys(db: Db, oldest: Date): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('created_at', '<', oldest).execute();
}
