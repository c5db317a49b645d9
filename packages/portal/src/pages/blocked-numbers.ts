import '@pbxkit/components/blocked-number-table.js';
import { html, nothing } from 'lit';
import { addressOf } from '../list-view.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-blocked-number-table']['view'];

/** Callers whom the whole organization refuses; search, order and columns are part of the address. */
export function page({ words, path, query, can, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.blockedNumbers')}</h1>
    <pbx-blocked-number-table
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'number'}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'number'), { replace: true })}
    >
      ${
        can('answeringRules:write')
          ? html`<a class="button primary" slot="actions" href="/organization/tasks/block"
              >${words('task.block')}</a
            >`
          : nothing
      }
    </pbx-blocked-number-table>
  `;
}
