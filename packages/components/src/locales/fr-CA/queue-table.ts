import type { Translated } from '../../shared/words.js';
import type { queueTableWords } from '../en/queue-table.js';

export const queueTableFrench = {
  'queueTable.active': 'En conversation',
  'queueTable.agentCounts': '{available} disponibles, {loggedIn} connectés, {total} en tout',
  'queueTable.agents': 'Agents',
  'queueTable.agentsOf': 'Agents',
  'queueTable.available': { one: '{count} libre', other: '{count} libres' },
  'queueTable.clone': 'Dupliquer',
  'queueTable.delete': 'Supprimer',
  'queueTable.department': 'Service',
  'queueTable.edit': 'Modifier',
  'queueTable.empty': 'Aucune file d’attente',
  'queueTable.emptyLead':
    'Ajoutez une file, puis ses agents; des numéros et des menus peuvent y mener.',
  'queueTable.extension': 'Poste',
  'queueTable.label': 'Files d’attente',
  'queueTable.loggedIn': 'en session',
  'queueTable.loggedInOf': '{loggedIn}/{total}',
  'queueTable.longestWait': 'Attente max.',
  'queueTable.music': 'Musique d’attente',
  'queueTable.name': 'Nom',
  'queueTable.noAgents': 'Aucun agent',
  'queueTable.nobodyIn': 'Aucun connecté',
  'queueTable.noneNeeded': 'Aucun requis',
  'queueTable.numbers': 'Numéros',
  'queueTable.search': 'Rechercher des files d’attente',
  'queueTable.searchHint': 'Nom ou poste',
  'queueTable.serviceLevel': 'Service du jour',
  'queueTable.site': 'Site',
  'queueTable.total': { one: '{count} file d’attente', other: '{count} files d’attente' },
  'queueTable.waiting': 'En attente',
} as const satisfies Translated<typeof queueTableWords>;
