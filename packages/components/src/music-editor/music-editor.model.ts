import type { Music, MusicTrack } from '../shared/music.js';

/** What the person can change. */
export interface MusicDraft {
  tracks: readonly MusicTrack[];
  randomize: boolean;
  messages: readonly MusicTrack[];
  messageEverySeconds: number;
}

/** Music as it is read, named by its owner. */
export type StoredMusic = Music & { readonly id: string };

export type MusicEdits = Partial<MusicDraft>;
export type ListName = 'tracks' | 'messages';

export const draftOf = (music: Music): MusicDraft => ({
  tracks: music.tracks,
  randomize: music.randomize,
  messages: music.messages,
  messageEverySeconds: music.messageEverySeconds,
});

/** The same list with one entry at another place; the same list when it would leave it. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || to < 0 || to >= list.length || from < 0 || from >= list.length) return list;
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** What is sent: the whole of it, so that an owner that inherits gets all of what it hears. */
export const bodyOf = (draft: MusicDraft) => ({
  trackIds: draft.tracks.map(({ promptId }) => promptId),
  randomize: draft.randomize,
  messageIds: draft.messages.map(({ promptId }) => promptId),
  messageEverySeconds: draft.messageEverySeconds,
});
