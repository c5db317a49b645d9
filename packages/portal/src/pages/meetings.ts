import '@pbxkit/components/conference-meetings.js';
import { html } from 'lit';
import { addressOf, filtersOf } from '../list-view.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-conference-meetings']['view'];

/** The meetings of all conferences; search, period, order and columns are part of the address. */
export function page({ words, path, query, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.conferences')}</h1>
    <nav class="tabs" aria-label=${words('page.conferences')}>
      <a href="/organization/conferences">${words('page.conferences')}</a>
      <a href=${path} aria-current="page">${words('page.meetings')}</a>
    </nav>
    <pbx-conference-meetings
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? '-startedAt'}
      .filters=${filtersOf<View['filters']>(query, ['period'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, '-startedAt'), { replace: true })}
    ></pbx-conference-meetings>
  `;
}
