import type { ListFilter } from '../shared/list/list-filters.js';
import type { Localize } from '../shared/localize.js';
import { strategies } from '../shared/queues/queue-words.js';
import type { QueueFilters } from './queue-table.model.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Given {
  words: Localize;
  filters: QueueFilters;
  sites: readonly Named[];
  departments: readonly Named[];
}

/** The filters as the panel shows them. */
export function queueFilters({ words, filters, sites, departments }: Given): ListFilter[] {
  const named = ({ id, name }: Named) => ({ value: id, label: name });
  const all: ListFilter[] = [
    {
      name: 'strategy',
      label: words.text('queue.strategy'),
      value: filters.strategy,
      options: strategies.map((value) => ({
        value,
        label: words.text(`queue.strategy.${value}`),
      })),
    },
    {
      name: 'siteId',
      label: words.text('queueTable.site'),
      value: filters.siteId,
      options: sites.map(named),
    },
    {
      name: 'departmentId',
      label: words.text('queueTable.department'),
      value: filters.departmentId,
      options: departments.map(named),
    },
  ];
  return all.filter(({ options, value }) => options.length > 0 || value);
}
