import { problem, text, type ProblemText, type Text } from './text.js';

/** Phone numbers, blocked numbers and emergency addresses. */
export const numbersProblems = {
  'number-blocked': problem(
    'Blocked already',
    'Déjà bloqué',
    'This number or prefix is on the list. Delete its entry first to change it.',
    'Ce numéro ou ce préfixe figure dans la liste. Supprimez d’abord son entrée pour la modifier.',
  ),
  'number-taken': problem(
    'The number is taken',
    'Le numéro est déjà attribué',
    'A phone number belongs to one organization only. Check the digits, or ask your provider.',
    'Un numéro de téléphone n’appartient qu’à une seule organisation. Vérifiez les chiffres ou demandez à votre fournisseur.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const numbersFaults = {
  'address-not-validated': text(
    'Is not validated, so emergency services could not use it. Choose a validated address.',
    'N’est pas validée : les services d’urgence ne pourraient pas l’utiliser. Choisissez une adresse validée.',
  ),
  'invalid-postal-code': text(
    'Does not fit the country and region. Example: {example}.',
    'Ne correspond pas au pays et à la région. Exemple : {example}.',
  ),
  'number-blocked': text(
    'Is blocked already. Delete its entry first.',
    'Est déjà bloqué. Supprimez d’abord son entrée.',
  ),
  'number-listed-twice': text(
    'Stands in row {row} too. Leave one out.',
    'Figure aussi à la ligne {row}. Retirez-en une.',
  ),
  'number-or-prefix': text(
    'Is neither a phone number nor a prefix. Example: 514 555-0123 or +1514*.',
    'N’est ni un numéro de téléphone ni un préfixe. Exemple : 514 555-0123 ou +1514*.',
  ),
  'number-taken': text(
    'Is taken. Check the digits, or ask your provider.',
    'Est déjà attribué. Vérifiez les chiffres ou demandez à votre fournisseur.',
  ),
  'unknown-destination': text(
    'Is not a destination here. Example: user:1001, external:+15145550123 or hangup:busy.',
    'N’est pas une destination ici. Exemple : user:1001, external:+15145550123 ou hangup:busy.',
  ),
  'unknown-time-frame': text(
    '{name} is not a time frame of the organization. A time rule is written “time frame > destination”.',
    '{name} n’est pas une période de l’organisation. Une règle horaire s’écrit « période > destination ».',
  ),
  'unknown-region-of-country': text(
    'Is not a region of this country. Example: {example}.',
    'N’est pas une région de ce pays. Exemple : {example}.',
  ),
} as const satisfies Record<string, Text>;
