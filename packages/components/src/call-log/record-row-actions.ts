import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import { isBlockable, numberToCall, type CallRecord } from './call-log.model.js';

interface Acts {
  show(record: CallRecord): void;
  note(record: CallRecord): void;
  callBack(record: CallRecord): void;
  simulate(record: CallRecord): void;
  block(record: CallRecord): void;
}

/** What can be done with one call; the labels follow the language of the session. */
export function recordRowActions(words: Localize, acts: Acts): readonly RowAction<CallRecord>[] {
  const action = (
    label: StringId,
    rest: Omit<RowAction<CallRecord>, 'label'>,
  ): RowAction<CallRecord> =>
    Object.defineProperty(rest as RowAction<CallRecord>, 'label', {
      enumerable: true,
      get: () => words.text(label),
    });
  return [
    action('callLog.story', { id: 'story', run: acts.show }),
    action('callLog.note', { id: 'note', run: acts.note }),
    action('callLog.callBack', {
      id: 'call-back',
      run: acts.callBack,
      when: (record) => numberToCall(record) !== null,
      requires: 'calls:control',
    }),
    action('callLog.path', { id: 'path', run: acts.simulate, requires: 'simulations:run' }),
    action('callLog.block', {
      id: 'block',
      run: acts.block,
      when: isBlockable,
      requires: 'answeringRules:write',
      danger: true,
    }),
  ];
}
