import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';

type Schemas = components['schemas'];

/** Somebody's stay in a conference. */
export interface Presence {
  readonly domainId: string;
  readonly conferenceId: string;
  readonly name: string;
  readonly engineCall: string;
  readonly channel: string;
  readonly party: Schemas['CallParty'];
  readonly leader: boolean;
  /** ISO 8601, as the engine said it. */
  readonly joinedAt: string;
  readonly leftAt: string | null;
}

/** What an engine says of somebody in a conference. */
export interface SaidOfParticipant {
  readonly channel: string;
  readonly muted?: boolean;
  readonly talking?: boolean;
}

/** Somebody who is in a conference, with what orders to the engine need. */
export interface FoundParticipant {
  readonly participant: Schemas['ConferenceParticipant'];
  readonly channel: string;
  readonly gain: number;
}

/**
 * Counts somebody in: with the first a meeting begins. Whoever is counted already stays counted once; a conference that
 * is gone keeps no roster.
 */
export async function insertPresence(platform: Db, presence: Presence): Promise<void> {
  const { domainId, conferenceId, name, engineCall, channel, party, leader, joinedAt } = presence;
  // Locked, so that a conference has one meeting at a time.
  const conference = await platform
    .selectFrom('conferences')
    .select('mute_on_entry')
    .where('id', '=', conferenceId)
    .where('domain_id', '=', domainId)
    .forUpdate()
    .executeTakeFirst();
  if (!conference || (await isCounted(platform, presence))) return;
  const meetingId =
    (await findOpenMeeting(platform, conferenceId)) ??
    (await insertMeeting(platform, { domainId, conferenceId, name, joinedAt }));
  await platform
    .insertInto('conference_participants')
    .values({
      ...{ domain_id: domainId, meeting_id: meetingId, engine_call: engineCall, channel, leader },
      ...{ user_id: party.userId, name: party.name, number: party.number },
      muted: conference.mute_on_entry && !leader,
      joined_at: new Date(joinedAt),
    })
    .execute();
  await sql`update conference_meetings set peak = greatest(peak, (
      select count(*) from conference_participants where meeting_id = ${meetingId} and left_at is null))
    where id = ${meetingId}`.execute(platform);
}

async function isCounted(platform: Db, { engineCall, channel, joinedAt }: Presence) {
  const row = await platform
    .selectFrom('conference_participants')
    .select('id')
    .where('engine_call', '=', engineCall)
    .where('channel', '=', channel)
    .where('joined_at', '=', new Date(joinedAt))
    .executeTakeFirst();
  return row !== undefined;
}

async function findOpenMeeting(platform: Db, conferenceId: string): Promise<string | undefined> {
  const row = await platform
    .selectFrom('conference_meetings')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

async function insertMeeting(
  platform: Db,
  meeting: Pick<Presence, 'domainId' | 'conferenceId' | 'name' | 'joinedAt'>,
): Promise<string> {
  const { id } = await platform
    .insertInto('conference_meetings')
    .values({
      ...{ domain_id: meeting.domainId, conference_id: meeting.conferenceId, name: meeting.name },
      started_at: new Date(meeting.joinedAt),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Counts somebody out: with the last the meeting ends. */
export async function endPresence(
  platform: Db,
  { engineCall, channel, joinedAt, leftAt }: Presence,
): Promise<void> {
  const at = new Date(leftAt ?? joinedAt);
  const left = await platform
    .updateTable('conference_participants')
    .set({ left_at: at, talking: false })
    .where('engine_call', '=', engineCall)
    .where('channel', '=', channel)
    .where('joined_at', '=', new Date(joinedAt))
    .where('left_at', 'is', null)
    .returning('meeting_id')
    .executeTakeFirst();
  if (!left) return;
  await sql`update conference_meetings set ended_at = ${at}
    where id = ${left.meeting_id} and ended_at is null and not exists (
      select from conference_participants where meeting_id = ${left.meeting_id} and left_at is null)`.execute(
    platform,
  );
}

/** Those of whom something changes by what the engine says; answers their domains. */
export async function updateFlags(
  platform: Db,
  said: readonly SaidOfParticipant[],
): Promise<string[]> {
  const { rows } = await sql<{ domain_id: string }>`
    update conference_participants p
    set muted = coalesce(s.muted, p.muted), talking = coalesce(s.talking, p.talking)
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(channel text, muted boolean, talking boolean)
    where p.channel = s.channel and p.left_at is null and (s.muted <> p.muted or s.talking <> p.talking)
    returning p.domain_id`.execute(platform);
  return [...new Set(rows.map(({ domain_id }) => domain_id))];
}

export async function updateGain(db: Db, participantId: string, gain: number): Promise<void> {
  await db
    .updateTable('conference_participants')
    .set({ gain })
    .where('id', '=', participantId)
    .execute();
}

/** Channels of those who are in a conference now. */
export async function listChannels(
  platform: Db,
  conferenceId: string,
  { leaders }: { leaders: boolean },
): Promise<string[]> {
  const rows = await selectPresent(platform, conferenceId).execute();
  return rows.filter(({ leader }) => leaders || !leader).map(({ channel }) => channel);
}

/** Address of somebody: of a phone, else of the extension. */
export async function findAddress(db: Db, userId: string): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    select coalesce(min(v.sip_username), u.extension) || '@' || d.name as address
    from users u join domains d on d.id = u.domain_id left join devices v on v.user_id = u.id
    where u.id = ${userId} group by u.extension, d.name`.execute(db);
  return rows[0]?.address ?? null;
}

const order: Order = {
  columns: { joinedAt: sql`p.joined_at`, name: folded('p.name') },
  id: sql`p.id`,
  default: 'joinedAt',
};

const selectPresent = (db: Db, conferenceId: string) =>
  db
    .selectFrom('conference_participants as p')
    .innerJoin('conference_meetings as m', 'm.id', 'p.meeting_id')
    .leftJoin('calls as c', 'c.engine_call', 'p.engine_call')
    .selectAll('p')
    .select('c.id as call_id')
    .where('m.conference_id', '=', conferenceId)
    .where('m.ended_at', 'is', null)
    .where('p.left_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof selectPresent>['executeTakeFirstOrThrow']>>;

/** Who is in a conference now. */
export async function listParticipants(
  db: Db,
  conferenceId: string,
  { q, ...query }: PageQuery & { q?: string },
): Promise<Page<Schemas['ConferenceParticipant']>> {
  const rows = selectPresent(db, conferenceId).where(
    matches(q, sql`fold(concat_ws(' ', p.name, p.number))`),
  );
  const { items, ...rest } = await page(rows, order, query);
  return { ...rest, items: items.map((row) => toFound(row).participant) };
}

export async function findParticipant(
  db: Db,
  conferenceId: string,
  id: string,
): Promise<FoundParticipant | null> {
  const row = await selectPresent(db, conferenceId).where('p.id', '=', id).executeTakeFirst();
  return row ? toFound(row) : null;
}

const toFound = (row: Row): FoundParticipant => ({
  channel: row.channel,
  gain: row.gain,
  participant: {
    ...{ id: row.id, callId: row.call_id, name: row.name, number: row.number },
    ...{ userId: row.user_id, leader: row.leader, muted: row.muted, talking: row.talking },
    joinedAt: row.joined_at.toISOString(),
  },
});
