import { html, nothing } from 'lit';
import type { PageContext } from '../routes.js';
import type { WordId } from '../words.js';

const tabs: readonly (readonly [path: string, title: WordId])[] = [
  ['/organization/call-centre', 'callCentre.now'],
  ['/organization/call-centre/graph', 'page.queueGraph'],
  ['/organization/call-centre/agents', 'page.agentStatistics'],
];

/** Heading and tabs that the pages of the call centre share. */
export function callCentreTabs({ words, path }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.callCentre')}</h1>
    <nav class="tabs" aria-label=${words('page.callCentre')}>
      ${tabs.map(
        ([to, title]) =>
          html`<a href=${to} aria-current=${to === path ? 'page' : nothing}>${words(title)}</a>`,
      )}
    </nav>
  `;
}
