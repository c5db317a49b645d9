import '@pbxkit/components/session-table.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** Browsers in which the person is signed in. */
export function page({ words }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.sessions')}</h1>
    <p class="lead">${words('sessions.lead')}</p>
    <pbx-session-table></pbx-session-table>
  `;
}
