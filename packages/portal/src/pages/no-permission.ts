import '@pbxkit/components/capabilities.js';
import { html } from 'lit';
import { findRoute } from '../navigation.js';
import type { PageContext } from '../routes.js';

/** A page that exists, for those with another role: what is missing, and whom to ask. */
export function page({ words, path }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.noPermission')}</h1>
    <p class="lead">${words('noPermission.text')}</p>
    <pbx-capabilities .only=${findRoute(path).route.capability ?? null}></pbx-capabilities>
    <p><a class="button" href="/account">${words('notFound.home')}</a></p>
  `;
}
