import { sql } from 'kysely';
import type { operations } from '@pbxkit/client';
import type { TrackedCall } from '../calls/tracked-call.js';
import { folded, page, type Order, type Page } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';
import { inScope } from './queue-scope.queries.js';
import type { QueueScope } from './queue-scope.js';
import { waitingChannel, waits } from './visits.queries.js';

/** Filters and order of a list of callers. */
export type CallerListQuery = NonNullable<operations['listQueueCallers']['parameters']['query']>;

/** Somebody who waits. */
export interface WaitingCaller {
  readonly callId: string;
  readonly engineCall: string;
  readonly queueId: string;
  readonly queueName: string;
  readonly position: number;
  readonly since: Date;
  readonly tracked: TrackedCall;
  readonly ringing: string[];
}

const place = sql`coalesce(p.since, v.joined_at)`;

/** Everybody who waits, numbered before any is left out: a place in the line does not depend on who looks. */
const waiting = (now: Date) => sql<WaitingCaller & { searchText: string }>`(
  select c.id as "callId", c.engine_call as "engineCall", q.id as "queueId", q.name as "queueName",
    q.site_id, v.joined_at as since, c.tracked, c.search_text as "searchText",
    row_number() over (partition by q.id order by ${place}, v.engine_call)::integer as position,
    array(select coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), a.external_number)
      from queue_offers f join queue_agents a on a.id = f.agent_id
      left join devices d on d.id = a.device_id left join users u on u.id = coalesce(a.user_id, d.user_id)
      where f.engine_call = v.engine_call and f.missed_at is null and f.until > ${now}
      order by a.position) as ringing
  from queue_visits v
  join queues q on q.id = v.queue_id
  join calls c on c.engine_call = v.engine_call
  left join queue_places p on p.engine_call = v.engine_call and p.queue_id = v.queue_id
  where ${waits})`;

const order: Order = {
  columns: { position: sql`callers.position`, queueName: folded('callers.queueName') },
  id: sql`callers."callId"`,
  default: 'position',
};

const selectCallers = (db: Db, scope: QueueScope, now: Date) =>
  db
    .selectFrom(waiting(now).as('callers'))
    .innerJoin('queues', 'queues.id', 'callers.queueId')
    .selectAll('callers')
    .where(inScope(scope));

export async function listCallers(
  db: Db,
  scope: QueueScope,
  now: Date,
  { q, queueIds, ...query }: CallerListQuery,
): Promise<Page<WaitingCaller>> {
  let callers = selectCallers(db, scope, now);
  if (queueIds) callers = callers.where('callers.queueId', 'in', queueIds);
  callers = callers.where(
    matches(q, sql`callers."searchText" || ' ' || fold(callers."queueName")`),
  );
  return page(callers, order, query);
}

export async function findCaller(
  db: Db,
  scope: QueueScope,
  now: Date,
  callId: string,
): Promise<WaitingCaller | null> {
  const found = await selectCallers(db, scope, now)
    .where('callers.callId', '=', callId)
    .executeTakeFirst();
  return found ?? null;
}

/** Whether there is such a call, in a queue within reach. */
export async function isCall(db: Db, scope: QueueScope, callId: string): Promise<boolean> {
  const { rows } =
    await sql`select from calls c join queue_visits v on v.engine_call = c.engine_call
    join queues on queues.id = v.queue_id where c.id = ${callId} and ${inScope(scope)} limit 1`.execute(
      db,
    );
  return rows.length > 0;
}

/**
 * Channels of those whose turn it is in a queue, or in those of a phone: first of the line whom nobody rings for. Who
 * hears an introduction that everybody has to hear is left to it.
 */
export async function listNextCallers(
  db: Db,
  { queueId = null, who = null }: { queueId?: string | null; who?: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ channel: string }>`
    select distinct on (v.queue_id) ${waitingChannel} as channel
    from queue_visits v
    join queues q on q.id = v.queue_id and q.strategy <> 'callPark'
    join calls c on c.engine_call = v.engine_call
    left join queue_places p on p.engine_call = v.engine_call and p.queue_id = v.queue_id
    where (v.queue_id = ${queueId} or v.queue_id in (
        select a.queue_id from queue_agents a where a.who = ${who} and (a.logged_in or a.mode = 'automatic')))
      and ${waits}
      and not exists (select from queue_offers f where f.engine_call = v.engine_call and f.missed_at is null)
      and not (q.force_full_intro and c.tracked -> 'steps' -> -1 ->> 'action' = 'prompt')
    order by v.queue_id, ${place}, v.engine_call`.execute(db);
  return rows.map(({ channel }) => channel);
}

/** Before everybody who waits in the queue now. */
export async function moveToFront(
  db: Db,
  domainId: string,
  { engineCall, queueId }: WaitingCaller,
): Promise<void> {
  await sql`insert into queue_places (domain_id, engine_call, queue_id, since)
    select ${domainId}, ${engineCall}, ${queueId}, min(${place}) - interval '1 millisecond'
    from queue_visits v left join queue_places p on p.engine_call = v.engine_call and p.queue_id = v.queue_id
    where v.queue_id = ${queueId} and ${waits}
    on conflict (engine_call, queue_id) do update set since = excluded.since`.execute(db);
}

/** From the next moment on the call rings there; false while somebody else takes it. */
export async function takeCall(
  db: Db,
  domainId: string,
  { engineCall, queueId }: WaitingCaller,
  by: { userId: string; deviceId: string | null; until: Date },
  now: Date,
): Promise<boolean> {
  const { rows } =
    await sql`insert into queue_places as old (domain_id, engine_call, queue_id, taken_by_user_id, taken_device_id, taken_until)
    values (${domainId}, ${engineCall}, ${queueId}, ${by.userId}, ${by.deviceId}, ${by.until})
    on conflict (engine_call, queue_id) do update set taken_by_user_id = excluded.taken_by_user_id,
      taken_device_id = excluded.taken_device_id, taken_until = excluded.taken_until
    where old.taken_until is null or old.taken_until <= ${now} or old.taken_by_user_id = excluded.taken_by_user_id
    returning engine_call`.execute(db);
  return rows.length > 0;
}
