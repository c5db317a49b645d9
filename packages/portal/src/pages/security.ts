import '@pbxkit/components/security-editor.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** Own password, voicemail PIN and second step of the sign-in. */
export function page({ words }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.security')}</h1>
    <p class="lead">${words('security.lead')}</p>
    <pbx-security-editor></pbx-security-editor>
  `;
}
