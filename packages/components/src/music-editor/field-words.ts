import type { Localize } from '../shared/localize.js';
import type { MusicTrack } from '../shared/music.js';

const labels = {
  tracks: 'music.tracks',
  trackIds: 'music.tracks',
  messages: 'music.messages',
  messageIds: 'music.messages',
  messageEverySeconds: 'music.every',
  randomize: 'music.randomize',
} as const;

/** Label of a field; null for what is none. */
export const fieldLabel = (words: Localize, field: string): string | null =>
  field in labels ? words.text(labels[field as keyof typeof labels]) : null;

/** A value as people read it. */
export function fieldText(words: Localize, field: string, value: unknown): string {
  if (typeof value === 'boolean') return words.text(value ? 'editor.yes' : 'editor.no');
  if (typeof value === 'number') return words.number(value);
  const none = field === 'tracks' ? 'music.noTracks' : 'music.noMessages';
  const titles = (value as readonly MusicTrack[]).map(({ title }) => title);
  return titles.length > 0 ? words.list(titles) : words.text(none);
}
