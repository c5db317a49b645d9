import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { Conference } from './conference-table.model.js';

interface Acts {
  edit(conference: Conference): void;
  room(conference: Conference): void;
  join(conference: Conference): void;
  meetings(conference: Conference): void;
  askDelete(conference: Conference): void;
}

/** What can be done with one conference; the labels follow the language of the session. */
export function conferenceRowActions(
  words: Localize,
  acts: Acts,
): readonly RowAction<Conference>[] {
  const action = (
    label: StringId,
    rest: Omit<RowAction<Conference>, 'label'>,
  ): RowAction<Conference> =>
    Object.defineProperty(rest as RowAction<Conference>, 'label', {
      enumerable: true,
      get: () => words.text(label),
    });
  return [
    action('conferenceTable.edit', { id: 'edit', run: acts.edit }),
    action('conferenceTable.room', { id: 'room', run: acts.room }),
    action('conference.join', { id: 'join', run: acts.join }),
    action('conferenceTable.meetings', { id: 'meetings', run: acts.meetings }),
    action('conferenceTable.delete', {
      id: 'delete',
      run: acts.askDelete,
      requires: 'conferences:write',
      danger: true,
    }),
  ];
}
