import '@pbxkit/components/profile-editor.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** Own names, e-mails, language, time zone and theme. */
export function page({ words }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.profile')}</h1>
    <p class="lead">${words('profile.lead')}</p>
    <pbx-profile-editor></pbx-profile-editor>
  `;
}
