import type { Translated } from '../../shared/words.js';
import type { sessionTableWords } from '../en/session-table.js';

export const sessionTableFrench = {
  'sessionTable.count': {
    one: 'Connecté avec {count} navigateur',
    other: 'Connecté avec {count} navigateurs',
  },
  'sessionTable.current': 'Ce navigateur',
  'sessionTable.end': 'Déconnecter',
  'sessionTable.endNamed': 'Déconnecter {device}',
  'sessionTable.endOthers': 'Déconnecter tous les autres',
  'sessionTable.ended': {
    one: '{count} navigateur déconnecté.',
    other: '{count} navigateurs déconnectés.',
  },
  'sessionTable.label': 'Sessions',
  'sessionTable.lastUsed': 'Dernière utilisation : {when}',
  'sessionTable.since': 'Connexion : {when}',
} as const satisfies Translated<typeof sessionTableWords>;
