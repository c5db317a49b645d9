import type { Translated } from '../../shared/words.js';
import type { passwordLinkWords } from '../en/password-link.js';

export const passwordLinkFrench = {
  'passwordLink.ended': 'Ce lien est expiré ou a déjà servi. Demandez-en un autre.',
  'passwordLink.extension': 'Poste',
  'passwordLink.firstLogin':
    'Bienvenue! Choisissez votre mot de passe, et le NIP qui ouvre votre messagerie vocale par téléphone.',
  'passwordLink.login': 'Identifiant',
  'passwordLink.password': 'Nouveau mot de passe',
  'passwordLink.person': 'Compte de',
  'passwordLink.pin': 'NIP de messagerie vocale',
  'passwordLink.pinHint': 'Vous le tapez au téléphone pour écouter vos messages.',
  'passwordLink.reset':
    'Choisissez un nouveau mot de passe. Tous les navigateurs connectés seront déconnectés.',
  'passwordLink.save': 'Enregistrer le mot de passe',
  'passwordLink.saved': 'Votre mot de passe est enregistré.',
  'passwordLink.start': 'Ouvrir mon compte',
  'passwordLink.until': 'Lien valide jusqu’à',
} as const satisfies Translated<typeof passwordLinkWords>;
