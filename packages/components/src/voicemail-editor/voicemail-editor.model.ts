import { limits as contract, type components } from '@pbxkit/client';
import { boundsOf } from '../shared/bounds.model.js';
import type { Destination } from '../shared/destination.model.js';

type Schemas = components['schemas'];

export type Voicemail = Schemas['Voicemail'];
export type Greeting = Schemas['MusicTrack'];
export type Copy = Schemas['VoicemailCopy'];

/** A mailbox as it is read, named by its user. */
export type StoredVoicemail = Voicemail & { readonly id: string };

/** What the person can change. */
export interface VoicemailDraft {
  greetings: readonly Greeting[];
  /** null = the words of the telephone system. */
  activeGreetingId: string | null;
  emailNotice: Voicemail['emailNotice'];
  attach: boolean;
  afterEmail: Voicemail['afterEmail'];
  operator: Destination | null;
  copyTo: readonly Copy[];
  newestFirst: boolean;
  sayTime: boolean;
  sayCaller: boolean;
  maxMessageSeconds: number;
  maxMessages: number;
}

export type VoicemailEdits = Partial<VoicemailDraft>;
export type FlagField = 'attach' | 'newestFirst' | 'sayTime' | 'sayCaller';
export type NumberField = 'maxMessageSeconds' | 'maxMessages';

export const notices = ['none', 'short', 'full'] as const satisfies Voicemail['emailNotice'][];
export const afterMails = ['keep', 'save', 'delete'] as const satisfies Voicemail['afterEmail'][];

const { greetingIds, copyToUserIds } = contract.VoicemailUpdate;

export const mostGreetings = greetingIds.maxItems;
export const mostCopies = copyToUserIds.maxItems;

export const limits = boundsOf(contract.VoicemailUpdate, ['maxMessageSeconds', 'maxMessages']);

export function draftOf({
  id: _id,
  userId: _userId,
  userName: _userName,
  version: _version,
  updatedAt: _updatedAt,
  greetingIds: _greetingIds,
  copyToUserIds: _copyToUserIds,
  ...draft
}: StoredVoicemail): VoicemailDraft {
  return draft;
}

/** What is sent of the changes. */
export const updateBody = ({
  greetings,
  copyTo,
  ...edits
}: VoicemailEdits): Schemas['VoicemailUpdate'] => ({
  ...edits,
  ...(greetings && { greetingIds: greetings.map(({ promptId }) => promptId) }),
  ...(copyTo && { copyToUserIds: copyTo.map(({ userId }) => userId) }),
});

/** Numbers out of their limits. */
export const numbersOut = (draft: VoicemailDraft): NumberField[] =>
  (Object.keys(limits) as NumberField[]).filter((field) => {
    const { min, max } = limits[field];
    return !Number.isInteger(draft[field]) || draft[field] < min || draft[field] > max;
  });
