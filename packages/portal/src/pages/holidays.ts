import '@pbxkit/components/holiday-calendar.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';
import { timeFrameTabs } from './time-frame-tabs.js';

/** The holidays of the organization; the first day of the twelve months may be part of the address. */
export function page(context: PageContext) {
  return html`
    ${timeFrameTabs(context)}
    <pbx-holiday-calendar from=${context.query.get('from') ?? ''}></pbx-holiday-calendar>
  `;
}
