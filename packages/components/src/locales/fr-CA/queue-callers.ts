import type { Translated } from '../../shared/words.js';
import type { queueCallersWords } from '../en/queue-callers.js';

export const queueCallersFrench = {
  'queueCallers.caller': 'Appelant',
  'queueCallers.empty': 'Personne n’attend',
  'queueCallers.emptyLead':
    'Les appelants apparaissent ici dès leur arrivée. Inutile d’actualiser.',
  'queueCallers.expected': 'Attente prévue',
  'queueCallers.gone': 'Cet appelant n’attend plus.',
  'queueCallers.hangUpLead': '{name} quitte la file et son appel est raccroché immédiatement.',
  'queueCallers.hungUp': 'L’appel de {name} est raccroché.',
  'queueCallers.label': 'Appelants en attente',
  'queueCallers.movedUp': '{name} est maintenant au premier rang.',
  'queueCallers.moveUp': 'Placer au premier rang',
  'queueCallers.nobody': 'Personne',
  'queueCallers.position': 'Rang',
  'queueCallers.queue': 'File d’attente',
  'queueCallers.ringing': 'Fait sonner',
  'queueCallers.search': 'Chercher des appelants',
  'queueCallers.searchHint': 'Nom ou numéro',
  'queueCallers.take': 'Prendre',
  'queueCallers.taken': 'Votre téléphone sonne. Répondez pour parler à {name}.',
  'queueCallers.takeLead':
    'Votre téléphone sonne. Quand vous répondez, {name} quitte la file et vous parle.',
  'queueCallers.takeTitle': 'Sortir {name} de la file',
  'queueCallers.total': { one: '{count} appelant attend', other: '{count} appelants attendent' },
  'queueCallers.transferLead': '{name} quitte la file et est envoyé au destinataire ci-dessous.',
  'queueCallers.wait': 'Attend depuis',
} as const satisfies Translated<typeof queueCallersWords>;
