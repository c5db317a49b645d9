import type { Translated } from '../../shared/words.js';
import type { timeRulesWords } from '../en/time-rules.js';

export const timeRulesFrench = {
  'timeRules.add': 'Ajouter une règle horaire',
  'timeRules.down': 'Descendre « {name} »',
  'timeRules.drag': 'Glisser à une autre place',
  'timeRules.goTo': 'Les appels vont alors à',
  'timeRules.incomplete': 'Choisissez une période et une destination.',
  'timeRules.lead': 'La première règle dont la période est en vigueur décide.',
  'timeRules.movedTo': '« {name} » est maintenant la règle {place} sur {total}.',
  'timeRules.noFrame': 'Il n’y a pas d’autre période à choisir.',
  'timeRules.place': 'Règle {place}',
  'timeRules.remove': 'Retirer « {name} »',
  'timeRules.up': 'Monter « {name} »',
  'timeRules.whenIn': 'Pendant que ceci est en vigueur',
} as const satisfies Translated<typeof timeRulesWords>;
