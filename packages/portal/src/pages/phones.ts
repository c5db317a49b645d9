import '@pbxkit/components/device-table.js';
import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { addressOf, filtersOf } from '../list-view.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-device-table']['view'];
type Device = components['schemas']['Device'];

/** The own devices; search, filters, order and columns are part of the address. */
export function page({ words, path, query, userId, can, go }: PageContext) {
  const title = html`<h1 tabindex="-1">${words('page.phones')}</h1>`;
  if (!userId) return title;
  return html`
    ${title}
    <p class="lead">${words('phones.lead')}</p>
    <pbx-device-table
      user-id=${userId}
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'sipUsername'}
      .filters=${filtersOf<View['filters']>(query, ['registered', 'kind'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'sipUsername'), { replace: true })}
      @pbx-device-select=${(event: CustomEvent<Device>) => go(`${path}/${event.detail.id}`)}
    >
      ${
        can('phones:write')
          ? html`<a class="button primary" slot="actions" href="${path}/new"
              >${words('phones.add')}</a
            >`
          : nothing
      }
    </pbx-device-table>
  `;
}
