import '@pbxkit/components/voicemail.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';
import { messagesTabs } from './messages-tabs.js';

/** Own voice messages; the address says whether only the new ones are shown. */
export function page(context: PageContext) {
  const { words, path, query, go } = context;
  return html`
    ${messagesTabs(context)}
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
