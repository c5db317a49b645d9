import { Filtering, type ListView } from '../shared/list/list-view.model.js';
import type { OwnerKind } from '../shared/music.js';

/** Which owners are shown; an absent filter lets every one pass. */
export interface MusicFilters {
  own?: 'true' | 'false';
  ownerKind?: OwnerKind;
}

export type MusicView = ListView<MusicFilters>;

export const filterValues = {
  own: ['true', 'false'],
  ownerKind: ['domain', 'site', 'queue', 'user'],
} as const;

export const filtering = new Filtering<MusicFilters>(filterValues);
export const defaultSort = 'ownerName';
