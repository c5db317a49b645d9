import '@pbxkit/components/music-editor.js';
import '@pbxkit/components/music-table.js';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import { addressOf, filtersOf } from '../list-view.js';
import { levelOf } from '../navigation.js';
import type { PageContext } from '../routes.js';
import { musicTabs } from './music-tabs.js';

type View = HTMLElementTagNameMap['pbx-music-table']['view'];
type Row = HTMLElementEventMap['pbx-music-select']['detail'];

/** Who has music on hold, or in My Account the music of the person. */
export function page(context: PageContext) {
  const { path, query, userId, go } = context;
  if (levelOf(path) === 'account')
    return html`${musicTabs(context, '/account/music-on-hold')}
      <pbx-music-editor
        owner-kind="user"
        owner-id=${userId}
        ${withDraft(path, 'pbx-music-edit')}
      ></pbx-music-editor>`;
  const filters = filtersOf<View['filters']>(query, ['own', 'ownerKind']);
  return html`
    ${musicTabs(context, '/organization/music-on-hold')}
    <pbx-music-table
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? 'ownerName'}
      .filters=${query.size > 0 ? filters : { own: 'true' }}
      .shownColumns=${query.get('columns') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) => go(viewed(event.detail), { replace: true })}
      @pbx-music-select=${({ detail }: CustomEvent<Row>) => go(`${path}/${detail.ownerKind}/${detail.ownerId}`)}
    ></pbx-music-table>
  `;

  /** An address without a query means the own music alone, so that all of it has to be said. */
  function viewed(view: View): string {
    const address = addressOf(path, view, 'ownerName');
    return address.includes('?') ? address : `${path}?all=1`;
  }
}
