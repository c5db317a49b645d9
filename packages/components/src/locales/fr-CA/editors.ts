import type { Translated } from '../../shared/words.js';
import type { editorsWords } from '../en/editors.js';

export const editorsFrench = {
  'editor.create': 'Ajouter',
  'editor.created': '« {name} » est ajouté.',
  'editor.delete': 'Supprimer…',
  'editor.discard': 'Abandonner',
  'editor.mergeBack': 'Retour au formulaire',
  'editor.mergeBase': 'Avant',
  'editor.mergeCollides': 'Modifié des deux côtés',
  'editor.mergeField': 'Champ',
  'editor.mergeLead':
    'Choisissez ce que devient chaque champ. Ce qu’une seule personne a modifié est conservé.',
  'editor.mergeMine': 'La mienne',
  'editor.mergeSave': 'Enregistrer la fusion',
  'editor.mergeTheirs': 'La leur',
  'editor.mergeTitle': 'Quelqu’un d’autre a enregistré « {name} » avant vous',
  'editor.missing': 'Ceci n’existe plus.',
  'editor.movedOn':
    'Quelqu’un a enregistré entre-temps. Vos modifications sont conservées; l’enregistrement montrera les deux côtés.',
  'editor.no': 'Non',
  'editor.refused': {
    one: 'Une chose doit d’abord être corrigée :',
    other: '{count} choses doivent d’abord être corrigées :',
  },
  'editor.save': 'Enregistrer',
  'editor.saved': '« {name} » est enregistré.',
  'editor.saving': 'Enregistrement…',
  'editor.tabErrors': { one: '{count} champ à corriger', other: '{count} champs à corriger' },
  'editor.undone': 'La modification est défaite.',
  'editor.unsaved': {
    one: '{count} modification non enregistrée',
    other: '{count} modifications non enregistrées',
  },
  'editor.usedBy': { one: 'Utilisé à {count} endroit', other: 'Utilisé à {count} endroits' },
  'editor.usedByNone': 'Rien ne l’utilise encore.',
  'editor.yes': 'Oui',

  'extension.free': 'Le poste {extension} est libre.',
  'extension.label': 'Poste',
  'extension.next': '{extension} est le prochain poste libre.',
  'extension.taken': 'Le poste {extension} appartient à {holder}.',
  'extension.use': 'Prendre le {extension}',
} as const satisfies Translated<typeof editorsWords>;
