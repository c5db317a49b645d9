import type { Translated } from '../../shared/words.js';
import type { agentStatusWords } from '../en/agent-status.js';

export const agentStatusFrench = {
  'agentStatus.all': 'Dans toutes mes files',
  'agentStatus.available': 'Disponible',
  'agentStatus.empty': 'Vous n’êtes agent d’aucune file d’attente',
  'agentStatus.in': '{text} dans {queue}',
  'agentStatus.inAll': '{text} dans toutes mes files',
  'agentStatus.logOut': 'Déconnexion',
  'agentStatus.today': 'Aujourd’hui : {answered} répondus, {missed} manqués',
  'agentStatus.unavailable': 'Indisponible…',
} as const satisfies Translated<typeof agentStatusWords>;
