import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import { matchActivities } from './agent-states.queries.js';
import { agentView, type AgentMoment } from './agent-view.queries.js';
import { inScope } from './queue-scope.queries.js';
import type { QueueScope } from './queue-scope.js';
import {
  referencesOfAgents,
  withoutTwins,
  type AgentList,
  type AgentRecord,
} from './queue-agents.rules.js';

type QueueAgent = components['schemas']['QueueAgent'];

/** Filters and order of a list of agents. */
export type AgentListQuery = NonNullable<operations['listQueueAgents']['parameters']['query']>;

/** An agent as it is now, with whose phone it is. */
export interface FoundAgent {
  readonly agent: QueueAgent;
  readonly who: string;
  readonly personId: string | null;
}

/** Whom the reader asks for. */
export interface AgentFilter {
  /** Those of these queues; null = of none. */
  readonly scope: QueueScope | null;
  /** This person's own, besides. */
  readonly personId?: string | null;
  readonly ids?: readonly string[];
}

interface Row {
  id: string;
  queue_id: string;
  queue_name: string;
  who: string;
  person_id: string | null;
  position: number;
  user_id: string | null;
  device_id: string | null;
  external_number: string | null;
  tier: number;
  priority: number;
  mode: QueueAgent['mode'];
  wrap_up_seconds: number;
  max_calls: number;
  confirm: boolean;
  auto_answer: boolean;
  name: string | null;
  extension: string | null;
  state: QueueAgent['state'];
  unavailable_reason: QueueAgent['reason'];
  since: Date;
  call_id: string | null;
  answered_today: number;
  missed_today: number;
}

const order: Order = {
  columns: {
    name: sql`fold(coalesce(agents.name, ''))`,
    state: sql`agents.state`,
    stateSince: sql`agents.since`,
    queueName: sql`fold(agents.queue_name)`,
  },
  id: sql`agents.id`,
  default: 'name',
};

type Moment = AgentMoment & { timeZone: string };

const isReached = ({ scope, personId = null }: AgentFilter) =>
  sql<SqlBool>`(${scope ? inScope(scope) : sql`false`} or agents.person_id = ${personId}::uuid)`;

const selectAgents = (db: Db, { timeZone, ...moment }: Moment, filter: AgentFilter) => {
  const today = sql`date_trunc('day', ${moment.now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`;
  let agents = db
    .selectFrom(sql<Row>`${agentView(moment)}`.as('agents'))
    .innerJoin('queues', 'queues.id', 'agents.queue_id')
    .selectAll('agents')
    .select([
      sql<number>`(select count(*)::integer from queue_visits v where v.agent_id = agents.id
        and v.answered_at >= ${today})`.as('answered_today'),
      sql<number>`(select count(*)::integer from queue_offers f where f.agent_id = agents.id
        and f.missed_at >= ${today})`.as('missed_today'),
    ])
    .where(isReached(filter));
  if (filter.ids) agents = agents.where(sql<SqlBool>`agents.id = any(${filter.ids}::uuid[])`);
  return agents;
};

export async function listAgents(
  db: Db,
  moment: Moment,
  filter: AgentFilter,
  { q, queueId, userId, state, ...query }: AgentListQuery,
): Promise<Page<QueueAgent>> {
  let agents = selectAgents(db, moment, filter);
  if (queueId) agents = agents.where(sql<SqlBool>`agents.queue_id = ${queueId}::uuid`);
  if (userId) agents = agents.where(sql<SqlBool>`agents.person_id = ${userId}::uuid`);
  if (state) agents = agents.where(sql<SqlBool>`agents.state = ${state}`);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    agents = agents.where(
      sql<SqlBool>`strpos(fold(concat_ws(' ', agents.name, agents.extension, agents.queue_name)), fold(${word})) > 0`,
    );
  const { items, ...rest } = await page(agents, order, query);
  return { ...rest, items: items.map((row) => toFound(row).agent) };
}

/** Agents in the order of their queue. */
export async function findAgents(
  db: Db,
  moment: Moment,
  filter: AgentFilter & { readonly queueId?: string },
): Promise<FoundAgent[]> {
  let agents = selectAgents(db, moment, filter);
  if (filter.queueId)
    agents = agents.where(sql<SqlBool>`agents.queue_id = ${filter.queueId}::uuid`);
  const rows = await agents.orderBy(sql`agents.position, agents.id`).execute();
  return rows.map(toFound);
}

