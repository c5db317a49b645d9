import { sql } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';
import type { UserScope } from '../users/users.queries.js';

type Meeting = components['schemas']['ConferenceMeeting'];
export type MeetingListQuery = NonNullable<
  operations['listConferenceMeetings']['parameters']['query']
>;

/** Of a meeting so many are named. */
const mostNamed = 1000;

const seconds = (now: Date) =>
  sql<number>`greatest(0, extract(epoch from coalesce(m.ended_at, ${now}) - m.started_at))::integer`;

const orderAt = (now: Date): Order => ({
  columns: {
    startedAt: sql`m.started_at`,
    durationSeconds: seconds(now),
    peak: sql`m.peak`,
  },
  id: sql`m.id`,
  default: '-startedAt',
});

const participants = sql<Meeting['participants']>`coalesce((
  select jsonb_agg(jsonb_build_object('name', p.name, 'number', p.number, 'userId', p.user_id, 'leader', p.leader,
    'joinedAt', to_char(p.joined_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'leftAt', to_char(p.left_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by p.joined_at, p.id)
  from (select * from conference_participants where meeting_id = m.id order by joined_at, id limit ${sql.lit(mostNamed)}) p),
  '[]')`;

/** Meetings of conferences within reach; those of conferences that are gone are the organization's. */
export async function listMeetings(
  db: Db,
  { userId, siteId }: UserScope,
  { q, conferenceId, from, until, ...query }: MeetingListQuery,
  now: Date,
): Promise<Page<Meeting>> {
  let meetings = db
    .selectFrom('conference_meetings as m')
    .leftJoin('conferences as c', 'c.id', 'm.conference_id')
    .leftJoin('users as owners', 'owners.id', 'c.owner_user_id')
    .selectAll('m')
    .select([seconds(now).as('duration_seconds'), participants.as('participants')]);
  if (userId !== undefined) meetings = meetings.where('c.owner_user_id', '=', userId);
  if (siteId !== undefined)
    meetings = meetings.where(sql<boolean>`(c.site_id = ${siteId} or owners.site_id = ${siteId})`);
  if (conferenceId) meetings = meetings.where('m.conference_id', '=', conferenceId);
  if (from) meetings = meetings.where('m.started_at', '>=', new Date(from));
  if (until) meetings = meetings.where('m.started_at', '<', new Date(until));
  meetings = meetings.where(
    matches(
      q,
      sql`fold(concat_ws(' ', m.name, (select string_agg(concat_ws(' ', p.name, p.number), ' ')
        from conference_participants p where p.meeting_id = m.id)))`,
    ),
  );
  const { items, ...rest } = await page(meetings, orderAt(now), query);
  return {
    ...rest,
    items: items.map((row) => ({
      ...{ id: row.id, domainId: row.domain_id, conferenceId: row.conference_id, name: row.name },
      startedAt: row.started_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      ...{ durationSeconds: row.duration_seconds, peak: row.peak },
      participants: row.participants,
    })),
  };
}

/** Those that are kept no longer, with who was there. */
export async function deleteOldMeetings(platform: Db, before: Date): Promise<void> {
  await platform.deleteFrom('conference_meetings').where('ended_at', '<', before).execute();
}
