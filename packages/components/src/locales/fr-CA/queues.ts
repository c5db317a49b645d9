import type { Translated } from '../../shared/words.js';
import type { queuesWords } from '../en/queues.js';

export const queuesFrench = {
  'agent.logIn': 'Connecter',
  'agent.logInOf': 'Connecter {name}',
  'agent.logOut': 'Déconnecter',
  'agent.logOutOf': 'Déconnecter {name}',
  'agent.reason': 'Raison',
  'agent.reason.break': 'Pause',
  'agent.reason.custom1': 'Raison 1',
  'agent.reason.custom2': 'Raison 2',
  'agent.reason.custom3': 'Raison 3',
  'agent.reason.custom4': 'Raison 4',
  'agent.reason.custom5': 'Raison 5',
  'agent.reason.custom6': 'Raison 6',
  'agent.reason.custom7': 'Raison 7',
  'agent.reason.custom8': 'Raison 8',
  'agent.reason.lunch': 'Dîner',
  'agent.reason.meeting': 'Réunion',
  'agent.reason.other': 'Autre',
  'agent.reason.web': 'Web',
  'agent.state': 'État',
  'agent.state.available': 'Disponible',
  'agent.state.loggedOut': 'Déconnecté',
  'agent.state.offline': 'Hors ligne',
  'agent.state.onCall': 'En appel',
  'agent.state.ringing': 'Sonne',
  'agent.state.unavailable': 'Indisponible',
  'agent.state.wrapUp': 'Travail après appel',
  'agent.stateBecause': '{state} : {reason}',
  'agent.told.available': {
    one: '{name} : maintenant disponible.',
    other: '{name} : maintenant disponibles.',
  },
  'agent.told.loggedOut': {
    one: '{name} : maintenant hors session.',
    other: '{name} : maintenant hors session.',
  },
  'agent.told.unavailable': {
    one: '{name} : maintenant indisponible.',
    other: '{name} : maintenant indisponibles.',
  },
  'agent.unavailable': 'Indisponible',
  'agent.unavailableLead':
    'Aucun appel en attente ne sonne avant le retour de l’agent. Un appel en cours se poursuit.',
  'agent.unavailableOf': 'Rendre {name} indisponible',
  'agent.unavailableTitle': 'Rendre {name} indisponible',

  'queue.deleteLead':
    'Ses agents perdent cette file; leurs téléphones et leurs autres files restent tels quels.',
  'queue.deleteWaiting': {
    one: '{count} personne y attend en ce moment; son appel est envoyé ailleurs ou raccroché.',
    other:
      '{count} personnes y attendent en ce moment; leurs appels sont envoyés ailleurs ou raccrochés.',
  },
  'queue.percent': '{value}\u00a0%',
  'queue.strategy': 'Stratégie',
  'queue.strategy.callPark': 'Parcage d’appel',
  'queue.strategy.linearCascade': 'Cascade linéaire',
  'queue.strategy.linearHunt': 'Recherche linéaire',
  'queue.strategy.ringAll': 'Sonnerie générale',
  'queue.strategy.roundRobin': 'À tour de rôle',
  'queue.strategy.tiered': 'Par niveaux',
} as const satisfies Translated<typeof queuesWords>;
