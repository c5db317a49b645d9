import type { components, operations } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

export type Attendant = components['schemas']['Attendant'];

/** Which auto attendants are shown; an absent filter lets every one pass. */
export interface AttendantFilters {
  siteId?: string;
  problem?: 'true' | 'false';
}

export type AttendantView = ListView<AttendantFilters>;

/** What the list is asked for. */
export type AttendantQuery = NonNullable<operations['listAttendants']['parameters']['query']>;

export const defaultSort = 'name';

export const filtering = new Filtering<AttendantFilters>({
  siteId: null,
  problem: ['true', 'false'],
});

export function queryOf({ query, filters, sort }: Omit<AttendantView, 'columns'>): AttendantQuery {
  const { siteId, problem } = filtering.clean(filters);
  return {
    ...(query && { q: query }),
    ...(siteId && { siteId }),
    ...(problem && { problem: problem === 'true' }),
    sort: sort as NonNullable<AttendantQuery['sort']>,
  };
}
