import { html, nothing } from 'lit';
import {
  dialledParty,
  directionLine,
  durationText,
  partyLine,
  partyText,
} from '../shared/calls/call-words.js';
import { outcomeTag } from '../shared/calls/outcome-words.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import { icon, type Icon } from '../shared/more-icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { CallRecord } from './call-log.model.js';

const headers = {
  caller: 'callLog.caller',
  start: 'callLog.start',
  direction: 'call.direction',
  dialled: 'callLog.dialled',
  answeredBy: 'callLog.answeredBy',
  outcome: 'call.outcome',
  wait: 'callLog.wait',
  talk: 'callLog.talk',
  total: 'callLog.duration',
  story: 'callLog.story',
  note: 'callLog.note',
  site: 'call.site',
} as const satisfies Record<string, StringId>;

/** The columns of the list; the headers follow the language of the session. */
export function recordColumns(
  words: Localize,
  siteName: (id: string) => string | undefined,
): readonly Column<CallRecord>[] {
  const columns: (Omit<Column<CallRecord>, 'header'> & { id: keyof typeof headers })[] = [
    {
      id: 'caller',
      value: ({ from }) => partyText(words, from),
      render: ({ from }) => drawnCell(partyLine(words, from)),
      width: 11,
    },
    {
      id: 'start',
      value: ({ startedAt }) => words.date(startedAt),
      render: (record) => drawnCell(start(words, record)),
      sort: 'startedAt',
      numeric: true,
      width: 7,
    },
    {
      id: 'direction',
      value: ({ direction }) => words.text(`call.direction.${direction}`),
      render: ({ direction }) => drawnCell(directionLine(words, direction)),
      width: 7.5,
    },
    {
      id: 'dialled',
      value: (record) => partyText(words, dialledParty(record)),
      render: (record) => drawnCell(partyLine(words, dialledParty(record))),
      width: 9.5,
    },
    {
      id: 'answeredBy',
      value: ({ answeredBy }) => partyText(words, answeredBy),
      render: ({ answeredBy }) => drawnCell(partyLine(words, answeredBy)),
      width: 9,
    },
    {
      id: 'outcome',
      value: (record) => outcomeText(words, record),
      render: (record) => drawnCell(outcomeSigns(words, record)),
      width: 10,
    },
    duration(words, 'wait', 'waitSeconds'),
    duration(words, 'talk', 'talkSeconds'),
    { ...duration(words, 'total', 'totalSeconds'), hidden: true },
    { id: 'story', value: ({ story }) => story, width: 11 },
    { id: 'note', value: ({ note }) => note ?? '', hidden: true, width: 10 },
    {
      id: 'site',
      value: ({ siteId }) => (siteId ? (siteName(siteId) ?? '') : ''),
      requires: 'users:read',
      hidden: true,
      width: 7,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<typeof column, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<CallRecord>,
  );
}

function duration<Id extends 'wait' | 'talk' | 'total'>(
  words: Localize,
  id: Id,
  field: 'waitSeconds' | 'talkSeconds' | 'totalSeconds',
) {
  return {
    id,
    value: (record: CallRecord) =>
      id === 'talk' && !record.answeredBy ? '' : durationText(words, record[field]),
    sort: field,
    numeric: true,
    width: 6.25,
  };
}

function start(words: Localize, { startedAt }: CallRecord) {
  return html`<time class="pair" datetime=${startedAt}>
    <span>${words.date(startedAt, 'time')}</span>
    <span class="second">${words.date(startedAt, 'date')}</span>
  </time>`;
}

function outcomeText(words: Localize, { outcome, recordings }: CallRecord): string {
  const text = words.text(`call.outcome.${outcome}`);
  return recordings.length > 0 ? `${text}, ${words.text('callLog.recorded')}` : text;
}

function outcomeSigns(words: Localize, record: CallRecord) {
  return html`<span class="pair">
    <span>
      ${outcomeTag(words, record.outcome)}
      ${record.recordings.length > 0 ? sign('record', words.text('callLog.recorded')) : nothing}
      ${record.note ? sign('note', words.text('callLog.hasNote')) : nothing}
    </span>
    ${record.demo ? html`<span class="second">${words.text('call.demo')}</span>` : nothing}
  </span>`;
}

function sign(picture: Icon, text: string) {
  return html`<span class="second" title=${text}>
    ${icon(picture)}<span class="visually-hidden">${text}</span>
  </span>`;
}
