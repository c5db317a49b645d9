import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const accountMenuWords = addWords({
  'accountMenu.account': 'Account',
  'accountMenu.language': 'Language',
  'accountMenu.logOut': 'Log out',
  'accountMenu.open': 'Account menu of {name}',
  'accountMenu.theme': 'Theme',
});
