import { addWords } from '../../shared/words.js';

/** English texts of the phone numbers that lead to something; `{name}` stands for a value. */
export const leadingNumbersWords = addWords({
  'leadingNumbers.attach': 'Attach',
  'leadingNumbers.attached': '{number} leads to {name} now.',
  'leadingNumbers.free': 'Free phone number',
  'leadingNumbers.noFree': 'No phone number is free.',
  'leadingNumbers.none': 'No phone number leads straight here.',
  'leadingNumbers.title': 'Phone numbers',
});
