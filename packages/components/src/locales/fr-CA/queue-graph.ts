import type { Translated } from '../../shared/words.js';
import type { queueGraphWords } from '../en/queue-graph.js';

export const queueGraphFrench = {
  'queueGraph.asTable': 'Afficher en tableau',
  'queueGraph.day': 'Jour',
  'queueGraph.hour': 'Heure',
  'queueGraph.label': '{metric}, heure par heure',
  'queueGraph.longestWait': 'Plus longue attente',
  'queueGraph.metric': 'Mesure',
  'queueGraph.queues': 'Files d’attente du graphique',
} as const satisfies Translated<typeof queueGraphWords>;
