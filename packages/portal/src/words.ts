import { en } from './locales/en.js';
import { frCA } from './locales/fr-CA.js';

export type WordId = keyof typeof en;
export type Language = 'en-CA' | 'fr-CA';

const catalogues: Record<Language, Readonly<Record<WordId, string>>> = {
  'en-CA': en,
  'fr-CA': frCA,
};
const kept = 'pbx-language';

/** The portal's own words in one language; those of the elements come with the elements. */
export interface Words {
  readonly language: Language;
  (id: WordId, values?: Readonly<Record<string, string>>): string;
}

export function wordsIn(language: Language): Words {
  const catalogue = catalogues[language];
  const say = (id: WordId, values: Readonly<Record<string, string>> = {}) =>
    catalogue[id].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return Object.assign(say, { language });
}

/** The language last used in this browser, else that of the browser. */
export function firstLanguage(): Language {
  const wanted = localStorage.getItem(kept) ?? navigator.language;
  return wanted.startsWith('fr') ? 'fr-CA' : 'en-CA';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(kept, language);
}
