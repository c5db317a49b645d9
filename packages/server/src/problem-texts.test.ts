import { describe, expect, it } from 'vitest';
import { changeTexts, describeChange } from './change-texts.js';
import { acceptedLanguage, fieldTexts, problemTexts, say, type Text } from './problem-texts.js';
import { text } from './problem-texts/text.js';

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const all: [string, Text][] = [
  ...Object.entries(problemTexts).flatMap(([code, { title, detail }]): [string, Text][] => [
    [`${code} title`, title],
    [code, detail],
  ]),
  ...Object.entries(fieldTexts),
  ...Object.entries(changeTexts).flatMap(([code, title]): [string, Text][] =>
    'en' in title
      ? [[code, title]]
      : [
          [`${code} of one`, title.one],
          [`${code} of several`, title.other],
        ],
  ),
];

describe('texts', () => {
  it.each(all)('%s stands in both languages with the same values', (_, { en, fr }) => {
    expect(en.trim()).not.toBe('');
    expect(fr.trim()).not.toBe('');
    expect(placeholders(fr)).toEqual(placeholders(en));
  });

  it('say de before a vowel as French does', () => {
    const phones = text('Phones of {name}', 'Téléphones de {name}');
    expect(say(phones, 'fr-CA', { name: 'Élise' })).toBe('Téléphones d’Élise');
    expect(say(phones, 'fr-CA', { name: 'Marc' })).toBe('Téléphones de Marc');
    expect(say(phones, 'en-CA', { name: 'Élise' })).toBe('Phones of Élise');
  });

  it('put values in and leave unknown ones alone', () => {
    expect(say({ en: '{used} of {limit}, {other}', fr: '' }, 'en-CA', { used: 3, limit: 5 })).toBe(
      '3 of 5, {other}',
    );
  });

  it('count in the plural of each language', () => {
    const title = (count: number) => JSON.stringify({ code: 'users-updated', values: { count } });
    expect(describeChange(title(1), 'en-CA')).toBe('1 user changed');
    expect(describeChange(title(2), 'en-CA')).toBe('2 users changed');
    expect(describeChange(title(1), 'fr-CA')).toBe('1 utilisateur modifié');
    expect(describeChange(title(2), 'fr-CA')).toBe('2 utilisateurs modifiés');
  });

  it('follow Accept-Language by its weights', () => {
    expect(acceptedLanguage('fr-CA,fr;q=0.9,en;q=0.8')).toBe('fr-CA');
    expect(acceptedLanguage('fr;q=0.3, en-US;q=0.7')).toBe('en-CA');
    expect(acceptedLanguage('de, *')).toBeUndefined();
    expect(acceptedLanguage('fr;q=0')).toBeUndefined();
    expect(acceptedLanguage(undefined)).toBeUndefined();
  });
});
