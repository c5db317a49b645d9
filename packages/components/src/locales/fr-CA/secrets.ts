import type { Translated } from '../../shared/words.js';
import type { secretsWords } from '../en/secrets.js';

export const secretsFrench = {
  'password.fair': 'Robustesse : passable',
  'password.good': 'Robustesse : bonne',
  'password.met': 'Respecté :',
  'password.refused': 'Ce mot de passe ne respecte pas toutes les règles ci-dessous.',
  'password.rule.length': 'Au moins {count} caractères',
  'password.rule.noExtension': 'Sans votre numéro de poste',
  'password.rule.noLogin': 'Sans votre identifiant',
  'password.rule.noName': 'Sans votre nom',
  'password.rule.noPattern': 'Ni répétition ni suite comme abcabc ou 12345',
  'password.strong': 'Robustesse : excellente',
  'password.unmet': 'Pas encore respecté :',
  'password.weak': 'Robustesse : faible',

  'pin.refused': 'Ce NIP ne respecte pas toutes les règles ci-dessous.',
  'pin.rule.digits': 'De 4 à 10 chiffres',
  'pin.rule.noExtension': 'Sans votre numéro de poste',
  'pin.rule.noRepeats': 'Pas de répétition comme 1212',
  'pin.rule.noSequence': 'Pas de suite comme 3456',

  'secret.capsLock': 'Le verrouillage des majuscules est activé.',
  'secret.hide': 'Masquer',
  'secret.show': 'Afficher',
  'secret.showNamed': 'Afficher : {label}',
} as const satisfies Translated<typeof secretsWords>;
