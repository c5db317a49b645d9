import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** An address without a page. */
export function page({ words }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.notFound')}</h1>
    <p class="lead">${words('notFound.text')}</p>
    <p><a class="button" href="/account">${words('notFound.home')}</a></p>
  `;
}
