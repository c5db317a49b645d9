import { sql, type RawBuilder } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import type { MailboxFacts } from '../routing/mailbox.js';
import { mailboxColumns } from '../voicemail/mailbox-facts.queries.js';
import type {
  AnsweringRule,
  AttendantFacts,
  BlockedNumber,
  ConferenceFacts,
  DeviceFacts,
  NamedUser,
  Override,
  PhoneNumber,
  Scheduled,
  ScheduledFrame,
} from '../routing/directory.js';

type Schemas = components['schemas'];

/** What is known when a call begins. */
export interface Beginning {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locked: boolean;
  /** null = no limit. */
  readonly maxCalls: number | null;
  /** Besides the one that asks. */
  readonly callsNow: number;
  readonly dialPolicy: Schemas['DialPolicy'];
  readonly areaCode: string | null;
  /** Of numbers that are alike up to the area code, one; none where the dial policy does not ask. */
  readonly ownNumbers: readonly string[];
  /** Who is behind each of the numbers that were asked for. */
  readonly holders: readonly Holder[];
  readonly blocked: readonly BlockedNumber[];
}

export interface Holder {
  readonly number: string;
  readonly kind: 'phoneNumber' | Schemas['ExtensionHolder']['kind'];
  readonly id: string;
}

/** A real call by the name that the engine gives it. */
export interface LiveCall {
  readonly call: string;
}

/** A user as routing asks for it, without what other folders add. */
export interface UserRow extends Scheduled, Readonly<MailboxFacts> {
  readonly id: string;
  readonly kind: Schemas['User']['kind'];
  readonly name: string;
  readonly extension: string;
  readonly siteId: string | null;
  readonly timeZone: string | null;
  readonly locked: boolean;
  readonly ringSeconds: number;
  readonly maxActiveCalls: number;
  readonly activeCalls: number;
  readonly inAudioDirectory: boolean;
  readonly allowedNumbers: readonly string[];
  readonly blockedNumbers: readonly string[];
  readonly blockAnonymous: boolean;
  /** null = the Default rule alone. */
  readonly rules: readonly AnsweringRule[] | null;
  readonly emergencyAddressId: string | null;
  readonly devices: readonly DeviceFacts[];
}

const holders = (numbers: readonly string[]) => sql`
  select number, 'phoneNumber' as kind, id from phone_numbers where number = any(${numbers}::text[])
  union all
  select number, owner_kind, owner_id from extensions
    where number = any(${numbers}::text[]) and owner_id is not null`;

/** Calls under way besides the one that asks; none for one that is imagined. */
const callsNow = (which: RawBuilder<unknown>, live?: LiveCall) =>
  live
    ? sql`(select count(*)::integer from calls c where c.engine_call <> ${live.call} and ${which})`
    : sql`0`;

