import type { Translated } from '../../shared/words.js';
import type { agentStatisticsWords } from '../en/agent-statistics.js';

export const agentStatisticsFrench = {
  'agentStatistics.empty': 'Aucune statistique d’agent',
  'agentStatistics.emptyLead':
    'Les agents connectés, et ceux qui ont répondu à un appel ou en ont manqué un, s’affichent ici. Choisissez un intervalle plus long pour voir les jours précédents.',
  'agentStatistics.label': 'Statistiques des agents',
  'agentStatistics.loggedIn': 'Connecté',
  'agentStatistics.minutes': '{reason} (min)',
  'agentStatistics.missed': 'Manqués',
  'agentStatistics.name': 'Agent',
  'agentStatistics.reasonFor': '{reason} {time}',
  'agentStatistics.reasons': 'Raisons',
  'agentStatistics.search': 'Rechercher des agents',
  'agentStatistics.searchHint': 'Nom',
  'agentStatistics.talk': 'Conv.',
  'agentStatistics.total': { one: '{count} agent', other: '{count} agents' },
  'agentStatistics.wrapUp': 'Après appel',
} as const satisfies Translated<typeof agentStatisticsWords>;
