import type { Translated } from '../../shared/words.js';
import type { sharedWords } from '../en/shared.js';

export const sharedFrench = {
  'dialog.cancel': 'Annuler',
  'dialog.close': 'Fermer',

  'error.auth': 'Votre session est terminée. Connectez-vous de nouveau pour continuer.',
  'error.decode':
    'Le serveur a donné une réponse inattendue. Réessayez; si cela persiste, avisez le soutien technique.',
  'error.denied': 'Vous n’avez pas l’autorisation de faire cela.',
  'error.limit': 'Trop de demandes. Attendez un moment, puis réessayez.',
  'error.limitFor': {
    one: 'Trop de demandes. Réessayez dans {count} seconde.',
    other: 'Trop de demandes. Réessayez dans {count} secondes.',
  },
  'error.missing': 'Cet élément n’existe plus.',
  'error.network': 'Le serveur est injoignable. Vérifiez la connexion, puis réessayez.',
  'error.request': 'La demande a été refusée.',
  'error.server': 'Le serveur éprouve un problème. Réessayez dans un moment.',
  'error.timeout': 'Le serveur met trop de temps à répondre. Réessayez.',

  'role.advanced-user': 'Utilisateur avancé',
  'role.basic-user': 'Utilisateur de base',
  'role.call-center-agent': 'Agent de centre d’appels',
  'role.call-center-supervisor': 'Superviseur de centre d’appels',
  'role.no-portal': 'Sans portail',
  'role.office-manager': 'Gestionnaire de bureau',
  'role.reseller': 'Revendeur',
  'role.site-manager': 'Gestionnaire de site',
  'role.super-user': 'Superutilisateur',

  'session.expiredLead':
    'Rien de ce que vous avez saisi n’est perdu. Connectez-vous de nouveau pour continuer.',
  'session.expiredTitle': 'Votre session est terminée',
  'session.failed': 'Cela n’a pas fonctionné. Réessayez.',
  'session.resume': 'Se reconnecter',

  'state.askManager': 'Demandez-la au gestionnaire de votre organisation.',
  'state.askProvider':
    'Cela ne fait pas partie de cette page ou de votre forfait. Adressez-vous à votre fournisseur.',
  'state.deniedTitle': 'Vous n’avez pas accès à ceci',
  'state.errorTitle': 'Le chargement a échoué',
  'state.expiredLead': 'Connectez-vous de nouveau pour voir ceci.',
  'state.expiredTitle': 'Votre session est terminée',
  'state.loading': 'Chargement…',
  'state.missingCapability': 'Autorisation manquante :',
  'state.requestId': 'Demande',
  'state.resume': 'Se reconnecter',
  'state.retry': 'Réessayer',

  'table.actions': 'Actions',
  'table.actionsFor': 'Actions pour {name}',
  'table.ascending': 'croissant',
  'table.clearSelection': 'Effacer la sélection',
  'table.columns': 'Colonnes',
  'table.descending': 'décroissant',
  'table.select': 'Sélection',
  'table.selectAll': 'Sélectionner toutes les lignes chargées',
  'table.selected': { one: '{count} sélectionné', other: '{count} sélectionnés' },
  'table.selectRow': 'Sélectionner {name}',
  'table.sortBy': 'Trier par',
  'table.sortDirection': 'Ordre de tri',

  'theme.auto': 'Comme le système',
  'theme.dark': 'Sombre',
  'theme.light': 'Clair',

  'toast.dismiss': 'Fermer',
  'toast.undo': 'Défaire',
} as const satisfies Translated<typeof sharedWords>;
