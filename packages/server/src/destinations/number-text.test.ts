import { expect, it } from 'vitest';
import { numberText } from './number-text.js';

it.each([
  ['+15145550123', 'en-CA', '(514) 555-0123'],
  ['+15145550123', 'fr-CA', '514 555-0123'],
  ['+33142685300', 'fr-CA', '+33 1 42 68 53 00'],
  ['Anne Roy', 'fr-CA', 'Anne Roy'],
] as const)('writes %s in %s as people do', (number, language, text) => {
  expect(numberText(number, language)).toBe(text);
});
