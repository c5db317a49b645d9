import { expect, it } from 'vitest';
import { problemWords } from './problem-words.js';

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

it.each(Object.entries(problemWords))(
  '%s stands in both languages with the same values, and has a remedy',
  (_, { text, remedy }) => {
    for (const { en, fr } of [text, remedy]) {
      expect(en.trim()).not.toBe('');
      expect(fr.trim()).not.toBe('');
      expect(placeholders(fr)).toEqual(placeholders(en));
    }
  },
);
