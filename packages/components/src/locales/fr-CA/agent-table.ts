import type { Translated } from '../../shared/words.js';
import type { agentTableWords } from '../en/agent-table.js';

export const agentTableFrench = {
  'agentTable.answered': 'Répondus',
  'agentTable.available': 'Rendre disponible',
  'agentTable.edit': 'Modifier l’utilisateur',
  'agentTable.empty': 'Aucun agent',
  'agentTable.emptyLead': 'Ajoutez des agents à une file d’attente; ce qu’ils font s’affiche ici.',
  'agentTable.label': 'Agents',
  'agentTable.missed': 'Manqués',
  'agentTable.name': 'Nom',
  'agentTable.open': 'Ouvrir les agents de la file',
  'agentTable.priority': 'Priorité',
  'agentTable.queue': 'File d’attente',
  'agentTable.search': 'Rechercher des agents',
  'agentTable.searchHint': 'Nom',
  'agentTable.since': 'Depuis',
  'agentTable.total': { one: '{count} agent', other: '{count} agents' },
  'agentTable.unavailable': 'Rendre indisponible…',
} as const satisfies Translated<typeof agentTableWords>;
