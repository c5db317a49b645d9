import type { Translated } from '../../shared/words.js';
import type { blockedNumberTableWords } from '../en/blocked-number-table.js';

export const blockedNumberTableFrench = {
  'blockedNumberTable.created': 'Bloqué le',
  'blockedNumberTable.empty': 'Personne n’est bloqué',
  'blockedNumberTable.emptyLead':
    'Les appelants que toute l’organisation refuse s’affichent ici. Chacun bloque ses propres appelants dans ses règles de réponse.',
  'blockedNumberTable.label': 'Numéros bloqués',
  'blockedNumberTable.notes': 'Notes',
  'blockedNumberTable.number': 'Numéro',
  'blockedNumberTable.prefix': 'Tous ceux qui commencent par {prefix}',
  'blockedNumberTable.search': 'Rechercher des numéros bloqués',
  'blockedNumberTable.searchHint': 'Numéro, notes',
  'blockedNumberTable.total': { one: '{count} numéro bloqué', other: '{count} numéros bloqués' },
  'blockedNumberTable.unblock': 'Débloquer',
  'blockedNumberTable.unblocked': '{number} passe de nouveau.',
  'blockedNumberTable.until': 'Jusqu’au',
  'blockedNumberTable.withoutEnd': 'Sans fin',
} as const satisfies Translated<typeof blockedNumberTableWords>;
