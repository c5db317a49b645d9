import { html } from 'lit';
import type { RunningClock } from '../shared/calls/running-clock.js';
import { runningText, secondsSince } from '../shared/calls/durations.model.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import { icon } from '../shared/more-icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import { percentText, ringsAgents } from '../shared/queues/queue-words.js';
import { warningOf, type Queue } from './queue-table.model.js';

const headers = {
  name: 'queueTable.name',
  extension: 'queueTable.extension',
  strategy: 'queue.strategy',
  waiting: 'queueTable.waiting',
  longestWait: 'queueTable.longestWait',
  active: 'queueTable.active',
  agents: 'queueTable.agents',
  serviceLevel: 'queueTable.serviceLevel',
  site: 'queueTable.site',
  department: 'queueTable.department',
  numbers: 'queueTable.numbers',
} as const satisfies Record<string, StringId>;

type Headless = Omit<Column<Queue>, 'header'> & { id: keyof typeof headers };

/** The columns of the list; the headers follow the language of the session. */
export function queueColumns(words: Localize, clock: RunningClock): readonly Column<Queue>[] {
  const columns: Headless[] = [
    { id: 'name', value: ({ name }) => name, sort: 'name', width: 9.5 },
    {
      id: 'extension',
      value: ({ extension }) => extension,
      sort: 'extension',
      numeric: true,
      width: 7,
    },
    {
      id: 'strategy',
      value: ({ strategy }) => words.text(`queue.strategy.${strategy}`),
      sort: 'strategy',
      width: 8,
    },
    {
      id: 'waiting',
      value: ({ waiting }) => words.number(waiting),
      render: (queue) => drawnCell(waitingTag(words, queue)),
      width: 6.5,
    },
    {
      id: 'longestWait',
      value: ({ longestWaitSince }) =>
        longestWaitSince ? runningText(secondsSince(longestWaitSince, Date.now())) : '',
      render: ({ longestWaitSince }) =>
        longestWaitSince ? clock.since(longestWaitSince) : drawnCell(html``),
      numeric: true,
      width: 7.5,
    },
    {
      id: 'agents',
      value: (queue) => agentsText(words, queue),
      render: (queue) => drawnCell(agentsLine(words, queue)),
      width: 11.25,
    },
    {
      id: 'serviceLevel',
      value: ({ serviceLevelToday }) => percentText(words, serviceLevelToday),
      numeric: true,
      width: 8.5,
    },
    {
      id: 'active',
      value: ({ active }) => words.number(active),
      numeric: true,
      hidden: true,
      width: 6,
    },
    { id: 'site', value: ({ siteName }) => siteName ?? '', hidden: true, width: 8 },
    {
      id: 'department',
      value: ({ departmentName }) => departmentName ?? '',
      hidden: true,
      width: 9,
    },
    {
      id: 'numbers',
      value: ({ phoneNumbers }) => phoneNumbers.map(({ number }) => words.phone(number)).join(', '),
      numeric: true,
      hidden: true,
      width: 9,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<Queue>,
  );
}

function waitingTag(words: Localize, { waiting }: Queue) {
  if (waiting === 0) return html`<span class="second">${words.number(0)}</span>`;
  return html`<span class="tag warning">${icon('clock')} ${words.number(waiting)}</span>`;
}

function agentsText(words: Localize, queue: Queue): string {
  if (!ringsAgents(queue)) return words.text('queueTable.noneNeeded');
  const { agentsAvailable, agentsLoggedIn, agentsTotal } = queue;
  const warning = warningOf(queue);
  if (warning === 'noAgents') return words.text('queueTable.noAgents');
  const counts = { available: agentsAvailable, loggedIn: agentsLoggedIn, total: agentsTotal };
  return words.text('queueTable.agentCounts', counts);
}

/** Available, logged in, total: three numbers with a word each. */
function agentsLine(words: Localize, queue: Queue) {
  if (!ringsAgents(queue)) return html`<span class="second">${agentsText(words, queue)}</span>`;
  const warning = warningOf(queue);
  if (warning) {
    return html`<span class="tag danger"
      >${icon('alert')} ${words.text(`queueTable.${warning}`)}</span
    >`;
  }
  return html`<span class="pair">
    <span>${words.text('queueTable.available', { count: queue.agentsAvailable })}</span>
    <span class="second"
      >${words.text('queueTable.loggedInOf', {
        loggedIn: queue.agentsLoggedIn,
        total: queue.agentsTotal,
      })}<span class="wide-only"> ${words.text('queueTable.loggedIn')}</span></span
    >
  </span>`;
}
