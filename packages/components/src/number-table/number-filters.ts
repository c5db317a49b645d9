import type { ListFilter } from '../shared/list/list-filters.js';
import type { Localize } from '../shared/localize.js';
import type { Site } from './number-query.js';
import { numberKinds, type NumberFilters } from './number-table.model.js';

/** What the list can be narrowed by. */
export function numberFilters(
  words: Localize,
  filters: NumberFilters,
  sites: readonly Site[],
): ListFilter[] {
  const flag = (yes: string, no: string) => [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ];
  return [
    {
      name: 'free',
      label: words.text('numberTable.freeFilter'),
      value: filters.free,
      options: flag(words.text('numberTable.freeYes'), words.text('numberTable.freeNo')),
    },
    {
      name: 'kind',
      label: words.text('numberTable.kind'),
      value: filters.kind,
      options: numberKinds.map((value) => ({ value, label: words.text(`number.kind.${value}`) })),
    },
    {
      name: 'siteId',
      label: words.text('number.field.site'),
      value: filters.siteId,
      options: sites.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'enabled',
      label: words.text('number.field.enabled'),
      value: filters.enabled,
      options: flag(words.text('number.enabled'), words.text('number.disabled')),
    },
  ];
}
