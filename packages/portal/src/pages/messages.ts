import '@pbxkit/components/voicemail.js';
import { html } from 'lit';
import { withQuery } from '../list-view.js';
import type { PageContext } from '../routes.js';
import { messagesTabs } from './messages-tabs.js';

/** Own voice messages; the address says whether only the new ones are shown, and from whom. */
export function page(context: PageContext) {
  const { words, path, query, go } = context;
  return html`
    ${messagesTabs(context)}
    <p class="lead">${words('messages.lead')}</p>
    <pbx-voicemail
      shown=${query.get('shown') === 'new' ? 'new' : 'all'}
      .query=${query.get('q') ?? ''}
      @pbx-shown-change=${show}
      @pbx-query-change=${find}
    ></pbx-voicemail>
  `;

  function show({ detail }: CustomEvent<string>) {
    const shown = detail === 'new' ? 'new' : '';
    go(withQuery(path, { shown, q: query.get('q') ?? '' }), { replace: true });
  }

  function find({ detail: q }: CustomEvent<string>) {
    go(withQuery(path, { shown: query.get('shown') ?? '', q }), { replace: true });
  }
}
