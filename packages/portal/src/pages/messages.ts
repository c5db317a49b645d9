import '@pbxkit/components/voicemail.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** Own voice messages; the address says whether only the new ones are shown. */
export function page({ words, path, query, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.messages')}</h1>
    <p class="lead">${words('messages.lead')}</p>
    <pbx-voicemail
      shown=${query.get('shown') === 'new' ? 'new' : 'all'}
      @pbx-shown-change=${show}
    ></pbx-voicemail>
  `;

  function show({ detail }: CustomEvent<string>) {
    go(detail === 'new' ? `${path}?shown=new` : path, { replace: true });
  }
}
