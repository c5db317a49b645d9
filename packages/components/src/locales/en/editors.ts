import { addWords } from '../../shared/words.js';

/** English texts that every editor shares; `{name}` stands for a value. */
export const editorsWords = addWords({
  'editor.create': 'Add',
  'editor.created': '{name} was added.',
  'editor.delete': 'Delete…',
  'editor.discard': 'Discard',
  'editor.mergeBack': 'Back to the form',
  'editor.mergeBase': 'Before',
  'editor.mergeCollides': 'Changed by both',
  'editor.mergeField': 'Field',
  'editor.mergeLead': 'Choose what each field becomes. What only one of you changed is kept.',
  'editor.mergeMine': 'Mine',
  'editor.mergeSave': 'Save the merge',
  'editor.mergeTheirs': 'Theirs',
  'editor.mergeTitle': 'Somebody else saved “{name}” first',
  'editor.missing': 'This does not exist any more.',
  'editor.movedOn':
    'Somebody saved this meanwhile. Your changes are kept; saving shows both sides.',
  'editor.no': 'No',
  'editor.refused': {
    one: 'One thing must be corrected first:',
    other: '{count} things must be corrected first:',
  },
  'editor.save': 'Save',
  'editor.saved': '{name} was saved.',
  'editor.saving': 'Saving…',
  'editor.tabErrors': { one: '{count} field to correct', other: '{count} fields to correct' },
  'editor.undone': 'The change was undone.',
  'editor.unsaved': { one: '{count} unsaved change', other: '{count} unsaved changes' },
  'editor.usedBy': { one: 'Used in {count} place', other: 'Used in {count} places' },
  'editor.usedByNone': 'Nothing uses it yet.',
  'editor.yes': 'Yes',

  'extension.free': '{extension} is free.',
  'extension.label': 'Extension',
  'extension.next': '{extension} is the next free extension.',
  'extension.taken': '{extension} belongs to {holder}.',
  'extension.use': 'Use {extension}',
});
