import type { problemsWords } from '../en/problems.js';
import type { Translated } from '../../shared/words.js';

export const problemsFrench = {
  'problems.empty': 'Rien à corriger',
  'problems.emptyLead': 'Chaque numéro mène quelque part et chaque appel a une fin.',
  'problems.kind': 'Type',
  'problems.kind.conferenceWithoutLeader': 'Conférence sans animateur',
  'problems.kind.deadEnd': 'Impasse',
  'problems.kind.freeNumber': 'Numéro libre',
  'problems.kind.holidayGap': 'Jour férié non prévu',
  'problems.kind.loop': 'Boucle',
  'problems.kind.noEmergencyAddress': 'Sans adresse d’urgence',
  'problems.kind.numberToNowhere': 'Numéro sans issue',
  'problems.kind.queueWithoutAgents': 'File d’attente sans agents',
  'problems.kind.silentMenu': 'Menu sans annonce',
  'problems.kind.unreachableRule': 'Règle jamais appliquée',
  'problems.kind.unusedTimeFrame': 'Période inutilisée',
  'problems.more': { one: 'En afficher {count} de plus', other: 'En afficher {count} de plus' },
  'problems.noneOfKind': 'Aucun de ce type',
  'problems.path': 'Parcours de l’appel',
  'problems.remedy': 'À faire :',
  'problems.severity.error': { one: '{count} erreur', other: '{count} erreurs' },
  'problems.severity.notice': { one: '{count} remarque', other: '{count} remarques' },
  'problems.severity.warning': { one: '{count} avertissement', other: '{count} avertissements' },
  'problems.total': { one: '{count} problème', other: '{count} problèmes' },
} satisfies Translated<typeof problemsWords>;
