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

const problem = (
  enTitle: string,
  frTitle: string,
  enDetail: string,
  frDetail: string,
): ProblemText => ({
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
    'Déjà défait',
    'This change was undone before. Undo the undoing to bring it back.',
    'Cette modification a déjà été défaite. Défaites cette opération pour la rétablir.',
  ),
  'bad-request': problem(
    'The request cannot be read',
    'La demande est illisible',
    'A parameter is wrong. Correct what is listed and send it again.',
    'Un paramètre est erroné. Corrigez ce qui est indiqué et renvoyez la demande.',
  ),
  'bulk-refused': problem(
    'Nothing was changed',
    'Rien n’a été modifié',
    'Some of the users cannot be changed this way. Leave them out or correct what is listed.',
    'Certains utilisateurs ne peuvent pas être modifiés ainsi. Retirez-les ou corrigez ce qui est indiqué.',
  ),
  'cannot-sign-in': problem(
    'This user does not sign in',
    'Cet utilisateur ne se connecte pas',
    'Only persons with a role for the portal get a sign-in link. Change the role first.',
    'Seules les personnes dont le rôle donne accès au portail reçoivent un lien de connexion. Changez d’abord le rôle.',
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
    'Cette action exige l’autorisation {capability}. Demandez-la à une personne qui peut l’accorder.',
  ),
  'idempotency-mismatch': problem(
    'The Idempotency-Key was used before',
    'La clé d’idempotence a déjà servi',
    'The key belongs to another request of the last 24 hours. Use a new key.',
    'La clé appartient à une autre demande des dernières 24 heures. Utilisez une nouvelle clé.',
  ),
  'import-applied': problem(
    'The import was applied',
    'L’importation est appliquée',
    'It cannot be changed any more. Undo it, or upload the file again.',
    'Elle ne peut plus être modifiée. Défaites-la, ou téléversez de nouveau le fichier.',
  ),
  'import-busy': problem(
    'The import is running',
    'L’importation est en cours',
    'Wait until the running step has ended, then try again.',
    'Attendez la fin de l’étape en cours, puis réessayez.',
  ),
  'import-has-errors': problem(
    'Some rows are refused',
    'Certaines lignes sont refusées',
    '{count} rows are in error or conflict. Correct the file, or apply the valid rows only.',
    '{count} lignes sont en erreur ou en conflit. Corrigez le fichier, ou n’appliquez que les lignes valides.',
  ),
  'import-not-planned': problem(
    'There is no plan yet',
    'Il n’y a pas encore de plan',
    'Run the dry run first and look at its plan.',
    'Lancez d’abord l’essai à blanc et consultez son plan.',
  ),
  'import-refused': problem(
    'The file cannot be imported',
    'Le fichier ne peut pas être importé',
    'Correct what is listed and upload the file again.',
    'Corrigez ce qui est indiqué et téléversez de nouveau le fichier.',
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
    'Le dernier gestionnaire de bureau doit rester',
    'An organization needs at least one office manager. Give the role to someone else first.',
    'Une organisation a besoin d’au moins un gestionnaire de bureau. Donnez d’abord ce rôle à une autre personne.',
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
  'login-taken': problem(
    'The login name is taken',
    'L’identifiant est déjà pris',
    'Somebody else signs in with it. Choose another login name.',
    'Une autre personne se connecte avec cet identifiant. Choisissez-en un autre.',
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
  'name-taken': problem(
    'The name is taken',
    'Le nom est déjà utilisé',
    'Names differ by more than case and accents. Choose another name.',
    'Les noms doivent différer autrement que par la casse et les accents. Choisissez un autre nom.',
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
  'not-undoable': problem(
    'This cannot be undone',
    'Cela ne peut pas être défait',
    'The change was about secrets or belongs to no object that can be restored.',
    'La modification portait sur des secrets ou sur un élément qui ne peut pas être rétabli.',
  ),
  'nothing-granted': problem(
    'Nothing is granted',
    'Rien n’est accordé',
    'Key, role and request have no permission in common; {reasons}.',
    'La clé, le rôle et la demande n’ont aucune autorisation en commun; {reasons}.',
  ),
  'origin-refused': problem(
    'This page may not use the token',
    'Cette page ne peut pas utiliser le jeton',
    'The origin of the page is not one of those the token was made for.',
    'L’origine de la page ne fait pas partie de celles prévues pour le jeton.',
  ),
  'own-account': problem(
    'This is your own account',
    'Il s’agit de votre propre compte',
    'Nobody locks themselves out. Ask another administrator.',
    'Personne ne verrouille son propre compte. Demandez à un autre administrateur.',
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
  'reset-pending': problem(
    'The password was reset',
    'Le mot de passe a été réinitialisé',
    'Use the link in the mail that was sent to you, or ask for a new one.',
    'Utilisez le lien du courriel qui vous a été envoyé, ou demandez-en un nouveau.',
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
  'undo-conflict': problem(
    'Something changed since',
    'Quelque chose a changé depuis',
    'Fields that were changed since, or are used now, cannot be restored. Nothing was undone.',
    'Des champs modifiés depuis, ou utilisés maintenant, ne peuvent pas être rétablis. Rien n’a été défait.',
  ),
  'unsupported-media-type': problem(
    'The content type is not supported',
    'Le type de contenu n’est pas accepté',
    'This operation takes {accepted}.',
    'Cette opération accepte {accepted}.',
  ),
  'user-above-own': problem(
    'This person may do more than you',
    'Cette personne a plus d’autorisations que vous',
    'Only someone with at least the same role can change this user.',
    'Seule une personne ayant au moins le même rôle peut modifier cet utilisateur.',
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
  'accents-composed': text(
    'Accents were stored as separate signs; they are joined to their letters.',
    'Des accents étaient enregistrés à part; ils sont réunis à leur lettre.',
  ),
  'already-has-password': text(
    'Has a password already. Send a reset link from the user’s page.',
    'A déjà un mot de passe. Envoyez un lien de réinitialisation depuis la page de l’utilisateur.',
  ),
  'body-required': text('A body is required.', 'Un contenu est requis.'),
  'boolean-converted': text('Read as {value}.', 'Lu comme {value}.'),
  'cannot-sign-in': text(
    'Only persons with a role for the portal get a sign-in link.',
    'Seules les personnes dont le rôle donne accès au portail reçoivent un lien de connexion.',
  ),
  'capability-not-held': text(
    'Nobody grants more than they hold. You do not hold: {capabilities}.',
    'Personne n’accorde plus que ce qu’il détient. Vous ne détenez pas : {capabilities}.',
  ),
  'changed-since': text(
    'Was changed since. Change it by hand.',
    'A été modifié depuis. Modifiez-le à la main.',
  ),
  'control-character': text(
    'Contains a character that cannot be shown. Type the text again.',
    'Contient un caractère non affichable. Retapez le texte.',
  ),
  'control-removed': text(
    'Characters that cannot be shown are taken out.',
    'Des caractères non affichables sont retirés.',
  ),
  'deleted-since': text('Was deleted since.', 'A été supprimé depuis.'),
  'digits-converted': text(
    'Full-width digits are read as ordinary ones.',
    'Des chiffres pleine chasse sont lus comme des chiffres ordinaires.',
  ),
  'domain-other': text(
    'Belongs to the organization {value}. This import is for {domain}: take the row out.',
    'Appartient à l’organisation {value}. Cette importation vise {domain} : retirez la ligne.',
  ),
  duplicate: text('Is listed twice. Remove one.', 'Figure deux fois. Retirez-en un.'),
  'duplicate-in-file': text(
    'Also in row {rows}. Keep it in one row.',
    'Figure aussi à la ligne {rows}. Ne la gardez qu’une fois.',
  ),
  'duplicate-removed': text(
    'An address that was listed twice is kept once.',
    'Une adresse inscrite deux fois n’est gardée qu’une fois.',
  ),
  'email-required': text(
    'At least one e-mail address is required, to send the sign-in link to.',
    'Au moins une adresse courriel est requise, pour l’envoi du lien de connexion.',
  ),
  'emoji-kept': text(
    'Some desk phones cannot show {value}. It is kept as it is.',
    'Certains téléphones ne peuvent pas afficher {value}. Le texte est gardé tel quel.',
  ),
  'expires-in-past': text('Must lie in the future.', 'Doit être dans l’avenir.'),
  'expires-too-late': text('Must lie within {years} years.', 'Doit être d’ici {years} ans.'),
  'extension-format': text(
    'Must have 2 to 7 digits and nothing else.',
    'Doit compter de 2 à 7 chiffres et rien d’autre.',
  ),
  'extension-length': text(
    'Must have {digits} digits in this organization. Choose another, or change the number plan.',
    'Doit compter {digits} chiffres dans cette organisation. Choisissez-en un autre, ou modifiez le plan de numérotation.',
  ),
  'extension-range': text(
    'Must lie between {from} and {to}. Choose another, or change the number plan.',
    'Doit être compris entre {from} et {to}. Choisissez-en un autre, ou modifiez le plan de numérotation.',
  ),
  'extension-range-full': text(
    'No extension of this kind is free. Widen its range in the number plan.',
    'Aucun poste de ce genre n’est libre. Élargissez sa plage dans le plan de numérotation.',
  ),
  'extension-reserved': text(
    'Is kept free: extensions never start with 0 and are never 911, 933 or a feature code. Choose another.',
    'Est réservé : un poste ne commence jamais par 0 et n’est jamais 911, 933 ou un code de fonction. Choisissez-en un autre.',
  ),
  'extension-taken': text(
    'Extension {number} belongs to {holder}. Choose a free one.',
    'Le poste {number} appartient à {holder}. Choisissez-en un libre.',
  ),
  'field-mapped-twice': text(
    'Two columns fill the same field. Leave one out.',
    'Deux colonnes remplissent le même champ. Laissez-en une de côté.',
  ),
  'file-binary': text(
    'Is not text. Save the sheet as CSV and upload that file.',
    'N’est pas du texte. Enregistrez la feuille en CSV et téléversez ce fichier.',
  ),
  'file-empty': text(
    'The file is empty. It needs a row of column names and one row per user.',
    'Le fichier est vide. Il faut une ligne de noms de colonnes et une ligne par utilisateur.',
  ),
  'file-too-many-columns': text(
    'Has {count} columns; at most {limit} are read. Take some out.',
    'Compte {count} colonnes; au plus {limit} sont lues. Retirez-en.',
  ),
  'file-too-many-rows': text(
    'Has {count} rows; at most {limit} are read at once. Split the file.',
    'Compte {count} lignes; au plus {limit} sont lues à la fois. Divisez le fichier.',
  ),
  'file-unreadable': text(
    'Cannot be read from line {line} on: a quotation mark is not closed.',
    'Est illisible à partir de la ligne {line} : un guillemet n’est pas fermé.',
  ),
  'file-without-rows': text(
    'Has column names but no rows. Add one row per user.',
    'A des noms de colonnes, mais aucune ligne. Ajoutez une ligne par utilisateur.',
  ),
  'formula-kept': text(
    'Begins like a formula of a spreadsheet. It is kept as text and never run.',
    'Commence comme une formule de tableur. Le contenu est gardé comme texte et jamais exécuté.',
  ),
  'held-since': text('Is held by somebody else now.', 'Appartient maintenant à quelqu’un d’autre.'),
  'invalid-address': text(
    'Is not an IP address or a block such as 203.0.113.0/24.',
    'N’est pas une adresse IP ni un bloc comme 203.0.113.0/24.',
  ),
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
  'invalid-number': text(
    'Is not a phone number. Example: 514 555-0123 or +15145550123.',
    'N’est pas un numéro de téléphone. Exemple : 514 555-0123 ou +15145550123.',
  ),
  'invalid-origin': text(
    'Is not an exact origin such as https://portal.example.com; http is for localhost only.',
    'N’est pas une origine exacte comme https://portail.exemple.com; http est réservé à localhost.',
  ),
  'invalid-pattern': text(
    'Contains characters that are not allowed here.',
    'Contient des caractères non permis ici.',
  ),
  'invalid-shape': text(
    'Matches none of the forms that are allowed here.',
    'Ne correspond à aucune des formes permises ici.',
  ),
  'invalid-type': text('Must be {type}.', 'Doit être {type}.'),
  'last-office-manager': text(
    'Would leave the organization without an office manager. Give the role to someone else first.',
    'Laisserait l’organisation sans gestionnaire de bureau. Donnez d’abord ce rôle à une autre personne.',
  ),
  'limit-reached': text(
    '{used} of {limit} users are reached. Your provider can raise the limit.',
    'La limite est atteinte : {used} utilisateurs sur {limit}. Votre fournisseur peut l’augmenter.',
  ),
  'login-taken': text(
    'Somebody else signs in with this name. Choose another one.',
    'Une autre personne se connecte avec cet identifiant. Choisissez-en un autre.',
  ),
  'markup-kept': text(
    'Contains markup. It is kept as text and shown as it is typed.',
    'Contient du balisage. Le contenu est gardé comme texte et affiché tel quel.',
  ),
  'name-taken': text(
    'Is used already, if case and accents do not count. Choose another.',
    'Est déjà utilisé, sans tenir compte de la casse et des accents. Choisissez-en un autre.',
  ),
  'not-a-number': text(
    'Must be a whole number from {from} to {to}.',
    'Doit être un nombre entier de {from} à {to}.',
  ),
  'origin-not-local': text(
    'A development key mints for localhost only.',
    'Une clé de développement ne sert que pour localhost.',
  ),
  'out-of-range': text('Must be from {from} to {to}.', 'Doit être compris entre {from} et {to}.'),
  'out-of-reach': text(
    'Belongs to a user whom you may not change.',
    'Appartient à un utilisateur que vous ne pouvez pas modifier.',
  ),
  'outside-own-site': text(
    'You manage one site only. Choose your own site.',
    'Vous ne gérez qu’un seul site. Choisissez le vôtre.',
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
  'range-order': text(
    'The first extension must not come after the last.',
    'Le premier poste ne doit pas suivre le dernier.',
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
  'row-too-wide': text(
    'Has more cells than the file has columns. Look for a stray separator.',
    'Compte plus de cellules que le fichier n’a de colonnes. Cherchez un séparateur de trop.',
  ),
  'site-limit': text(
    'The organization may have no more sites. Your provider can raise the limit.',
    'L’organisation ne peut pas avoir plus de sites. Votre fournisseur peut augmenter la limite.',
  ),
  'spaces-removed': text('Spaces around it are taken off.', 'Les espaces autour sont retirés.'),
  'still-in-use': text(
    'Is used now. Point its uses elsewhere first.',
    'Est utilisé maintenant. Redirigez d’abord ce qui l’utilise.',
  ),
  'time-zone-renamed': text(
    'Is an old name of the time zone {value}, which is used.',
    'Est un ancien nom du fuseau horaire {value}, qui est utilisé.',
  ),
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
  'unknown-boolean': text('Must be yes or no.', 'Doit être oui ou non.'),
  'unknown-column': text('The file has no such column.', 'Le fichier n’a pas cette colonne.'),
  'unknown-department': text(
    'There is no such department. Correct the name, or have missing departments created.',
    'Ce service n’existe pas. Corrigez le nom, ou faites créer les services manquants.',
  ),
  'unknown-field': text(
    'There is no such field. Leave it out.',
    'Ce champ n’existe pas. Retirez-le.',
  ),
  'unknown-id': text(
    'No user of this organization has this id. Leave it empty to add a new user.',
    'Aucun utilisateur de cette organisation n’a cet identifiant. Laissez-le vide pour ajouter un utilisateur.',
  ),
  'unknown-parameter': text(
    'There is no such parameter. Leave it out.',
    'Ce paramètre n’existe pas. Retirez-le.',
  ),
  'unknown-reference': text(
    'There is no such object in this organization. Choose one from the list.',
    'Cet élément n’existe pas dans cette organisation. Choisissez-en un dans la liste.',
  ),
  'unknown-role': text(
    'Is not a role. Example: Basic User.',
    'N’est pas un rôle. Exemple : Utilisateur de base.',
  ),
  'unknown-site': text(
    'There is no such site. Correct the name, or have missing sites created.',
    'Ce site n’existe pas. Corrigez le nom, ou faites créer les sites manquants.',
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
  return sentence[language === 'fr-CA' ? 'fr' : 'en'].replace(
    /\{(\w+)\}/g,
    (whole, name: string) => (name in values ? String(values[name]) : whole),
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
