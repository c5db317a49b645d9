import '@pbxkit/components/capabilities.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** What the role does not allow, and who can grant it. */
export function page({ words }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.missing')}</h1>
    <p class="lead">${words('missing.lead')}</p>
    <pbx-capabilities></pbx-capabilities>
  `;
}
