import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const profileEditorWords = addWords({
  'profileEditor.addEmail': 'Add an e-mail',
  'profileEditor.discard': 'Cancel',
  'profileEditor.email': 'E-mail {number}',
  'profileEditor.emails': 'E-mails',
  'profileEditor.firstName': 'First name',
  'profileEditor.language': 'Language',
  'profileEditor.lastName': 'Last name',
  'profileEditor.ofOrganization': 'As the organization',
  'profileEditor.remove': 'Remove',
  'profileEditor.removeEmail': 'Remove {label}',
  'profileEditor.save': 'Save',
  'profileEditor.saved': 'Profile saved.',
  'profileEditor.stale':
    'The profile was changed elsewhere meanwhile. What you typed is kept: check it and save again.',
  'profileEditor.theme': 'Theme',
  'profileEditor.timeZone': 'Time zone',
  'profileEditor.timeZoneHint': 'Empty: {zone}, as the organization.',
});
