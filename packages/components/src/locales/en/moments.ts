import { addWords } from '../../shared/words.js';

/** English texts of moments and of the time until them; `{name}` stands for a value. */
export const momentsWords = addWords({
  'moment.days': { one: '{count} day', other: '{count} days' },
  'moment.endOfToday': 'End of today',
  'moment.hours': { one: '{count} hour', other: '{count} hours' },
  'moment.minutes': { one: '{count} minute', other: '{count} minutes' },
  'moment.mondayMorning': 'Monday 09:00',
  'moment.tomorrowMorning': 'Tomorrow 09:00',
  'moment.zone': 'Time of {zone}',
});
