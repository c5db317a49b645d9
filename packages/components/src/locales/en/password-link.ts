import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const passwordLinkWords = addWords({
  'passwordLink.ended': 'This link has expired or was used already. Ask for a new one.',
  'passwordLink.extension': 'Extension',
  'passwordLink.firstLogin':
    'Welcome! Choose your password, and the PIN that opens your voicemail by phone.',
  'passwordLink.login': 'Login name',
  'passwordLink.password': 'New password',
  'passwordLink.person': 'Account of',
  'passwordLink.pin': 'Voicemail PIN',
  'passwordLink.pinHint': 'You type it on the phone to hear your messages.',
  'passwordLink.reset':
    'Choose a new password. Every browser that is signed in will be signed out.',
  'passwordLink.save': 'Save the password',
  'passwordLink.saved': 'Your password is set.',
  'passwordLink.start': 'Open my account',
  'passwordLink.until': 'Link works until',
});
