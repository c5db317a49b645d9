import { sql, type RawBuilder } from 'kysely';
import { agentView, restSeconds, type AgentMoment } from '../queues/agent-view.queries.js';
import { handling } from '../queues/pace.queries.js';
import { waits } from '../queues/visits.queries.js';
import type { Db } from '../database/scope.js';
import { dialRulesOf, type DialPolicy, type Surroundings } from '../routing/dial-policy.js';
import { withinRules } from '../routing/phones.js';
import type { AgentFacts, QueueFacts, WaitingCall } from '../routing/directory.js';
import { framesOf, overridesOf } from './call-routing.queries.js';

/** A queue as routing asks for it. */
const queueColumns = sql`q.id, q.name, q.extension, q.site_id as "siteId", q.strategy, q.time_rules as "timeRules",
  q.max_callers as "maxCallers", q.max_expected_wait_seconds as "maxExpectedWaitSeconds",
  q.require_agents as "requireAgents", q.unavailable, q.intro_prompt_id as "introPromptId",
  q.force_full_intro as "forceFullIntro", q.max_wait_seconds as "maxWaitSeconds", q.unanswered,
  q.no_agents as "noAgents", q.exit_key as "exitKey", q.agent_ring_seconds as "agentRingSeconds",
  q.initial_agents as "initialAgents", q.agents_per_round as "agentsPerRound",
  q.announce_position as "announcePosition", q.announce_wait as "announceWait",
  q.announce_every_seconds as "announceEverySeconds", q.caller_hears as "callerHears",
  q.record_calls as "recordCalls"`;

/** Milliseconds since 1970. */
export const millis = (instant: RawBuilder<unknown>) =>
  sql`(extract(epoch from ${instant}) * 1000)::float`;

/** Phones of an agent that can be reached. */
const phonesOf = ({ now, imagined = false }: AgentMoment) => sql`case
  when a.external_number is not null
    then jsonb_build_array(jsonb_build_object('kind', 'external', 'number', a.external_number))
  else coalesce((
    select jsonb_agg(jsonb_build_object('kind', 'device', 'id', d.id, 'userId', d.user_id) order by d.suffix)
    from devices d where (d.id = a.device_id or d.user_id = a.user_id)
      and (${imagined} or exists (select from registrations r where r.device_id = d.id and r.expires_at > ${now}))),
    case when ${imagined} and a.reachable
      then jsonb_build_array(jsonb_build_object('kind', 'device', 'id', a.user_id, 'userId', a.user_id))
      else '[]' end)
  end`;

/** The first caller of each other queue of the agent `a` for whom nobody rings. */
const rivals = (now: Date) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('priority', b.priority, 'since', ${millis(sql`w.since`)}))
  from queue_agents b
  join queues o on o.id = b.queue_id and o.strategy <> 'callPark'
  cross join lateral (select min(coalesce(p.since, v.joined_at)) as since from queue_visits v
    left join queue_places p on p.engine_call = v.engine_call and p.queue_id = v.queue_id
    where v.queue_id = b.queue_id and ${waits} and not exists (
      select from queue_offers f where f.engine_call = v.engine_call and f.missed_at is null and f.until > ${now})) w
  where b.domain_id = a.domain_id and b.who = a.who and b.queue_id <> a.queue_id and w.since is not null
    and (b.logged_in or b.mode = 'automatic') and b.unavailable_reason is null), '[]')`;

const agentsOf = (moment: AgentMoment) => sql<AgentFacts[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', a.id, 'name', coalesce(a.name, ''), 'position', a.position, 'tier', a.tier,
    'priority', a.priority, 'confirm', a.confirm, 'autoAnswer', a.auto_answer, 'phones', ${phonesOf(moment)},
    'loggedIn', a.logged, 'unavailable', a.unavailable_reason is not null, 'maxCalls', a.max_calls, 'busy', a.calls >= a.max_calls,
    'wrapsUp', coalesce(a.wrap_up_until > ${moment.now}, false), 'reachable', a.reachable,
    'idleSince', ${millis(sql`a.idle_since`)},
    'restsUntil', coalesce(${millis(sql`a.last_missed_at`)} + ${restSeconds * 1000}, 0),
    'offeredTo', a.offered_to, 'rivals', ${rivals(moment.now)}) order by a.position, a.id)
  from ${agentView(moment)} a where a.queue_id = q.id), '[]')`;

