import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';

type Schemas = components['schemas'];
type Queue = Schemas['Queue'];
type QueueAgent = Schemas['QueueAgent'];
type QueueAgentInput = Schemas['QueueAgentInput'];
type QueueCaller = Schemas['QueueCaller'];
type QueueStatistics = Schemas['QueueStatistics'];
type AgentStatistics = Schemas['AgentStatistics'];
type QueueInterval = Schemas['QueueInterval'];
type Supervision = Schemas['Supervision'];

const domainId = '01890000-0000-7000-8000-0000000000d0';
const at = '2026-01-05T14:00:00Z';
const changeId = '01890000-0000-7000-8000-0000000000c1';
const headers = { 'Change-Id': changeId };
export const sampleId = (kind: string, index: number) =>
  `01890000-0000-7000-8${kind}-${String(index).padStart(12, '0')}`;

const queueNames = ['Sales', 'Support', 'Accounting', 'Reception'];

/** Queue number `index` of a sample company. */
export function sampleQueue(index: number, changes: Partial<Queue> = {}): Queue {
  return {
    id: sampleId('a01', index),
    domainId,
    version: 1,
    name: queueNames[index] ?? `Queue ${index}`,
    extension: String(7001 + index),
    siteId: null,
    departmentId: null,
    strategy: 'roundRobin',
    timeRules: [],
    maxCallers: 0,
    maxExpectedWaitSeconds: 0,
    requireAgents: false,
    unavailable: null,
    introPromptId: null,
    forceFullIntro: false,
    maxWaitSeconds: 0,
    unanswered: null,
    noAgents: null,
    agentRingSeconds: 20,
    initialAgents: 1,
    agentsPerRound: 1,
    autoLogoutAfterMissed: 0,
    announcePosition: false,
    announceWait: false,
    announceEverySeconds: 60,
    exitKey: null,
    callerHears: 'music',
    serviceLevelSeconds: 20,
    recordCalls: 'none',
    statistics: true,
    siteName: null,
    departmentName: null,
    phoneNumbers: [],
    waiting: 0,
    longestWaitSince: null,
    active: 0,
    agentsTotal: 3,
    agentsLoggedIn: 2,
    agentsAvailable: 1,
    serviceLevelToday: 92,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

const people = ['Anne Roy', 'Bob Lee', 'Chloé Côté', 'David Kim'];
const states: readonly QueueAgent['state'][] = ['available', 'onCall', 'offline', 'loggedOut'];

/** Agent number `index` of the first queue. */
export function sampleAgent(index: number, changes: Partial<QueueAgent> = {}): QueueAgent {
  return {
    id: sampleId('a02', index),
    queueId: sampleId('a01', 0),
    queueName: 'Sales',
    position: index + 1,
    userId: sampleId('a03', index),
    deviceId: null,
    externalNumber: null,
    tier: 1,
    priority: 1,
    mode: 'manual',
    wrapUpSeconds: 0,
    maxCalls: 1,
    confirm: false,
    autoAnswer: false,
    name: people[index] ?? `Agent ${index}`,
    extension: String(1001 + index),
    state: states[index % states.length] ?? 'available',
    reason: null,
    stateSince: at,
    callId: null,
    answeredToday: 4 + index,
    missedToday: index,
    ...changes,
  };
}

/** Somebody who waits in the first queue. */
export function sampleCaller(index: number, changes: Partial<QueueCaller> = {}): QueueCaller {
  return {
    callId: sampleId('a04', index),
    queueId: sampleId('a01', 0),
    queueName: 'Sales',
    position: index + 1,
    name: index % 2 ? null : `Caller ${index}`,
    number: `+1514555${String(100 + index).padStart(4, '0')}`,
    since: at,
    expectedWaitSeconds: 90 * (index + 1),
    ringing: index === 0 ? ['Anne Roy'] : [],
    ...changes,
  };
}

export function sampleStatistics(
  index: number,
  changes: Partial<QueueStatistics> = {},
): QueueStatistics {
  return {
    queueId: sampleId('a01', index),
    queueName: queueNames[index] ?? `Queue ${index}`,
    offered: 40 + index,
    answered: 34,
    abandoned: 4,
    abandonedShort: 1,
    forwarded: 1,
    voicemail: 1,
    averageWaitSeconds: 42.5,
    longestWaitSeconds: 190,
    averageTalkSeconds: 215,
    averageHoldSeconds: 12,
    averageWrapUpSeconds: 20,
    averageHandlingSeconds: 235,
    serviceLevel: 88.2,
    ...changes,
  };
}

/** Three hours of queue number `index`; nobody answered in the second one. */
export const sampleIntervals = (index: number): QueueInterval[] =>
  [12 + index, 0, 30].map((answered, hour) => ({
    ...sampleStatistics(index, { offered: answered + 2, answered }),
    startsAt: new Date(Date.parse(at) + hour * 3_600_000).toISOString(),
  }));

/** Figures of agent number `index`; the third one answered nothing. */
export function sampleAgentStatistics(
  index: number,
  changes: Partial<AgentStatistics> = {},
): AgentStatistics {
  const answered = index === 2 ? 0 : 12 + index;
  return {
    id: `user:${sampleId('a03', index)}`,
    userId: sampleId('a03', index),
    name: people[index] ?? `Agent ${index}`,
    answered,
    missed: index,
    talkSeconds: answered * 150,
    averageTalkSeconds: answered > 0 ? 150 : 0,
    averageWrapUpSeconds: answered > 0 ? 15 : 0,
    averageHandlingSeconds: answered > 0 ? 165 : 0,
    loggedInSeconds: 5 * 3600,
    unavailableSeconds: index === 0 ? 42 * 60 : 0,
    unavailable:
      index === 0
        ? [
            { reason: 'lunch', minutes: 30 },
            { reason: 'break', minutes: 12 },
          ]
        : [],
    ...changes,
  };
}

export const sampleSupervision: Supervision = {
  version: 0,
  queueIds: [],
  metrics: ['waiting', 'longestWaitNowSeconds', 'agentsAvailable', 'answered', 'serviceLevel'],
  thresholds: [],
};

interface Company {
  queues: Queue[];
  agents: QueueAgent[];
  callers: QueueCaller[];
  statistics: QueueStatistics[];
  agentStatistics: AgentStatistics[];
  intervals: QueueInterval[];
  supervision: Supervision;
}

/** A page of what was found. */
export function pageOf<Item>(
  items: readonly Item[],
  { offset = 0, limit = 50 }: { offset?: number; limit?: number },
) {
  return { items: items.slice(offset, offset + limit), nextCursor: null, total: items.length };
}

/** A server in memory with queues, their agents and who waits. */
export function queueServer(given: Partial<Company> = {}) {
  const company: Company = {
    queues: [0, 1, 2].map((index) => sampleQueue(index)),
    agents: [0, 1, 2].map((index) => sampleAgent(index)),
    callers: [],
    statistics: [0, 1, 2].map((index) => sampleStatistics(index)),
    agentStatistics: [0, 1, 2].map((index) => sampleAgentStatistics(index)),
    intervals: [0, 1, 2].flatMap(sampleIntervals),
    supervision: sampleSupervision,
    ...given,
  };
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
  const find = (queueId: string) => company.queues.find(({ id }) => id === queueId);
  const handlers: TestHandlers = {
    listQueues: ({ params: { query } }) => {
      const found = company.queues.filter(
        ({ name, extension, strategy }) =>
          `${name} ${extension}`.toLowerCase().includes((query.q ?? '').toLowerCase()) &&
          (!query.strategy || strategy === query.strategy),
      );
      return pageOf(found, query);
    },
    getQueue: ({ params }) => find(params.path.queueId) ?? problem(404, 'not-found'),
    createQueue: ({ body }) => {
      const queue = { ...sampleQueue(9), ...body };
      keep({ queues: [...company.queues, queue] });
      return { status: 201, body: queue, headers };
    },
    updateQueue: ({ params, body }) => {
      const stored = find(params.path.queueId);
      if (!stored) return problem(404, 'not-found');
      if (params.header['If-Match'] !== `"${stored.version}"`)
        return problem(412, 'stale', { current: stored });
      const next = { ...stored, ...body, version: stored.version + 1 };
      keep({ queues: company.queues.map((queue) => (queue.id === next.id ? next : queue)) });
      return { status: 200, body: next, headers };
    },
    deleteQueue: ({ params }) => {
      keep({ queues: company.queues.filter(({ id }) => id !== params.path.queueId) });
      return { status: 204, headers };
    },
    listPrompts: () => ({ items: [], nextCursor: null, total: 0 }),
    listPhoneNumbers: () => ({ items: [], nextCursor: null, total: 0 }),
    listTimeFrames: () => ({ items: [], nextCursor: null, total: 0 }),
    getNextExtension: () => availability('7009'),
    getExtensionAvailability: ({ params }) => availability(params.path.number),
    listUses: () => ({ items: [], nextCursor: null, total: 0 }),
    getQueueAgents: ({ params }) => agentsOf(params.path.queueId),
    updateQueueAgents: ({ params, body }) => {
      const { queueId } = params.path;
      if (params.header['If-Match'] !== `"${version}"`)
        return problem(412, 'stale', { current: agentsOf(queueId) });
      const others = company.agents.filter((agent) => agent.queueId !== queueId);
      const next = (body.agents ?? []).map((input, index) =>
        storedAgent(company.agents, input, index, queueId),
      );
      version += 1;
      keep({ agents: [...others, ...next] });
      return { status: 200, body: agentsOf(queueId), headers };
    },
    listNextAgents: ({ params }) => nextAgents(agentsOf(params.path.queueId)),
    listQueueAgents: ({ params: { query } }) =>
      pageOf(
        company.agents.filter(
          ({ name, queueId, userId, state }) =>
            name.toLowerCase().includes((query.q ?? '').toLowerCase()) &&
            (!query.queueId || queueId === query.queueId) &&
            (!query.userId || userId === query.userId) &&
            (!query.state || state === query.state),
        ),
        query,
      ),
    setAgentState: ({ params, body }) => {
      const stored = company.agents.find(({ id }) => id === params.path.queueAgentId);
      if (!stored) return problem(404, 'not-found');
      const next: QueueAgent = { ...stored, state: body.state, reason: body.reason ?? null };
      keep({ agents: company.agents.map((agent) => (agent.id === next.id ? next : agent)) });
      return { status: 200, body: next, headers };
    },
    listQueueCallers: ({ params: { query } }) =>
      pageOf(
        company.callers.filter(
          ({ queueId, name, number }) =>
            (!query.queueIds || query.queueIds.includes(queueId)) &&
            `${name} ${number}`.includes(query.q ?? ''),
        ),
        query,
      ),
    takeQueueCaller: ({ params }) => {
      keep({ callers: company.callers.filter(({ callId }) => callId !== params.path.callId) });
      return { status: 204, headers };
    },
    moveUpQueueCaller: ({ params }) => {
      const first = company.callers.filter(({ callId }) => callId === params.path.callId);
      const rest = company.callers.filter(({ callId }) => callId !== params.path.callId);
      const callers = [...first, ...rest].map((caller, index) => ({
        ...caller,
        position: index + 1,
      }));
      keep({ callers });
      return { status: 204, headers };
    },
    listQueueStatistics: ({ params: { query } }) => pageOf(company.statistics, query),
    listQueueIntervals: ({ params: { query } }) => pageOf(company.intervals, query),
    listAgentStatistics: ({ params: { query } }) => pageOf(company.agentStatistics, query),
    getSupervision: () => company.supervision,
    updateSupervision: ({ body }) => {
      const { version: last } = company.supervision;
      keep({ supervision: { ...company.supervision, ...body, version: last + 1 } });
      return { status: 200, body: company.supervision, headers };
    },
    listSites: () => ({ items: [], nextCursor: null, total: 0 }),
    listDepartments: () => ({ items: [], nextCursor: null, total: 0 }),
    listUsers: () => ({ items: [], nextCursor: null, total: 0 }),
    listDevices: () => ({ items: [], nextCursor: null, total: 0 }),
    undoChange: () => {
      Object.assign(company, before);
      version += 1;
      const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: null };
    },
  };
  return { handlers, company };
}

function availability(number: string): Schemas['ExtensionAvailability'] {
  return { number, available: true, code: null, message: null, holder: null, next: number };
}

function storedAgent(
  agents: readonly QueueAgent[],
  input: QueueAgentInput,
  index: number,
  queueId: string,
): QueueAgent {
  const stored = agents.find(({ id }) => id === input.id) ?? sampleAgent(20 + index);
  return { ...stored, ...input, queueId, position: index + 1 };
}

function nextAgents({ queueId, agents }: Schemas['QueueAgents']): Schemas['NextAgents'] {
  let rank = 0;
  return {
    queueId,
    agents: agents.map(({ id, name, state }) => {
      const rings = state === 'available';
      if (rings) rank += 1;
      return {
        agentId: id,
        name,
        rank: rings ? rank : null,
        code: rings ? 'longest-idle' : 'on-call',
        why: rings ? 'Idle longest.' : 'On a call.',
      };
    }),
  };
}
