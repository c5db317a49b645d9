import type { components } from '@pbxkit/client';

type Schemas = components['schemas'];

export type CallRecordDetail = Schemas['CallRecordDetail'];
export type CallRecord = Schemas['CallRecord'];

/** What is edited of a call: an empty note is none. */
export interface NoteDraft {
  readonly note: string;
}

/** Of a recording that is kept as a file. */
export const fileName = (word: string, { startedAt }: CallRecordDetail, number: number): string =>
  `${word}-${startedAt.slice(0, 16).replace('T', '-').replace(':', '')}-${number}.wav`;

export type NoteEdits = Partial<NoteDraft>;

/** The most characters of a note. */
export const longestNote = 500;

export function draftOf({ note }: Pick<CallRecord, 'note'>): NoteDraft {
  return { note: note ?? '' };
}

/** What is sent of the edits. */
export function updateBody({ note }: NoteEdits): Schemas['CallRecordUpdate'] {
  return { note: note?.trim() || null };
}

/** The part of the code of a cause that the network gave (ITU-T Q.850); null for a reason of the routing. */
export function networkCause(code: string): string | null {
  return /^q850-(\d+)$/.exec(code)?.[1] ?? null;
}
