import '@pbxkit/components/queue-table.js';
import { queueCopy } from '@pbxkit/components/queue-editor.js';
import { html, nothing } from 'lit';
import { keepDraft } from '../drafts.js';
import { addressOf, filtersOf } from '../list-view.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-queue-table']['view'];
type Chosen = HTMLElementEventMap['pbx-queue-select'];

/** The call queues; search, filters, order and columns are part of the address. */
export function page({ words, path, query, can, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.queues')}</h1>
    <pbx-queue-table
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'name'}
      .filters=${filtersOf<View['filters']>(query, ['strategy', 'siteId', 'departmentId'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'name'), { replace: true })}
      @pbx-queue-select=${({ detail }: Chosen) => go(`${path}/${detail.id}`)}
      @pbx-queue-agents-open=${({ detail }: Chosen) => go(`${path}/${detail.id}/agents`)}
      @pbx-queue-music-open=${({ detail }: Chosen) => go(`${path}/${detail.id}?tab=announcements`)}
      @pbx-queue-clone=${clone}
    >
      ${
        can('queues:write')
          ? html`<a class="button primary" slot="actions" href="${path}/new"
              >${words('queues.add')}</a
            >`
          : nothing
      }
    </pbx-queue-table>
  `;

  /** Names and extensions differ within an organization; the rest is the same. */
  function clone({ detail }: Chosen) {
    keepDraft(`${path}/new`, queueCopy(detail));
    go(`${path}/new`);
  }
}
