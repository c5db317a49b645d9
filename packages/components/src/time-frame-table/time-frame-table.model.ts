import type { components } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

type TimeFrame = components['schemas']['TimeFrame'];

/** Which time frames are shown; an absent filter lets every one pass. */
export interface TimeFrameFilters {
  owner?: 'organization' | 'personal';
  type?: TimeFrame['type'];
  inForce?: 'true' | 'false';
}

export type TimeFrameView = ListView<TimeFrameFilters>;

export const filterValues = {
  owner: ['organization', 'personal'],
  type: ['always', 'weekly', 'dates', 'holidays', 'recurring'],
  inForce: ['true', 'false'],
} as const;

export const filtering = new Filtering<TimeFrameFilters>(filterValues);
export const defaultSort = 'name';

/** First and last wall-clock moment of one that has them. */
export function boundsOf({ type, dates, recurrence }: TimeFrame): { begins: string; ends: string } {
  if (type === 'recurring') return { begins: recurrence?.start ?? '', ends: '' };
  if (type !== 'dates' || dates.length === 0) return { begins: '', ends: '' };
  const begins = dates.map(({ start }) => start).sort();
  const ends = dates.map(({ end }) => end).sort();
  return { begins: begins[0] ?? '', ends: ends.at(-1) ?? '' };
}
