import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import { isAudible, listeningModes, type ListeningMode } from '../shared/calls/listening.model.js';
import type { Call } from './active-calls.model.js';

interface Acts {
  show(call: Call): void;
  hangUp(call: Call): void;
  transfer(call: Call): void;
  listen(mode: ListeningMode, call: Call): void;
  simulate(call: Call): void;
}

/** What can be done with one call; the labels follow the language of the session. */
export function callRowActions(words: Localize, acts: Acts): readonly RowAction<Call>[] {
  const action = (label: StringId, rest: Omit<RowAction<Call>, 'label'>): RowAction<Call> =>
    Object.defineProperty(rest as RowAction<Call>, 'label', {
      enumerable: true,
      get: () => words.text(label),
    });
  return [
    action('activeCalls.story', { id: 'story', run: acts.show }),
    action('activeCalls.path', { id: 'path', run: acts.simulate, requires: 'simulations:run' }),
    ...listeningModes.map((mode) =>
      action(`activeCalls.${mode}`, {
        id: mode,
        run: (call) => acts.listen(mode, call),
        when: isAudible,
        requires: `calls:${mode}`,
      }),
    ),
    action('activeCalls.transfer', {
      id: 'transfer',
      run: acts.transfer,
      when: ({ transfers }) => transfers !== null,
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
