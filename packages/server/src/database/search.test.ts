import { expect, it } from 'vitest';
import { searchWords } from './search.js';

it.each([
  ['514 555-0123', ['514', '5550123']],
  ['(514) 555', ['514', '555']],
  ['+1 514 555‑0123', ['1', '514', '5550123']],
  ['514', ['514']],
  ['514.555.0123', ['5145550123']],
  ['(514)\u00a0555 – 0123', ['514', '555', '0123']],
  ['  ', []],
])('reads the digits of %s as people write them', (q, digits) => {
  expect(searchWords(q).map((word) => word.digits)).toEqual(digits);
});

it('leaves other words as they are', () => {
  expect(searchWords('Anne 0123')).toEqual([
    { text: 'Anne', digits: '' },
    { text: '0123', digits: '0123' },
  ]);
  expect(searchWords('Jean-Luc 2e')).toEqual([
    { text: 'Jean-Luc', digits: '' },
    { text: '2e', digits: '' },
  ]);
  expect(searchWords('-')).toEqual([{ text: '-', digits: '' }]);
  expect(searchWords()).toEqual([]);
});
