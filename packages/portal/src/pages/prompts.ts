import '@pbxkit/components/prompt-table.js';
import { html } from 'lit';
import { addressOf, filtersOf } from '../list-view.js';
import { levelOf } from '../navigation.js';
import { musicTabs } from './music-tabs.js';
import type { PageContext } from '../routes.js';

type View = HTMLElementTagNameMap['pbx-prompt-table']['view'];

/** The library of prompts of the organization, or in My Account those of the person alone. */
export function page(context: PageContext) {
  const { path, query, userId, go } = context;
  const isOwn = levelOf(path) === 'account';
  return html`
    ${musicTabs(context, path.replace(/\/prompts$/, ''))}
    <pbx-prompt-table
      owner-user-id=${isOwn ? userId : ''}
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'title'}
      .filters=${filtersOf<View['filters']>(query, ['owner', 'language'])}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) => go(addressOf(path, event.detail, 'title'), { replace: true })}
    ></pbx-prompt-table>
  `;
}
