import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { engine, phones } from './seed-calls.js';
import {
  demoAgent,
  demoAgents,
  demoAgentStatistics,
  demoCallers,
  demoIntervals,
  demoQueue,
  demoQueues,
  demoStatistics,
  id,
  secondsAgo,
  supervision,
} from './seed-queues.js';
import { departments, sites, userHandlers } from './seed.js';

type Schemas = components['schemas'];
type Queue = Schemas['Queue'];
type QueueAgent = Schemas['QueueAgent'];
type QueueCaller = Schemas['QueueCaller'];

const headers = { 'Change-Id': id('c10', 1) };

interface Company {
  queues: Queue[];
  agents: QueueAgent[];
  callers: QueueCaller[];
}

function page<Item>(items: readonly Item[], query: { offset?: number; limit?: number }) {
  const offset = query.offset ?? 0;
  const end = offset + (query.limit ?? 50);
  return { items: items.slice(offset, end), nextCursor: null, total: items.length };
}

const matches = (text: string, q = '') => text.toLowerCase().includes(q.toLowerCase());

function ordered<Item>(items: Item[], sort = ''): Item[] {
  const field = sort.replace(/^-/, '') as keyof Item;
  const way = sort.startsWith('-') ? -1 : 1;
  return items.sort(
    (one, other) =>
      way *
      String(one[field] ?? '').localeCompare(String(other[field] ?? ''), 'fr', { numeric: true }),
  );
}

