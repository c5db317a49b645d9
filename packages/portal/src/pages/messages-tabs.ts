import { html, nothing } from 'lit';
import type { PageContext } from '../routes.js';
import type { WordId } from '../words.js';

const tabs: readonly (readonly [path: string, title: WordId])[] = [
  ['/account/messages', 'page.messages'],
  ['/account/messages/voicemail', 'page.voicemail'],
];

/** Heading and tabs that the pages of messages and of the own mailbox share. */
export function messagesTabs({ words, path }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.messages')}</h1>
    <nav class="tabs" aria-label=${words('page.messages')}>
      ${tabs.map(
        ([to, title]) =>
          html`<a href=${to} aria-current=${to === path ? 'page' : nothing}>${words(title)}</a>`,
      )}
    </nav>
  `;
}
