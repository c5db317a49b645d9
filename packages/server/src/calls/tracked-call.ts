import type { components } from '@pbxkit/client';
import type { CallEvent, LegTarget } from '../engine/call-events.js';
import type { TracedStep } from '../engine/engine.js';

type Schemas = components['schemas'];
export type LegReason = Schemas['CallLegReason'];

/** An instant as ISO 8601, for a tracked call is kept as JSON. */
type Instant = string;

/** Whose phone it is, as things were when the phone rang. */
export interface Person {
  readonly deviceId: string | null;
  readonly userId: string;
  readonly name: string;
  readonly extension: string;
  readonly siteId: string | null;
}

export interface TrackedLeg {
  readonly key: string;
  readonly channel: string;
  readonly target: LegTarget;
  /** null while it is not looked up, or where it is outside. */
  readonly person: Person | null;
  readonly startedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly transferred: boolean;
  readonly reason: LegReason | null;
}

export interface TrackedStep extends TracedStep {
  readonly at: Instant;
  /** Of the leg that was sent on, by whoever called it; absent where the caller goes on. */
  readonly channel?: string;
}

export interface Hold {
  readonly from: Instant;
  /** null = still. */
  readonly until: Instant | null;
}

/** All that is known of a call so far. */
export interface TrackedCall {
  readonly channel: string;
  readonly address: string | null;
  readonly number: string | null;
  readonly name: string | null;
  readonly person: Person | null;
  readonly dialled: string;
  /** Name of the organization; null while nobody knows whose call it is. */
  readonly domain: string | null;
  readonly startedAt: Instant;
  readonly connectedAt: Instant | null;
  readonly steps: readonly TrackedStep[];
  readonly legs: readonly TrackedLeg[];
  readonly held: boolean;
  /** When somebody was on hold; absent where nobody was. */
  readonly holds?: readonly Hold[];
  readonly left: { readonly code: number; readonly cancelled: boolean } | null;
  readonly endedAt: Instant | null;
}

/** The leg that goes on in the place of the caller, who sent it elsewhere; null while the caller goes on. */
export function routedLeg({ steps, legs }: TrackedCall): TrackedLeg | null {
  const channel = steps.at(-1)?.channel;
  return (channel && legs.find((leg) => leg.channel === channel)) || null;
}

/** Channel of whoever goes on. */
export const routedChannel = (call: TrackedCall): string =>
  call.steps.at(-1)?.channel ?? call.channel;

/** More than any real call has; what comes after is left out. */
const most = { steps: 200, legs: 100, holds: 100 };

/** A call after one more event; null when the event belongs to no call that is known. */
export function track(call: TrackedCall | null, event: CallEvent): TrackedCall | null {
  const at = event.at.toISOString();
  if (event.kind === 'started') return call ?? begin(event, at);
  if (!call) return null;
  switch (event.kind) {
    case 'routed':
      return {
        ...call,
        domain: event.domain || call.domain,
        dialled: call.dialled || dialledIn(event.step),
        steps: [...call.steps, stepOf(event, at)].slice(0, most.steps),
      };
    case 'connected':
      return { ...call, connectedAt: call.connectedAt ?? at };
    case 'legStarted':
      return { ...call, legs: addLeg(call.legs, startLeg(event, at)) };
    case 'legRang':
      return changeLeg(call, event.key, () => ({ startedAt: at }));
    case 'legAnswered':
      return changeLeg(call, event.key, ({ answeredAt }) => ({ answeredAt: answeredAt ?? at }));
    case 'legTransferred':
      return changeLeg(call, event.key, () => ({ transferred: true }));
    case 'legEnded':
      return changeLeg(call, event.key, (leg) => ({
        endedAt: at,
        reason: reasonOf(leg, call, event.code),
      }));
    case 'held':
      return hold(call, event.on, at);
    case 'callerLeft':
      return leave(call, event);
    case 'ended':
      return end(call, at);
  }
}

