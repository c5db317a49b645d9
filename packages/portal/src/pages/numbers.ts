import '@pbxkit/components/number-table.js';
import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { addressOf, filtersOf } from '../list-view.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-number-table']['view'];
type PhoneNumber = components['schemas']['PhoneNumber'];

/** The phone numbers of the organization; search, filters, order and columns are part of the address. */
export function page({ words, path, query, can, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.numbers')}</h1>
    <pbx-number-table
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'number'}
      .filters=${filtersOf<View['filters']>(query, ['free', 'kind', 'siteId', 'enabled'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'number'), { replace: true })}
      @pbx-phone-number-select=${(event: CustomEvent<PhoneNumber>) =>
        go(`${path}/${event.detail.id}`)}
    >
      ${
        can('phoneNumbers:assign')
          ? html`<a class="button primary" slot="actions" href="${path}/new"
              >${words('numbers.add')}</a
            >`
          : nothing
      }
    </pbx-number-table>
  `;
}
