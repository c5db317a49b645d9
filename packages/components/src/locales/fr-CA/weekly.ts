import type { Translated } from '../../shared/words.js';
import type { weeklyWords } from '../en/weekly.js';

export const weeklyFrench = {
  'weekly.everyDay': 'Tous les jours',
  'weekly.fromTo': '{from} à {to}',
  'weekly.group': '{days} {times}',
  'weekly.range': '{start}–{end}',
  'weekly.rangeNextDay': '{start}–{end} le lendemain',
} as const satisfies Translated<typeof weeklyWords>;
