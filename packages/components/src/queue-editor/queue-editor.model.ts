import { limits as contract, type components } from '@pbxkit/client';
import { boundsOf, isWithin } from '../shared/bounds.model.js';
import type { Destination } from '../shared/destination.model.js';
import {
  completeRules,
  incompleteRule,
  type TimeRule,
} from '../shared/time-rules/time-rules.model.js';

type Schemas = components['schemas'];

export type Queue = Schemas['Queue'];

/** A key by which callers leave, as the form edits it; the destination is null while it is not complete. */
export interface ExitKey {
  readonly key: string;
  readonly destination: Destination | null;
}

/** What the form edits, in the order in which it shows it. */
export type QueueDraft = Pick<
  Queue,
  | 'name'
  | 'extension'
  | 'strategy'
  | 'siteId'
  | 'departmentId'
  | 'serviceLevelSeconds'
  | 'recordCalls'
  | 'statistics'
  | 'maxCallers'
  | 'maxExpectedWaitSeconds'
  | 'requireAgents'
  | 'unavailable'
  | 'introPromptId'
  | 'forceFullIntro'
  | 'agentRingSeconds'
  | 'initialAgents'
  | 'agentsPerRound'
  | 'autoLogoutAfterMissed'
  | 'maxWaitSeconds'
  | 'unanswered'
  | 'noAgents'
  | 'callerHears'
  | 'announcePosition'
  | 'announceWait'
  | 'announceEverySeconds'
> & { readonly timeRules: readonly TimeRule[]; readonly exitKey: ExitKey | null };

export type DraftField = keyof QueueDraft;
/** Only what the person changed. */
export type QueueEdits = Partial<QueueDraft>;

export const queueTabs = ['basic', 'preQueue', 'inQueue', 'announcements', 'numbers'] as const;
export type QueueTab = (typeof queueTabs)[number];

/** Defaults of the contract, so that what a new form shows is what is stored. */
export const newQueue: Readonly<QueueDraft> = {
  name: '',
  extension: '',
  strategy: 'roundRobin',
  siteId: null,
  departmentId: null,
  serviceLevelSeconds: 20,
  recordCalls: 'none',
  statistics: true,
  timeRules: [],
  maxCallers: 0,
  maxExpectedWaitSeconds: 0,
  requireAgents: false,
  unavailable: null,
  introPromptId: null,
  forceFullIntro: false,
  agentRingSeconds: 20,
  initialAgents: 1,
  agentsPerRound: 1,
  autoLogoutAfterMissed: 0,
  maxWaitSeconds: 0,
  unanswered: null,
  noAgents: null,
  exitKey: null,
  callerHears: 'music',
  announcePosition: false,
  announceWait: false,
  announceEverySeconds: 60,
};

const fields = Object.keys(newQueue) as DraftField[];

const numberFields = [
  'serviceLevelSeconds',
  'maxCallers',
  'maxExpectedWaitSeconds',
  'agentRingSeconds',
  'initialAgents',
  'agentsPerRound',
  'autoLogoutAfterMissed',
  'maxWaitSeconds',
  'announceEverySeconds',
] as const;

export type NumberField = (typeof numberFields)[number];

/** Limits of the contract. */
export const limits = boundsOf(contract.QueueCreate, numberFields);

const tabOfField: Readonly<Partial<Record<DraftField, QueueTab>>> = {
  timeRules: 'preQueue',
  maxCallers: 'preQueue',
  maxExpectedWaitSeconds: 'preQueue',
  requireAgents: 'preQueue',
  unavailable: 'preQueue',
  introPromptId: 'preQueue',
  forceFullIntro: 'preQueue',
  agentRingSeconds: 'inQueue',
  initialAgents: 'inQueue',
  agentsPerRound: 'inQueue',
  autoLogoutAfterMissed: 'inQueue',
  maxWaitSeconds: 'inQueue',
  unanswered: 'inQueue',
  noAgents: 'inQueue',
  exitKey: 'inQueue',
  callerHears: 'announcements',
  announcePosition: 'announcements',
  announceWait: 'announcements',
  announceEverySeconds: 'announcements',
};

/** The tab on which a field stands. */
export function tabOf(field: string): QueueTab {
  return tabOfField[field as DraftField] ?? 'basic';
}

