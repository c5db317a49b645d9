import type { components } from '@pbxkit/client';
import type { TextValues } from './problem.js';

export type Language = components['schemas']['Language'];

/** A sentence in both languages; `{name}` stands for a value. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

interface ProblemText {
  readonly title: Text;
  /** What is wrong, the limit and the remedy. */
  readonly detail: Text;
}

const problem = (enTitle: string, frTitle: string, enDetail: string, frDetail: string): ProblemText => ({
  title: { en: enTitle, fr: frTitle },
  detail: { en: enDetail, fr: frDetail },
});
const text = (en: string, fr: string): Text => ({ en, fr });

/** Problems by code, in the order of the alphabet. */
export const problemTexts = {
  'account-locked': problem(
    'The account is locked',
    'Le compte est verrouillé',
    'An administrator of your organization locked it. Ask for it to be unlocked.',
    'Un administrateur de votre organisation l’a verrouillé. Demandez qu’il soit déverrouillé.',
  ),
  'address-refused': problem(
    'This address may not use the key',
    'Cette adresse ne peut pas utiliser la clé',
    'The key works only from the addresses that it was made for.',
    'La clé ne fonctionne qu’à partir des adresses prévues pour elle.',
  ),
  'already-undone': problem(
    'Already undone',
    'Déjà annulé',
    'This change was undone before. Undo the undoing to bring it back.',
    'Cette modification a déjà été annulée. Annulez cette annulation pour la rétablir.',
  ),
  'bad-request': problem(
    'The request cannot be read',
    'La demande est illisible',
    'A parameter is wrong. Correct what is listed and send it again.',
    'Un paramètre est erroné. Corrigez ce qui est indiqué et renvoyez la demande.',
  ),
  'challenge-ended': problem(
    'Sign in again',
    'Connectez-vous de nouveau',
    'The second step took more than 5 minutes or was done before. Type login and password again.',
    'La deuxième étape a pris plus de 5 minutes ou a déjà été faite. Retapez votre identifiant et votre mot de passe.',
  ),
  conflict: problem(
    'The current state does not allow this',
    'L’état actuel ne le permet pas',
    'Something changed meanwhile. Load the current state and try again.',
    'Quelque chose a changé entre-temps. Rechargez l’état actuel et réessayez.',
  ),
  'domain-locked': problem(
    'The organization is locked',
    'L’organisation est verrouillée',
    'Nobody can sign in until your provider unlocks the organization.',
    'Personne ne peut se connecter tant que votre fournisseur ne l’a pas déverrouillée.',
  ),
  'domain-required': problem(
    'An organization must be named',
    'Une organisation doit être précisée',
    'This token reaches several organizations. Name one in the header Pbx-Domain.',
    'Ce jeton donne accès à plusieurs organisations. Nommez-en une dans l’en-tête Pbx-Domain.',
  ),
  'extension-taken': problem(
    'The extension is taken',
    'Le poste est déjà utilisé',
    'An extension can only have one owner. Choose a free one.',
    'Un poste ne peut avoir qu’un seul titulaire. Choisissez-en un libre.',
  ),
  forbidden: problem(
    'Not permitted',
    'Action non permise',
    'This needs the permission {capability}. Ask someone who may grant it.',
    'Cette action exige la permission {capability}. Demandez-la à une personne qui peut l’accorder.',
  ),
  'idempotency-mismatch': problem(
    'The Idempotency-Key was used before',
    'La clé d’idempotence a déjà servi',
    'The key belongs to another request of the last 24 hours. Use a new key.',
    'La clé appartient à une autre demande des dernières 24 heures. Utilisez une nouvelle clé.',
  ),
  'in-use': problem(
    'Still in use',
    'Encore utilisé',
    'Other objects refer to it. Point them elsewhere first.',
    'D’autres éléments y font référence. Redirigez-les d’abord.',
  ),
  invalid: problem(
    'Some fields are refused',
    'Certains champs sont refusés',
    'Correct the fields that are listed and save again.',
    'Corrigez les champs indiqués et enregistrez de nouveau.',
  ),
  'key-in-browser': problem(
    'A key has no place in a browser',
    'Une clé n’a pas sa place dans un navigateur',
    'API keys work from servers only. Mint an embed session for the page.',
    'Les clés d’API ne fonctionnent qu’à partir de serveurs. Créez une session intégrée pour la page.',
  ),
  'last-office-manager': problem(
    'The last office manager must stay',
    'Le dernier gestionnaire doit rester',
    'An organization needs at least one office manager. Give the role to someone else first.',
    'Une organisation a besoin d’au moins un gestionnaire. Donnez d’abord ce rôle à une autre personne.',
  ),
  'limit-reached': problem(
    'The limit is reached',
    'La limite est atteinte',
    '{used} of {limit} are used. Your provider can raise the limit.',
    '{used} sur {limit} sont utilisés. Votre fournisseur peut augmenter la limite.',
  ),
  'link-ended': problem(
    'The link no longer works',
    'Le lien ne fonctionne plus',
    'It was used, replaced by a newer one, or is too old. Ask for a new one.',
    'Il a servi, a été remplacé par un plus récent ou est trop ancien. Demandez-en un nouveau.',
  ),
  locked: problem(
    'Too many failed attempts',
    'Trop de tentatives échouées',
    'This login is locked for a while. Try again in {seconds} seconds or reset the password.',
    'Cet accès est verrouillé temporairement. Réessayez dans {seconds} secondes ou réinitialisez le mot de passe.',
  ),
  'method-not-allowed': problem(
    'Method not allowed',
    'Méthode non permise',
    'This path takes {allow}.',
    'Ce chemin accepte {allow}.',
  ),
  'mfa-none': problem(
    'No authenticator is set',
    'Aucune application d’authentification',
    'Set an authenticator first.',
    'Ajoutez d’abord une application d’authentification.',
  ),
  'mfa-off': problem(
    'No second factor here',
    'Aucun deuxième facteur ici',
    'Your organization turned the second factor off for your role.',
    'Votre organisation a désactivé le deuxième facteur pour votre rôle.',
  ),
  'mfa-on': problem(
    'An authenticator is set',
    'Une application d’authentification est en place',
    'Remove it first, then set the new one.',
    'Retirez-la d’abord, puis ajoutez la nouvelle.',
  ),
  'mfa-required': problem(
    'Your role requires a second factor',
    'Votre rôle exige un deuxième facteur',
    'Your organization does not allow to remove it.',
    'Votre organisation ne permet pas de le retirer.',
  ),
  'no-password': problem(
    'No password is set',
    'Aucun mot de passe n’est défini',
    'Use the link of the welcome mail to set one.',
    'Utilisez le lien du courriel de bienvenue pour en définir un.',
  ),
  'not-a-person': problem(
    'Only for persons',
    'Réservé aux personnes',
    'An API key or an outside subject has no account of its own.',
    'Une clé d’API ou un sujet externe n’a pas de compte.',
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
  'nothing-granted': problem(
    'Nothing is granted',
    'Rien n’est accordé',
    'Key, role and request have no permission in common; {reasons}.',
    'La clé, le rôle et la demande n’ont aucune permission en commun; {reasons}.',
  ),
  'origin-refused': problem(
    'This page may not use the token',
    'Cette page ne peut pas utiliser le jeton',
    'The origin of the page is not one of those the token was made for.',
    'L’origine de la page ne fait pas partie de celles prévues pour le jeton.',
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
  'read-only-key': problem(
    'The key is read-only',
    'La clé est en lecture seule',
    'It may read, not change. Use another key.',
    'Elle permet de lire, pas de modifier. Utilisez une autre clé.',
  ),
  refused: problem(
    'Not permitted',
    'Action non permise',
    'This token may not be used here.',
    'Ce jeton ne peut pas être utilisé ici.',
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
  'sign-in-refused': problem(
    'Signing in is not allowed',
    'Connexion non permise',
    'This account has no access to the portal. Ask your administrator.',
    'Ce compte n’a pas accès au portail. Demandez à votre administrateur.',
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
  unauthorized: problem(
    'Sign in first',
    'Connexion requise',
    'There is no valid token: it is missing, unknown, expired or revoked.',
    'Aucun jeton valide : il est absent, inconnu, expiré ou révoqué.',
  ),
  'unsupported-media-type': problem(
    'The content type is not supported',
    'Le type de contenu n’est pas accepté',
    'This operation takes {accepted}.',
    'Cette opération accepte {accepted}.',
  ),
  'wrong-code': problem(
    'The code is wrong',
    'Le code est erroné',
    'Type the code that your authenticator shows now, or a recovery code that was not used.',
    'Tapez le code que votre application affiche maintenant, ou un code de secours qui n’a pas servi.',
  ),
  'wrong-credentials': problem(
    'Login or password is wrong',
    'Identifiant ou mot de passe erroné',
    'Check both and try again. After 10 failures the login is locked for 15 minutes.',
    'Vérifiez les deux et réessayez. Après 10 échecs, l’accès est verrouillé pendant 15 minutes.',
  ),
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;

/** Faults of single fields by code, in the order of the alphabet. */
export const fieldTexts = {
  'body-required': text('A body is required.', 'Un contenu est requis.'),
  'capability-not-held': text(
    'Nobody grants more than they hold. You do not hold: {capabilities}.',
    'Personne n’accorde plus que ce qu’il détient. Vous ne détenez pas : {capabilities}.',
  ),
  'control-character': text(
    'Contains a character that cannot be shown. Type the text again.',
    'Contient un caractère non affichable. Retapez le texte.',
  ),
  duplicate: text('Is listed twice. Remove one.', 'Figure deux fois. Retirez-en un.'),
  'email-required': text(
    'At least one e-mail address is required, to send the sign-in link to.',
    'Au moins une adresse courriel est requise, pour l’envoi du lien de connexion.',
  ),
  'expires-in-past': text('Must lie in the future.', 'Doit être dans l’avenir.'),
  'expires-too-late': text('Must lie within {years} years.', 'Doit être d’ici {years} ans.'),
  'invalid-address': text(
    'Is not an IP address or a block such as 203.0.113.0/24.',
    'N’est pas une adresse IP ni un bloc comme 203.0.113.0/24.',
  ),
  'invalid-choice': text('Must be one of: {allowed}.', 'Doit être l’une de ces valeurs : {allowed}.'),
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
  'invalid-number': text(
    'Is not a phone number. Example: 514 555-0123 or +15145550123.',
    'N’est pas un numéro de téléphone. Exemple : 514 555-0123 ou +15145550123.',
  ),
  'invalid-origin': text(
    'Is not an exact origin such as https://portal.example.com; http is for localhost only.',
    'N’est pas une origine exacte comme https://portail.exemple.com; http est réservé à localhost.',
  ),
  'invalid-pattern': text('Contains characters that are not allowed here.', 'Contient des caractères non permis ici.'),
  'invalid-shape': text(
    'Matches none of the forms that are allowed here.',
    'Ne correspond à aucune des formes permises ici.',
  ),
  'invalid-type': text('Must be {type}.', 'Doit être {type}.'),
  'origin-not-local': text(
    'A development key mints for localhost only.',
    'Une clé de développement ne sert que pour localhost.',
  ),
  'password-common': text(
    'Is one of the passwords that are tried first. Choose a less usual one.',
    'Fait partie des mots de passe essayés en premier. Choisissez-en un moins courant.',
  ),
  'password-contains-extension': text(
    'Contains your extension. Leave it out.',
    'Contient votre numéro de poste. Retirez-le.',
  ),
  'password-contains-login': text(
    'Contains your login. Leave it out.',
    'Contient votre identifiant. Retirez-le.',
  ),
  'password-contains-name': text(
    'Contains your name. Leave it out.',
    'Contient votre nom. Retirez-le.',
  ),
  'password-too-short': text(
    'Must have at least {min} characters.',
    'Doit compter au moins {min} caractères.',
  ),
  'pin-extension': text(
    'Contains your extension. Choose another PIN.',
    'Contient votre numéro de poste. Choisissez un autre NIP.',
  ),
  'pin-forbidden': text(
    'Is one of the PINs that are tried first. Choose another one.',
    'Fait partie des NIP essayés en premier. Choisissez-en un autre.',
  ),
  'pin-length': text('Must have 4 to 10 digits.', 'Doit compter de 4 à 10 chiffres.'),
  'pin-repeats': text('Repeats itself. Choose another PIN.', 'Se répète. Choisissez un autre NIP.'),
  'pin-required': text(
    'Choose a PIN for your voicemail.',
    'Choisissez un NIP pour votre messagerie vocale.',
  ),
  'pin-sequence': text(
    'Is a sequence. Choose another PIN.',
    'Est une suite. Choisissez un autre NIP.',
  ),
  required: text('Is required.', 'Est obligatoire.'),
  'role-above-own': text(
    'Nobody gives a role above their own. Choose a narrower one.',
    'Personne ne donne un rôle supérieur au sien. Choisissez un rôle plus restreint.',
  ),
  'role-required': text(
    'Is required for an external subject.',
    'Est obligatoire pour un sujet externe.',
  ),
  'too-few': text('Needs at least {limit} entries.', 'Exige au moins {limit} éléments.'),
  'too-large': text('Must be at most {limit}.', 'Doit être au plus {limit}.'),
  'too-long': text('Must have at most {limit} characters.', 'Doit compter au plus {limit} caractères.'),
  'too-many': text('Takes at most {limit} entries.', 'Accepte au plus {limit} éléments.'),
  'too-short': text('Must have at least {limit} characters.', 'Doit compter au moins {limit} caractères.'),
  'too-small': text('Must be at least {limit}.', 'Doit être au moins {limit}.'),
  'unknown-field': text('There is no such field. Leave it out.', 'Ce champ n’existe pas. Retirez-le.'),
  'unknown-parameter': text('There is no such parameter. Leave it out.', 'Ce paramètre n’existe pas. Retirez-le.'),
  'unknown-reference': text(
    'There is no such object in this organization. Choose one from the list.',
    'Cet élément n’existe pas dans cette organisation. Choisissez-en un dans la liste.',
  ),
  'unknown-time-zone': text(
    '{timeZone} is not a time zone. Example: America/Toronto.',
    '{timeZone} n’est pas un fuseau horaire. Exemple : America/Toronto.',
  ),
  'wrong-code': text(
    'Is not the code that your authenticator shows now.',
    'N’est pas le code que votre application affiche maintenant.',
  ),
  'wrong-password': text('Is not your current password.', 'N’est pas votre mot de passe actuel.'),
} as const satisfies Record<string, Text>;

export type FieldCode = keyof typeof fieldTexts;

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

/** The sentence in a language, with its values put in. */
export function say(sentence: Text, language: Language, values: TextValues = {}): string {
  return sentence[language === 'fr-CA' ? 'fr' : 'en'].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Language of an `Accept-Language` header (RFC 9110 section 12.5.4); undefined when it names none of ours. */
export function acceptedLanguage(header: string | undefined): Language | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => /^(en|fr)\b/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0] && (wanted[0].tag.startsWith('fr') ? 'fr-CA' : 'en-CA');
}
