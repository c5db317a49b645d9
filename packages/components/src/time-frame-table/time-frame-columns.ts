import { render } from 'lit';
import { html } from 'lit';
import type { Column } from '../shared/data-table/data-table.model.js';
import { icon } from '../shared/icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import { timeFrameText, wallText, type TimeFrame } from '../shared/time-frame-words.js';
import { boundsOf } from './time-frame-table.model.js';

type Headless = Omit<Column<TimeFrame>, 'header'> & { id: keyof typeof headers };

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

interface Given {
  words: Localize;
  /** The list of one person, who owns every row. */
  isOwn(): boolean;
  /** Knows the names of the users that own personal ones. */
  ownerName(id: string): string | undefined;
}

/** The columns of the list, of which those that are shown fit beside the menu of a portal at 1,280 px. */
export function timeFrameColumns({ words, isOwn, ownerName }: Given): readonly Column<TimeFrame>[] {
  const moment = (local: string) => (local ? wallText(words, local) : '');
  const columns: Headless[] = [
    { id: 'name', value: ({ name }) => name, sort: 'name', width: 10 },
    {
      id: 'type',
      value: ({ type }) => words.text(`timeFrame.${type}`),
      sort: 'type',
      get hidden() {
        return !isOwn();
      },
      width: 8.25,
    },
    { id: 'summary', value: (frame) => timeFrameText(words, frame), width: 13 },
    {
      id: 'inForce',
      value: (frame) => inForceText(words, frame),
      render: (frame) => inForcePill(words, frame),
      width: 10.5,
    },
    {
      id: 'nextChange',
      value: ({ nextChangeAt }) =>
        nextChangeAt ? words.date(nextChangeAt) : words.text('timeFrame.noChange'),
      width: 11.5,
    },
    {
      id: 'owner',
      value: ({ ownerUserId }) =>
        ownerUserId
          ? (ownerName(ownerUserId) ?? words.text('timeFrame.personal'))
          : words.text('timeFrame.organization'),
      get hidden() {
        return isOwn();
      },
      width: 7.75,
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
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
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
