import { addWords } from '../../shared/words.js';

/** English texts of the editor of a phone number; `{name}` stands for a value. */
export const numberEditorWords = addWords({
  'numberEditor.callerIdPrefixHint': 'Put before the name of the caller, such as Sales.',
  'numberEditor.deleteConfirm': 'Delete',
  'numberEditor.deleteLead': 'Calls to this number will not be in service any more.',
  'numberEditor.deleteTitle': 'Delete {number}?',
  'numberEditor.deleted': '{number} was deleted.',
  'numberEditor.enabled': 'Enabled',
  'numberEditor.enabledHint': 'A disabled number is not in service.',
  'numberEditor.freeMeans': 'Free: callers hear that it is not in service',
  'numberEditor.newNumber': 'New phone number',
  'numberEditor.now': 'What happens now',
  'numberEditor.numberHint': 'With the country code, such as +1 514 555-0123.',
  'numberEditor.numberNeeded': 'Enter a phone number, such as +1 514 555-0123.',
  'numberEditor.otherwise': 'At all other times calls go to',
  'numberEditor.sectionMore': 'More',
  'numberEditor.sectionNumber': 'Number',
  'numberEditor.sectionRouting': 'Where calls go',
  'numberEditor.zoneHint': 'Time of {zone}. Empty means without limit.',
});