/** The one question of a call that begins. */
export async function findBeginning(
  db: Db,
  domainId: string,
  numbers: readonly string[],
  live?: LiveCall,
): Promise<Beginning> {
  const { rows } = await sql<Beginning>`
    select d.id, d.name, d.time_zone as "timeZone", d.locked, d.max_concurrent_calls as "maxCalls",
      ${callsNow(sql`c.domain_id = d.id`, live)} as "callsNow",
      d.dial_policy as "dialPolicy", d.area_code as "areaCode",
      array(select distinct left(p.number, 5) from phone_numbers p where d.dial_policy = 'local') as "ownNumbers",
      (select coalesce(jsonb_agg(h), '[]') from (${holders(numbers)}) h) as holders,
      (select coalesce(jsonb_agg(jsonb_build_object('number', b.number, 'until', b.until)), '[]')
        from blocked_numbers b, unnest(${numbers}::text[]) as caller
        where b.number = caller
          or (right(b.number, 1) = '*' and starts_with(caller, left(b.number, -1)))) as blocked
    from domains d where d.id = ${domainId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`no domain ${domainId}`);
  return row;
}

export async function listHolders(db: Db, numbers: readonly string[]): Promise<Holder[]> {
  return (await sql<Holder>`${holders(numbers)}`.execute(db)).rows;
}

export const frameJson = sql`jsonb_build_object('id', t.id, 'name', t.name, 'ownerUserId', t.owner_user_id,
  'type', t.type, 'ranges', t.ranges, 'dates', t.dates, 'holidayIds', t.holiday_ids, 'recurrence', t.recurrence)`;

export const holidayJson = sql`jsonb_build_object('id', h.id, 'name', h.name, 'date', h.date, 'rule', h.rule,
  'start', h.start_time, 'end', h.end_time, 'observance', h.observance)`;

export const overrideJson = sql`jsonb_build_object('id', o.id, 'destination', o.destination,
  'target', jsonb_build_object('kind', o.target_kind,
    'id', coalesce(o.target_site_id, o.target_phone_number_id, o.target_user_id, o.target_attendant_id,
      o.target_queue_id, o.domain_id)),
  'startsAt', o.starts_at, 'endsAt', o.ends_at, 'reason', o.reason)`;

/** The time frames that an object's rules name, each in the zone of its owner or of the domain. */
export const framesOf = (resource: Schemas['ResourceName'], id: RawBuilder<unknown>) => sql<
  ScheduledFrame[]
>`coalesce((
  select jsonb_agg(jsonb_build_object('frame', ${frameJson}, 'zone', coalesce(owner.time_zone, d.time_zone),
    'holidays', coalesce((select jsonb_agg(${holidayJson}) from holidays h where h.id = any(t.holiday_ids)), '[]')))
  from object_references r
  join time_frames t on t.id = r.to_time_frame_id
  join domains d on d.id = t.domain_id
  left join users owner on owner.id = t.owner_user_id
  where r.by_resource = ${resource} and r.by_id = ${id}), '[]')`;

/** Those of the object, its site and its domain that end after an instant. */
export const overridesOf = (
  target: RawBuilder<unknown>,
  site: RawBuilder<unknown>,
  since: Date,
) => sql<Override[]>`coalesce((
  select jsonb_agg(${overrideJson}) from overrides o
  where o.ends_at > ${since} and (o.target_kind = 'domain' or o.target_site_id = ${site} or ${target})), '[]')`;

export const numberColumns = sql`p.id, p.number, p.enabled, p.enabled_from as "enabledFrom",
  p.enabled_until as "enabledUntil", p.destination, p.time_rules as "timeRules",
  p.caller_id_prefix as "callerIdPrefix", p.site_id as "siteId"`;

type Dated = { enabledFrom: Date | null; enabledUntil: Date | null };
export type NumberRow = Omit<PhoneNumber, keyof Dated> & Dated;

export const toNumber = <Row extends NumberRow>(row: Row) => ({
  ...row,
  enabledFrom: row.enabledFrom?.toISOString() ?? null,
  enabledUntil: row.enabledUntil?.toISOString() ?? null,
});

export async function findPhoneNumber(
  db: Db,
  id: string,
  since: Date,
): Promise<(PhoneNumber & Scheduled) | null> {
  const { rows } = await sql<NumberRow & Scheduled>`
    select ${numberColumns}, ${framesOf('phone-numbers', sql`p.id`)} as frames,
      ${overridesOf(sql`o.target_phone_number_id = p.id`, sql`p.site_id`, since)} as overrides
    from phone_numbers p where p.id = ${id}`.execute(db);
  return rows[0] ? toNumber(rows[0]) : null;
}

/** An auto attendant as routing asks for it, without what other rows add. */
export type AttendantRow = Omit<
  AttendantFacts,
  keyof Scheduled | 'extensionStarts' | 'extensionLength'
>;

export const attendantColumns = sql`a.id, a.name, a.extension, a.site_id as "siteId", a.language,
  a.greetings, a.time_rules as "timeRules", a.menu, a.dial_by_extension as "dialByExtension",
  a.no_key_seconds as "noKeySeconds", a.inter_digit_seconds as "interDigitSeconds",
  a.no_key as "noKey", a.invalid_key as "invalidKey"`;

export async function findRoutedAttendant(
  db: Db,
  id: string,
  since: Date,
): Promise<AttendantFacts | null> {
  const { rows } = await sql<AttendantFacts>`
    select ${attendantColumns}, ${framesOf('attendants', sql`a.id`)} as frames,
      ${overridesOf(sql`o.target_attendant_id = a.id`, sql`a.site_id`, since)} as overrides,
      array(select distinct left(number, 1) from extensions where owner_id is not null) as "extensionStarts",
      (select coalesce(max(length(number)), 0) from extensions where owner_id is not null) as "extensionLength"
    from attendants a where a.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** A conference as routing asks for it, with its PINs sealed. */
type ConferenceRow = Omit<ConferenceFacts, 'activeFrom' | 'activeUntil'> & {
  readonly activeFrom: Date | null;
  readonly activeUntil: Date | null;
};

const present = (which: RawBuilder<unknown>) => sql`(
  select count(*)::integer from conference_participants p
  join conference_meetings m on m.id = p.meeting_id and m.ended_at is null
  where m.conference_id = f.id and p.left_at is null and ${which})`;

const conferenceColumns = sql`f.id, f.name, f.extension, f.owner_user_id as "ownerUserId",
  f.leader_pin as "leaderPin", f.participant_pin as "participantPin", f.min_participants as "minParticipants",
  f.max_participants as "maxParticipants", f.require_leader as "requireLeader",
  f.announce_join as "announceJoin", f.announce_leave as "announceLeave", f.mute_on_entry as "muteOnEntry",
  f.ask_name as "askName", f.locked, f.active_from as "activeFrom", f.active_until as "activeUntil"`;

const toConference = ({ activeFrom, activeUntil, ...row }: ConferenceRow): ConferenceFacts => ({
  ...row,
  activeFrom: activeFrom?.toISOString() ?? null,
  activeUntil: activeUntil?.toISOString() ?? null,
});

export async function findRoutedConference(db: Db, id: string): Promise<ConferenceFacts | null> {
  const { rows } = await sql<ConferenceRow>`
    select ${conferenceColumns}, ${present(sql`true`)} as participants, ${present(sql`p.leader`)} as leaders
    from conferences f where f.id = ${id}`.execute(db);
  return rows[0] ? toConference(rows[0]) : null;
}

/** All of them, as if nobody were in any. */
export async function listRoutedConferences(db: Db): Promise<ConferenceFacts[]> {
  const { rows } = await sql<ConferenceRow>`
    select ${conferenceColumns}, 0 as participants, 0 as leaders
    from conferences f order by fold(f.name), f.id`.execute(db);
  return rows.map(toConference);
}

/** So many people at most fit the letters that a caller types. */
const mostNamed = 40;

/** Who wants to be found by name, and has a first or last name that begins with the letters on these keys. */
export async function listNamed(db: Db, digits: string): Promise<NamedUser[]> {
  const onKeys = sql`translate(fold(first_name || ' ' || last_name),
    'abcdefghijklmnopqrstuvwxyz''’.', '22233344455566677778889999')`;
  const { rows } = await sql<NamedUser>`
    select id, trim(first_name || ' ' || last_name) as name, extension from users
    where in_audio_directory and (' ' || ${onKeys}) ~ ('[ -]' || ${digits})
    order by fold(last_name), fold(first_name), id limit ${mostNamed}`.execute(db);
  return rows;
}

export async function findPromptTitle(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{ title: string }>`
    select title from prompts where id = ${id}`.execute(db);
  return rows[0]?.title ?? '';
}

/** The phones of the user `u`, each with whether it is registered. */
function devicesOf() {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('id', v.id, 'userId', v.user_id, 'registered',
      exists (select from registrations r where r.device_id = v.id and r.expires_at > now())) order by v.suffix)
    from devices v where v.user_id = u.id), '[]')`;
}

export const userColumns = sql`u.id, u.kind, trim(u.first_name || ' ' || u.last_name) as name, u.extension,
  u.site_id as "siteId", u.time_zone as "timeZone", coalesce(c.locked, false) as locked,
  u.ring_seconds as "ringSeconds", u.max_active_calls as "maxActiveCalls",
  ${mailboxColumns}, u.in_audio_directory as "inAudioDirectory", coalesce(a.allowed_numbers, '{}') as "allowedNumbers",
  coalesce(a.blocked_numbers, '{}') as "blockedNumbers", coalesce(a.block_anonymous, false) as "blockAnonymous",
  a.rules, coalesce(u.emergency_address_id, s.emergency_address_id, home.emergency_address_id)
    as "emergencyAddressId",
  ${devicesOf()} as devices`;

export const userTables = sql`users u
  join domains home on home.id = u.domain_id
  left join sites s on s.id = u.site_id
  left join credentials c on c.user_id = u.id
  left join answering_rules a on a.user_id = u.id
  left join voicemail v on v.user_id = u.id`;

export async function findRoutedUser(
  db: Db,
  id: string,
  since: Date,
  live?: LiveCall,
): Promise<UserRow | null> {
  const { rows } = await sql<UserRow>`
    select ${userColumns}, ${framesOf('answering-rules', sql`u.id`)} as frames,
      ${callsNow(sql`c.domain_id = u.domain_id and u.id = any(c.active_user_ids)`, live)} as "activeCalls",
      ${overridesOf(sql`o.target_user_id = u.id`, sql`u.site_id`, since)} as overrides
    from ${userTables} where u.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export type PhoneOwner = Pick<UserRow, 'id' | 'kind' | 'locked' | 'devices'>;

/** Whose phones are asked for. */
export async function listPhoneOwners(db: Db, ids: readonly string[]): Promise<PhoneOwner[]> {
  const { rows } = await sql<PhoneOwner>`
    select u.id, u.kind, coalesce(c.locked, false) as locked, ${devicesOf()} as devices
    from users u left join credentials c on c.user_id = u.id
    where u.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
