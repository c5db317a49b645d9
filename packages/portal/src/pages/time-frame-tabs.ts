import { html, nothing } from 'lit';
import type { PageContext } from '../routes.js';
import type { WordId } from '../words.js';

const tabs: readonly (readonly [path: string, title: WordId])[] = [
  ['/organization/time-frames', 'page.timeFrames'],
  ['/organization/time-frames/holidays', 'page.holidays'],
  ['/organization/time-frames/overrides', 'page.overrides'],
];

/** Heading and tabs that the pages of times share. */
export function timeFrameTabs({ words, path }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.timeFrames')}</h1>
    <nav class="tabs" aria-label=${words('page.timeFrames')}>
      ${tabs.map(
        ([to, title]) =>
          html`<a href=${to} aria-current=${to === path ? 'page' : nothing}>${words(title)}</a>`,
      )}
    </nav>
  `;
}
