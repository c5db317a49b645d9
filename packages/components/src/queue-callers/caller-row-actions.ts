import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { CallerRow } from './queue-callers.model.js';

interface Acts {
  take(caller: CallerRow): void;
  moveUp(caller: CallerRow): void;
  transfer(caller: CallerRow): void;
  hangUp(caller: CallerRow): void;
}

/** What can be done with one caller; the labels follow the language of the session. */
export function callerRowActions(words: Localize, acts: Acts): readonly RowAction<CallerRow>[] {
  const action = (
    label: StringId,
    rest: Omit<RowAction<CallerRow>, 'label'>,
  ): RowAction<CallerRow> =>
    Object.defineProperty(rest as RowAction<CallerRow>, 'label', {
      enumerable: true,
      get: () => words.text(label),
    });
  return [
    action('queueCallers.take', { id: 'take', run: acts.take, requires: 'phones:read' }),
    action('queueCallers.moveUp', {
      id: 'move-up',
      run: acts.moveUp,
      when: ({ position }) => position > 1,
      requires: 'queues:options',
    }),
    action('activeCalls.transfer', {
      id: 'transfer',
      run: acts.transfer,
      requires: 'calls:control',
    }),
    action('activeCalls.hangUp', {
      id: 'hang-up',
      run: acts.hangUp,
      requires: 'calls:control',
      danger: true,
    }),
  ];
}
