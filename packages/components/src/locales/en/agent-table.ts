import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const agentTableWords = addWords({
  'agentTable.answered': 'Answered',
  'agentTable.available': 'Make available',
  'agentTable.edit': 'Edit the user',
  'agentTable.empty': 'No agents yet',
  'agentTable.emptyLead': 'Add agents to a call queue; what they do shows here.',
  'agentTable.label': 'Agents',
  'agentTable.missed': 'Missed',
  'agentTable.name': 'Name',
  'agentTable.open': 'Open the agents of the queue',
  'agentTable.priority': 'Priority',
  'agentTable.queue': 'Call queue',
  'agentTable.search': 'Search agents',
  'agentTable.searchHint': 'Name',
  'agentTable.since': 'For',
  'agentTable.total': { one: '{count} agent', other: '{count} agents' },
  'agentTable.unavailable': 'Make unavailable…',
});
