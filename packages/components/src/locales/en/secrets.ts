import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const secretsWords = addWords({
  'password.fair': 'Strength: fair',
  'password.good': 'Strength: good',
  'password.met': 'Met:',
  'password.refused': 'This password does not meet every rule below.',
  'password.rule.length': 'At least {count} characters',
  'password.rule.noExtension': 'Without your extension',
  'password.rule.noLogin': 'Without your login',
  'password.rule.noName': 'Without your name',
  'password.rule.noPattern': 'No repeats or sequences such as abcabc or 12345',
  'password.strong': 'Strength: strong',
  'password.unmet': 'Not yet met:',
  'password.weak': 'Strength: weak',

  'pin.refused': 'This PIN does not meet every rule below.',
  'pin.rule.digits': '4 to 10 digits',
  'pin.rule.noExtension': 'Without your extension',
  'pin.rule.noRepeats': 'No repeats such as 1212',
  'pin.rule.noSequence': 'No sequences such as 3456',

  'secret.capsLock': 'Caps lock is on.',
  'secret.hide': 'Hide',
  'secret.show': 'Show',
  'secret.showNamed': 'Show: {label}',
});
