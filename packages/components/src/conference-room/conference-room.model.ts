import type { components, operations } from '@pbxkit/client';
import { Filtering } from '../shared/list/list-view.model.js';

type Schemas = components['schemas'];
export type Conference = Schemas['Conference'];
export type Participant = Schemas['ConferenceParticipant'];
export type ParticipantAct = Schemas['ParticipantModeration']['action'];
export type RoomAct = Schemas['ConferenceModeration']['action'];

/** What the roster is asked for, without the window. */
export type RosterQuery = Pick<
  NonNullable<operations['listConferenceParticipants']['parameters']['query']>,
  'q' | 'sort'
>;

export type NoFilters = Record<never, never>;
export const filtering = new Filtering<NoFilters>({});
export const defaultSort = 'joinedAt';

/** Everybody waits: a leader is required, could be there, and is not. */
export function waitsForLeader(
  { requireLeader, leaderPin, ownerUserId }: Conference,
  roster: readonly Participant[],
): boolean {
  const canBeLed = !!leaderPin || ownerUserId !== null;
  return requireLeader && canBeLed && roster.length > 0 && !roster.some(({ leader }) => leader);
}
