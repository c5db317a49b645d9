import { problem, text, type ProblemText, type Text } from './text.js';

/** Undoing. */
export const changesProblems = {
  'already-undone': problem(
    'Already undone',
    'Déjà défait',
    'This change was undone before. Undo the undoing to bring it back.',
    'Cette modification a déjà été défaite. Défaites cette opération pour la rétablir.',
  ),
  'not-undoable': problem(
    'This cannot be undone',
    'Cela ne peut pas être défait',
    'The change was about secrets or belongs to no object that can be restored.',
    'La modification portait sur des secrets ou sur un élément qui ne peut pas être rétabli.',
  ),
  'undo-conflict': problem(
    'Something changed since',
    'Quelque chose a changé depuis',
    'Fields that were changed since, or are used now, cannot be restored. Nothing was undone.',
    'Des champs modifiés depuis, ou utilisés maintenant, ne peuvent pas être rétablis. Rien n’a été défait.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const changesFaults = {
  'changed-since': text(
    'Was changed since. Change it by hand.',
    'A été modifié depuis. Modifiez-le à la main.',
  ),
  'deleted-since': text('Was deleted since.', 'A été supprimé depuis.'),
  'held-since': text('Is held by somebody else now.', 'Appartient maintenant à quelqu’un d’autre.'),
  'still-in-use': text(
    'Is used now. Point its uses elsewhere first.',
    'Est utilisé maintenant. Redirigez d’abord ce qui l’utilise.',
  ),
} as const satisfies Record<string, Text>;
