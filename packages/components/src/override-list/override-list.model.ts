import type { components } from '@pbxkit/client';
import type { Destination, DestinationChoice } from '../shared/destination.model.js';

export type Override = components['schemas']['Override'];
export type Target = components['schemas']['OverrideTarget'];
/** Kinds whose objects can be listed. */
export type TargetKind = Extract<Target['kind'], 'domain' | 'site' | 'phoneNumber' | 'user'>;

/** What the person entered so far. */
export interface Draft {
  readonly kind: TargetKind;
  readonly id: string;
  readonly person: DestinationChoice | null;
  readonly destination: Destination | null;
  /** Empty for now. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: string;
}

export type Fault =
  'targetNeeded' | 'destinationNeeded' | 'endNeeded' | 'endTooEarly' | 'endTooLate';
export type Faults = Partial<Record<'target' | 'destination' | 'endsAt', Fault>>;

export const targetKinds: readonly TargetKind[] = ['domain', 'site', 'phoneNumber', 'user'];

export const emptyDraft: Draft = {
  kind: 'domain',
  id: '',
  person: null,
  destination: null,
  startsAt: '',
  endsAt: '',
  reason: '',
};

const longest = 30 * 86_400_000;

/** What keeps a draft from being saved. */
export function faultsOf(draft: Draft, now: Date): Faults {
  const from = draft.startsAt ? Date.parse(draft.startsAt) : now.getTime();
  const until = Date.parse(draft.endsAt);
  const end: Fault | null = !draft.endsAt
    ? 'endNeeded'
    : until <= Math.max(from, now.getTime())
      ? 'endTooEarly'
      : until - from > longest
        ? 'endTooLate'
        : null;
  return {
    ...(draft.id ? {} : { target: 'targetNeeded' }),
    ...(draft.destination ? {} : { destination: 'destinationNeeded' }),
    ...(end ? { endsAt: end } : {}),
  };
}

/** Those that are in force and those to come, each by its end; what is over is left out. */
export function groupsOf(overrides: readonly Override[], now: Date) {
  const left = overrides
    .filter(({ endsAt }) => Date.parse(endsAt) > now.getTime())
    .sort((one, other) => one.endsAt.localeCompare(other.endsAt));
  const isNow = ({ startsAt }: Override) => Date.parse(startsAt) <= now.getTime();
  return { now: left.filter(isNow), later: left.filter((one) => !isNow(one)) };
}
