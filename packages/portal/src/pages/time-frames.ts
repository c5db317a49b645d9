import '@pbxkit/components/time-frame-table.js';
import { html, nothing } from 'lit';
import { keepDraft } from '../drafts.js';
import { addressOf, filtersOf } from '../list-view.js';
import { levelOf } from '../navigation.js';
import type { PageContext } from '../routes.js';
import { timeFrameTabs } from './time-frame-tabs.js';

type View = HTMLElementTagNameMap['pbx-time-frame-table']['view'];
type TimeFrame = HTMLElementEventMap['pbx-time-frame-clone']['detail'];

/** The time frames of the organization, or in My Account those of the person alone. */
export function page(context: PageContext) {
  const { words, path, query, userId, can, go } = context;
  const isOwn = levelOf(path) === 'account';
  if (isOwn && !userId) return html`<h1 tabindex="-1">${words('page.timeFrames')}</h1>`;
  return html`
    ${
      isOwn
        ? html`<h1 tabindex="-1">${words('page.timeFrames')}</h1>
            <p class="lead">${words('timeFrames.ownLead')}</p>`
        : timeFrameTabs(context)
    }
    <pbx-time-frame-table
      owner-user-id=${isOwn ? userId : ''}
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'name'}
      .filters=${filtersOf<View['filters']>(query, ['owner', 'type', 'inForce'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) => go(addressOf(path, event.detail, 'name'), { replace: true })}
      @pbx-time-frame-select=${(event: CustomEvent<TimeFrame>) => go(`${path}/${event.detail.id}`)}
      @pbx-time-frame-clone=${(event: CustomEvent<TimeFrame>) => clone(event.detail)}
    >
      ${
        isOwn || can('timeFrames:write')
          ? html`<a class="button primary" slot="actions" href="${path}/new"
              >${words('timeFrames.add')}</a
            >`
          : nothing
      }
    </pbx-time-frame-table>
  `;

  /** Names differ within an organization; the rest is the same. */
  function clone({ type, ranges, dates, holidayIds, recurrence }: TimeFrame) {
    keepDraft(`${path}/new`, { type, ranges, dates, holidayIds, recurrence });
    go(`${path}/new`);
  }
}
