import { directions } from '../shared/calls/call-words.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import type { Localize } from '../shared/localize.js';
import { callStates, type CallFilters } from './active-calls.model.js';

interface Filtered {
  words: Localize;
  filters: CallFilters;
  /** Null for those who may not read sites. */
  sites: readonly { id: string; name: string }[] | null;
  /** None for those who may not read queues. */
  queue: readonly ListFilter[];
  /** Null where the calls are those of one person anyway, or people may not be read. */
  person: ListFilter | null;
}

/** What the list can be narrowed by. */
export function callFilters({ words, filters, sites, queue, person }: Filtered): ListFilter[] {
  return [
    {
      name: 'direction',
      label: words.text('call.direction'),
      value: filters.direction,
      options: directions.map((value) => ({
        value,
        label: words.text(`call.direction.${value}`),
      })),
    },
    {
      name: 'state',
      label: words.text('activeCalls.state'),
      value: filters.state,
      options: callStates.map((value) => ({ value, label: words.text(`call.state.${value}`) })),
    },
    ...(sites
      ? [
          {
            name: 'siteId',
            label: words.text('call.site'),
            value: filters.siteId,
            options: sites.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
    ...queue,
    ...(person ? [person] : []),
  ];
}
