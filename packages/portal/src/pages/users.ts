import '@pbxkit/components/user-table.js';
import type { User } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { keepDraft } from '../drafts.js';
import { addressOf, filtersOf } from '../list-view.js';
import type { PageContext } from '../routes.js';

type Table = HTMLElementTagNameMap['pbx-user-table'];
type View = Table['view'];

const own = '/organization/users';
const filterNames = ['siteId', 'departmentId', 'role', 'kind', 'tag'] as const;
/** What a colleague may have in common; names, numbers and addresses are everybody's own. */
const cloned = [
  'kind',
  'role',
  'departmentId',
  'siteId',
  'timeZone',
  'language',
  'callerIdName',
  'callerIdNumber',
  'emergencyCallerIdNumber',
  'areaCode',
  'ringSeconds',
  'maxActiveCalls',
  'voicemailEnabled',
  'inAudioDirectory',
  'inContactList',
  'recordCalls',
  'hideRecordings',
] as const satisfies readonly (keyof User)[];

/** The users of the organization; search, filters, order and columns are part of the address. */
export function page({ words, query, can, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.users')}</h1>
    <pbx-user-table
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'extension'}
      .filters=${filtersOf<View['filters']>(query, filterNames)}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) => go(addressOf(own, event.detail, 'extension'), { replace: true })}
      @pbx-user-select=${(event: CustomEvent<User>) => go(`${own}/${event.detail.id}`)}
      @pbx-user-clone=${(event: CustomEvent<User>) => clone(event.detail)}
    >
      ${
        can('users:import')
          ? html`<a class="button" slot="toolbar" href="${own}/import">${words('users.import')}</a>`
          : nothing
      }
      ${
        can('users:write')
          ? html`<a class="button primary" slot="actions" href="${own}/new"
              >${words('users.add')}</a
            >`
          : nothing
      }
    </pbx-user-table>
  `;

  function clone(user: User) {
    const common = Object.fromEntries(cloned.map((field) => [field, user[field]]));
    keepDraft(`${own}/new`, common);
    go(`${own}/new`);
  }
}