/** The tabs of a queue: who waits in a call park was sent there, and is asked nothing before. */
export function tabsOf({ strategy }: Pick<QueueDraft, 'strategy'>, isNew: boolean): QueueTab[] {
  return queueTabs.filter(
    (tab) => !(tab === 'preQueue' && strategy === 'callPark') && !(tab === 'numbers' && isNew),
  );
}

/** What the form edits of a stored queue. */
export function draftOf(queue: Queue): QueueDraft {
  return Object.fromEntries(fields.map((field) => [field, queue[field]])) as unknown as QueueDraft;
}

/** Everywhere that calls can go from it and what they hear on the way, for the names. */
export const destinationsOf = (draft: QueueDraft): (Destination | null)[] => [
  draft.unavailable,
  draft.unanswered,
  draft.noAgents,
  draft.exitKey?.destination ?? null,
  ...draft.timeRules.map(({ destination }) => destination),
  draft.introPromptId ? heard(draft.introPromptId) : null,
];

const heard = (id: string): Destination => ({
  ...{ kind: 'prompt', id },
  then: { kind: 'hangup', signal: 'tone' },
});

export function createBody(draft: QueueDraft): Schemas['QueueCreate'] {
  return { ...sent(draft), name: draft.name.trim(), extension: draft.extension.trim() };
}

export function updateBody(edits: QueueEdits): Schemas['QueueUpdate'] {
  return sent(edits);
}

function sent({ timeRules, exitKey, ...rest }: QueueEdits) {
  const leaves = exitKey?.destination
    ? { key: exitKey.key, destination: exitKey.destination }
    : null;
  return {
    ...rest,
    ...(timeRules && { timeRules: completeRules(timeRules) }),
    ...(exitKey !== undefined && { exitKey: leaves }),
  };
}

/** One of the limits is set, so that a call may have to go elsewhere. */
export function mayRefuse(
  draft: Pick<QueueDraft, 'maxCallers' | 'maxExpectedWaitSeconds' | 'requireAgents'>,
): boolean {
  return draft.maxCallers > 0 || draft.maxExpectedWaitSeconds > 0 || draft.requireAgents;
}

export type FaultCode =
  'name' | 'extension' | 'range' | 'unavailable' | 'unanswered' | 'timeRule' | 'exitKey';

/** One thing that would be refused, at a JSON pointer into the draft. */
export interface Fault {
  readonly pointer: string;
  readonly code: FaultCode;
}

/** Everything that would be refused, in the order of the form. */
export function faultsOf(draft: QueueDraft): Fault[] {
  const faults: Fault[] = [];
  const found = (pointer: string, code: FaultCode) => faults.push({ pointer, code });
  if (draft.name.trim() === '') found('/name', 'name');
  if (!/^\d{2,7}$/.test(draft.extension.trim())) found('/extension', 'extension');
  for (const field of numberFields)
    if (!isWithin(draft[field], limits[field])) found(`/${field}`, 'range');
  const rule = incompleteRule(draft.timeRules);
  if (rule >= 0) found(`/timeRules/${rule}/destination`, 'timeRule');
  const isPark = draft.strategy === 'callPark';
  if (!isPark && mayRefuse(draft) && !draft.unavailable) found('/unavailable', 'unavailable');
  if (draft.maxWaitSeconds > 0 && !draft.unanswered) found('/unanswered', 'unanswered');
  if (draft.exitKey && !draft.exitKey.destination) found('/exitKey', 'exitKey');
  return faults;
}

/** A caller can leave the queue in some way, so that none waits for nothing. */
export function hasExit({ maxWaitSeconds, unanswered, noAgents, exitKey }: QueueDraft): boolean {
  return (maxWaitSeconds > 0 && !!unanswered) || !!noAgents || !!exitKey?.destination;
}

/** What is amiss: nobody answers, and callers cannot leave; or nobody answers. */
export function warningOf(
  draft: QueueDraft,
  agentsTotal: number | null,
): 'noExit' | 'noAgents' | null {
  if (draft.strategy === 'callPark' || agentsTotal !== 0) return null;
  const turnsAway = draft.requireAgents && draft.unavailable;
  return hasExit(draft) || turnsAway ? 'noAgents' : 'noExit';
}

/** A copy of a queue, without what only one can have. */
export function queueCopy(queue: Queue): QueueEdits {
  const { name: _name, extension: _extension, ...rest } = draftOf(queue);
  return rest;
}