/** A server in memory with the call centre of the demo company. */
export function queueHandlers(given: Partial<Company> = {}): TestHandlers {
  const company: Company = {
    queues: demoQueues(),
    agents: demoAgents(),
    callers: demoCallers(),
    ...given,
  };
  let layout = supervision;
  let before = { ...company };
  let version = 1;
  const keep = (changes: Partial<Company>) => {
    before = { ...company };
    Object.assign(company, changes);
  };
  const agentsOf = (queueId: string) => ({
    queueId,
    version,
    agents: company.agents.filter((agent) => agent.queueId === queueId),
  });
  const find = (queueId: string) => company.queues.find((queue) => queue.id === queueId);
  return {
    ...userHandlers(),
    getMe: () => me,
    getEngine: () => engine,
    listSites: () => ({ items: sites, nextCursor: null, total: sites.length }),
    listExtensions: () => ({ items: [], nextCursor: null, total: 0 }),
    listDevices: () => ({ items: [...phones], nextCursor: null, total: phones.length }),
    listTimeFrames: () => ({ items: [], nextCursor: null, total: 0 }),
    listPrompts: () => ({ items: [], nextCursor: null, total: 0 }),
    listPhoneNumbers: () => ({ items: [], nextCursor: null, total: 0 }),
    listDepartments: () => ({
      items: [...departments],
      nextCursor: null,
      total: departments.length,
    }),
    getNextExtension: () => availability('7009'),
    getExtensionAvailability: ({ params }) => availability(params.path.number),
    listUses: () => ({ items: [], nextCursor: null, total: 0 }),
    listQueues: ({ params: { query } }) =>
      page(
        ordered(
          company.queues.filter(
            (queue) =>
              matches(`${queue.name} ${queue.extension}`, query.q) &&
              (!query.strategy || queue.strategy === query.strategy) &&
              (!query.siteId || queue.siteId === query.siteId) &&
              (!query.departmentId || queue.departmentId === query.departmentId),
          ),
          query.sort,
        ),
        query,
      ),
    getQueue: ({ params }) => find(params.path.queueId) ?? problem(404, 'not-found'),
    createQueue: ({ body }) => {
      const queue = { ...demoQueue(9), ...body };
      keep({ queues: [...company.queues, queue] });
      return { status: 201, body: queue, headers };
    },
    updateQueue: ({ params, body }) => {
      const stored = find(params.path.queueId);
      if (!stored) return problem(404, 'not-found');
      const next = { ...stored, ...body, version: stored.version + 1 };
      keep({ queues: company.queues.map((queue) => (queue.id === next.id ? next : queue)) });
      return { status: 200, body: next, headers };
    },
    deleteQueue: ({ params }) => {
      keep({ queues: company.queues.filter((queue) => queue.id !== params.path.queueId) });
      return { status: 204, headers };
    },
    getQueueAgents: ({ params }) => agentsOf(params.path.queueId),
    updateQueueAgents: ({ params, body }) => {
      const { queueId } = params.path;
      const others = company.agents.filter((agent) => agent.queueId !== queueId);
      const next = (body.agents ?? []).map((input, index) => {
        const stored = company.agents.find((agent) => agent.id === input.id);
        return { ...demoAgent(30 + index), ...stored, ...input, queueId };
      });
      version += 1;
      keep({ agents: [...others, ...next] });
      return { status: 200, body: agentsOf(queueId), headers };
    },
    listNextAgents: ({ params }) => nextAgents(agentsOf(params.path.queueId)),
    listQueueAgents: ({ params: { query } }) =>
      page(
        ordered(
          company.agents.filter(
            (agent) =>
              matches(agent.name, query.q) &&
              (!query.queueId || agent.queueId === query.queueId) &&
              (!query.userId || agent.userId === query.userId) &&
              (!query.state || agent.state === query.state),
          ),
          query.sort,
        ),
        query,
      ),
    setAgentState: ({ params, body }) => {
      const stored = company.agents.find((agent) => agent.id === params.path.queueAgentId);
      if (!stored) return problem(404, 'not-found');
      const next: QueueAgent = {
        ...stored,
        state: body.state,
        reason: body.reason ?? null,
        stateSince: secondsAgo(0),
      };
      keep({ agents: company.agents.map((agent) => (agent.id === next.id ? next : agent)) });
      return { status: 200, body: next, headers };
    },
    listQueueCallers: ({ params: { query } }) =>
      page(
        ordered(
          company.callers.filter(
            ({ queueId, name, number }) =>
              matches(`${name} ${number}`, query.q) &&
              (!query.queueIds || query.queueIds.includes(queueId)),
          ),
          query.sort,
        ),
        query,
      ),
    takeQueueCaller: ({ params }) => {
      keep({ callers: company.callers.filter(({ callId }) => callId !== params.path.callId) });
      return { status: 204, headers };
    },
    moveUpQueueCaller: ({ params }) => {
      const isMoved = ({ callId }: QueueCaller) => callId === params.path.callId;
      const rest = company.callers.filter((one) => !isMoved(one));
      const queue = company.callers.find(isMoved)?.queueId;
      let position = 0;
      keep({
        callers: [...company.callers.filter(isMoved), ...rest].map((one) =>
          one.queueId === queue ? { ...one, position: (position += 1) } : one,
        ),
      });
      return { status: 204, headers };
    },
    listQueueStatistics: ({ params: { query } }) =>
      page(
        company.queues.map((_, index) => demoStatistics(index)),
        query,
      ),
    listQueueIntervals: ({ params: { query } }) =>
      page(
        company.queues.flatMap((_, index) => demoIntervals(index)),
        query,
      ),
    listAgentStatistics: ({ params: { query } }) =>
      page(
        ordered(
          company.agents
            .map((_, index) => demoAgentStatistics(index))
            .filter(({ name }) => matches(name, query.q)),
          query.sort ?? 'name',
        ),
        query,
      ),
    getSupervision: () => layout,
    updateSupervision: ({ body }) => {
      layout = { ...layout, ...body, version: layout.version + 1 };
      return { status: 200, body: layout, headers };
    },
    undoChange: () => {
      Object.assign(company, before);
      version += 1;
      const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: null };
    },
  };
}

function availability(number: string): Schemas['ExtensionAvailability'] {
  return { number, available: true, code: null, message: null, holder: null, next: number };
}

const reasons: Partial<Record<QueueAgent['state'], [Schemas['NextAgent']['code'], string]>> = {
  onCall: ['on-call', 'En appel.'],
  ringing: ['rings-now', 'Sonne déjà pour un autre appel.'],
  wrapUp: ['wrap-up', 'Termine le travail après un appel.'],
  unavailable: ['unavailable', 'Indisponible : dîner.'],
  loggedOut: ['logged-out', 'Déconnecté.'],
  offline: ['offline', 'Aucun téléphone branché.'],
};

function nextAgents({ queueId, agents }: Schemas['QueueAgents']): Schemas['NextAgents'] {
  let rank = 0;
  return {
    queueId,
    agents: agents.map(({ id: agentId, name, state }) => {
      const reason = reasons[state];
      if (!reason) rank += 1;
      return {
        agentId,
        name,
        rank: reason ? null : rank,
        code: reason?.[0] ?? 'longest-idle',
        why: reason?.[1] ?? 'Libre depuis le plus longtemps.',
      };
    }),
  };
}
