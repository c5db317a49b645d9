import type { Translated } from '../../shared/words.js';
import type { timeFramesWords } from '../en/time-frames.js';

export const timeFramesFrench = {
  'timeFrame.always': 'Toujours',
  'timeFrame.dateCount': { one: '{count} intervalle', other: '{count} intervalles' },
  'timeFrame.dateRange': '{start} à {end}',
  'timeFrame.dates': 'Dates',
  'timeFrame.holidayCount': { one: '{count} jour férié', other: '{count} jours fériés' },
  'timeFrame.holidays': 'Jours fériés',
  'timeFrame.inForce': 'En vigueur',
  'timeFrame.never': 'Jamais : rien n’est encore choisi',
  'timeFrame.noChange': 'Pas d’ici 400 jours',
  'timeFrame.notInForce': 'Pas maintenant',
  'timeFrame.organization': 'Organisation',
  'timeFrame.personal': 'Personnelle',
  'timeFrame.recurring': 'Récurrente',
  'timeFrame.recurs.custom': 'Selon la règle {rule}',
  'timeFrame.recurs.daily': { one: 'Tous les jours', other: 'Tous les {count} jours' },
  'timeFrame.recurs.last': 'le dernier {day}',
  'timeFrame.recurs.monthly': { one: 'Tous les mois', other: 'Tous les {count} mois' },
  'timeFrame.recurs.nth': 'le {day} numéro {number}',
  'timeFrame.recurs.on': ': {days}',
  'timeFrame.recurs.times': { one: '{count} fois', other: '{count} fois' },
  'timeFrame.recurs.until': 'jusqu’au {date}',
  'timeFrame.recurs.weekly': { one: 'Toutes les semaines', other: 'Toutes les {count} semaines' },
  'timeFrame.recurs.yearly': { one: 'Tous les ans', other: 'Tous les {count} ans' },
  'timeFrame.weekly': 'Hebdomadaire',
} as const satisfies Translated<typeof timeFramesWords>;
