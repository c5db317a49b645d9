import { html } from 'lit';
import type { Column } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import { icon } from '../shared/more-icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { Conference } from './conference-table.model.js';

const headers = {
  name: 'conferenceTable.name',
  extension: 'conferenceTable.extension',
  numbers: 'conferenceTable.numbers',
  kind: 'conference.kind',
  owner: 'conferenceTable.owner',
  participants: 'conferenceTable.participants',
  site: 'conferenceTable.site',
} as const satisfies Record<string, StringId>;

type Headless = Omit<Column<Conference>, 'header'> & { id: keyof typeof headers };

/** The columns of the list; the headers follow the language of the session. */
export function conferenceColumns(words: Localize): readonly Column<Conference>[] {
  const columns: Headless[] = [
    {
      id: 'name',
      value: ({ name }) => name,
      render: ({ name, locked }) => drawnCell(nameLine(words, name, locked)),
      sort: 'name',
      width: 11,
    },
    {
      id: 'extension',
      value: ({ extension }) => extension,
      sort: 'extension',
      numeric: true,
      width: 7,
    },
    {
      id: 'numbers',
      value: ({ phoneNumbers }) => phoneNumbers.map(({ number }) => words.phone(number)).join(', '),
      numeric: true,
      width: 10,
    },
    { id: 'kind', value: ({ kind }) => words.text(`conference.kind.${kind}`), width: 7.5 },
    { id: 'owner', value: ({ ownerName }) => ownerName ?? '', width: 9 },
    {
      id: 'participants',
      value: ({ participantCount }) => words.number(participantCount),
      render: (conference) => drawnCell(countTag(words, conference)),
      width: 9.5,
    },
    { id: 'site', value: ({ siteName }) => siteName ?? '', hidden: true, width: 8 },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<Conference>,
  );
}

function nameLine(words: Localize, name: string, locked: boolean) {
  return locked
    ? html`<span class="pair">
        <span>${name}</span>
        <span class="second">${words.text('conference.locked')}</span>
      </span>`
    : html`${name}`;
}

function countTag(words: Localize, { participantCount }: Conference) {
  if (participantCount === 0)
    return html`<span class="second">${words.text('conferenceTable.nobody')}</span>`;
  return html`<span class="tag success">${icon('users')} ${words.number(participantCount)}</span>`;
}
