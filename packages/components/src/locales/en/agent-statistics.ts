import { addWords } from '../../shared/words.js';

/** English texts of the figures of agents; `{name}` stands for a value. */
export const agentStatisticsWords = addWords({
  'agentStatistics.empty': 'No agent statistics yet',
  'agentStatistics.emptyLead':
    'Whoever was logged in, answered or missed a call shows here. Choose a longer period to see earlier days.',
  'agentStatistics.label': 'Agent statistics',
  'agentStatistics.loggedIn': 'Logged in',
  'agentStatistics.minutes': '{reason} (min)',
  'agentStatistics.missed': 'Missed',
  'agentStatistics.name': 'Agent',
  'agentStatistics.reasonFor': '{reason} {time}',
  'agentStatistics.reasons': 'Reasons',
  'agentStatistics.search': 'Search agents',
  'agentStatistics.searchHint': 'Name',
  'agentStatistics.talk': 'Talk',
  'agentStatistics.total': { one: '{count} agent', other: '{count} agents' },
  'agentStatistics.wrapUp': 'Wrap-up',
});
