import { addWords } from '../../shared/words.js';

/** English texts of the problems of the call routing; `{name}` stands for a value. */
export const problemsWords = addWords({
  'problems.empty': 'Nothing to mend',
  'problems.emptyLead': 'Every number leads somewhere, and every call comes to an end.',
  'problems.kind': 'Kind',
  'problems.kind.conferenceWithoutLeader': 'Conference without a leader',
  'problems.kind.deadEnd': 'Dead end',
  'problems.kind.freeNumber': 'Free number',
  'problems.kind.holidayGap': 'Holiday not planned',
  'problems.kind.loop': 'Loop',
  'problems.kind.noEmergencyAddress': 'Without emergency address',
  'problems.kind.numberToNowhere': 'Number to nowhere',
  'problems.kind.queueWithoutAgents': 'Call queue without agents',
  'problems.kind.silentMenu': 'Menu without a prompt',
  'problems.kind.unreachableRule': 'Rule that never applies',
  'problems.kind.unusedTimeFrame': 'Unused time frame',
  'problems.more': { one: 'Show {count} more', other: 'Show {count} more' },
  'problems.noneOfKind': 'None of this kind',
  'problems.path': 'Way of the call',
  'problems.remedy': 'What to do:',
  'problems.severity.error': { one: '{count} error', other: '{count} errors' },
  'problems.severity.notice': { one: '{count} notice', other: '{count} notices' },
  'problems.severity.warning': { one: '{count} warning', other: '{count} warnings' },
  'problems.total': { one: '{count} problem', other: '{count} problems' },
});
