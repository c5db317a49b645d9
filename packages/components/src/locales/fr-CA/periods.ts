import type { Translated } from '../../shared/words.js';
import type { periodsWords } from '../en/periods.js';

export const periodsFrench = {
  'period.custom': 'Du – au',
  'period.from': 'Du',
  'period.label': 'Intervalle',
  'period.last30': '30 derniers jours',
  'period.last7': '7 derniers jours',
  'period.order': 'Le dernier jour précède le premier.',
  'period.today': 'Aujourd’hui',
  'period.tooLong': 'Au plus 400 jours : le reste n’est pas affiché.',
  'period.until': 'Au',
  'period.yesterday': 'Hier',
} as const satisfies Translated<typeof periodsWords>;
