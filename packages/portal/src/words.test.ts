import { expect } from '@open-wc/testing';
import { glossary } from './glossary.js';
import { en } from './locales/en.js';
import { frCA } from './locales/fr-CA.js';
import { wordsIn } from './words.js';

describe('the words of the portal', () => {
  it('put values into their places', () => {
    expect(wordsIn('en-CA')('title', { page: 'Users', brand: 'PBX Kit' })).to.equal(
      'Users – PBX Kit',
    );
    expect(wordsIn('fr-CA')('page.users')).to.equal('Utilisateurs');
  });

  it('exist in both languages, with the same values', () => {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(frCA).sort()).to.deep.equal(Object.keys(en).sort());
    for (const [id, text] of Object.entries(en)) {
      expect(values(frCA[id as keyof typeof en]), id).to.deep.equal(values(text));
    }
  });
});

describe('the glossary', () => {
  it('explains each term once, in both languages', () => {
    const names = glossary.map(({ en: term }) => term.name);
    expect(new Set(names).size).to.equal(names.length);
    for (const term of glossary.flatMap(({ en: one, fr }) => [one, fr])) {
      expect(term.name).not.to.equal('');
      expect(term.meaning).to.match(/[.!]$/);
    }
  });
});
