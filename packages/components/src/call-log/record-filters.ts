import { directions } from '../shared/calls/call-words.js';
import { outcomesOfCalls } from '../shared/calls/outcomes.model.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import type { Localize } from '../shared/localize.js';
import { callTypes, type CallLogFilters } from './call-log.model.js';
import { typedFilter } from './typed-filter.js';

interface Filtered {
  words: Localize;
  filters: CallLogFilters;
  /** Null for those who may not read sites. */
  sites: readonly { id: string; name: string }[] | null;
  /** None for those who may not read queues. */
  queue: readonly ListFilter[];
  /** Null where the calls are those of one person anyway, or people may not be read. */
  person: ListFilter | null;
  /** An empty value takes the filter away. */
  set(name: string, value: string): void;
}

/** What the list can be narrowed by, beside the period. */
export function recordFilters({
  words,
  filters,
  sites,
  queue,
  person,
  set,
}: Filtered): ListFilter[] {
  return [
    {
      name: 'type',
      label: words.text('callLog.type'),
      value: filters.type,
      options: callTypes.map((value) => ({
        value,
        label: words.text(`callLog.type.${value}`),
      })),
    },
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
      name: 'outcome',
      label: words.text('call.outcome'),
      value: filters.outcome,
      options: outcomesOfCalls.map((value) => ({
        value,
        label: words.text(`call.outcome.${value}`),
      })),
    },
    ...queue,
    ...(person ? [person] : []),
    typedFilter({
      name: 'number',
      label: words.text('callLog.number'),
      value: filters.number,
      type: 'text',
      hint: words.text('callLog.numberHint'),
      set,
    }),
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
    ...(['minSeconds', 'maxSeconds'] as const).map((name) =>
      typedFilter({
        name,
        label: words.text(`callLog.${name}`),
        value: filters[name],
        type: 'number',
        set,
      }),
    ),
    {
      name: 'recorded',
      label: words.text('callLog.recording'),
      value: filters.recorded,
      options: [
        { value: 'true', label: words.text('callLog.recorded') },
        { value: 'false', label: words.text('callLog.notRecorded') },
      ],
    },
  ];
}
