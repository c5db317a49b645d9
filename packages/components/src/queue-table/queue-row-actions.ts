import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { Queue } from './queue-table.model.js';

interface Acts {
  edit(queue: Queue): void;
  agents(queue: Queue): void;
  music(queue: Queue): void;
  clone(queue: Queue): void;
  askDelete(queue: Queue): void;
}

/** What can be done with one queue; the labels follow the language of the session. */
export function queueRowActions(words: Localize, acts: Acts): readonly RowAction<Queue>[] {
  const action = (label: StringId, rest: Omit<RowAction<Queue>, 'label'>): RowAction<Queue> =>
    Object.defineProperty(rest as RowAction<Queue>, 'label', {
      enumerable: true,
      get: () => words.text(label),
    });
  return [
    action('queueTable.edit', { id: 'edit', run: acts.edit }),
    action('queueTable.agentsOf', { id: 'agents', run: acts.agents }),
    action('queueTable.music', { id: 'music', run: acts.music, requires: 'musicOnHold:read' }),
    action('queueTable.clone', { id: 'clone', run: acts.clone, requires: 'queues:write' }),
    action('queueTable.delete', {
      id: 'delete',
      run: acts.askDelete,
      requires: 'queues:write',
      danger: true,
    }),
  ];
}
