import { html } from 'lit';
import { durationText, partyLine, partyText } from '../shared/calls/call-words.js';
import { runningText, secondsSince } from '../shared/calls/durations.model.js';
import type { RunningClock } from '../shared/calls/running-clock.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import { icon } from '../shared/more-icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { CallerRow } from './queue-callers.model.js';

const headers = {
  caller: 'queueCallers.caller',
  position: 'queueCallers.position',
  queue: 'queueCallers.queue',
  wait: 'queueCallers.wait',
  expected: 'queueCallers.expected',
  ringing: 'queueCallers.ringing',
} as const satisfies Record<string, StringId>;

type Headless = Omit<Column<CallerRow>, 'header'> & { id: keyof typeof headers };

/** The columns of the list; the headers follow the language of the session. */
export function callerColumns(words: Localize, clock: RunningClock): readonly Column<CallerRow>[] {
  const columns: Headless[] = [
    {
      id: 'caller',
      value: (row) => partyText(words, partyOf(row)),
      render: (row) => drawnCell(partyLine(words, partyOf(row))),
      width: 11,
    },
    {
      id: 'position',
      value: ({ position }) => words.number(position),
      sort: 'position',
      numeric: true,
      width: 6,
    },
    { id: 'queue', value: ({ queueName }) => queueName, sort: 'queueName', width: 9 },
    {
      id: 'wait',
      value: ({ since }) => runningText(secondsSince(since, Date.now())),
      render: ({ since }) => clock.since(since),
      numeric: true,
      width: 7.5,
    },
    {
      id: 'expected',
      value: ({ expectedWaitSeconds }) => expectedText(words, expectedWaitSeconds),
      width: 8,
    },
    {
      id: 'ringing',
      value: ({ ringing }) => words.list(ringing),
      render: ({ ringing }) => drawnCell(ringingLine(words, ringing)),
      width: 11,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<CallerRow>,
  );
}

/** The caller as somebody at one end of a call. */
export function partyOf({ name, number }: Pick<CallerRow, 'name' | 'number'>) {
  return { name, number, userId: null };
}

function expectedText(words: Localize, seconds: number | null): string {
  return seconds === null ? '' : durationText(words, seconds);
}

function ringingLine(words: Localize, ringing: readonly string[]) {
  if (ringing.length === 0)
    return html`<span class="second">${words.text('queueCallers.nobody')}</span>`;
  return html`<span class="tag accent">${icon('phone')} ${words.list(ringing)}</span>`;
}
