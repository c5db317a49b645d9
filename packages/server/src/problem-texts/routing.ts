import { problem, text, type ProblemText, type Text } from './text.js';

/** Answering rules and the way of calls. */
export const routingProblems = {
  loop: problem(
    'Calls would go round in a circle',
    'Les appels formeraient une boucle',
    'The way would be {path}. Choose another destination at one of these places.',
    'Le trajet serait {path}. Choisissez une autre destination à l’un de ces endroits.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const routingFaults = {
  'above-maximum': text(
    'More than the {limit} that find room. Lower it, or raise the maximum.',
    'Plus que les {limit} qui ont place. Réduisez-le ou augmentez le maximum.',
  ),
  'busy-with-several-targets': text(
    'Cannot be used while several targets ring. Keep one target, or forward when unanswered.',
    'Ne peut servir quand plusieurs cibles sonnent. Gardez une seule cible ou renvoyez sans réponse.',
  ),
  'dedicated-without-owner': text(
    'A dedicated conference belongs to nobody. Leave the owner out, or choose an owned one.',
    'Une conférence dédiée n’appartient à personne. Retirez le propriétaire ou choisissez une conférence personnelle.',
  ),
  'default-rule-last': text(
    'The Default rule applies when no other does, so it must be the last one.',
    'La règle par défaut s’applique quand aucune autre ne le fait : elle doit être la dernière.',
  ),
  'default-rule-required': text(
    'The Default rule is missing. Add it as the last rule.',
    'La règle par défaut manque. Ajoutez-la en dernier.',
  ),
  loop: text(
    'Calls would go round: {path}. Choose another destination.',
    'Les appels formeraient une boucle : {path}. Choisissez une autre destination.',
  ),
  'menu-too-deep': text(
    'Menus nest at most {limit} deep. Move this one up, or send the call to another auto attendant.',
    'Les menus s’imbriquent sur {limit} niveaux au plus. Remontez celui-ci ou envoyez l’appel à un autre standard automatique.',
  ),
  'no-menu-before': text(
    'There is no menu before this one. Choose another action.',
    'Aucun menu ne précède celui-ci. Choisissez une autre action.',
  ),
  'not-for-this-action': text(
    'Does not go with this action. Leave it out.',
    'Ne va pas avec cette action. Retirez-le.',
  ),
  'not-own': text(
    'You can keep conferences of your own only. Choose yourself as the owner.',
    'Vous ne pouvez gérer que vos propres conférences. Choisissez-vous comme propriétaire.',
  ),
  'not-weekly': text(
    'Opening hours are a weekly time frame. Choose one of that type.',
    'Les heures d’ouverture sont une période hebdomadaire. Choisissez-en une de ce type.',
  ),
  'number-in-both-lists': text(
    '{number} is both allowed and blocked. Remove it from one of the lists.',
    '{number} est à la fois autorisé et bloqué. Retirez-le d’une des listes.',
  ),
  'owner-required': text(
    'An owned conference needs an owner. Choose a person.',
    'Une conférence personnelle demande un propriétaire. Choisissez une personne.',
  ),
  'pins-equal': text(
    'Leaders and participants need different PINs. Change one of them.',
    'Les animateurs et les participants ont besoin de NIP différents. Changez-en un.',
  ),
  'rule-for-same-time': text(
    'Another rule follows the same time frame and comes first. Keep one of them.',
    'Une autre règle suit la même période et passe avant. Gardez-en une seule.',
  ),
} as const satisfies Record<string, Text>;
