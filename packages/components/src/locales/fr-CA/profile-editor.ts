import type { Translated } from '../../shared/words.js';
import type { profileEditorWords } from '../en/profile-editor.js';

export const profileEditorFrench = {
  'profileEditor.addEmail': 'Ajouter un courriel',
  'profileEditor.discard': 'Annuler',
  'profileEditor.email': 'Courriel {number}',
  'profileEditor.emails': 'Courriels',
  'profileEditor.firstName': 'Prénom',
  'profileEditor.language': 'Langue',
  'profileEditor.lastName': 'Nom',
  'profileEditor.ofOrganization': 'Comme l’organisation',
  'profileEditor.remove': 'Retirer',
  'profileEditor.removeEmail': 'Retirer {label}',
  'profileEditor.save': 'Enregistrer',
  'profileEditor.saved': 'Profil enregistré.',
  'profileEditor.stale':
    'Le profil a été modifié ailleurs entre-temps. Votre saisie est conservée : vérifiez-la et enregistrez de nouveau.',
  'profileEditor.theme': 'Thème',
  'profileEditor.timeZone': 'Fuseau horaire',
  'profileEditor.timeZoneHint': 'Vide : {zone}, comme l’organisation.',
} as const satisfies Translated<typeof profileEditorWords>;
