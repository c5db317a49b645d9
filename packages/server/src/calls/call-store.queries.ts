import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import type { Address } from '../engine/call-events.js';
import { callerNumber, causeOf, dialledIn, directionOf, outcomeOf } from './call-facts.js';
import { secondsOf, siteOf, stateOf, talkingUsersOf, usersOf } from './call-facts.js';
import { talkingPhones } from '../queues/visits.js';
import type { Person, TrackedCall } from './tracked-call.js';

/** A call as it is kept. */
export interface KeptCall {
  readonly id: string;
  readonly engineCall: string;
  readonly domainId: string | null;
  readonly demo: boolean;
  readonly tracked: TrackedCall;
}

/** Locked until the commit, so that two who track the same call do so one after the other. */
export async function lockCalls(db: Db, engineCalls: readonly string[]): Promise<KeptCall[]> {
  return db
    .selectFrom('calls')
    .select(['id', 'engine_call as engineCall', 'domain_id as domainId', 'demo', 'tracked'])
    .where('engine_call', 'in', [...engineCalls])
    .orderBy('engine_call')
    .forUpdate()
    .execute();
}

/** Ids of organizations by name. */
export async function listDomainIds(
  db: Db,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom('domains')
    .select(['id', 'name'])
    .where('name', 'in', [...names])
    .execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Names of the organizations that numbers belong to. */
export async function listNumberOwners(
  db: Db,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('phone_numbers as p')
    .innerJoin('domains as d', 'd.id', 'p.domain_id')
    .select(['p.number', 'd.name'])
    .where('p.number', 'in', [...numbers])
    .execute();
  return new Map(rows.map(({ number, name }) => [number, name]));
}

/** Whose phones these are; one that is only imagined has the extension for its name. */
export async function listPeople(
  db: Db,
  addresses: readonly Address[],
): Promise<Map<Address, Person>> {
  if (addresses.length === 0) return new Map();
  const { rows } = await sql<Person & { address: Address }>`
    select wanted as address, v.id as "deviceId", u.id as "userId",
      trim(u.first_name || ' ' || u.last_name) as name, u.extension, u.site_id as "siteId"
    from unnest(${[...addresses]}::text[]) as wanted
    join domains d on d.name = split_part(wanted, '@', 2)
    left join devices v on v.domain_id = d.id and v.sip_username = split_part(wanted, '@', 1)
    join users u on u.domain_id = d.id
      and (u.id = v.user_id or (v.id is null and u.extension = split_part(wanted, '@', 1)))`.execute(
    db,
  );
  return new Map(rows.map(({ address, ...person }) => [address, person]));
}

/** Whose mailboxes these are. */
export async function listMailboxOwners(
  db: Db,
  userIds: readonly string[],
): Promise<Map<string, Person>> {
  if (userIds.length === 0) return new Map();
  const { rows } = await sql<Person>`
    select null as "deviceId", u.id as "userId", trim(u.first_name || ' ' || u.last_name) as name,
      u.extension, u.site_id as "siteId"
    from users u where u.id = any(${[...userIds]}::uuid[])`.execute(db);
  return new Map(rows.map((person) => [person.userId, person]));
}

const searchTextOf = (call: TrackedCall): string =>
  [
    ...[callerNumber(call), call.name, dialledIn(call), call.person?.name],
    ...call.legs.flatMap(({ person, target }) => [
      person?.name,
      person?.extension,
      target.kind === 'external' ? target.number : null,
    ]),
  ]
    .filter(Boolean)
    .join(' ');

/** Calls travel as one JSON parameter, however many they are. */
export async function upsertCalls(db: Db, calls: readonly KeptCall[]): Promise<void> {
  if (calls.length === 0) return;
  const rows = calls.map(({ id, engineCall, domainId, demo, tracked }) => ({
    ...{ id, domain_id: domainId, engine_call: engineCall, demo, tracked },
    started_at: tracked.startedAt,
    direction: directionOf(tracked),
    state: stateOf(tracked),
    caller: callerNumber(tracked) ?? '',
    user_ids: usersOf(tracked),
    active_user_ids: talkingUsersOf(tracked),
    talking: talkingPhones(tracked),
    site_id: siteOf(tracked),
    search_text: searchTextOf(tracked),
  }));
  await sql`
    insert into calls (id, domain_id, engine_call, started_at, direction, state, caller, user_ids, active_user_ids,
      talking, site_id, search_text, demo, tracked)
    select id, domain_id, engine_call, started_at, direction, state, caller, user_ids, active_user_ids, talking, site_id,
      fold(search_text), demo, tracked
    from jsonb_populate_recordset(null::calls, ${JSON.stringify(rows)}::jsonb)
    on conflict (engine_call) do update set domain_id = excluded.domain_id, direction = excluded.direction,
      state = excluded.state, caller = excluded.caller, user_ids = excluded.user_ids,
      active_user_ids = excluded.active_user_ids, talking = excluded.talking, site_id = excluded.site_id, search_text = excluded.search_text,
      tracked = excluded.tracked`.execute(db);
}

export async function deleteCalls(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('calls')
    .where('id', 'in', [...ids])
    .execute();
}

/** Records of calls that ended; one that is there already stays as it is. */
export async function insertRecords(db: Db, calls: readonly KeptCall[]): Promise<void> {
  if (calls.length === 0) return;
  const rows = calls.map(({ id, engineCall, domainId, demo, tracked }) => {
    const { wait, talk, total } = secondsOf(tracked);
    return {
      ...{ id, domain_id: domainId, engine_call: engineCall, demo, tracked },
      direction: directionOf(tracked),
      outcome: outcomeOf(tracked),
      started_at: tracked.startedAt,
      answered_at: tracked.connectedAt,
      ended_at: tracked.endedAt,
      ...{ wait_seconds: wait, talk_seconds: talk, total_seconds: total },
      from_number: callerNumber(tracked),
      dialled: dialledIn(tracked),
      cause_code: causeOf(tracked),
      user_ids: usersOf(tracked),
      site_id: siteOf(tracked),
      search_text: searchTextOf(tracked),
    };
  });
  await sql`
    insert into call_records (id, domain_id, engine_call, direction, outcome, started_at, answered_at, ended_at,
      wait_seconds, talk_seconds, total_seconds, from_number, dialled, cause_code, user_ids, site_id, search_text,
      demo, tracked)
    select id, domain_id, engine_call, direction, outcome, started_at, answered_at, ended_at, wait_seconds,
      talk_seconds, total_seconds, from_number, dialled, cause_code, user_ids, site_id, fold(search_text), demo,
      tracked
    from jsonb_populate_recordset(null::call_records, ${JSON.stringify(rows)}::jsonb)
    on conflict (engine_call) do nothing`.execute(db);
}

/** Calls that an engine carried, as far as we know, when it began at this instant or before. */
export async function listCallsSince(db: Db, until: Date, demo: boolean): Promise<string[]> {
  const rows = await db
    .selectFrom('calls')
    .select('engine_call')
    .where('started_at', '<=', until)
    .where('demo', '=', demo)
    .execute();
  return rows.map(({ engine_call }) => engine_call);
}
