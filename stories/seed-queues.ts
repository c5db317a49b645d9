import type { components } from '@pbxkit/client';
import { caller, colleague } from './seed-calls.js';
import { departments, sites } from './seed.js';

type Schemas = components['schemas'];
type Queue = Schemas['Queue'];
type QueueAgent = Schemas['QueueAgent'];
type QueueCaller = Schemas['QueueCaller'];
type QueueStatistics = Schemas['QueueStatistics'];

export const id = (group: string, index: number) =>
  `01890000-0000-7000-8${group}-${String(index).padStart(12, '0')}`;
const domainId = id('ca0', 1);
const created = '2026-01-05T14:00:00Z';
export const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

const names = [
  'Ventes',
  'Soutien technique',
  'Comptabilité',
  'Réception',
  'Urgences de fin de semaine',
  'Stationnement d’appels',
];
const strategies: readonly Queue['strategy'][] = [
  'roundRobin',
  'tiered',
  'ringAll',
  'linearHunt',
  'linearCascade',
  'callPark',
];
const waiting = [3, 6, 0, 1, 0, 2];
const waits = [92, 341, 0, 14, 0, 45];
const levels = [91.4, 62.7, 100, 84, null, null];

/** Queue `index` of the demo company. */
export function demoQueue(index: number, changes: Partial<Queue> = {}): Queue {
  const strategy = strategies[index % strategies.length] ?? 'roundRobin';
  const isPark = strategy === 'callPark';
  const count = waiting[index] ?? 0;
  return {
    id: id('ca1', index),
    domainId,
    version: 1,
    name: names[index] ?? `File ${index + 1}`,
    extension: isPark ? '9001' : String(7001 + index),
    siteId: sites[index % sites.length]?.id ?? null,
    departmentId: departments[index % departments.length]?.id ?? null,
    strategy,
    timeRules: [],
    maxCallers: index === 1 ? 20 : 0,
    maxExpectedWaitSeconds: 0,
    requireAgents: index === 1,
    unavailable: index === 1 ? { kind: 'voicemail', id: colleague(9).object.id ?? '' } : null,
    introPromptId: null,
    forceFullIntro: false,
    maxWaitSeconds: index === 1 ? 600 : 0,
    unanswered: index === 1 ? { kind: 'voicemail', id: colleague(9).object.id ?? '' } : null,
    noAgents: null,
    agentRingSeconds: 20,
    initialAgents: 1,
    agentsPerRound: 1,
    autoLogoutAfterMissed: index === 1 ? 3 : 0,
    announcePosition: index === 1,
    announceWait: index === 1,
    announceEverySeconds: 60,
    exitKey: null,
    callerHears: 'music',
    serviceLevelSeconds: 20,
    recordCalls: 'none',
    statistics: true,
    siteName: sites[index % sites.length]?.name ?? null,
    departmentName: departments[index % departments.length]?.name ?? null,
    phoneNumbers: index === 0 ? [{ id: id('ca8', 1), number: '+15145550100' }] : [],
    waiting: count,
    longestWaitSince: count > 0 ? secondsAgo(waits[index] ?? 0) : null,
    active: [4, 5, 1, 0, 0, 0][index] ?? 0,
    agentsTotal: isPark ? 0 : 8,
    agentsLoggedIn: isPark ? 0 : ([7, 6, 3, 2, 0, 0][index] ?? 0),
    agentsAvailable: isPark ? 0 : ([2, 0, 2, 1, 0, 0][index] ?? 0),
    serviceLevelToday: levels[index] ?? null,
    createdAt: created,
    updatedAt: created,
    ...changes,
  };
}

export const demoQueues = (count = names.length): Queue[] =>
  Array.from({ length: count }, (_, index) => demoQueue(index));

const states: readonly QueueAgent['state'][] = [
  'onCall',
  'available',
  'ringing',
  'wrapUp',
  'unavailable',
  'available',
  'offline',
  'loggedOut',
];

/** Agent `index` of a queue, the first one unless another is given. */
export function demoAgent(index: number, changes: Partial<QueueAgent> = {}): QueueAgent {
  const { party } = colleague(index + 1);
  const state = states[index % states.length] ?? 'available';
  const isOutside = index % 8 === 5;
  return {
    id: id('cb2', index),
    queueId: id('ca1', 0),
    queueName: names[0] ?? '',
    position: index + 1,
    userId: isOutside ? null : party.userId,
    deviceId: null,
    externalNumber: isOutside ? '+14185550177' : null,
    tier: index < 4 ? 1 : 2,
    priority: 1,
    mode: isOutside ? 'automatic' : 'manual',
    wrapUpSeconds: index % 3 === 0 ? 30 : 0,
    maxCalls: 1,
    confirm: isOutside,
    autoAnswer: false,
    name: isOutside ? '+14185550177' : (party.name ?? ''),
    extension: isOutside ? null : party.number,
    state,
    reason: state === 'unavailable' ? 'lunch' : null,
    stateSince: secondsAgo([184, 47, 6, 12, 1460, 900, 5200, 8000][index % 8] ?? 60),
    callId: state === 'onCall' ? id('ca3', index) : null,
    answeredToday: (index * 7) % 23,
    missedToday: index % 4,
    ...changes,
  };
}

export const demoAgents = (count = 8, changes: Partial<QueueAgent> = {}): QueueAgent[] =>
  Array.from({ length: count }, (_, index) => demoAgent(index, changes));

