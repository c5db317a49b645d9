import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const queueCallersWords = addWords({
  'queueCallers.caller': 'Caller',
  'queueCallers.empty': 'Nobody waits',
  'queueCallers.emptyLead': 'Callers appear here as they join. There is no need to refresh.',
  'queueCallers.expected': 'Expected wait',
  'queueCallers.gone': 'This caller does not wait any more.',
  'queueCallers.hangUpLead': '{name} leaves the queue and is hung up at once.',
  'queueCallers.hungUp': '{name} was hung up.',
  'queueCallers.label': 'Waiting callers',
  'queueCallers.movedUp': '{name} is first in line now.',
  'queueCallers.moveUp': 'Move up to the first place',
  'queueCallers.nobody': 'Nobody',
  'queueCallers.position': 'Place',
  'queueCallers.queue': 'Call queue',
  'queueCallers.ringing': 'Rings now',
  'queueCallers.search': 'Search waiting callers',
  'queueCallers.searchHint': 'Name or number',
  'queueCallers.take': 'Take',
  'queueCallers.taken': 'Your phone rings. Answer it to talk with {name}.',
  'queueCallers.takeLead':
    'Your phone rings. When you answer, {name} leaves the queue and talks with you.',
  'queueCallers.takeTitle': 'Take {name} out of the queue',
  'queueCallers.total': { one: '{count} caller waits', other: '{count} callers wait' },
  'queueCallers.transferLead': '{name} leaves the queue and is sent to whom you choose below.',
  'queueCallers.wait': 'Waits for',
});
