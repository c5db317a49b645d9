import { problem, text, type ProblemText, type Text } from './text.js';

/** Users and their extensions. */
export const usersProblems = {
  'bulk-refused': problem(
    'Nothing was changed',
    'Rien n’a été modifié',
    'Some of the rows cannot be written this way. Leave them out or correct what is listed.',
    'Certaines lignes ne peuvent pas être écrites ainsi. Retirez-les ou corrigez ce qui est indiqué.',
  ),
  'extension-taken': problem(
    'The extension is taken',
    'Le poste est déjà utilisé',
    'An extension can only have one owner. Choose a free one.',
    'Un poste ne peut avoir qu’un seul titulaire. Choisissez-en un libre.',
  ),
  'last-office-manager': problem(
    'The last office manager must stay',
    'Le dernier gestionnaire de bureau doit rester',
    'An organization needs at least one office manager. Give the role to someone else first.',
    'Une organisation a besoin d’au moins un gestionnaire de bureau. Donnez d’abord ce rôle à une autre personne.',
  ),
  'login-taken': problem(
    'The login name is taken',
    'L’identifiant est déjà pris',
    'Somebody else signs in with it. Choose another login name.',
    'Une autre personne se connecte avec cet identifiant. Choisissez-en un autre.',
  ),
  'user-above-own': problem(
    'This person may do more than you',
    'Cette personne a plus d’autorisations que vous',
    'Only someone with at least the same role can change this user.',
    'Seule une personne ayant au moins le même rôle peut modifier cet utilisateur.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const usersFaults = {
  'already-has-password': text(
    'Has a password already. Send a reset link from the user’s page.',
    'A déjà un mot de passe. Envoyez un lien de réinitialisation depuis la page de l’utilisateur.',
  ),
  'cannot-sign-in': text(
    'Only persons with a role for the portal get a sign-in link.',
    'Seules les personnes dont le rôle donne accès au portail reçoivent un lien de connexion.',
  ),
  'email-required': text(
    'At least one e-mail address is required, to send the sign-in link to.',
    'Au moins une adresse courriel est requise, pour l’envoi du lien de connexion.',
  ),
  'extension-format': text(
    'Must have 2 to 7 digits and nothing else.',
    'Doit compter de 2 à 7 chiffres et rien d’autre.',
  ),
  'extension-range-full': text(
    'No extension of this kind is free. Widen its range in the number plan.',
    'Aucun poste de ce genre n’est libre. Élargissez sa plage dans le plan de numérotation.',
  ),
  'extension-taken': text(
    'Extension {number} belongs to {holder}. Choose a free one.',
    'Le poste {number} appartient à {holder}. Choisissez-en un libre.',
  ),
  'last-office-manager': text(
    'Would leave the organization without an office manager. Give the role to someone else first.',
    'Laisserait l’organisation sans gestionnaire de bureau. Donnez d’abord ce rôle à une autre personne.',
  ),
  'login-taken': text(
    'Somebody else signs in with this name. Choose another one.',
    'Une autre personne se connecte avec cet identifiant. Choisissez-en un autre.',
  ),
  'outside-own-site': text(
    'You manage one site only. Choose your own site.',
    'Vous ne gérez qu’un seul site. Choisissez le vôtre.',
  ),
  'role-above-own': text(
    'Nobody gives a role above their own. Choose a narrower one.',
    'Personne ne donne un rôle supérieur au sien. Choisissez un rôle plus restreint.',
  ),
} as const satisfies Record<string, Text>;
