import type { Translated } from '../../shared/words.js';
import type { loginWords } from '../en/login.js';

export const loginFrench = {
  'login.asked':
    'Si {login} a un compte, un lien a été envoyé à son adresse courriel. Il fonctionne une seule fois, pendant une heure.',
  'login.back': 'Retour à la connexion',
  'login.code': 'Code',
  'login.codeExpired': 'La deuxième étape a pris trop de temps. Connectez-vous de nouveau.',
  'login.codeHint': '6 chiffres de l’application, ou un code de secours.',
  'login.codeLead': 'Tapez le code que votre application d’authentification affiche maintenant.',
  'login.forgot': 'Mot de passe oublié?',
  'login.forgotLead':
    'Tapez votre identifiant. Un lien pour choisir un nouveau mot de passe sera envoyé à votre adresse courriel.',
  'login.locked': {
    one: 'Trop de tentatives. Cet identifiant est verrouillé pendant {count} minute. Attendez, ou réinitialisez le mot de passe.',
    other:
      'Trop de tentatives. Cet identifiant est verrouillé pendant {count} minutes. Attendez, ou réinitialisez le mot de passe.',
  },
  'login.login': 'Identifiant',
  'login.loginHint': 'Poste@organisation, ou votre nom d’utilisateur.',
  'login.loginNeeded': 'Tapez votre identifiant.',
  'login.password': 'Mot de passe',
  'login.passwordNeeded': 'Tapez votre mot de passe.',
  'login.send': 'Envoyer le lien',
  'login.startAgain': 'Recommencer',
  'login.submit': 'Se connecter',
  'login.verify': 'Vérifier',
  'login.wrong': 'L’identifiant ou le mot de passe est erroné.',
  'login.wrongCode': 'Le code est erroné ou a déjà servi.',
} as const satisfies Translated<typeof loginWords>;
