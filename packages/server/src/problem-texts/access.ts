import { problem, text, type ProblemText, type Text } from './text.js';

/** Who may do what: accounts, tokens, keys, second factor. */
export const accessProblems = {
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
  forbidden: problem(
    'Not permitted',
    'Action non permise',
    'This needs the permission {capability}. Ask someone who may grant it.',
    'Cette action exige l’autorisation {capability}. Demandez-la à une personne qui peut l’accorder.',
  ),
  'key-in-browser': problem(
    'A key has no place in a browser',
    'Une clé n’a pas sa place dans un navigateur',
    'API keys work from servers only. Mint an embed session for the page.',
    'Les clés d’API ne fonctionnent qu’à partir de serveurs. Créez une session intégrée pour la page.',
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
  'sign-in-refused': problem(
    'Signing in is not allowed',
    'Connexion non permise',
    'This account has no access to the portal. Ask your administrator.',
    'Ce compte n’a pas accès au portail. Demandez à votre administrateur.',
  ),
  unauthorized: problem(
    'Sign in first',
    'Connexion requise',
    'There is no valid token: it is missing, unknown, expired or revoked.',
    'Aucun jeton valide : il est absent, inconnu, expiré ou révoqué.',
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

/** The same of single fields. */
export const accessFaults = {
  'capability-not-held': text(
    'Nobody grants more than they hold. You do not hold: {capabilities}.',
    'Personne n’accorde plus que ce qu’il détient. Vous ne détenez pas : {capabilities}.',
  ),
  'expires-in-past': text('Must lie in the future.', 'Doit être dans l’avenir.'),
  'expires-too-late': text('Must lie within {years} years.', 'Doit être d’ici {years} ans.'),
  'invalid-address': text(
    'Is not an IP address or a block such as 203.0.113.0/24.',
    'N’est pas une adresse IP ni un bloc comme 203.0.113.0/24.',
  ),
  'invalid-origin': text(
    'Is not an exact origin such as https://portal.example.com; http is for localhost only.',
    'N’est pas une origine exacte comme https://portail.exemple.com; http est réservé à localhost.',
  ),
  'origin-not-local': text(
    'A development key mints for localhost only.',
    'Une clé de développement ne sert que pour localhost.',
  ),
  'role-required': text(
    'Is required for an external subject.',
    'Est obligatoire pour un sujet externe.',
  ),
} as const satisfies Record<string, Text>;
