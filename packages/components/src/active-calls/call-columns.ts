import { html, nothing } from 'lit';
import { dialledParty, directionLine, partyLine, partyText } from '../shared/calls/call-words.js';
import { runningText, secondsSince } from '../shared/calls/durations.model.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import { icon } from '../shared/more-icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import { objectIcons, objectName } from '../shared/routing-object.js';
import { stateSigns, type Call } from './active-calls.model.js';
import type { RunningClock } from '../shared/calls/running-clock.js';

/** Somebody may have forgotten to hang up what lasts longer. */
const longSeconds = 4 * 3600;

const headers = {
  caller: 'activeCalls.caller',
  dialled: 'activeCalls.dialled',
  at: 'activeCalls.at',
  to: 'activeCalls.to',
  direction: 'call.direction',
  state: 'activeCalls.state',
  since: 'activeCalls.since',
  site: 'call.site',
} as const satisfies Record<string, StringId>;

/** The columns of the list; the headers follow the language of the session. */
export function callColumns(
  words: Localize,
  clock: RunningClock,
  siteName: (id: string) => string | undefined,
): readonly Column<Call>[] {
  const columns: (Omit<Column<Call>, 'header'> & { id: keyof typeof headers })[] = [
    {
      id: 'caller',
      value: ({ from }) => partyText(words, from),
      render: ({ from }) => drawnCell(partyLine(words, from)),
      sort: 'from',
      width: 11,
    },
    {
      id: 'dialled',
      value: (call) => partyText(words, dialledParty(call)),
      render: (call) => drawnCell(partyLine(words, dialledParty(call))),
      width: 10,
    },
    {
      id: 'state',
      value: ({ state }) => words.text(`call.state.${state}`),
      render: (call) => drawnCell(stateTags(words, call)),
      sort: 'state',
      width: 10.5,
    },
    {
      id: 'at',
      value: ({ at }) => atText(words, at),
      render: ({ at }) => drawnCell(at ? atLine(words, at) : html``),
      width: 13,
    },
    {
      id: 'to',
      value: ({ to }) => partyText(words, to),
      render: ({ to }) => drawnCell(partyLine(words, to)),
      width: 10,
    },
    {
      id: 'since',
      value: (call) => sinceText(words, call),
      render: (call) => drawnCell(since(words, clock, call)),
      sort: 'startedAt',
      numeric: true,
      width: 7.5,
    },
    {
      id: 'direction',
      value: ({ direction }) => words.text(`call.direction.${direction}`),
      render: ({ direction }) => drawnCell(directionLine(words, direction)),
      width: 7.5,
    },
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
      }) as Column<Call>,
  );
}

function stateTags(words: Localize, call: Call) {
  const [picture, tone] = stateSigns[call.state];
  return html`<span class="pair">
    <span
      ><span class="tag ${tone}"
        >${icon(picture)} ${words.text(`call.state.${call.state}`)}</span
      ></span
    >
    ${call.demo ? html`<span class="second">${words.text('call.demo')}</span>` : nothing}
  </span>`;
}

function atText(words: Localize, at: Call['at']): string {
  if (!at) return '';
  const kind = words.text(`routing.kind.${at.kind}`);
  return words.text('call.at', { kind, name: objectName(words, at) });
}

/** The names of these begin with what they are. */
const saysItsKind: readonly NonNullable<Call['at']>['kind'][] = ['external', 'voicemail'];

function atLine(words: Localize, at: NonNullable<Call['at']>) {
  const kind = words.text(`routing.kind.${at.kind}`);
  return html`<span class="pair">
    <bdi>${objectName(words, at)}</bdi>
    ${
      saysItsKind.includes(at.kind)
        ? nothing
        : html`<span class="second">${icon(objectIcons[at.kind])} ${kind}</span>`
    }
  </span>`;
}

function sinceText(words: Localize, { startedAt }: Call): string {
  const seconds = secondsSince(startedAt, Date.now());
  const beside =
    seconds > longSeconds ? words.text('activeCalls.long') : words.date(startedAt, 'time');
  return `${runningText(seconds)} ${beside}`;
}

/** When it began stands beside, unless it lasts so long that something may be wrong. */
function since(words: Localize, clock: RunningClock, { startedAt }: Call) {
  const began = html`<time datetime=${startedAt}>${words.date(startedAt, 'time')}</time>`;
  const long = html`<span class="danger">
    ${icon('alert')} ${words.text('activeCalls.long')}
  </span>`;
  return html`<span class="pair">
    ${clock.since(startedAt)}
    <span class="second">${clock.turning(startedAt, longSeconds, began, long)}</span>
  </span>`;
}