/** Phones of whoever wants to take a call. */
const takers = ({
  now,
  imagined = false,
}: AgentMoment) => sql`case when p.taken_until > ${now} then coalesce((
  select jsonb_agg(jsonb_build_object('kind', 'device', 'id', d.id, 'userId', d.user_id) order by d.suffix)
  from devices d where d.user_id = p.taken_by_user_id and (p.taken_device_id is null or d.id = p.taken_device_id)
    and (${imagined} or exists (select from registrations r where r.device_id = d.id and r.expires_at > ${now}))),
  case when ${imagined} then jsonb_build_array(
    jsonb_build_object('kind', 'device', 'id', p.taken_by_user_id, 'userId', p.taken_by_user_id)) else '[]' end)
  else '[]' end`;

const callersOf = (moment: AgentMoment) => sql<WaitingCall[]>`coalesce((
  select jsonb_agg(jsonb_build_object('call', v.engine_call, 'since', ${millis(sql`coalesce(p.since, v.joined_at)`)},
    'tried', coalesce((select jsonb_object_agg(m.agent_id, m.times) from (
      select f.agent_id, count(*) as times from queue_offers f
      where f.engine_call = v.engine_call and f.missed_at >= v.joined_at group by f.agent_id) m), '{}'),
    'taken', ${takers(moment)}, 'promised', coalesce(p.taken_until > ${moment.now}, false)))
  from queue_visits v left join queue_places p on p.engine_call = v.engine_call and p.queue_id = v.queue_id
  where v.queue_id = q.id and ${waits}), '[]')`;

/** What decides how far the organization of a queue dials. */
const dialling = sql`(select jsonb_build_object('policy', d.dial_policy, 'areaCode', d.area_code,
    'numbers', array(select distinct left(n.number, 5) from phone_numbers n where d.dial_policy = 'local'))
  from domains d where d.id = q.domain_id)`;

type Row = Omit<QueueFacts, 'noAgents'> & {
  noAgents: Exclude<QueueFacts['noAgents'], 'stay'> | null;
  dialling: Surroundings & { policy: DialPolicy };
};

/** null = callers stay. */
const toFacts = ({ noAgents, dialling: { policy, ...near }, agents, ...row }: Row): QueueFacts => ({
  ...row,
  agents: withinRules(agents, dialRulesOf(policy, near)),
  noAgents: noAgents ?? 'stay',
});

export async function findRoutedQueue(
  db: Db,
  id: string,
  since: Date,
  moment: AgentMoment,
): Promise<QueueFacts | null> {
  const { rows } = await sql<Row>`
    select ${queueColumns}, ${dialling} as dialling, ${handling} as "handlingSeconds", ${agentsOf(moment)} as agents,
      ${callersOf(moment)} as callers, ${framesOf('queues', sql`q.id`)} as frames,
      ${overridesOf(sql`o.target_queue_id = q.id`, sql`q.site_id`, since)} as overrides
    from queues q where q.id = ${id}`.execute(db);
  return rows[0] ? toFacts(rows[0]) : null;
}

/** Every queue, for what looks at all of the domain; who calls and talks at the moment is left out. */
export async function listQueueFacts(
  db: Db,
  now: Date,
): Promise<Omit<QueueFacts, 'frames' | 'overrides'>[]> {
  const { rows } = await sql<Row>`
    select ${queueColumns}, ${dialling} as dialling, 0 as "handlingSeconds", ${agentsOf({ now, imagined: true })} as agents,
      '[]'::jsonb as callers from queues q order by q.extension`.execute(db);
  return rows.map(toFacts);
}
