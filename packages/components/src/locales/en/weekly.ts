import { addWords } from '../../shared/words.js';

/** English texts of days and times of a week; `{name}` stands for a value. */
export const weeklyWords = addWords({
  'weekly.everyDay': 'Every day',
  'weekly.fromTo': '{from} to {to}',
  'weekly.group': '{days} {times}',
  'weekly.range': '{start}–{end}',
  'weekly.rangeNextDay': '{start}–{end} the next day',
});
