import type { Translated } from '../../shared/words.js';
import type { listsWords } from '../en/lists.js';

export const listsFrench = {
  'delete.cannotRepoint':
    'Rien d’autre ne peut prendre sa place. Modifiez d’abord ce qui l’utilise.',
  'delete.checking': 'Recherche de ce qui l’utilise…',
  'delete.choose': 'Choisir…',
  'delete.confirm': 'Supprimer',
  'delete.deleted': '« {name} » est supprimé.',
  'delete.repointConfirm': 'Réassigner et supprimer',
  'delete.repointTo': 'Mettre à sa place',
  'delete.title': 'Supprimer « {name} »?',
  'delete.unused': 'Rien ne l’utilise.',
  'delete.used': { one: 'Utilisé à {count} endroit :', other: 'Utilisé à {count} endroits :' },

  'list.all': 'Tous',
  'list.asOf': 'Données de {time}',
  'list.cancelExport': 'Annuler l’exportation',
  'list.clearFilters': 'Effacer les filtres',
  'list.cut': 'Pas en direct',
  'list.cutHint':
    'La connexion en direct est rompue. Les modifications des autres s’affichent après une actualisation.',
  'list.export': 'Exporter en CSV',
  'list.exporting': { one: '{count} ligne exportée…', other: '{count} lignes exportées…' },
  'list.filterChip': '{filter} : {value}',
  'list.filters': 'Filtres',
  'list.noMatch': 'Rien ne correspond',
  'list.noMatchLead': 'Essayez d’autres mots ou moins de filtres.',
  'list.refresh': 'Actualiser',
  'list.removeFilter': 'Retirer le filtre {filter}',
  'list.undone': 'Défait : tout est comme avant.',

  'resource.answering-rules': 'Règles de réponse',
  'resource.attendants': 'Standard automatique',
  'resource.conferences': 'Conférence',
  'resource.domains': 'Organisation',
  'resource.emergency-addresses': 'Adresse d’urgence',
  'resource.holidays': 'Jour férié',
  'resource.music-on-hold': 'Musique d’attente',
  'resource.overrides': 'Dérogation',
  'resource.phone-numbers': 'Numéro de téléphone',
  'resource.queue-agents': 'Agents de la file d’attente',
  'resource.queues': 'File d’attente',
  'resource.sites': 'Site',
  'resource.time-frames': 'Période',
  'resource.users': 'Utilisateur',
  'resource.voicemail': 'Messagerie vocale',
} as const satisfies Translated<typeof listsWords>;
