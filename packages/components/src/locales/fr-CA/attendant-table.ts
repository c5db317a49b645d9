import type { attendantTableWords } from '../en/attendant-table.js';
import type { Translated } from '../../shared/words.js';

export const attendantTableFrench = {
  'attendant.field.dialByExtension': 'Composition du poste',
  'attendant.field.extension': 'Poste',
  'attendant.field.greetings': 'Messages d’accueil',
  'attendant.field.interDigitSeconds': 'Attente d’un autre chiffre, en secondes',
  'attendant.field.invalidKey': 'Après une mauvaise touche',
  'attendant.field.language': 'Langue',
  'attendant.field.menu': 'Menu',
  'attendant.field.name': 'Nom',
  'attendant.field.noKey': 'Sans touche',
  'attendant.field.noKeySeconds': 'Silence qui compte comme aucune touche, en secondes',
  'attendant.field.site': 'Site',
  'attendant.field.timeRules': 'Règles horaires',

  'attendantTable.clone': 'Dupliquer',
  'attendantTable.created': 'Ajouté',
  'attendantTable.delete': 'Supprimer',
  'attendantTable.edit': 'Modifier',
  'attendantTable.empty': 'Aucun standard automatique pour l’instant',
  'attendantTable.emptyLead': 'Les menus auxquels on répond par des touches s’affichent ici.',
  'attendantTable.greetingNow': 'Accueil actuel',
  'attendantTable.label': 'Standards automatiques',
  'attendantTable.noGreeting': 'Aucun',
  'attendantTable.noProblem': 'Aucun',
  'attendantTable.numbers': 'Numéros',
  'attendantTable.problemCount': { one: '{count} problème', other: '{count} problèmes' },
  'attendantTable.problems': 'Problèmes',
  'attendantTable.search': 'Chercher des standards automatiques',
  'attendantTable.searchHint': 'Nom, poste',
  'attendantTable.total': {
    one: '{count} standard automatique',
    other: '{count} standards automatiques',
  },
  'attendantTable.withProblem': 'Avec un problème',
  'attendantTable.withoutProblem': 'Sans problème',
} satisfies Translated<typeof attendantTableWords>;
