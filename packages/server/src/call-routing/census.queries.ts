import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import type { Override, Scheduled, ScheduledFrame } from '../routing/directory.js';
import {
  attendantColumns,
  frameJson,
  holidayJson,
  listRoutedConferences,
  numberColumns,
  overrideJson,
  toNumber,
  userColumns,
  userTables,
  type AttendantRow,
  type NumberRow,
  type UserRow,
} from './call-routing.queries.js';
import { listQueueFacts } from './queues.queries.js';

/** All users; or those alone whom something leads to, or who lead elsewhere: no way of another object passes the rest. */
export type CensusUsers = 'all' | 'linked';

const usersIn = {
  all: sql`true`,
  linked: sql`u.id = any(array(
    select r.to_user_id from object_references r where r.to_user_id <> r.by_id
    union select r.by_id from object_references r
      where r.by_id <> coalesce(r.to_user_id, r.to_attendant_id, r.to_queue_id)
    union select o.target_user_id from overrides o))`,
} as const satisfies Record<CensusUsers, unknown>;

/** Everything that routing looks at in a domain, each table once. */
export async function listCensus(db: Db, since: Date, which: CensusUsers = 'all') {
  const numbers = await sql<NumberRow>`
    select ${numberColumns} from phone_numbers p order by p.number`.execute(db);
  const users = await sql<Omit<UserRow, keyof Scheduled>>`
    select ${userColumns}, 0 as "activeCalls" from ${userTables}
    where ${usersIn[which]} order by u.extension`.execute(db);
  const attendants = await sql<AttendantRow>`
    select ${attendantColumns} from attendants a order by fold(a.name), a.id`.execute(db);
  const conferences = await listRoutedConferences(db);
  const frames = await sql<{ frame: ScheduledFrame['frame'] }>`
    select ${frameJson} as frame from time_frames t order by fold(t.name), t.id`.execute(db);
  const holidays = await sql<{ holiday: ScheduledFrame['holidays'][number] }>`
    select ${holidayJson} as holiday from holidays h order by fold(h.name), h.id`.execute(db);
  const overrides = await sql<{ override: Override }>`
    select ${overrideJson} as override from overrides o where o.ends_at > ${since}`.execute(db);
  const queues = await listQueueFacts(db, since);
  const dialling = await db
    .selectFrom('domains')
    .select(['dial_policy as dialPolicy', 'area_code as areaCode'])
    .executeTakeFirstOrThrow();
  return {
    dialling,
    queues,
    phoneNumbers: numbers.rows.map(toNumber),
    users: users.rows,
    attendants: attendants.rows,
    conferences,
    timeFrames: frames.rows.map(({ frame }) => frame),
    holidays: holidays.rows.map(({ holiday }) => holiday),
    overrides: overrides.rows.map(({ override }) => override),
  };
}
