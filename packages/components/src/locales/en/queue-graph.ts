import { addWords } from '../../shared/words.js';

/** English texts of the graph of call queues; `{name}` stands for a value. */
export const queueGraphWords = addWords({
  'queueGraph.asTable': 'Show as a table',
  'queueGraph.day': 'Day',
  'queueGraph.hour': 'Hour',
  'queueGraph.label': '{metric} by the hour',
  'queueGraph.longestWait': 'Longest wait',
  'queueGraph.metric': 'Figure',
  'queueGraph.queues': 'Call queues in the graph',
});
