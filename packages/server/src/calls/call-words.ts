import type { components } from '@pbxkit/client';
import { toObject } from '../call-routing/place-texts.js';
import type { Language } from '../problem-texts.js';
import { callerOf, numberOf, partyOf, transferOf } from './call-ends.js';
import {
  answeringLeg,
  dialledIn,
  directionOf,
  siteOf,
  stateOf,
  talkingLegs,
} from './call-facts.js';
import type { KeptCall } from './call-store.queries.js';
import type { TrackedCall, TrackedLeg } from './tracked-call.js';

type Schemas = components['schemas'];

/** A call under way in the words of whoever asks. */
export function toCall(
  { id, domainId, demo, tracked }: KeptCall & { readonly domainId: string },
  { language, userId }: { language: Language; userId: string | null },
): Schemas['Call'] {
  const place = tracked.steps.at(-1)?.object;
  const talking = talkingLegs(tracked)[0];
  return {
    ...{ id, domainId, demo },
    ...commonOf(tracked),
    state: stateOf(tracked),
    at: place ? toObject(place, language) : null,
    to: talking ? partyOf(talking) : null,
    transfers: transferOf(tracked, userId)?.party ?? null,
    legs: tracked.legs.map((leg) => toLeg(leg, tracked, language)),
  };
}

/** What a call under way and its record have in common. */
export const commonOf = (call: TrackedCall) => ({
  direction: directionOf(call),
  from: callerOf(call),
  dialled: dialledIn(call),
  dialledName: nameOfDialled(call),
  startedAt: call.startedAt,
  answeredAt: call.connectedAt,
  siteId: siteOf(call),
});

/** The first who is reached by the number itself, without a rule of somebody else. */
function nameOfDialled({ steps, legs }: TrackedCall): string | null {
  const [, first] = steps;
  if (first?.object.kind !== 'user') return null;
  const person = legs.find((leg) => leg.person?.userId === first.object.id)?.person;
  return person?.name ?? first.object.name;
}

/** Who answered; null = nobody. */
export function answeredBy(call: TrackedCall): Schemas['CallParty'] | null {
  const leg = answeringLeg(call);
  return leg && partyOf(leg);
}

export const toLeg = (
  leg: TrackedLeg,
  call: TrackedCall,
  language: Language,
): Schemas['CallLeg'] => ({
  target: placeOf(leg, language),
  deviceId: leg.person?.deviceId ?? null,
  state:
    leg.endedAt !== null
      ? 'ended'
      : leg.answeredAt === null
        ? 'ringing'
        : call.held
          ? 'held'
          : 'talking',
  startedAt: leg.startedAt,
  answeredAt: leg.answeredAt,
  endedAt: leg.endedAt,
  reason: leg.reason,
});

function placeOf({ person, target }: TrackedLeg, language: Language): Schemas['RoutingObject'] {
  const name = person?.name ?? numberOf(target) ?? '';
  switch (target.kind) {
    case 'device':
      return toObject({ kind: 'user', id: person?.userId ?? null, name }, language);
    case 'external':
      return toObject({ kind: 'external', id: null, name: target.number }, language);
    case 'voicemail':
      return toObject({ kind: 'voicemail', id: target.userId, name }, language);
    case 'conference':
      return toObject({ kind: 'conference', id: target.id, name: target.name }, language);
  }
}
