import { html, nothing } from 'lit';
import type { PageContext } from '../routes.js';
import type { WordId } from '../words.js';

const tabs: readonly (readonly [path: string, title: WordId])[] = [
  ['', 'music.tab'],
  ['/prompts', 'page.prompts'],
];

/** Heading and tabs that the pages of music and prompts share. */
export function musicTabs({ words, path }: PageContext, own: string) {
  return html`
    <h1 tabindex="-1">${words('page.music')}</h1>
    <nav class="tabs" aria-label=${words('page.music')}>
      ${tabs.map(
        ([part, title]) =>
          html`<a href="${own}${part}" aria-current=${own + part === path ? 'page' : nothing}
            >${words(title)}</a
          >`,
      )}
    </nav>
  `;
}
