import { sql } from 'kysely';
import type { CountryCode } from 'libphonenumber-js';
import type { Db } from '../../database/scope.js';
import { countryOf } from '../../users/users.rules.js';
import { freshVoicemail } from '../../voicemail/voicemail.rules.js';
import type { Language } from '../../problem-texts.js';

export interface EngineDomain {
  readonly id: string;
  readonly name: string;
  readonly country: CountryCode;
  readonly language: Language;
}

interface DomainRow {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
}

const toDomain = (row: DomainRow | undefined): EngineDomain | null =>
  row ? { ...row, country: countryOf(row.language) } : null;

export async function findDomain(db: Db, name: string): Promise<EngineDomain | null> {
  const row = await db
    .selectFrom('domains')
    .select(['id', 'name', 'language'])
    .where('name', '=', name)
    .executeTakeFirst();
  return toDomain(row);
}

/** Whose number it is; numbers are unique on the platform. */
export async function findDomainOfNumber(db: Db, number: string): Promise<EngineDomain | null> {
  const row = await db
    .selectFrom('phone_numbers as p')
    .innerJoin('domains as d', 'd.id', 'p.domain_id')
    .select(['d.id', 'd.name', 'd.language'])
    .where('p.number', '=', number)
    .executeTakeFirst();
  return toDomain(row);
}

export interface EngineDevice {
  readonly id: string;
  readonly domainId: string;
  readonly domain: string;
  readonly userId: string;
  readonly sipUsername: string;
  readonly sealedPassword: string;
  readonly extension: string;
  readonly name: string;
  readonly srtp: string;
  readonly autoAnswer: boolean;
  readonly voicemailEnabled: boolean;
  /** Calls of this person are recorded. */
  readonly recorded: boolean;
}

/** The device behind an address; also of an organization that is locked, as its phones may still call for help. */
export async function findDevice(
  db: Db,
  sipUsername: string,
  domain: string,
): Promise<EngineDevice | null> {
  const { rows } = await sql<EngineDevice>`
    select v.id, v.domain_id as "domainId", d.name as domain, v.user_id as "userId",
      v.sip_username as "sipUsername", v.sealed_password as "sealedPassword", u.extension,
      trim(u.first_name || ' ' || u.last_name) as name, v.srtp, v.auto_answer as "autoAnswer",
      u.voicemail_enabled as "voicemailEnabled", u.record_calls = 'all' as recorded
    from devices v
    join domains d on d.id = v.domain_id
    join users u on u.id = v.user_id
    where d.name = ${domain} and v.sip_username = ${sipUsername}`.execute(db);
  return rows[0] ?? null;
}

/** Whose extension it is. */
export async function findPerson(
  db: Db,
  extension: string,
  domain: string,
): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('users as u')
    .innerJoin('domains as d', 'd.id', 'u.domain_id')
    .select('u.id')
    .where('d.name', '=', domain)
    .where('u.extension', '=', extension)
    .executeTakeFirst();
  return row ?? null;
}

/** What the outside sees of a user: their own, else that of the site, else that of the domain; null without any. */
export async function findCallerId(
  db: Db,
  userId: string,
  kind: 'external' | 'emergency',
): Promise<{ number: string | null; name: string | null } | null> {
  const emergency = sql`case when ${kind === 'emergency'} then u.emergency_caller_id_number end`;
  const { rows } = await sql<{ number: string | null; name: string | null }>`
    select coalesce(${emergency}, u.caller_id_number, s.caller_id_number, d.caller_id_number) as number,
      coalesce(u.caller_id_name, s.caller_id_name, d.caller_id_name) as name
    from users u join domains d on d.id = u.domain_id left join sites s on s.id = u.site_id
    where u.id = ${userId}`.execute(db);
  const [found] = rows;
  return found && (found.number ?? found.name) !== null ? found : null;
}

/** A mailbox as the engine asks for it. */
export interface EngineMailbox {
  readonly extension: string;
  readonly domain: string;
  readonly name: string;
  readonly operator: boolean;
  readonly sayTime: boolean;
  readonly sayCaller: boolean;
  readonly maxMessageSeconds: number;
}

export async function findMailbox(
  db: Db,
  extension: string,
  domain: string,
): Promise<EngineMailbox | null> {
  const { rows } = await sql<EngineMailbox>`
    select u.extension, d.name as domain, trim(u.first_name || ' ' || u.last_name) as name,
      v.operator is not null as operator, coalesce(v.say_time, ${freshVoicemail.sayTime}) as "sayTime",
      coalesce(v.say_caller, ${freshVoicemail.sayCaller}) as "sayCaller",
      coalesce(v.max_message_seconds, ${freshVoicemail.maxMessageSeconds}) as "maxMessageSeconds"
    from users u join domains d on d.id = u.domain_id left join voicemail v on v.user_id = u.id
    where d.name = ${domain} and u.extension = ${extension} and u.voicemail_enabled`.execute(db);
  return rows[0] ?? null;
}

export interface Registration {
  readonly id: string;
  readonly fields: Record<string, string>;
}

export async function listRegistrations(
  db: Db,
  deviceId: string,
  at: Date,
): Promise<Registration[]> {
  return db
    .selectFrom('registrations')
    .select(['id', 'fields'])
    .where('device_id', '=', deviceId)
    .where('expires_at', '>', at)
    .execute();
}

export async function upsertRegistration(
  db: Db,
  device: Pick<EngineDevice, 'id' | 'domainId'>,
  { id, fields }: Registration,
  at: Date,
): Promise<void> {
  const expiresAt = new Date(Number(fields['expiration_time'] ?? 0) * 1000);
  const values = { fields: JSON.stringify(fields), expires_at: expiresAt };
  await db
    .insertInto('registrations')
    .values({ id, domain_id: device.domainId, device_id: device.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await db
    .updateTable('devices')
    .set({
      last_seen_at: at,
      address: [fields['via_addr'], fields['via_port']].filter(Boolean).join(':') || null,
      user_agent: fields['user_agent'] ?? null,
    })
    .where('id', '=', device.id)
    .execute();
}

export async function deleteRegistration(db: Db, deviceId: string, id: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('registrations')
    .where('id', '=', id)
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
