import { expect, it } from 'vitest';
import type { Text } from '../problem-texts.js';
import { endTexts, reasonTexts, ringTexts, ruleTexts, warningTexts } from './simulation-texts.js';

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

it.each<[string, Readonly<Record<string, Text>>]>([
  ['reasons', reasonTexts],
  ['rules', ruleTexts],
  ['ends', endTexts],
  ['rings', ringTexts],
  ['warnings', warningTexts],
])('%s stand in both languages with the same values', (_, texts) => {
  for (const { en, fr } of Object.values(texts)) {
    expect(en.trim()).not.toBe('');
    expect(fr.trim()).not.toBe('');
    expect(placeholders(fr)).toEqual(placeholders(en));
  }
});
