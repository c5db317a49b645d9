import { addWords } from '../../shared/words.js';

/** English texts of the choice of a period. */
export const periodsWords = addWords({
  'period.custom': 'From – until',
  'period.from': 'From',
  'period.label': 'Period',
  'period.last30': 'Last 30 days',
  'period.last7': 'Last 7 days',
  'period.order': 'The last day is before the first.',
  'period.today': 'Today',
  'period.tooLong': 'At most 400 days: the rest is not shown.',
  'period.until': 'Until',
  'period.yesterday': 'Yesterday',
});
