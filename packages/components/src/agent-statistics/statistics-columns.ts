import { durationText } from '../shared/calls/call-words.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import { unavailableReasons } from '../shared/queues/agent-words.js';
import { minutesOf, type AgentStatistics } from './agent-statistics.model.js';

type StatisticsColumn = Column<AgentStatistics>;
type Figure = {
  [Name in keyof AgentStatistics]: AgentStatistics[Name] extends number ? Name : never;
}[keyof AgentStatistics];

const figures: readonly (readonly [Figure, header: StringId, width: number, hidden?: true])[] = [
  ['answered', 'metric.answered', 7],
  ['missed', 'agentStatistics.missed', 6.75],
  ['talkSeconds', 'agentStatistics.talk', 5.75],
  ['averageTalkSeconds', 'metric.averageTalkSeconds', 6.5, true],
  ['averageWrapUpSeconds', 'agentStatistics.wrapUp', 8.5],
  ['averageHandlingSeconds', 'metric.averageHandlingSeconds', 6.5, true],
  ['loggedInSeconds', 'agentStatistics.loggedIn', 7],
  ['unavailableSeconds', 'agent.state.unavailable', 8.75],
];

/** The columns of the list; the headers follow the language of the session. */
export function statisticsColumns(words: Localize): readonly StatisticsColumn[] {
  const text = (id: StringId) => () => words.text(id);
  return [
    column(text('agentStatistics.name'), {
      ...{ id: 'name', value: ({ name }) => words.phone(name), sort: 'name', width: 9.5 },
    }),
    ...figures.map(([id, header, width, hidden = false]) =>
      column(text(header), {
        ...{ id, sort: id, numeric: true, width, hidden },
        value: (agent) => figureText(words, id, agent),
      }),
    ),
    column(text('agentStatistics.reasons'), {
      ...{ id: 'reasons', value: (agent) => reasonsText(words, agent), width: 7.75 },
    }),
    ...unavailableReasons.map((reason) =>
      column(
        () =>
          words.text('agentStatistics.minutes', { reason: words.text(`agent.reason.${reason}`) }),
        {
          ...{ id: reason, numeric: true, width: 6, hidden: true },
          value: (agent) => words.number(minutesOf(agent, reason)),
        },
      ),
    ),
  ];
}

/** Columns of a file: each reason has its own there. */
export function fileColumns(columns: readonly StatisticsColumn[]): readonly StatisticsColumn[] {
  return columns.filter(({ id }) => id !== 'reasons');
}

const column = (header: () => string, rest: Omit<StatisticsColumn, 'header'>) =>
  Object.defineProperty(rest as StatisticsColumn, 'header', { enumerable: true, get: header });

function figureText(words: Localize, id: Figure, agent: AgentStatistics): string {
  if (id.startsWith('average') && agent.answered === 0) return '–';
  return id.endsWith('Seconds') ? durationText(words, agent[id]) : words.number(agent[id]);
}

/** `Lunch 30 min, Break 12 min`. */
function reasonsText(words: Localize, { unavailable }: AgentStatistics): string {
  const parts = unavailable.map(({ reason, minutes }) =>
    words.text('agentStatistics.reasonFor', {
      reason: words.text(`agent.reason.${reason}`),
      time: durationText(words, Math.round(minutes) * 60),
    }),
  );
  return parts.join(', ') || '–';
}
