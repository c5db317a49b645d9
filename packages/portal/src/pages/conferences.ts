import '@pbxkit/components/conference-table.js';
import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { addressOf, filtersOf } from '../list-view.js';
import { levelOf } from '../navigation.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-conference-table']['view'];
type Conference = components['schemas']['Conference'];

/** The conferences, in My Account those of the person; search, filters, order and columns are part of the address. */
export function page({ words, path, query, userId, can, go }: PageContext) {
  const isOwn = levelOf(path) === 'account';
  const title = html`<h1 tabindex="-1">${words('page.conferences')}</h1>`;
  if (isOwn && !userId) return title;
  const open = (tab: string) => (event: CustomEvent<Conference>) =>
    go(`${path}/${event.detail.id}${tab}`);
  return html`
    ${title}
    ${
      isOwn
        ? nothing
        : html`<nav class="tabs" aria-label=${words('page.conferences')}>
            <a href=${path} aria-current="page">${words('page.conferences')}</a>
            <a href="${path}/meetings">${words('page.meetings')}</a>
          </nav>`
    }
    <pbx-conference-table
      owner-user-id=${isOwn ? userId : ''}
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'name'}
      .filters=${filtersOf<View['filters']>(
        query,
        isOwn ? ['kind', 'siteId'] : ['kind', 'ownerUserId', 'siteId'],
      )}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'name'), { replace: true })}
      @pbx-conference-select=${open('')}
      @pbx-conference-room-open=${open('?tab=room')}
      @pbx-conference-meetings-open=${open('?tab=meetings')}
    >
      ${
        can('conferences:write')
          ? html`<a class="button primary" slot="actions" href="${path}/new"
              >${words('conferences.add')}</a
            >`
          : nothing
      }
    </pbx-conference-table>
  `;
}
