import '@pbxkit/components/attendant-table.js';
import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { keepDraft } from '../drafts.js';
import { addressOf, filtersOf } from '../list-view.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-attendant-table']['view'];
type Attendant = components['schemas']['Attendant'];

/** The auto attendants of the organization; search, filters, order and columns are part of the address. */
export function page({ words, path, query, can, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.attendants')}</h1>
    <pbx-attendant-table
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'name'}
      .filters=${filtersOf<View['filters']>(query, ['siteId', 'problem'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, 'name'), { replace: true })}
      @pbx-attendant-select=${(event: CustomEvent<Attendant>) => go(`${path}/${event.detail.id}`)}
      @pbx-attendant-clone=${(event: CustomEvent<Attendant>) => clone(event.detail)}
    >
      ${
        can('attendants:write')
          ? html`<a class="button primary" slot="actions" href="${path}/new"
              >${words('attendants.add')}</a
            >`
          : nothing
      }
    </pbx-attendant-table>
  `;

  /** Name and extension are one's own; the rest is the same. */
  function clone(attendant: Attendant) {
    const { siteId, language, greetings, timeRules, menu, dialByExtension } = attendant;
    const { noKeySeconds, interDigitSeconds, noKey, invalidKey } = attendant;
    const same = { siteId, language, greetings, timeRules, menu, dialByExtension };
    keepDraft(`${path}/new`, { ...same, noKeySeconds, interDigitSeconds, noKey, invalidKey });
    go(`${path}/new`);
  }
}
