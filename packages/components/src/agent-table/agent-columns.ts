import { html } from 'lit';
import { runningText, secondsSince } from '../shared/calls/durations.model.js';
import type { RunningClock } from '../shared/calls/running-clock.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { drawnCell } from '../shared/data-table/drawn-cell.js';
import type { Localize, StringId } from '../shared/localize.js';
import { agentStateTag, agentStateText } from '../shared/queues/agent-words.js';
import type { QueueAgent } from './agent-table.model.js';

const headers = {
  name: 'agentTable.name',
  state: 'agent.state',
  since: 'agentTable.since',
  queue: 'agentTable.queue',
  answered: 'agentTable.answered',
  missed: 'agentTable.missed',
  tier: 'queueAgents.field.tier',
  priority: 'agentTable.priority',
} as const satisfies Record<string, StringId>;

type Headless = Omit<Column<QueueAgent>, 'header'> & { id: keyof typeof headers };

/** The columns of the list; the headers follow the language of the session. */
export function agentColumns(words: Localize, clock: RunningClock): readonly Column<QueueAgent>[] {
  const columns: Headless[] = [
    {
      id: 'name',
      value: (agent) => nameText(words, agent),
      render: (agent) => drawnCell(nameLine(words, agent)),
      sort: 'name',
      width: 10,
    },
    {
      id: 'state',
      value: (agent) => agentStateText(words, agent),
      render: (agent) => drawnCell(agentStateTag(words, agent)),
      sort: 'state',
      width: 11,
    },
    {
      id: 'since',
      value: ({ stateSince }) => runningText(secondsSince(stateSince, Date.now())),
      render: ({ stateSince }) => clock.since(stateSince),
      sort: 'stateSince',
      numeric: true,
      width: 6,
    },
    { id: 'queue', value: ({ queueName }) => queueName, sort: 'queueName', width: 11 },
    {
      id: 'answered',
      value: ({ answeredToday }) => words.number(answeredToday),
      numeric: true,
      width: 6.5,
    },
    {
      id: 'missed',
      value: ({ missedToday }) => words.number(missedToday),
      numeric: true,
      width: 6,
    },
    { id: 'tier', value: ({ tier }) => words.number(tier), numeric: true, hidden: true, width: 5 },
    {
      id: 'priority',
      value: ({ priority }) => words.number(priority),
      numeric: true,
      hidden: true,
      width: 5.5,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<QueueAgent>,
  );
}

function nameText(words: Localize, { name, extension }: QueueAgent): string {
  const spelt = words.phone(name);
  return extension ? `${spelt} ${extension}` : spelt;
}

function nameLine(words: Localize, { name, extension }: QueueAgent) {
  const spelt = html`<bdi>${words.phone(name)}</bdi>`;
  return extension
    ? html`<span class="pair">${spelt} <bdi class="second">${extension}</bdi></span>`
    : spelt;
}
