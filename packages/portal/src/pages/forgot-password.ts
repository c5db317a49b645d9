import '@pbxkit/components/login.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** Asks for a reset link; the answer never tells whether the account exists. */
export function page({ words }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.forgot')}</h1>
    <pbx-login forgot></pbx-login>
    <p><a href="/">${words('forgot.back')}</a></p>
  `;
}
