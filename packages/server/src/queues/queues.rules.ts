import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import { normalizeDestination, normalizeTimeRules } from '../destinations/destinations.rules.js';
import type { FieldFault } from '../problem.js';
import { referencesOf, referencesOfTimeRules } from '../uses/document-references.js';

type Schemas = components['schemas'];
type Queue = Schemas['Queue'];

/** Everything that a person can set of a queue. */
export const queueFields = [
  'name',
  'extension',
  'siteId',
  'departmentId',
  'strategy',
  'timeRules',
  'maxCallers',
  'maxExpectedWaitSeconds',
  'requireAgents',
  'unavailable',
  'introPromptId',
  'forceFullIntro',
  'maxWaitSeconds',
  'unanswered',
  'noAgents',
  'agentRingSeconds',
  'initialAgents',
  'agentsPerRound',
  'autoLogoutAfterMissed',
  'announcePosition',
  'announceWait',
  'announceEverySeconds',
  'exitKey',
  'callerHears',
  'serviceLevelSeconds',
  'recordCalls',
  'statistics',
] as const satisfies readonly (keyof Queue)[];

export type QueueFields = Pick<Queue, (typeof queueFields)[number]>;

/** What a new queue has where nothing is said. */
export const freshQueue: Omit<QueueFields, 'name' | 'extension'> = {
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
};

/** Whose extension, place and name a queue has is not among the options of a queue. */
const fixedByOptions = ['name', 'extension', 'siteId', 'departmentId'] as const;

/** Whether a change takes more than the right to set options. */
export const isMoreThanOptions = (before: QueueFields, given: Partial<QueueFields>): boolean =>
  fixedByOptions.some((field) => field in given && given[field] !== before[field]);

const destinations = ['unavailable', 'unanswered', 'noAgents'] as const;

/** The given fields as they are stored; faults are added. */
export function normalizeQueue<Fields extends Partial<QueueFields>>(
  given: Fields,
  country: CountryCode,
  faults: FieldFault[],
): Fields {
  const fields: Partial<QueueFields> = { ...given };
  for (const field of destinations) {
    const destination = fields[field];
    if (destination)
      fields[field] = normalizeDestination(destination, country, `/${field}`, faults);
  }
  if (fields.exitKey) {
    const pointer = '/exitKey/destination';
    const to = normalizeDestination(fields.exitKey.destination, country, pointer, faults);
    fields.exitKey = { ...fields.exitKey, destination: to };
  }
  if (fields.timeRules) fields.timeRules = normalizeTimeRules(fields.timeRules, country, faults);
  return fields as Fields;
}

/** What a whole queue breaks, as it would be stored. */
export function checkQueue(queue: QueueFields): FieldFault[] {
  const { maxCallers, maxExpectedWaitSeconds, requireAgents, unavailable } = queue;
  const limited = maxCallers > 0 || maxExpectedWaitSeconds > 0 || requireAgents;
  return limited && !unavailable
    ? [{ pointer: '/unavailable', code: 'limit-needs-destination' }]
    : [];
}

/** What the documents of a queue refer to. */
export const referencesOfQueue = (queue: QueueFields) => [
  ...destinations.flatMap((field) => referencesOf(queue[field], field)),
  ...referencesOf(queue.exitKey?.destination, 'exitKey', '/exitKey/destination'),
  ...referencesOfTimeRules(queue.timeRules),
];
