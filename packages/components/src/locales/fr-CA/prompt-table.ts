import type { Translated } from '../../shared/words.js';
import type { promptTableWords } from '../en/prompt-table.js';

export const promptTableFrench = {
  'promptTable.add': 'Ajouter une annonce',
  'promptTable.added': 'Ajoutée',
  'promptTable.delete': 'Supprimer',
  'promptTable.duration': 'Durée',
  'promptTable.edit': 'Modifier',
  'promptTable.editTitle': 'Modifier l’annonce',
  'promptTable.empty': 'Pas encore d’annonces',
  'promptTable.emptyLead':
    'Ajoutez des messages d’accueil, des annonces ou de la musique; les menus, les files et la musique d’attente s’en servent.',
  'promptTable.label': 'Annonces',
  'promptTable.organization': 'Organisation',
  'promptTable.owner': 'Propriétaire',
  'promptTable.personal': 'Personnelle',
  'promptTable.play': 'Écouter',
  'promptTable.search': 'Rechercher des annonces',
  'promptTable.searchHint': 'Titre ou paroles',
  'promptTable.total': { one: '{count} annonce', other: '{count} annonces' },
  'promptTable.uses': 'Usages',
} as const satisfies Translated<typeof promptTableWords>;
