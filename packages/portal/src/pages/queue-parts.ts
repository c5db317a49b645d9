import { html, nothing } from 'lit';
import type { PageContext } from '../routes.js';

/** Way back, heading and the two sides of a queue: what it is set to, and who answers. */
export function queueParts({ words, params, path }: PageContext) {
  const own = `/organization/queues/${params.queueId}`;
  const parts = [
    [own, words('queues.settings')],
    [`${own}/agents`, words('queues.agents')],
  ] as const;
  return html`
    <p class="crumb"><a href="/organization/queues">${words('queues.back')}</a></p>
    <h1 tabindex="-1">${words('page.queueEdit')}</h1>
    <nav class="tabs" aria-label=${words('queues.parts')}>
      ${parts.map(
        ([to, title]) =>
          html`<a href=${to} aria-current=${to === path ? 'page' : nothing}>${title}</a>`,
      )}
    </nav>
  `;
}
