import type { components } from '@pbxkit/client';
import type { ReasonCode } from '../routing/steps.js';
import {
  routedLeg,
  type Person,
  type TrackedCall,
  type TrackedLeg,
  type TrackedStep,
} from './tracked-call.js';

type Schemas = components['schemas'];

/** What can be told of a call from what was tracked; nothing here asks anybody. */

export function directionOf({ address, steps }: TrackedCall): Schemas['CallDirection'] {
  if (address === null) return 'inbound';
  return steps.some(({ reason }) => reason.code === 'outbound' || reason.code === 'emergency-call')
    ? 'outbound'
    : 'internal';
}

/** E.164 or extension; as it was typed until the routing has read it. */
export function dialledIn({ steps, dialled }: TrackedCall): string {
  const { code, values } = steps[0]?.reason ?? { code: null, values: {} };
  return code === 'dialled' || code === 'outbound'
    ? String(values['number'] ?? dialled)
    : code === 'emergency-call'
      ? (steps.find(({ object }) => object.kind === 'emergency')?.object.name ?? dialled)
      : dialled;
}

/** Number of the caller: the extension where it is somebody here. */
export const callerNumber = ({ person, number, steps }: TrackedCall): string | null =>
  person?.extension ??
  (steps[0]?.object.kind === 'caller' ? steps[0].object.name || null : number || null);

export const isPerson = ({ target }: TrackedLeg): boolean => target.kind !== 'voicemail';

/** Phones on which somebody talks or talked. */
const answeredLegs = ({ legs }: TrackedCall): TrackedLeg[] =>
  legs.filter((leg) => isPerson(leg) && leg.answeredAt !== null);

/** Where people talk now. */
export const talkingLegs = (call: TrackedCall): TrackedLeg[] =>
  answeredLegs(call).filter(({ endedAt }) => endedAt === null);

export const answeringLeg = (call: TrackedCall): TrackedLeg | null => answeredLegs(call)[0] ?? null;

export function stateOf(call: TrackedCall): Schemas['CallState'] {
  const sentOn = routedLeg(call);
  const talks = talkingLegs(call).some((leg) => leg.key !== sentOn?.key);
  if (talks) return call.held ? 'held' : 'talking';
  const last = call.steps.at(-1)?.action;
  if (last === 'queue') return 'queued';
  return call.connectedAt !== null && last !== 'ring' && last !== 'external'
    ? 'announcement'
    : 'ringing';
}

const people = (call: TrackedCall): (Person | null)[] => [
  call.person,
  ...call.legs.map(({ person }) => person),
];

const userKinds: readonly string[] = ['user', 'userDevices', 'voicemail'];

/** Everybody whom the call concerns, the caller first. */
export function usersOf(call: TrackedCall): string[] {
  const reached = call.steps.flatMap(({ object }) =>
    userKinds.includes(object.kind) && object.id ? [object.id] : [],
  );
  return [...new Set([...people(call).flatMap((person) => person?.userId ?? []), ...reached])];
}

export const talkingUsersOf = (call: TrackedCall): string[] => {
  const legs = talkingLegs(call);
  const caller = legs.length > 0 && !call.left ? [call.person] : [];
  return [...caller, ...legs.map(({ person }) => person)].flatMap((person) => person?.userId ?? []);
};

/** Site of the first person concerned who has one. */
export const siteOf = (call: TrackedCall): string | null =>
  people(call).find((person) => person?.siteId)?.siteId ?? null;

const refusals: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'caller-blocked',
  'anonymous-refused',
  'domain-locked',
  'too-many-calls',
  'not-permitted',
  'conference-locked',
  'conference-full',
  'conference-refused',
]);

const faults: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'unknown-number',
  'number-free',
  'number-disabled',
  'number-not-yet',
  'number-no-longer',
  'no-target',
  'target-missing',
  'mailbox-off',
  'conference-not-yet',
  'conference-no-longer',
  'hop-limit',
]);

const busy = 17;
/** Q.850 causes of what the network could not do; the others are the end of an ordinary call. */
const networkFaults: readonly number[] = [1, 2, 3, 27, 28, 34, 38, 41, 42, 44, 47, 58, 88, 102];

const lastDecision = ({ steps }: TrackedCall): TrackedStep | undefined =>
  steps.findLast(({ reason }) => reason.code !== 'call-ends');

/** A machine speaks, and nobody has been called yet. */
const isHearing = (call: TrackedCall): boolean =>
  ['menu', 'directory', 'pin', 'queue'].includes(lastDecision(call)?.action ?? '');

export function outcomeOf(call: TrackedCall): Schemas['CallOutcome'] {
  const answered = answeringLeg(call);
  if (answered)
    return answered.target.kind === 'external' && directionOf(call) === 'inbound'
      ? 'forwarded'
      : 'answered';
  if (call.legs.some(({ answeredAt }) => answeredAt !== null)) return 'voicemail';
  const code = lastDecision(call)?.reason.code;
  if (code && refusals.has(code)) return 'blocked';
  if (code && faults.has(code)) return 'failed';
  if (call.left?.cancelled || (call.left && isHearing(call))) return 'abandoned';
  if (call.left?.code === busy) return 'busy';
  return networkFaults.includes(call.left?.code ?? 0) ? 'failed' : 'missed';
}

/** Why a call was blocked, failed or broke off: what the routing said, else the network. */
export function causeOf(call: TrackedCall): string | null {
  const outcome = outcomeOf(call);
  if (answeredLegs(call).at(-1)?.reason === 'failed') return `q850-${call.left?.code ?? 0}`;
  if (outcome !== 'blocked' && outcome !== 'failed') return null;
  const code = lastDecision(call)?.reason.code;
  if (code && (refusals.has(code) || faults.has(code))) return code;
  return `q850-${call.left?.code ?? 0}`;
}

/** Whole seconds that the database can keep: a clock may be put back, or far ahead. */
export const secondsBetween = (from: string, until: string): number =>
  Math.min(Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 1000)), 2_147_483_647);

/** How long the caller waited for a person, talked with people, and was there in all. */
export function secondsOf(call: TrackedCall): { wait: number; talk: number; total: number } {
  const end = call.endedAt ?? call.startedAt;
  const talk = answeredLegs(call)
    .map(({ answeredAt, endedAt }) => secondsBetween(answeredAt ?? end, endedAt ?? end))
    .reduce((sum, seconds) => sum + seconds, 0);
  return {
    wait: secondsBetween(call.startedAt, answeringLeg(call)?.answeredAt ?? end),
    talk,
    total: secondsBetween(call.startedAt, end),
  };
}
