import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const agentStatusWords = addWords({
  'agentStatus.all': 'In all my queues',
  'agentStatus.available': 'Available',
  'agentStatus.empty': 'You are the agent of no call queue',
  'agentStatus.in': '{text} in {queue}',
  'agentStatus.inAll': '{text} in all my queues',
  'agentStatus.logOut': 'Log out',
  'agentStatus.today': 'Today: {answered} answered, {missed} missed',
  'agentStatus.unavailable': 'Unavailable…',
});
