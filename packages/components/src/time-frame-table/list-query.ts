import type { operations } from '@pbxkit/client';
import type { ListFilter } from '../shared/list/list-filters.js';
import type { Localize } from '../shared/localize.js';
import {
  filterValues,
  filtering,
  type TimeFrameFilters,
  type TimeFrameView,
} from './time-frame-table.model.js';

/** What the list is asked for. */
export type ListQuery = NonNullable<operations['listTimeFrames']['parameters']['query']>;

export function listQueryOf(
  { query, filters, sort }: Omit<TimeFrameView, 'columns'>,
  ownerUserId: string,
): ListQuery {
  const { inForce, owner, type } = filtering.clean(filters);
  return {
    ...(query ? { q: query } : {}),
    ...(owner && { owner }),
    ...(type && { type }),
    ...(inForce && { inForce: inForce === 'true' }),
    ...(ownerUserId && { ownerUserId }),
    sort: sort as NonNullable<ListQuery['sort']>,
  };
}

/** The filters as the panel shows them. */
export function timeFrameFilters(words: Localize, filters: TimeFrameFilters): ListFilter[] {
  return [
    {
      name: 'owner',
      label: words.text('timeFrameTable.owner'),
      value: filters.owner,
      options: filterValues.owner.map((value) => ({
        value,
        label: words.text(`timeFrame.${value}`),
      })),
    },
    {
      name: 'type',
      label: words.text('timeFrameTable.type'),
      value: filters.type,
      options: filterValues.type.map((value) => ({
        value,
        label: words.text(`timeFrame.${value}`),
      })),
    },
    {
      name: 'inForce',
      label: words.text('timeFrameTable.inForce'),
      value: filters.inForce,
      options: [
        { value: 'true', label: words.text('timeFrame.inForce') },
        { value: 'false', label: words.text('timeFrame.notInForce') },
      ],
    },
  ];
}
