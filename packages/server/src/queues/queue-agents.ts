import { v7 as uuidv7 } from 'uuid';
import type { Capability } from '../access/caller.js';
import type { Context, Handlers, Write } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { conflict, invalid, notFound, type FieldFault } from '../problem.js';
import { findUsers } from '../users/users.queries.js';
import { countryOf } from '../users/users.rules.js';
import { scopeOf } from '../users/users.scope.js';
import { listUnknown } from '../uses/object-references.queries.js';
import { updateAgentState } from './agent-states.queries.js';
import {
  findAgentLists,
  findAgents,
  listAgents,
  listKnownDevices,
  putAgentList,
  toHeld,
  type AgentFilter,
} from './queue-agents.queries.js';
import { normalizeAgents, whoOf, type AgentList, type AgentRecord } from './queue-agents.rules.js';
import { listNextCallers } from './queue-callers.queries.js';
import { queueScope } from './queue-scope.js';
import { findQueues } from './queues.queries.js';

export const queueAgents: Pick<
  Handlers,
  'getQueueAgents' | 'updateQueueAgents' | 'listQueueAgents' | 'setAgentState'
> = {
  async getQueueAgents({ path }, context) {
    return context.read(async (db) => {
      const [queue] = await findQueues(db, queueScope(context, 'queues:read'), [path.queueId]);
      if (!queue) throw notFound();
      return describe(db, context, queue.id);
    });
  },

  async updateQueueAgents({ path, headers, body }, context) {
    return context.write('queue-agents-updated', async (tx) => {
      const scope = queueScope(context, 'queues:agents');
      const [queue] = await findQueues(tx.db, scope, [path.queueId], 'lock');
      if (!queue) throw notFound();
      const [before] = await findAgentLists(tx.db, [queue.id], 'lock');
      if (!before) throw notFound();
      const current = (await describe(tx.db, context, queue.id)).body;
      requireVersion(headers['if-match'], before, () => current);
      await save(tx, context, before, body.agents ?? [], queue.name);
      return describe(tx.db, context, queue.id);
    });
  },

  async listQueueAgents({ query }, context) {
    const moment = momentOf(context);
    return context.read(async (db) => ({
      body: await listAgents(db, moment, ownAnd(context, 'queues:read'), query),
    }));
  },

  async setAgentState({ path, body }, context) {
    return context.write(titles[body.state], async (tx) => {
      const [found] = await findAgents(tx.db, momentOf(context), {
        ...ownAnd(context, 'queues:agents'),
        ids: [path.queueAgentId],
      });
      if (!found) throw notFound();
      const { agent, who } = found;
      if (body.reason && body.state !== 'unavailable')
        throw invalid([{ pointer: '/reason', code: 'reason-without-absence' }]);
      if (agent.mode === 'automatic' && body.state === 'loggedOut')
        throw conflict('agent-automatic');
      await updateAgentState(tx.db, { id: agent.id, who }, body, context.clock());
      if (body.state === 'available') await callNext(tx, context, who);
      const filter = { scope: {}, ids: [agent.id] };
      const [after] = await findAgents(tx.db, momentOf(context), filter);
      if (!after) throw notFound();
      const state = ({ state, reason }: typeof agent) => ({ state, reason });
      tx.record({
        ...{ resource: 'queue-agents', id: agent.id, name: `${agent.name}, ${agent.queueName}` },
        ...{ before: state(agent), after: state(after.agent) },
      });
      tx.announce('queues', [agent.queueId]);
      return { body: after.agent };
    });
  },
};

/** Whoever waits in vain asks again only after a while; an agent who is there now need not wait for that. */
async function callNext(tx: Write, { engine }: Context, who: string): Promise<void> {
  for (const channel of await listNextCallers(tx.db, { who }))
    tx.afterCommit(() => engine.recall(channel));
}

const titles = {
  available: 'agent-available',
  unavailable: 'agent-unavailable',
  loggedOut: 'agent-logged-out',
} as const;

export const momentOf = ({ clock, domain, engine }: Context) => ({
  now: clock(),
  timeZone: domain.timeZone,
  imagined: engine.status().kind === 'simulated',
});

/** Agents of the queues that the caller reaches with a capability, and the own rows wherever they are. */
function ownAnd(context: Context, capability: Capability): AgentFilter {
  const { capabilities, userId } = context.caller;
  if (!capabilities.has('queues:self')) return { scope: queueScope(context, capability) };
  const scope = capabilities.has(capability) ? queueScope(context, capability) : null;
  return { scope, personId: userId };
}

async function describe(db: Db, context: Context, queueId: string) {
  const [list] = await findAgentLists(db, [queueId]);
  if (!list) throw notFound();
  const found = await findAgents(db, momentOf(context), { scope: {}, queueId });
  const agents = found.map(({ agent }) => agent);
  return { body: { queueId, version: list.version, agents }, etag: list.version };
}

async function save(
  tx: Write,
  context: Context,
  before: AgentList,
  given: Parameters<typeof normalizeAgents>[0],
  name: string,
): Promise<void> {
  const faults: FieldFault[] = [];
  const country = countryOf(context.domain.language);
  const agents = normalizeAgents(given, before.agents, { country, newId: uuidv7 }, faults);
  const list = { id: before.id, agents };
  faults.push(...(await listUnknown(tx.db, context.domain.id, [toHeld(list)])).flat());
  faults.push(...(await strangers(tx.db, context, before, list)));
  if (faults.length) throw invalid(faults);
  await putAgentList(tx.db, context.domain.id, list, context.clock());
  const [after = null] = await findAgentLists(tx.db, [before.id]);
  tx.record({ resource: 'queue-agents', id: before.id, name, before, after });
  tx.announce('queues', [before.id]);
}

/**
 * Devices that are not there and, for who reaches only those who answer certain queues, people beyond: whoever could
 * add them would reach their calls and recordings by it. Those of the list before stay.
 */
async function strangers(
  db: Db,
  context: Context,
  before: AgentList,
  { agents }: Pick<AgentList, 'agents'>,
): Promise<FieldFault[]> {
  const known = await listKnownDevices(
    db,
    agents.flatMap(({ deviceId }) => deviceId ?? []),
  );
  const held = new Set(before.agents.map(whoOf));
  const added = agents.filter((agent) => !held.has(whoOf(agent)));
  const personOf = ({ userId, deviceId }: AgentRecord) =>
    userId ?? (deviceId && known.get(deviceId)) ?? null;
  const near = await reached(db, context, added.map(personOf));
  return agents.flatMap((agent, index): FieldFault[] => {
    const person = personOf(agent);
    const isFound = person
      ? near?.has(person) !== false || !added.includes(agent)
      : !agent.deviceId;
    const field = agent.deviceId ? 'deviceId' : 'userId';
    return isFound ? [] : [{ pointer: `/agents/${index}/${field}`, code: 'unknown-reference' }];
  });
}

/** Which of these people the caller reaches; null = whoever is there. */
async function reached(
  db: Db,
  context: Context,
  people: readonly (string | null)[],
): Promise<ReadonlySet<string> | null> {
  if (context.reach('queues:agents') !== 'queues') return null;
  const ids = people.filter((id) => id !== null);
  const found = ids.length ? await findUsers(db, ids, scopeOf(context, 'users:read')) : [];
  return new Set(found.map(({ id }) => id));
}
