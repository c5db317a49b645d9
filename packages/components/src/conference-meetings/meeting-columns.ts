import { html } from 'lit';
import { durationText, partyText } from '../shared/calls/call-words.js';
import type { RunningClock } from '../shared/calls/running-clock.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { Meeting } from './conference-meetings.model.js';

const headers = {
  conference: 'conferenceMeetings.conference',
  started: 'conferenceMeetings.started',
  duration: 'conferenceMeetings.duration',
  peak: 'conferenceMeetings.peak',
  participants: 'conferenceMeetings.participants',
} as const satisfies Record<string, StringId>;

type Headless = Omit<Column<Meeting>, 'header'> & { id: keyof typeof headers };

/** The columns of the list; the headers follow the language of the session. */
export function meetingColumns(
  words: Localize,
  clock: RunningClock,
  ofOne: () => boolean,
): readonly Column<Meeting>[] {
  const columns: Headless[] = [
    {
      id: 'conference',
      value: ({ name }) => name,
      get hidden() {
        return ofOne();
      },
      width: 11,
    },
    {
      id: 'started',
      value: ({ startedAt }) => words.date(startedAt),
      sort: 'startedAt',
      width: 12,
    },
    {
      id: 'duration',
      value: ({ durationSeconds }) => durationText(words, durationSeconds),
      render: (meeting) => durationCell(words, clock, meeting),
      sort: 'durationSeconds',
      numeric: true,
      width: 9,
    },
    { id: 'peak', value: ({ peak }) => words.number(peak), sort: 'peak', numeric: true, width: 7 },
    {
      id: 'participants',
      value: ({ participants }) =>
        words.list([...new Set(participants.map((one) => partyText(words, one)))]),
      width: 18,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<Meeting>,
  );
}

function durationCell(words: Localize, clock: RunningClock, meeting: Meeting): Node {
  if (meeting.endedAt !== null)
    return drawnCell(html`${durationText(words, meeting.durationSeconds)}`);
  return drawnCell(
    html`<span class="pair">
      <span>${clock.since(meeting.startedAt, (seconds) => durationText(words, seconds))}</span>
      <span class="second">${words.text('conferenceMeetings.underWay')}</span>
    </span>`,
  );
}
