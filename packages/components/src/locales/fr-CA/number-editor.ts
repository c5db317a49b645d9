import type { Translated } from '../../shared/words.js';
import type { numberEditorWords } from '../en/number-editor.js';

export const numberEditorFrench = {
  'numberEditor.callerIdPrefixHint': 'Placé avant le nom de l’appelant, par exemple Ventes.',
  'numberEditor.deleteConfirm': 'Supprimer',
  'numberEditor.deleteLead': 'Les appels à ce numéro seront hors service.',
  'numberEditor.deleteTitle': 'Supprimer {number}?',
  'numberEditor.deleted': '{number} est supprimé.',
  'numberEditor.enabled': 'Activé',
  'numberEditor.enabledHint': 'Un numéro désactivé est hors service.',
  'numberEditor.freeMeans': 'Libre : l’appelant entend qu’il est hors service',
  'numberEditor.newNumber': 'Nouveau numéro de téléphone',
  'numberEditor.now': 'Ce qui arrive maintenant',
  'numberEditor.numberHint': 'Avec l’indicatif du pays, par exemple +1 514 555-0123.',
  'numberEditor.numberNeeded': 'Entrez un numéro de téléphone, par exemple +1 514 555-0123.',
  'numberEditor.otherwise': 'En tout autre temps, les appels vont à',
  'numberEditor.sectionMore': 'Autres',
  'numberEditor.sectionNumber': 'Numéro',
  'numberEditor.sectionRouting': 'Où vont les appels',
  'numberEditor.zoneHint': 'Fuseau horaire : {zone}. Vide : sans limite.',
} satisfies Translated<typeof numberEditorWords>;
