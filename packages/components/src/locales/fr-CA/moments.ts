import type { Translated } from '../../shared/words.js';
import type { momentsWords } from '../en/moments.js';

export const momentsFrench = {
  'moment.days': { one: '{count} jour', other: '{count} jours' },
  'moment.endOfToday': 'Fin de la journée',
  'moment.hours': { one: '{count} heure', other: '{count} heures' },
  'moment.minutes': { one: '{count} minute', other: '{count} minutes' },
  'moment.mondayMorning': 'Lundi 9 h',
  'moment.tomorrowMorning': 'Demain 9 h',
  'moment.zone': 'Fuseau horaire : {zone}',
} as const satisfies Translated<typeof momentsWords>;
