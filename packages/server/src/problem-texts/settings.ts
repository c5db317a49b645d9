import { problem, text, type ProblemText, type Text } from './text.js';

/** Domains, sites, departments and the number plan. */
export const settingsProblems = {
  'in-use': problem(
    'Still in use',
    'Encore utilisé',
    'Other objects refer to it. Point them elsewhere first.',
    'D’autres éléments y font référence. Redirigez-les d’abord.',
  ),
  'use-out-of-reach': problem(
    'Used where you may not write',
    'Utilisé là où vous ne pouvez rien modifier',
    '“{name}” uses it, and you may not change that. Ask someone who may.',
    '« {name} » l’utilise, et vous ne pouvez pas modifier cet élément. Demandez à quelqu’un qui le peut.',
  ),
  'limit-reached': problem(
    'The limit is reached',
    'La limite est atteinte',
    '{used} of {limit} are used. Your provider can raise the limit.',
    '{used} sur {limit} sont utilisés. Votre fournisseur peut augmenter la limite.',
  ),
  'name-taken': problem(
    'The name is taken',
    'Le nom est déjà utilisé',
    'Names differ by more than case and accents. Choose another name.',
    'Les noms doivent différer autrement que par la casse et les accents. Choisissez un autre nom.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const settingsFaults = {
  'extension-length': text(
    'Must have {digits} digits in this organization. Choose another, or change the number plan.',
    'Doit compter {digits} chiffres dans cette organisation. Choisissez-en un autre, ou modifiez le plan de numérotation.',
  ),
  'extension-range': text(
    'Must lie between {from} and {to}. Choose another, or change the number plan.',
    'Doit être compris entre {from} et {to}. Choisissez-en un autre, ou modifiez le plan de numérotation.',
  ),
  'extension-reserved': text(
    'Is kept free: extensions never start with 0 and are never 911, 933 or a feature code. Choose another.',
    'Est réservé : un poste ne commence jamais par 0 et n’est jamais 911, 933 ou un code de fonction. Choisissez-en un autre.',
  ),
  'invalid-number': text(
    'Is not a phone number. Example: 514 555-0123 or +15145550123.',
    'N’est pas un numéro de téléphone. Exemple : 514 555-0123 ou +15145550123.',
  ),
  'limit-reached': text(
    '{used} of {limit} users are reached. Your provider can raise the limit.',
    'La limite est atteinte : {used} utilisateurs sur {limit}. Votre fournisseur peut l’augmenter.',
  ),
  'name-taken': text(
    'Is used already, if case and accents do not count. Choose another.',
    'Est déjà utilisé, sans tenir compte de la casse et des accents. Choisissez-en un autre.',
  ),
  'range-order': text(
    'The first extension must not come after the last.',
    'Le premier poste ne doit pas suivre le dernier.',
  ),
  'unknown-time-zone': text(
    '{timeZone} is not a time zone. Example: America/Toronto.',
    '{timeZone} n’est pas un fuseau horaire. Exemple : America/Toronto.',
  ),
} as const satisfies Record<string, Text>;
