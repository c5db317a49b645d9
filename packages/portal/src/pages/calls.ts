import '@pbxkit/components/active-calls.js';
import { html } from 'lit';
import { addressOf, filtersOf, withQuery } from '../list-view.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-active-calls']['view'];

/** The calls of the organization under way; search, filters, order and columns are part of the address. */
export function page({ words, path, query, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.calls')}</h1>
    <pbx-active-calls
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'startedAt'}
      .filters=${filtersOf<View['filters']>(query, [
        'direction',
        'state',
        'queueId',
        'siteId',
        'userId',
      ])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'startedAt'), { replace: true })}
      @pbx-call-simulate=${({ detail }: HTMLElementEventMap['pbx-call-simulate']) =>
        go(withQuery('/organization/simulate', { ...detail }))}
    ></pbx-active-calls>
  `;
}
