import '@pbxkit/components/override-list.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';
import { timeFrameTabs } from './time-frame-tabs.js';

/** What is sent elsewhere until a moment. */
export function page(context: PageContext) {
  return html`
    ${timeFrameTabs(context)}
    <pbx-override-list></pbx-override-list>
  `;
}
