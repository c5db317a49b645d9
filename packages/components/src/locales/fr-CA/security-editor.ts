import type { Translated } from '../../shared/words.js';
import type { securityEditorWords } from '../en/security-editor.js';

export const securityEditorFrench = {
  'securityEditor.cancel': 'Annuler',
  'securityEditor.changePassword': 'Changer le mot de passe',
  'securityEditor.changePin': 'Changer le NIP',
  'securityEditor.code': 'Code de l’application',
  'securityEditor.codeHint': '6 chiffres.',
  'securityEditor.codes': 'Codes de secours',
  'securityEditor.codesKept': 'Je les ai conservés',
  'securityEditor.codesLead':
    'Chacun de ces codes remplace l’application une fois. Ils ne sont affichés que maintenant : gardez-les en lieu sûr.',
  'securityEditor.codesLeft': {
    one: '{count} code de secours restant.',
    other: '{count} codes de secours restants.',
  },
  'securityEditor.confirm': 'Confirmer',
  'securityEditor.copied': 'Copiés.',
  'securityEditor.copy': 'Copier',
  'securityEditor.currentNeeded': 'Tapez votre mot de passe actuel.',
  'securityEditor.currentPassword': 'Mot de passe actuel',
  'securityEditor.disable': 'Désactiver',
  'securityEditor.disableConfirm': 'Désactiver',
  'securityEditor.disableLead':
    'Votre mot de passe seul ouvrira votre compte. Confirmez en le tapant.',
  'securityEditor.download': 'Télécharger',
  'securityEditor.endOtherSessions': 'Déconnecter mes autres navigateurs',
  'securityEditor.enrol': 'Configurer une application d’authentification',
  'securityEditor.enrolConfirm': 'Continuer',
  'securityEditor.enrolLead': 'Confirmez d’abord que c’est bien vous.',
  'securityEditor.mfa': 'Deuxième facteur à la connexion',
  'securityEditor.mfaLead': 'Après le mot de passe, un code d’une application de votre téléphone.',
  'securityEditor.mfaMustEnrol':
    'Votre rôle exige cette étape. Configurez-la maintenant pour utiliser le reste du portail.',
  'securityEditor.mfaOffered': 'Votre organisation ne l’offre pas à votre rôle.',
  'securityEditor.mfaOn': 'Activée.',
  'securityEditor.mfaRequired': 'Votre rôle exige cette étape; elle ne peut pas être désactivée.',
  'securityEditor.newPassword': 'Nouveau mot de passe',
  'securityEditor.newPin': 'Nouveau NIP',
  'securityEditor.notCopied': 'Le navigateur ne l’a pas permis. Téléchargez-les plutôt.',
  'securityEditor.password': 'Mot de passe',
  'securityEditor.passwordChanged': 'Mot de passe changé.',
  'securityEditor.pin': 'NIP de messagerie vocale',
  'securityEditor.pinChanged': 'NIP changé.',
  'securityEditor.pinNone':
    'Aucun NIP : votre messagerie ne peut pas encore être écoutée par téléphone.',
  'securityEditor.pinSet':
    'Un NIP est enregistré. Vous pouvez le remplacer; personne ne peut le lire.',
  'securityEditor.proof': 'Votre mot de passe',
  'securityEditor.qr': 'Code QR pour l’application d’authentification',
  'securityEditor.replaceCodes': 'Remplacer les codes de secours',
  'securityEditor.replaceConfirm': 'Remplacer',
  'securityEditor.replaceLead':
    'Les codes que vous avez cesseront de fonctionner. Confirmez avec votre mot de passe.',
  'securityEditor.scan':
    'Balayez ceci avec votre application d’authentification, puis tapez le code qu’elle affiche.',
  'securityEditor.secret': 'Ou tapez ce secret dans l’application :',
  'securityEditor.wrongCode': 'Tapez les 6 chiffres que l’application affiche maintenant.',
} as const satisfies Translated<typeof securityEditorWords>;
