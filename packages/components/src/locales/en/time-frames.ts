import { addWords } from '../../shared/words.js';

/** English texts of time frames; `{name}` stands for a value. */
export const timeFramesWords = addWords({
  'timeFrame.always': 'Always',
  'timeFrame.dateCount': { one: '{count} period', other: '{count} periods' },
  'timeFrame.dateRange': '{start} to {end}',
  'timeFrame.dates': 'Dates',
  'timeFrame.holidayCount': { one: '{count} holiday', other: '{count} holidays' },
  'timeFrame.holidays': 'Holidays',
  'timeFrame.inForce': 'In force',
  'timeFrame.never': 'Never: nothing is chosen yet',
  'timeFrame.noChange': 'Not within 400 days',
  'timeFrame.notInForce': 'Not now',
  'timeFrame.organization': 'Organization',
  'timeFrame.personal': 'Personal',
  'timeFrame.recurring': 'Recurring',
  'timeFrame.recurs.custom': 'By the rule {rule}',
  'timeFrame.recurs.daily': { one: 'Every day', other: 'Every {count} days' },
  'timeFrame.recurs.last': 'on the last {day}',
  'timeFrame.recurs.monthly': { one: 'Every month', other: 'Every {count} months' },
  'timeFrame.recurs.nth': 'on {day} number {number}',
  'timeFrame.recurs.on': 'on {days}',
  'timeFrame.recurs.times': { one: '{count} time', other: '{count} times' },
  'timeFrame.recurs.until': 'until {date}',
  'timeFrame.recurs.weekly': { one: 'Every week', other: 'Every {count} weeks' },
  'timeFrame.recurs.yearly': { one: 'Every year', other: 'Every {count} years' },
  'timeFrame.weekly': 'Weekly',
});
