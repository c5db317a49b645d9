import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize } from '../shared/localize.js';
import type { TimeFrame } from '../shared/time-frame-words.js';

interface Acts {
  edit(frame: TimeFrame): void;
  clone(frame: TimeFrame): void;
  askDelete(frame: TimeFrame): void;
}

/** What can be done with one time frame. */
export function timeFrameActions(
  words: Localize,
  mayWrite: boolean,
  acts: Acts,
): readonly RowAction<TimeFrame>[] {
  const edit = {
    id: 'edit',
    label: words.text('timeFrameTable.edit'),
    run: (frame: TimeFrame) => acts.edit(frame),
  };
  if (!mayWrite) return [edit];
  return [
    edit,
    { id: 'clone', label: words.text('timeFrameTable.clone'), run: (frame) => acts.clone(frame) },
    {
      id: 'delete',
      label: words.text('timeFrameTable.delete'),
      danger: true,
      run: (frame) => acts.askDelete(frame),
    },
  ];
}
