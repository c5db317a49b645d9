import { sql } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { folded, page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { matches } from '../database/search.js';
import { serviceLevel, shortSeconds } from './queue-live.queries.js';
import { inScope } from './queue-scope.queries.js';
import type { QueueScope } from './queue-scope.js';

type Schemas = components['schemas'];

export type QueueStatisticsQuery = NonNullable<
  operations['listQueueStatistics']['parameters']['query']
>;
export type AgentStatisticsQuery = NonNullable<
  operations['listAgentStatistics']['parameters']['query']
>;

/** Calls that joined from an instant until before another; the present bounds what is not over. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
  readonly now: Date;
}

const queueOrder: Order = {
  columns: { queueName: folded('figures.queueName'), offered: sql`figures.offered` },
  id: sql`figures."queueId"`,
  default: 'queueName',
};

const mean = (seconds: string) =>
  sql.raw(`coalesce(round(avg(${seconds}) filter (where v.answered_at is not null), 1), 0)::float`);

/** Figures of the calls `v` of the queue `q`. */
export const figuresOfCalls = (now: Date) => sql`
    count(v.id)::integer as offered,
    count(v.answered_at)::integer as answered,
    count(v.id) filter (where v.outcome = 'abandoned')::integer as abandoned,
    count(v.id) filter (where v.outcome = 'abandoned' and v.wait_seconds < ${shortSeconds})::integer as "abandonedShort",
    count(v.id) filter (where v.outcome = 'forwarded')::integer as forwarded,
    count(v.id) filter (where v.outcome = 'voicemail')::integer as voicemail,
    ${mean('v.wait_seconds')} as "averageWaitSeconds",
    coalesce(max(coalesce(v.wait_seconds, extract(epoch from ${now}::timestamptz - v.joined_at))), 0)::integer
      as "longestWaitSeconds",
    ${mean('v.talk_seconds')} as "averageTalkSeconds",
    ${mean('coalesce(v.hold_seconds, 0)')} as "averageHoldSeconds",
    ${mean('coalesce(v.wrap_up_seconds, 0)')} as "averageWrapUpSeconds",
    ${mean('v.talk_seconds + coalesce(v.wrap_up_seconds, 0)')} as "averageHandlingSeconds",
    ${serviceLevel} as "serviceLevel"`;

/** Queues whose calls count, with their figures. */
const queueFigures = ({ from, until, now }: Period) => sql<Schemas['QueueStatistics']>`(
  select q.id as "queueId", q.name as "queueName",
    ${figuresOfCalls(now)}
  from queues q
  left join queue_visits v on v.queue_id = q.id and v.joined_at >= ${from} and v.joined_at < ${until}
  where q.statistics
  group by q.id)`;

export async function listQueueFigures(
  db: Db,
  scope: QueueScope,
  period: Period,
  { q, queueId, ...query }: QueueStatisticsQuery,
): Promise<Page<Schemas['QueueStatistics']>> {
  let figures = db
    .selectFrom(queueFigures(period).as('figures'))
    .innerJoin('queues', 'queues.id', 'figures.queueId')
    .selectAll('figures')
    .where(inScope(scope));
  if (queueId) figures = figures.where('figures.queueId', '=', queueId);
  figures = figures.where(matches(q, sql`fold(figures."queueName")`));
  return page(figures, queueOrder, query);
}

const agentFigureNames = [
  'answered',
  'missed',
  'talkSeconds',
  'averageTalkSeconds',
  'averageWrapUpSeconds',
  'averageHandlingSeconds',
  'loggedInSeconds',
  'unavailableSeconds',
];

const agentOrder: Order = {
  columns: {
    name: sql`fold(figures.name)`,
    ...Object.fromEntries(agentFigureNames.map((name) => [name, sql.ref(`figures.${name}`)])),
  },
  id: sql`figures.id`,
  default: 'name',
};

/** Seconds that are covered by states of the activities `t`, each second once however many queues they are of. */
const covered = sql`(select coalesce(sum(extract(epoch from upper(part) - lower(part))), 0)::float
  from unnest(range_agg(t.during)) part)`;

/**
 * Everybody who answered, missed a ring or was logged in, over all queues of these; talk and handling are of calls
 * that joined within the period, states and missed rings of the period itself.
 */
function agentFigures({ from, until, now }: Period, queues: ReturnType<typeof sql>) {
  const end = sql`least(${until}::timestamptz, ${now}::timestamptz)`;
  const activities = sql`(
    select t.who, t.user_id, t.agent_name as name, t.state, t.reason,
      tstzrange(greatest(t.started_at, ${from}), least(coalesce(t.ended_at, ${now}), ${end})) as during
    from agent_activities t
    where t.queue_id in ${queues} and t.started_at < ${end} and coalesce(t.ended_at, ${now}) > ${from})`;
  const visits = sql`(select * from queue_visits where queue_id in ${queues} and answered_at is not null
    and joined_at >= ${from} and joined_at < ${until})`;
  const missed = sql`(select f.who, coalesce(a.user_id, d.user_id) as user_id,
      coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), a.external_number, '') as name
    from queue_offers f join queue_agents a on a.id = f.agent_id
    left join devices d on d.id = a.device_id left join users u on u.id = coalesce(a.user_id, d.user_id)
    where a.queue_id in ${queues} and f.missed_at >= ${from} and f.missed_at < ${until})`;
  return sql<Schemas['AgentStatistics']>`(
    select people.id, people.user_id as "userId", people.name,
      coalesce(talk.answered, 0) as answered, coalesce(silent.missed, 0) as missed,
      coalesce(talk.seconds, 0) as "talkSeconds", coalesce(talk.mean, 0) as "averageTalkSeconds",
      coalesce(talk."wrapUp", 0) as "averageWrapUpSeconds", coalesce(talk.handling, 0) as "averageHandlingSeconds",
      coalesce(present.seconds, 0) as "loggedInSeconds", coalesce(away.seconds, 0) as "unavailableSeconds",
      coalesce(absent.reasons, '[]') as unavailable
    from (select distinct on (id) id, user_id, name from (
        select who as id, user_id, coalesce(agent_name, '') as name from ${visits} v
        union all select who, user_id, name from ${activities} t
        union all select who, user_id, name from ${missed} m) someone
      where id is not null order by id, name desc) people
    left join (select who, count(*)::integer as answered, coalesce(sum(talk_seconds), 0)::integer as seconds,
        coalesce(round(avg(talk_seconds), 1), 0)::float as mean,
        coalesce(round(avg(coalesce(wrap_up_seconds, 0)), 1), 0)::float as "wrapUp",
        coalesce(round(avg(talk_seconds + coalesce(wrap_up_seconds, 0)), 1), 0)::float as handling
      from ${visits} v group by who) talk on talk.who = people.id
    left join (select who, count(*)::integer as missed from ${missed} m group by who) silent on silent.who = people.id
    left join (select who, ${covered} as seconds from ${activities} t group by who) present on present.who = people.id
    left join (select who, ${covered} as seconds from ${activities} t where state = 'unavailable' group by who) away
      on away.who = people.id
    left join (select who, jsonb_agg(jsonb_build_object('reason', reason, 'minutes', round((seconds / 60)::numeric, 1))
        order by reason) as reasons
      from (select who, reason, ${covered} as seconds from ${activities} t
        where state = 'unavailable' group by who, reason) away
      group by who) absent on absent.who = people.id)`;
}

export async function listAgentFigures(
  db: Db,
  scope: QueueScope,
  period: Period,
  { q, queueId, ...query }: AgentStatisticsQuery,
): Promise<Page<Schemas['AgentStatistics']>> {
  const queues = sql`(select queues.id from queues where queues.statistics and ${inScope(scope)}
    and (${queueId ?? null}::uuid is null or queues.id = ${queueId ?? null}::uuid))`;
  let figures = db.selectFrom(agentFigures(period, queues).as('figures')).selectAll('figures');
  figures = figures.where(matches(q, sql`fold(figures.name)`));
  return page(figures, agentOrder, query);
}
