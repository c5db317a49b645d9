import { sql } from 'kysely';
import type { Db } from '../database/scope.js';

/** SIP user names of devices and extensions of users, by id. */
export async function listAddresses(
  db: Db,
  deviceIds: readonly string[],
  userIds: readonly string[],
): Promise<{ devices: Map<string, string>; mailboxes: Map<string, string> }> {
  const { rows } = await sql<{ id: string; kind: 'device' | 'user'; name: string }>`
    select id, 'device' as kind, sip_username as name from devices where id = any(${deviceIds}::uuid[])
    union all
    select id, 'user', extension from users where id = any(${userIds}::uuid[])`.execute(db);
  const of = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ id, name }) => [id, name] as const));
  return { devices: of('device'), mailboxes: of('user') };
}
