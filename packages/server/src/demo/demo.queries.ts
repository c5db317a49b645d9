import { sql } from 'kysely';
import type { Capability } from '../access/caller.js';
import type { Db } from '../database/scope.js';
import type { NumberPlan } from '../extensions/number-plan.js';
import type { DemoDomain } from './company.js';

/** True when nothing was ever put into this database. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('resellers').select('id').limit(1).executeTakeFirst()) === undefined;
}

export async function insertReseller(db: Db, name: string): Promise<string> {
  const { id } = await db
    .insertInto('resellers')
    .values({ name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertDomain(
  db: Db,
  resellerId: string,
  domain: DemoDomain,
  plan: NumberPlan,
): Promise<string> {
  const { id } = await db
    .insertInto('domains')
    .values({
      reseller_id: resellerId,
      name: domain.name,
      display_name: domain.displayName,
      time_zone: 'America/Toronto',
      language: domain.language,
      extension_length: plan.length,
      ranges: JSON.stringify(plan.ranges),
      enforce_ranges: plan.enforce,
      caller_id_name: domain.displayName.slice(0, 15),
      caller_id_number: '+15145550100',
      mfa_policy: '{}',
      max_users: domain.limits.users,
      max_sites: domain.limits.sites,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What is known of an account besides its user. */
export interface DemoAccount {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly locked: boolean;
  readonly resetPending: boolean;
  readonly lastSignInAt: string | null;
}

export async function updateAccounts(db: Db, accounts: readonly DemoAccount[]): Promise<void> {
  await sql`update credentials set password_hash = r."passwordHash", locked = r.locked,
      reset_pending = r."resetPending", last_sign_in_at = r."lastSignInAt"
    from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb) as r(id uuid, "passwordHash" text, locked boolean,
      "resetPending" boolean, "lastSignInAt" timestamptz)
    where user_id = r.id`.execute(db);
}

/** Gives sites their emergency addresses; the first address is that of the domain too. */
export async function updateEmergencyAddresses(
  db: Db,
  domainId: string,
  addresses: readonly { readonly id: string; readonly siteId: string }[],
): Promise<void> {
  for (const { id, siteId } of addresses)
    await db
      .updateTable('sites')
      .set({ emergency_address_id: id })
      .where('id', '=', siteId)
      .execute();
  await db
    .updateTable('domains')
    .set({ emergency_address_id: addresses[0]?.id ?? null })
    .where('id', '=', domainId)
    .execute();
}

export interface DemoKey {
  readonly resellerId: string;
  readonly prefix: string;
  readonly hash: string;
  readonly capabilities: readonly Capability[];
  readonly expiresAt: Date;
}

export async function insertDemoKey(db: Db, key: DemoKey): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({
      reseller_id: key.resellerId,
      domain_id: null,
      name: 'Demo of embedding',
      prefix: key.prefix,
      secret_hash: key.hash,
      kind: 'dev',
      capabilities: [...key.capabilities],
      addresses: [],
      read_only: false,
      expires_at: key.expiresAt,
      last_used_at: null,
    })
    .execute();
}

export interface DemoVoiceMessage {
  readonly userId: string;
  readonly callerNumber: string | null;
  readonly callerUserId: string | null;
  readonly receivedAt: Date;
  readonly seconds: number;
  readonly heard: boolean;
  readonly audio: Buffer;
}

export async function insertDemoMessages(
  db: Db,
  domainId: string,
  messages: readonly DemoVoiceMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  await db
    .insertInto('voice_messages')
    .values(
      messages.map((message) => ({
        domain_id: domainId,
        user_id: message.userId,
        caller_number: message.callerNumber,
        caller_name: null,
        caller_user_id: message.callerUserId,
        received_at: message.receivedAt,
        duration_seconds: message.seconds,
        heard: message.heard,
        audio: message.audio,
        engine_mailbox: null,
        engine_message: null,
      })),
    )
    .execute();
}
