import { text, type Text } from '../problem-texts/text.js';
import type { RankCode } from '../routing/rank.js';

/** Why an agent rings next, or does not. */
export const rankTexts: Readonly<Record<RankCode, Text>> = {
  'longest-idle': text('Idle in this order', 'Au repos dans cet ordre'),
  tier: text(
    'Tier {tier}, then idle the longest',
    'Niveau {tier}, puis au repos depuis le plus longtemps',
  ),
  all: text('All ring at once', 'Tous sonnent en même temps'),
  'from-the-top': text('Place {position} in the list', 'Rang {position} dans la liste'),
  cascade: text('Added from the top of the list', 'Ajouté en partant du haut de la liste'),
  'rings-now': text('Rings for another caller', 'Sonne pour un autre appelant'),
  'on-call': text('On a call', 'En communication'),
  'wrap-up': text('Work after a call', 'Travail après appel'),
  unavailable: text('Unavailable', 'Non disponible'),
  'logged-out': text('Logged out', 'Déconnecté'),
  offline: text('No phone is registered', 'Aucun téléphone n’est enregistré'),
  resting: text('Did not answer a moment ago', 'N’a pas répondu il y a un instant'),
  'other-queue': text(
    'Kept for a caller of another queue',
    'Réservé à un appelant d’une autre file',
  ),
};
