import type { components } from '@pbxkit/client';
import type { Localize } from './localize.js';

type Schemas = components['schemas'];
export type Music = Schemas['MusicOnHold'];
export type MusicTrack = Schemas['MusicTrack'];
export type OwnerKind = Schemas['MusicOwnerKind'];

/** `Montréal`, or what its music comes from. */
export function sourceText(words: Localize, { own, inheritedFrom, tracks }: Music): string {
  if (own) return words.text('music.own', { count: tracks.length });
  return inheritedFrom
    ? words.text('music.inheritedFrom', { name: inheritedFrom })
    : words.text('music.ofEngine');
}