/** The lists of these queues; an empty one for a queue without agents. */
export async function findAgentLists(
  db: Db,
  queueIds: readonly string[],
  lock?: 'lock',
): Promise<AgentList[]> {
  if (lock)
    await sql`select from queues where id = any(${queueIds}::uuid[]) order by id for update`.execute(
      db,
    );
  const { rows } = await sql<AgentList>`
    select q.id, q.agents_version as version, coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'userId', a.user_id, 'deviceId', a.device_id,
        'externalNumber', a.external_number, 'tier', a.tier, 'priority', a.priority, 'mode', a.mode,
        'wrapUpSeconds', a.wrap_up_seconds, 'maxCalls', a.max_calls, 'confirm', a.confirm,
        'autoAnswer', a.auto_answer) order by a.position, a.id)
      from queue_agents a where a.queue_id = q.id), '[]') as agents
    from queues q where q.id = any(${queueIds}::uuid[]) order by q.id`.execute(db);
  return rows;
}

/** Writes a whole list: who is not in it leaves, and what the others chose for themselves stays. */
export async function putAgentList(
  db: Db,
  domainId: string,
  { id, agents: given }: Pick<AgentList, 'id' | 'agents'>,
  now: Date,
): Promise<void> {
  const agents = withoutTwins(given);
  const ids = agents.map((agent) => agent.id);
  await sql`delete from queue_agents where queue_id = ${id} and id <> all(${ids}::uuid[])`.execute(
    db,
  );
  const rows = agents.map((agent, index) => ({ ...toColumns(agent), position: index + 1 }));
  // Whom somebody else replaced, because the list was pointed there, begins logged out.
  await sql`delete from queue_agents a using jsonb_populate_recordset(null::queue_agents, ${JSON.stringify(rows)}::jsonb) r
    where a.id = r.id and (a.user_id, a.device_id, a.external_number)
      is distinct from (r.user_id, r.device_id, r.external_number)`.execute(db);
  await sql`
    insert into queue_agents (id, domain_id, queue_id, user_id, device_id, external_number, position, tier, priority,
      mode, wrap_up_seconds, max_calls, confirm, auto_answer, state_since)
    select id, ${domainId}, ${id}, user_id, device_id, external_number, position, tier, priority, mode,
      wrap_up_seconds, max_calls, confirm, auto_answer, ${now}
    from jsonb_populate_recordset(null::queue_agents, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set position = excluded.position, tier = excluded.tier, priority = excluded.priority,
      mode = excluded.mode, wrap_up_seconds = excluded.wrap_up_seconds, max_calls = excluded.max_calls,
      confirm = excluded.confirm, auto_answer = excluded.auto_answer, version = queue_agents.version + 1,
      updated_at = ${now}`.execute(db);
  await sql`update queues set agents_version = agents_version + 1 where id = ${id}`.execute(db);
  await matchActivities(db, id, now);
  await setManyReferences(db, domainId, [toHeld({ id, agents })]);
}

/** Of a queue whose list comes back the version goes on from that of before. */
export async function raiseVersion(db: Db, id: string, version: number): Promise<void> {
  await sql`update queues set agents_version = greatest(agents_version, ${version}) where id = ${id}`.execute(
    db,
  );
}

export async function deleteAgents(db: Db, queueIds: readonly string[]): Promise<void> {
  await sql`delete from queue_agents where queue_id = any(${queueIds}::uuid[])`.execute(db);
  await sql`delete from object_references where by_resource = 'queue-agents' and by_id = any(${queueIds}::uuid[])`.execute(
    db,
  );
}

/** Which of these devices the domain has, and whose they are. */
export async function listKnownDevices(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; userId: string }>`
    select id, user_id as "userId" from devices where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, userId }) => [id, userId]));
}

/** Whom a list refers to. */
export const toHeld = ({ id, agents }: Pick<AgentList, 'id' | 'agents'>) => ({
  by: { resource: 'queue-agents', id } as const,
  references: referencesOfAgents(agents),
});

const toColumns = (agent: AgentRecord) => ({
  id: agent.id,
  user_id: agent.userId,
  device_id: agent.deviceId,
  external_number: agent.externalNumber,
  tier: agent.tier,
  priority: agent.priority,
  mode: agent.mode,
  wrap_up_seconds: agent.wrapUpSeconds,
  max_calls: agent.maxCalls,
  confirm: agent.confirm,
  auto_answer: agent.autoAnswer,
});

const toFound = (row: Row): FoundAgent => ({
  who: row.who,
  personId: row.person_id,
  agent: {
    id: row.id,
    queueId: row.queue_id,
    queueName: row.queue_name,
    position: row.position,
    userId: row.user_id,
    deviceId: row.device_id,
    externalNumber: row.external_number,
    tier: row.tier,
    priority: row.priority,
    mode: row.mode,
    wrapUpSeconds: row.wrap_up_seconds,
    maxCalls: row.max_calls,
    confirm: row.confirm,
    autoAnswer: row.auto_answer,
    name: row.name ?? '',
    extension: row.extension,
    state: row.state,
    reason: row.state === 'unavailable' ? row.unavailable_reason : null,
    stateSince: row.since.toISOString(),
    callId: row.call_id,
    answeredToday: row.answered_today,
    missedToday: row.missed_today,
  },
});
