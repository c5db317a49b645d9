import { sql, type SqlBool } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { folded, page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { refuseTakenName } from '../database/taken-name.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import { inScope } from './queue-scope.queries.js';
import type { QueueScope } from './queue-scope.js';
import { referencesOfQueue, type QueueFields } from './queues.rules.js';

type Queue = components['schemas']['Queue'];

/** Filters and order of a list of queues. */
export type QueueListQuery = NonNullable<operations['listQueues']['parameters']['query']>;

/** A queue without what happens in it. */
export type StoredQueue = Pick<
  Queue,
  | 'id'
  | 'domainId'
  | 'version'
  | 'siteName'
  | 'departmentName'
  | 'createdAt'
  | 'updatedAt'
  | keyof QueueFields
>;

/** A queue with an id that was made before; one that is restored goes on from the version before. */
export type NewQueue = QueueFields & { id: string; version?: number; createdAt?: string };

const order: Order = {
  columns: {
    name: folded('queues.name'),
    extension: sql`queues.extension::integer`,
    strategy: sql`queues.strategy`,
    createdAt: sql`queues.created_at`,
  },
  id: sql`queues.id`,
  default: 'name',
};

const selectQueues = (db: Db) =>
  db
    .selectFrom('queues')
    .leftJoin('sites', 'sites.id', 'queues.site_id')
    .leftJoin('departments', 'departments.id', 'queues.department_id')
    .selectAll('queues')
    .select(['sites.name as site_name', 'departments.name as department_name']);

type Row = Awaited<ReturnType<ReturnType<typeof selectQueues>['executeTakeFirstOrThrow']>>;

export async function listQueues(
  db: Db,
  scope: QueueScope,
  { q, siteId, departmentId, strategy, ...query }: QueueListQuery,
): Promise<Page<StoredQueue>> {
  let queues = selectQueues(db).where(inScope(scope));
  if (siteId) queues = queues.where('queues.site_id', '=', siteId);
  if (departmentId) queues = queues.where('queues.department_id', '=', departmentId);
  if (strategy) queues = queues.where('queues.strategy', '=', strategy);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    queues = queues.where(
      sql<SqlBool>`strpos(queues.extension || ' ' || fold(queues.name), fold(${word})) > 0`,
    );
  const { items, ...rest } = await page(queues, order, query);
  return { ...rest, items: items.map(toQueue) };
}

export async function findQueues(
  db: Db,
  scope: QueueScope,
  ids: readonly string[],
  lock?: 'lock',
): Promise<StoredQueue[]> {
  const queues = selectQueues(db)
    .where(inScope(scope))
    .where(sql<SqlBool>`queues.id = any(${ids}::uuid[])`)
    .orderBy('queues.id');
  const rows = await (lock ? queues.forUpdate('queues') : queues).execute();
  return rows.map(toQueue);
}

/** Those that hold an extension, in the order of their ids. */
export async function insertQueues(
  db: Db,
  domainId: string,
  queues: readonly NewQueue[],
): Promise<void> {
  if (queues.length === 0) return;
  const rows = queues.map(({ id, version, createdAt, ...fields }) => ({
    ...{ id, domain_id: domainId },
    ...toColumns(fields),
    ...(version && { version }),
    ...(createdAt && { created_at: new Date(createdAt) }),
  }));
  await refuseTakenName(db.insertInto('queues').values(rows).execute(), 'queues_name');
  await setManyReferences(db, domainId, queues.map(toHeld));
}

/** Writes a whole queue, which gets a new version. */
export async function updateQueue(
  db: Db,
  domainId: string,
  queue: QueueFields & { id: string },
  now: Date,
): Promise<void> {
  await refuseTakenName(
    db
      .updateTable('queues')
      .set(toColumns(queue))
      .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', queue.id)
      .execute(),
    'queues_name',
  );
  await setManyReferences(db, domainId, [toHeld(queue)]);
}

/** With their extensions. */
export async function deleteQueues(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from queues where id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from extensions where owner_kind = 'queue' and owner_id = any(${ids}::uuid[])`.execute(
    db,
  );
}

/** Which of these the domain has: the site, the department, the prompt of the organization. */
export async function findKnown(
  db: Db,
  { siteId, departmentId, introPromptId }: QueueFields,
): Promise<{ siteId: boolean; departmentId: boolean; introPromptId: boolean }> {
  const { rows } = await sql<{ siteId: boolean; departmentId: boolean; introPromptId: boolean }>`
    select exists (select from sites where id = ${siteId}) as "siteId",
      exists (select from departments where id = ${departmentId}) as "departmentId",
      exists (select from prompts where id = ${introPromptId} and owner_user_id is null) as "introPromptId"`.execute(
    db,
  );
  return rows[0] ?? { siteId: false, departmentId: false, introPromptId: false };
}

/** What the documents of a queue refer to. */
export const toHeld = (queue: QueueFields & { id: string }) => ({
  by: { resource: 'queues', id: queue.id } as const,
  references: referencesOfQueue(queue),
});

const json = (value: object | null) => value && JSON.stringify(value);

function toColumns(queue: QueueFields) {
  return {
    name: queue.name,
    extension: queue.extension,
    site_id: queue.siteId,
    department_id: queue.departmentId,
    strategy: queue.strategy,
    time_rules: JSON.stringify(queue.timeRules),
    max_callers: queue.maxCallers,
    max_expected_wait_seconds: queue.maxExpectedWaitSeconds,
    require_agents: queue.requireAgents,
    unavailable: json(queue.unavailable),
    intro_prompt_id: queue.introPromptId,
    force_full_intro: queue.forceFullIntro,
    max_wait_seconds: queue.maxWaitSeconds,
    unanswered: json(queue.unanswered),
    no_agents: json(queue.noAgents),
    agent_ring_seconds: queue.agentRingSeconds,
    initial_agents: queue.initialAgents,
    agents_per_round: queue.agentsPerRound,
    auto_logout_after_missed: queue.autoLogoutAfterMissed,
    announce_position: queue.announcePosition,
    announce_wait: queue.announceWait,
    announce_every_seconds: queue.announceEverySeconds,
    exit_key: json(queue.exitKey),
    caller_hears: queue.callerHears,
    service_level_seconds: queue.serviceLevelSeconds,
    record_calls: queue.recordCalls,
    statistics: queue.statistics,
  };
}

const toQueue = (row: Row): StoredQueue => ({
  id: row.id,
  domainId: row.domain_id,
  version: row.version,
  name: row.name,
  extension: row.extension,
  siteId: row.site_id,
  departmentId: row.department_id,
  strategy: row.strategy,
  timeRules: row.time_rules,
  maxCallers: row.max_callers,
  maxExpectedWaitSeconds: row.max_expected_wait_seconds,
  requireAgents: row.require_agents,
  unavailable: row.unavailable,
  introPromptId: row.intro_prompt_id,
  forceFullIntro: row.force_full_intro,
  maxWaitSeconds: row.max_wait_seconds,
  unanswered: row.unanswered,
  noAgents: row.no_agents,
  agentRingSeconds: row.agent_ring_seconds,
  initialAgents: row.initial_agents,
  agentsPerRound: row.agents_per_round,
  autoLogoutAfterMissed: row.auto_logout_after_missed,
  announcePosition: row.announce_position,
  announceWait: row.announce_wait,
  announceEverySeconds: row.announce_every_seconds,
  exitKey: row.exit_key,
  callerHears: row.caller_hears,
  serviceLevelSeconds: row.service_level_seconds,
  recordCalls: row.record_calls,
  statistics: row.statistics,
  siteName: row.site_name,
  departmentName: row.department_name,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
