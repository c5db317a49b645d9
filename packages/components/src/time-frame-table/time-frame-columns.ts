import { render } from 'lit';
import { html } from 'lit';
import type { Column } from '../shared/data-table/data-table.model.js';
import { icon } from '../shared/icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import { timeFrameText, wallText, type TimeFrame } from '../shared/time-frame-words.js';
import { boundsOf } from './time-frame-table.model.js';

type Given = Omit<Column<TimeFrame>, 'header'>;

const headers = {
  name: 'timeFrameTable.name',
  type: 'timeFrameTable.type',
  summary: 'timeFrameTable.summary',
  inForce: 'timeFrameTable.inForce',
  nextChange: 'timeFrameTable.nextChange',
  owner: 'timeFrameTable.owner',
  uses: 'timeFrameTable.uses',
  begins: 'timeFrameTable.begins',
  ends: 'timeFrameTable.ends',
} as const satisfies Record<string, StringId>;

/** The columns of the list; `ownerName` knows the names of the users that own personal ones. */
export function timeFrameColumns(
  words: Localize,
  ownerName: (id: string) => string | undefined,
): readonly Column<TimeFrame>[] {
  const moment = (local: string) => (local ? wallText(words, local) : '');
  const columns: (Given & { id: keyof typeof headers })[] = [
    { id: 'name', value: ({ name }) => name, sort: 'name', width: 10 },
    { id: 'type', value: ({ type }) => words.text(`timeFrame.${type}`), sort: 'type', width: 8.25 },
    { id: 'summary', value: (frame) => timeFrameText(words, frame), width: 15 },
    {
      id: 'inForce',
      value: (frame) => inForceText(words, frame),
      render: (frame) => inForcePill(words, frame),
      width: 11.25,
    },
    {
      id: 'nextChange',
      value: ({ nextChangeAt }) =>
        nextChangeAt ? words.date(nextChangeAt) : words.text('timeFrame.noChange'),
      width: 13.5,
    },
    {
      id: 'owner',
      value: ({ ownerUserId }) =>
        ownerUserId
          ? (ownerName(ownerUserId) ?? words.text('timeFrame.personal'))
          : words.text('timeFrame.organization'),
      width: 8,
    },
    {
      id: 'uses',
      value: ({ useCount }) => words.number(useCount),
      width: 5,
      numeric: true,
      align: 'end',
    },
    { id: 'begins', value: (frame) => moment(boundsOf(frame).begins), hidden: true, width: 11 },
    { id: 'ends', value: (frame) => moment(boundsOf(frame).ends), hidden: true, width: 11 },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Given, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<TimeFrame>,
  );
}

function inForceText(words: Localize, { inForce }: TimeFrame): string {
  return words.text(inForce ? 'timeFrame.inForce' : 'timeFrame.notInForce');
}

function inForcePill(words: Localize, frame: TimeFrame): Node {
  const holder = document.createElement('span');
  holder.className = `tag ${frame.inForce ? 'success' : ''}`;
  render(html`${icon(frame.inForce ? 'check' : 'clock')}${inForceText(words, frame)}`, holder);
  return holder;
}
