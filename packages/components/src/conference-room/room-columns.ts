import { html } from 'lit';
import { partyLine, partyText } from '../shared/calls/call-words.js';
import { runningText, secondsSince } from '../shared/calls/durations.model.js';
import type { RunningClock } from '../shared/calls/running-clock.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import { icon } from '../shared/more-icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { Participant, ParticipantAct } from './conference-room.model.js';

const headers = {
  name: 'conferenceRoom.name',
  state: 'conferenceRoom.state',
  since: 'conferenceRoom.since',
} as const satisfies Record<string, StringId>;

type Headless = Omit<Column<Participant>, 'header'> & { id: keyof typeof headers };

/** The columns of the roster; the headers follow the language of the session. */
export function roomColumns(words: Localize, clock: RunningClock): readonly Column<Participant>[] {
  const columns: Headless[] = [
    {
      id: 'name',
      value: (row) => partyText(words, row),
      render: (row) => drawnCell(partyLine(words, row)),
      sort: 'name',
      width: 14,
    },
    {
      id: 'state',
      value: (row) => stateTexts(words, row).join(', '),
      render: (row) => drawnCell(stateTags(words, row)),
      width: 13,
    },
    {
      id: 'since',
      value: ({ joinedAt }) => runningText(secondsSince(joinedAt, Date.now())),
      render: ({ joinedAt }) => clock.since(joinedAt),
      sort: 'joinedAt',
      numeric: true,
      width: 8,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<Participant>,
  );
}

const states = ['leader', 'muted', 'talking'] as const;

function stateTexts(words: Localize, row: Participant): string[] {
  return states.filter((state) => row[state]).map((state) => words.text(`conferenceRoom.${state}`));
}

function stateTags(words: Localize, row: Participant) {
  const tag = { leader: 'accent', muted: 'warning', talking: 'success' } as const;
  return html`<span class="tags">
    ${states
      .filter((state) => row[state])
      .map(
        (state) =>
          html`<span class="tag ${tag[state]}"
            >${state === 'talking' ? icon('phone') : ''}
            ${words.text(`conferenceRoom.${state}`)}</span
          >`,
      )}
  </span>`;
}

/** What can be done with one participant; the labels follow the language of the session. */
export function roomRowActions(
  words: Localize,
  act: (participant: Participant, action: ParticipantAct) => void,
): readonly RowAction<Participant>[] {
  const action = (
    name: ParticipantAct,
    rest: Partial<RowAction<Participant>> = {},
  ): RowAction<Participant> =>
    Object.defineProperty(
      {
        id: name,
        run: (participant: Participant) => act(participant, name),
        requires: 'conferences:moderate',
        ...rest,
      } as RowAction<Participant>,
      'label',
      { enumerable: true, get: () => words.text(`conferenceRoom.${name}`) },
    );
  return [
    action('mute', { when: ({ muted }) => !muted }),
    action('unmute', { when: ({ muted }) => muted }),
    action('louder'),
    action('quieter'),
    action('remove', { danger: true }),
  ];
}
