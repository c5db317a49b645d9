import type { Translated } from '../../shared/words.js';
import type { timeFrameTableWords } from '../en/time-frame-table.js';

export const timeFrameTableFrench = {
  'timeFrameTable.begins': 'Début',
  'timeFrameTable.clone': 'Dupliquer',
  'timeFrameTable.delete': 'Supprimer',
  'timeFrameTable.edit': 'Modifier',
  'timeFrameTable.empty': 'Pas encore de périodes',
  'timeFrameTable.emptyLead':
    'Ajoutez des heures d’ouverture, des nuits ou des jours fériés; les règles s’en servent ensuite.',
  'timeFrameTable.ends': 'Fin',
  'timeFrameTable.inForce': 'En vigueur',
  'timeFrameTable.label': 'Périodes',
  'timeFrameTable.name': 'Nom',
  'timeFrameTable.nextChange': 'Prochain changement',
  'timeFrameTable.owner': 'Propriétaire',
  'timeFrameTable.search': 'Rechercher des périodes',
  'timeFrameTable.searchHint': 'Nom',
  'timeFrameTable.summary': 'Quand',
  'timeFrameTable.total': { one: '{count} période', other: '{count} périodes' },
  'timeFrameTable.type': 'Type',
  'timeFrameTable.uses': 'Usages',
} as const satisfies Translated<typeof timeFrameTableWords>;
