import type { components } from '@pbxkit/client';
import { pinFaults } from '../access/passwords.js';
import type { FieldFault } from '../problem.js';

type Schemas = components['schemas'];
type Conference = Schemas['Conference'];

/** Everything that a person can set of a conference. */
export const conferenceFields = [
  'name',
  'extension',
  'kind',
  'ownerUserId',
  'siteId',
  'leaderPin',
  'participantPin',
  'maxParticipants',
  'minParticipants',
  'requireLeader',
  'announceJoin',
  'announceLeave',
  'muteOnEntry',
  'askName',
  'locked',
  'activeFrom',
  'activeUntil',
] as const satisfies readonly (keyof Conference)[];

/** PINs in clear, as they are given. */
export interface Pins {
  readonly leaderPin: string | null;
  readonly participantPin: string | null;
}

export const pinFields = ['leaderPin', 'participantPin'] as const satisfies readonly (keyof Pins)[];

export type ConferenceFields = Pins &
  Pick<Conference, Exclude<(typeof conferenceFields)[number], keyof Pins>>;

/** A new conference where nothing is said. */
export const withDefaults = (given: Schemas['ConferenceCreate']): ConferenceFields => ({
  name: given.name,
  extension: given.extension,
  kind: given.kind ?? 'dedicated',
  ownerUserId: given.ownerUserId ?? null,
  siteId: given.siteId ?? null,
  leaderPin: given.leaderPin ?? null,
  participantPin: given.participantPin ?? null,
  maxParticipants: given.maxParticipants ?? 20,
  minParticipants: given.minParticipants ?? 1,
  requireLeader: given.requireLeader ?? true,
  announceJoin: given.announceJoin ?? true,
  announceLeave: given.announceLeave ?? true,
  muteOnEntry: given.muteOnEntry ?? false,
  askName: given.askName ?? false,
  locked: given.locked ?? false,
  activeFrom: given.activeFrom ?? null,
  activeUntil: given.activeUntil ?? null,
});

/** Instants as they are stored. */
export const normalizeDates = <Fields extends Pick<ConferenceFields, 'activeFrom' | 'activeUntil'>>(
  fields: Fields,
): Fields => ({
  ...fields,
  activeFrom: fields.activeFrom && new Date(fields.activeFrom).toISOString(),
  activeUntil: fields.activeUntil && new Date(fields.activeUntil).toISOString(),
});

/**
 * What a whole conference breaks by itself.
 * @param given PINs that this write gives; one that is there already is taken as it is
 */
export function checkConference(fields: ConferenceFields, given: Partial<Pins>): FieldFault[] {
  const faults = pinFields.flatMap((field): FieldFault[] => {
    const pin = given[field];
    const found = pin ? pinFaults(pin, fields.extension) : [];
    return found.map((fault) => ({ pointer: `/${field}`, ...fault }));
  });
  const { leaderPin, participantPin, activeFrom, activeUntil } = fields;
  if (leaderPin !== null && leaderPin === participantPin)
    faults.push({ pointer: '/participantPin', code: 'pins-equal' });
  if (fields.minParticipants > fields.maxParticipants)
    faults.push({
      ...{ pointer: '/minParticipants', code: 'above-maximum' },
      values: { limit: fields.maxParticipants },
    });
  if (activeFrom && activeUntil && activeFrom >= activeUntil)
    faults.push({ pointer: '/activeUntil', code: 'end-before-start' });
  return [...faults, ...checkOwner(fields)];
}

function checkOwner({ kind, ownerUserId }: ConferenceFields): FieldFault[] {
  if (kind === 'owned' && !ownerUserId)
    return [{ pointer: '/ownerUserId', code: 'owner-required' }];
  if (kind === 'dedicated' && ownerUserId)
    return [{ pointer: '/ownerUserId', code: 'dedicated-without-owner' }];
  return [];
}
