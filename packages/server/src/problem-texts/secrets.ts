import { text, type Text } from './text.js';

/** Passwords and PINs. */
export const secretsFaults = {
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
  'wrong-code': text(
    'Is not the code that your authenticator shows now.',
    'N’est pas le code que votre application affiche maintenant.',
  ),
  'wrong-password': text('Is not your current password.', 'N’est pas votre mot de passe actuel.'),
} as const satisfies Record<string, Text>;
