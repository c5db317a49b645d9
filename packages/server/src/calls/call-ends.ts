import type { components } from '@pbxkit/client';
import type { Address } from '../engine/call-events.js';
import { callerNumber, directionOf, talkingLegs, talkingUsersOf } from './call-facts.js';
import { routedLeg, type TrackedCall, type TrackedLeg } from './tracked-call.js';

type CallParty = components['schemas']['CallParty'];

/** Who called. */
export const callerOf = (call: TrackedCall): CallParty => ({
  number: callerNumber(call),
  name: call.person?.name ?? call.name,
  userId: call.person?.userId ?? null,
});

/** Whoever goes on in a call: who called, or who was called and sent on. */
export function routedParty(call: TrackedCall): CallParty {
  const leg = routedLeg(call);
  return leg ? partyOf(leg) : callerOf(call);
}

/** Who is at the other end of a leg. */
export const partyOf = ({ person, target }: TrackedLeg): CallParty => ({
  number: person?.extension ?? numberOf(target),
  name: person?.name ?? (target.kind === 'conference' ? target.name : null),
  userId: person?.userId ?? null,
});

export const numberOf = (target: TrackedLeg['target']): string | null =>
  target.kind === 'external'
    ? target.number
    : target.kind === 'device'
      ? target.address.slice(0, target.address.indexOf('@'))
      : null;

/** Who goes where. */
export interface Transferred {
  readonly channel: string;
  /** On whose behalf. */
  readonly by: Address | null;
  readonly party: CallParty;
}

/**
 * Whom a transfer sends elsewhere: the other end than the one who asks, else the caller, or whoever was called outside.
 * null while that end is not there.
 */
export function transferOf(call: TrackedCall, userId: string | null): Transferred | null {
  // In a conference nobody is at the other end.
  const leg = talkingLegs(call).find(({ target }) => target.kind !== 'conference');
  const isCaller = call.person !== null && call.person.userId === userId;
  if (directionOf(call) === 'outbound' || isCaller)
    return leg ? { channel: leg.channel, by: call.address, party: partyOf(leg) } : null;
  if (call.left) return null;
  const by = leg?.target.kind === 'device' ? leg.target.address : call.address;
  return { channel: call.channel, by, party: callerOf(call) };
}

/** Channel of the end of the organization: whoever answered, or who called; null while nobody talks. */
export function listenedTo(call: TrackedCall): string | null {
  const [leg] = talkingLegs(call);
  if (!leg) return null;
  return leg.person ? leg.channel : call.channel;
}

/** Whether a person calls or talks now; who rang, answered or passed the call on before does not. */
export const takesPart = (call: TrackedCall, userId: string | null): boolean =>
  userId !== null &&
  ((call.left === null && call.person?.userId === userId) || talkingUsersOf(call).includes(userId));

/**
 * Channels to hang up so that a call ends. Of one person alone: all of it while they take part, else their own phones
 * that ring, which leaves the call to the others; none when the call left them.
 */
export function channelsToEnd(call: TrackedCall, userId?: string | null): string[] {
  const ends =
    userId === undefined || takesPart(call, userId)
      ? call.left && talkingLegs(call)
      : call.legs.filter(
          ({ person, answeredAt, endedAt }) =>
            person !== null && person.userId === userId && !answeredAt && !endedAt,
        );
  return ends ? ends.map(({ channel }) => channel) : [call.channel];
}