const begin = (
  { channel, address, number, name, dialled }: Extract<CallEvent, { kind: 'started' }>,
  at: Instant,
): TrackedCall => ({
  ...{ channel, address, number, name, dialled },
  person: null,
  domain: address ? address.slice(address.indexOf('@') + 1) : null,
  startedAt: at,
  connectedAt: null,
  steps: [],
  legs: [],
  held: false,
  left: null,
  endedAt: null,
});

const stepOf = (
  { step, channel }: Extract<CallEvent, { kind: 'routed' }>,
  at: Instant,
): TrackedStep => ({ ...step, at, ...(channel && { channel }) });

const dialledIn = ({ reason }: TracedStep): string => String(reason.values['number'] ?? '');

const startLeg = (
  { key, channel, target }: Extract<CallEvent, { kind: 'legStarted' }>,
  at: Instant,
): TrackedLeg => ({
  ...{ key, channel, target },
  person: null,
  startedAt: at,
  answeredAt: null,
  endedAt: null,
  transferred: false,
  reason: null,
});

/** Of a call that rings and rings, the first rings that nobody answered are forgotten: who answers comes last. */
function addLeg(legs: readonly TrackedLeg[], leg: TrackedLeg): TrackedLeg[] {
  if (legs.length < most.legs) return [...legs, leg];
  const oldest = legs.findIndex(
    ({ answeredAt, endedAt }) => answeredAt === null && endedAt !== null,
  );
  return oldest < 0 ? [...legs] : [...legs.toSpliced(oldest, 1), leg];
}

function hold(call: TrackedCall, on: boolean, at: Instant): TrackedCall {
  if (on === call.held) return call;
  const { holds = [] } = call;
  if (on)
    return { ...call, held: on, holds: [...holds, { from: at, until: null }].slice(0, most.holds) };
  return { ...call, held: on, holds: holds.map((one) => ({ ...one, until: one.until ?? at })) };
}

const changeLeg = (
  call: TrackedCall,
  key: string,
  change: (leg: TrackedLeg) => Partial<TrackedLeg>,
): TrackedCall => ({
  ...call,
  legs: call.legs.map((leg) =>
    leg.key === key && leg.endedAt === null ? { ...leg, ...change(leg) } : leg,
  ),
});

/** Q.850: something broke off. */
const temporaryFailure = 41;

/** Q.850: what a phone that did not answer said, or what was done to it. */
const refusals: Readonly<Record<number, LegReason>> = {
  17: 'busy',
  18: 'offline',
  20: 'offline',
  21: 'declined',
  26: 'elsewhere',
  27: 'offline',
  34: 'failed',
  38: 'failed',
  [temporaryFailure]: 'failed',
  42: 'failed',
};

function reasonOf(leg: TrackedLeg, { legs, left }: TrackedCall, code: number): LegReason {
  if (leg.transferred) return 'transferred';
  if (leg.answeredAt !== null) return code === temporaryFailure ? 'failed' : 'completed';
  const refused = refusals[code];
  if (refused) return refused;
  const answered = legs.some((other) => other.answeredAt !== null && other.endedAt === null);
  if (answered) return 'elsewhere';
  return left?.cancelled ? 'cancelled' : 'noAnswer';
}

/** Phones that rang when the caller gave up are stopped just before, or just after. */
function leave(
  call: TrackedCall,
  { code, cancelled }: Extract<CallEvent, { kind: 'callerLeft' }>,
): TrackedCall {
  const since = call.steps.at(-1)?.at ?? call.startedAt;
  const legs = call.legs.map((leg) =>
    cancelled && leg.reason === 'noAnswer' && leg.startedAt >= since
      ? { ...leg, reason: 'cancelled' as const }
      : leg,
  );
  return { ...call, left: { code, cancelled }, legs };
}

/** What is still up when a call ends went with it. */
function end(call: TrackedCall, at: Instant): TrackedCall {
  const legs = call.legs.map((leg) =>
    leg.endedAt === null
      ? { ...leg, endedAt: at, reason: leg.reason ?? reasonOf(leg, call, call.left?.code ?? 0) }
      : leg,
  );
  return { ...call, held: false, legs, endedAt: at };
}
