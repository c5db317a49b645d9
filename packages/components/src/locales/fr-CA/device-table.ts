import type { Translated } from '../../shared/words.js';
import type { deviceTableWords } from '../en/device-table.js';

export const deviceTableFrench = {
  'deviceTable.created': 'Ajouté',
  'deviceTable.delete': 'Supprimer',
  'deviceTable.edit': 'Modifier',
  'deviceTable.empty': 'Aucun appareil',
  'deviceTable.emptyLead':
    'Les téléphones de bureau ou logiciels, mobiles et navigateurs qui sonnent s’affichent ici.',
  'deviceTable.label': 'Appareils',
  'deviceTable.newPassword': 'Nouveau mot de passe',
  'deviceTable.search': 'Rechercher des appareils',
  'deviceTable.searchHint': 'Nom, modèle, adresse',
  'deviceTable.sipName': 'Nom SIP',
  'deviceTable.total': { one: '{count} appareil', other: '{count} appareils' },
  'deviceTable.user': 'Utilisateur',
} as const satisfies Translated<typeof deviceTableWords>;