/** Agents of every queue; some people are agents of two. */
export function agentsOfAll(): QueueAgent[] {
  return demoQueues()
    .filter(({ strategy }) => strategy !== 'callPark')
    .flatMap((queue, at) =>
      demoAgents(8).map((agent, index) => ({
        ...demoAgent((index + at * 4) % 24),
        id: id(`cb${at + 3}`, index),
        queueId: queue.id,
        queueName: queue.name,
      })),
    );
}

/** Somebody who waits in one of the first two queues. */
export function demoCaller(index: number, changes: Partial<QueueCaller> = {}): QueueCaller {
  const queue = index % 3 === 2 ? 0 : 1;
  const { name, number } = caller(index);
  return {
    callId: id('ca3', 40 + index),
    queueId: id('ca1', queue),
    queueName: names[queue] ?? '',
    position: queue === 0 ? Math.floor(index / 3) + 1 : index - Math.floor(index / 3) + 1,
    name,
    number,
    since: secondsAgo(341 - index * 34),
    expectedWaitSeconds: 60 + index * 45,
    ringing: index === 0 ? [colleague(3).party.name ?? ''] : [],
    ...changes,
  };
}

export const demoCallers = (count = 9): QueueCaller[] =>
  Array.from({ length: count }, (_, index) => demoCaller(index));

export function demoStatistics(index: number): QueueStatistics {
  const offered = [128, 214, 37, 61, 0, 0][index] ?? 0;
  const answered = [118, 166, 37, 55, 0, 0][index] ?? 0;
  return {
    queueId: id('ca1', index),
    queueName: names[index] ?? '',
    offered,
    answered,
    abandoned: [6, 38, 0, 4, 0, 0][index] ?? 0,
    abandonedShort: [2, 5, 0, 1, 0, 0][index] ?? 0,
    forwarded: [3, 6, 0, 1, 0, 0][index] ?? 0,
    voicemail: [1, 4, 0, 1, 0, 0][index] ?? 0,
    averageWaitSeconds: offered > 0 ? 18 + index * 31 : 0,
    longestWaitSeconds: offered > 0 ? 95 + index * 246 : 0,
    averageTalkSeconds: offered > 0 ? 190 + index * 40 : 0,
    averageHoldSeconds: offered > 0 ? 12 : 0,
    averageWrapUpSeconds: offered > 0 ? 25 : 0,
    averageHandlingSeconds: offered > 0 ? 215 + index * 40 : 0,
    serviceLevel: levels[index] ?? null,
  };
}

/** Hours of today of queue `index`, busiest before noon. */
export function demoIntervals(index: number): Schemas['QueueInterval'][] {
  const midnight = new Date();
  midnight.setUTCHours(5, 0, 0, 0);
  return Array.from({ length: 20 }, (_, hour) => {
    const [rise, size] = [Math.exp(-((hour - 11 - index / 2) ** 2) / 14), [22, 34, 8, 12, 3, 5]];
    const offered = Math.round(rise * (size[index] ?? 4) + (hour % 3) * rise);
    const abandoned = Math.floor(offered / (7 - (index % 3)));
    return {
      ...demoStatistics(index),
      ...{ startsAt: new Date(midnight.getTime() + hour * 3_600_000).toISOString(), offered },
      ...{
        answered: offered - abandoned,
        abandoned,
        abandonedShort: 0,
        forwarded: 0,
        voicemail: 0,
      },
      averageWaitSeconds: 12 + offered * 2.5,
      longestWaitSeconds: offered * 9,
      serviceLevel: offered > 0 ? 100 - offered : null,
    };
  });
}

/** Figures of agent `index`, over a day. */
export function demoAgentStatistics(index: number): Schemas['AgentStatistics'] {
  const { userId, name } = demoAgent(index);
  const answered = (index * 7) % 23;
  const [talk, wrapUp] = answered > 0 ? [150 + index * 13, index % 3 === 0 ? 30 : 12] : [0, 0];
  const reasons = [
    { reason: 'lunch', minutes: index % 2 === 0 ? 32.5 : 0 },
    { reason: 'break', minutes: index % 3 === 0 ? 14 : 0 },
    { reason: 'meeting', minutes: index % 5 === 0 ? 45 : 0 },
  ] as const;
  const unavailable = reasons.filter(({ minutes }) => minutes > 0);
  return {
    id: userId ? `user:${userId}` : `number:${name}`,
    ...{ userId, name, answered, missed: index % 4, talkSeconds: answered * talk },
    ...{ averageTalkSeconds: talk, averageWrapUpSeconds: wrapUp },
    averageHandlingSeconds: talk + wrapUp,
    loggedInSeconds: 27_000 - index * 1250,
    unavailableSeconds: unavailable.reduce((sum, { minutes }) => sum + minutes * 60, 0),
    unavailable,
  };
}

export const supervision: Schemas['Supervision'] = {
  version: 2,
  queueIds: [],
  metrics: [
    'waiting',
    'longestWaitNowSeconds',
    'agentsAvailable',
    'offered',
    'answered',
    'abandoned',
    'averageWaitSeconds',
    'serviceLevel',
  ],
  thresholds: [
    { metric: 'waiting', queueId: null, lower: null, upper: 5 },
    { metric: 'longestWaitNowSeconds', queueId: null, lower: 60, upper: 180 },
    { metric: 'serviceLevel', queueId: null, lower: 70, upper: 85 },
    { metric: 'agentsAvailable', queueId: null, lower: 1, upper: 2 },
    { metric: 'averageWaitSeconds', queueId: null, lower: null, upper: 60 },
  ],
};
