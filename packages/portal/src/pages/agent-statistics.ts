import '@pbxkit/components/agent-statistics.js';
import { html } from 'lit';
import { addressOf, filtersOf } from '../list-view.js';
import type { PageContext } from '../routes.js';
import { callCentreTabs } from './call-centre-tabs.js';

type View = HTMLElementTagNameMap['pbx-agent-statistics']['view'];
type Chosen = HTMLElementEventMap['pbx-agent-statistics-select'];

/** How agents did; period, search, queue, order and columns are part of the address. */
export function page(context: PageContext) {
  const { path, query, can, go } = context;
  return html`
    ${callCentreTabs(context)}
    <pbx-agent-statistics
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'name'}
      .filters=${filtersOf<View['filters']>(query, ['period', 'from', 'until', 'queueId'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'name'), { replace: true })}
      @pbx-agent-statistics-select=${({ detail: { userId } }: Chosen) =>
        userId && can('users:read') && go(`/organization/users/${userId}`)}
    ></pbx-agent-statistics>
  `;
}
