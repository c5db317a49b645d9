import { problem, text, type ProblemText, type Text } from './text.js';

/** What is wrong with a request, whatever it is about. */
export const requestsProblems = {
  'bad-request': problem(
    'The request cannot be read',
    'La demande est illisible',
    'A parameter is wrong. Correct what is listed and send it again.',
    'Un paramètre est erroné. Corrigez ce qui est indiqué et renvoyez la demande.',
  ),
  conflict: problem(
    'The current state does not allow this',
    'L’état actuel ne le permet pas',
    'Something changed meanwhile. Load the current state and try again.',
    'Quelque chose a changé entre-temps. Rechargez l’état actuel et réessayez.',
  ),
  'idempotency-mismatch': problem(
    'The Idempotency-Key was used before',
    'La clé d’idempotence a déjà servi',
    'The key belongs to another request of the last 24 hours. Use a new key.',
    'La clé appartient à une autre demande des dernières 24 heures. Utilisez une nouvelle clé.',
  ),
  invalid: problem(
    'Some fields are refused',
    'Certains champs sont refusés',
    'Correct the fields that are listed and save again.',
    'Corrigez les champs indiqués et enregistrez de nouveau.',
  ),
  'method-not-allowed': problem(
    'Method not allowed',
    'Méthode non permise',
    'This path takes {allow}.',
    'Ce chemin accepte {allow}.',
  ),
  'not-found': problem(
    'Not found',
    'Introuvable',
    'It does not exist, or not for you.',
    'Cet élément n’existe pas, ou ne vous est pas accessible.',
  ),
  'not-ready': problem(
    'Not ready',
    'Pas encore prêt',
    'The server is starting or stopping. Try again in a moment.',
    'Le serveur démarre ou s’arrête. Réessayez dans un instant.',
  ),
  'payload-too-large': problem(
    'The body is too large',
    'Le contenu est trop volumineux',
    'At most {limit} bytes are accepted. Send less at once.',
    'Au plus {limit} octets sont acceptés. Envoyez-en moins à la fois.',
  ),
  'precondition-required': problem(
    'If-Match is missing',
    'If-Match est absent',
    'Send the ETag of the version that the change is based on.',
    'Envoyez l’ETag de la version sur laquelle repose la modification.',
  ),
  'secret-not-repeated': problem(
    'Already done',
    'Déjà fait',
    'The request succeeded before; its secret is shown only once. Make a new one with a new key.',
    'La demande a déjà réussi; son secret n’est montré qu’une fois. Créez-en un autre avec une nouvelle clé.',
  ),
  'server-error': problem(
    'Something went wrong on our side',
    'Une erreur est survenue de notre côté',
    'Try again. If it stays, tell support the request id {requestId}.',
    'Réessayez. Si le problème persiste, donnez au soutien l’identifiant {requestId}.',
  ),
  stale: problem(
    'Someone saved first',
    'Une autre personne a enregistré avant',
    'The object changed since it was loaded. Compare with its current state and save again.',
    'L’élément a changé depuis son chargement. Comparez avec l’état actuel et enregistrez de nouveau.',
  ),
  'too-many-requests': problem(
    'Too many requests',
    'Trop de demandes',
    'Wait {seconds} seconds and try again.',
    'Attendez {seconds} secondes et réessayez.',
  ),
  'unsupported-media-type': problem(
    'The content type is not supported',
    'Le type de contenu n’est pas accepté',
    'This operation takes {accepted}.',
    'Cette opération accepte {accepted}.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const requestsFaults = {
  'body-required': text('A body is required.', 'Un contenu est requis.'),
  'control-character': text(
    'Contains a character that cannot be shown. Type the text again.',
    'Contient un caractère non affichable. Retapez le texte.',
  ),
  duplicate: text('Is listed twice. Remove one.', 'Figure deux fois. Retirez-en un.'),
  'invalid-choice': text(
    'Must be one of: {allowed}.',
    'Doit être l’une de ces valeurs : {allowed}.',
  ),
  'invalid-cursor': text(
    'Is not a cursor of this list with this sort. Start at the first page.',
    'N’est pas un curseur de cette liste avec ce tri. Reprenez à la première page.',
  ),
  'invalid-date': text(
    'Is not a date and time such as 2026-11-22T15:04:05Z.',
    'N’est pas une date et heure comme 2026-11-22T15:04:05Z.',
  ),
  'invalid-email': text(
    'Is not an e-mail address such as name@example.com.',
    'N’est pas une adresse courriel comme nom@exemple.com.',
  ),
  'invalid-format': text('Does not have the form {format}.', 'N’a pas la forme {format}.'),
  'invalid-id': text('Is not an id (UUID).', 'N’est pas un identifiant (UUID).'),
  'invalid-json': text('Is not valid JSON.', 'N’est pas du JSON valide.'),
  'invalid-pattern': text(
    'Contains characters that are not allowed here.',
    'Contient des caractères non permis ici.',
  ),
  'invalid-shape': text(
    'Matches none of the forms that are allowed here.',
    'Ne correspond à aucune des formes permises ici.',
  ),
  'invalid-type': text('Must be {type}.', 'Doit être {type}.'),
  'out-of-range': text('Must be from {from} to {to}.', 'Doit être compris entre {from} et {to}.'),
  required: text('Is required.', 'Est obligatoire.'),
  'too-few': text('Needs at least {limit} entries.', 'Exige au moins {limit} éléments.'),
  'too-large': text('Must be at most {limit}.', 'Doit être au plus {limit}.'),
  'too-long': text(
    'Must have at most {limit} characters.',
    'Doit compter au plus {limit} caractères.',
  ),
  'too-many': text('Takes at most {limit} entries.', 'Accepte au plus {limit} éléments.'),
  'too-short': text(
    'Must have at least {limit} characters.',
    'Doit compter au moins {limit} caractères.',
  ),
  'too-small': text('Must be at least {limit}.', 'Doit être au moins {limit}.'),
  'unknown-field': text(
    'There is no such field. Leave it out.',
    'Ce champ n’existe pas. Retirez-le.',
  ),
  'unknown-parameter': text(
    'There is no such parameter. Leave it out.',
    'Ce paramètre n’existe pas. Retirez-le.',
  ),
  'unknown-reference': text(
    'There is no such object in this organization. Choose one from the list.',
    'Cet élément n’existe pas dans cette organisation. Choisissez-en un dans la liste.',
  ),
} as const satisfies Record<string, Text>;

/** Names of JSON types inside sentences. */
export const typeTexts: Readonly<Record<string, Text>> = {
  array: text('a list', 'une liste'),
  boolean: text('true or false', 'true ou false'),
  integer: text('a whole number', 'un nombre entier'),
  null: text('empty (null)', 'vide (null)'),
  number: text('a number', 'un nombre'),
  object: text('an object', 'un objet'),
  string: text('a text', 'un texte'),
};
