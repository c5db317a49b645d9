import '@pbxkit/components/conference-editor.js';
import '@pbxkit/components/conference-meetings.js';
import '@pbxkit/components/conference-room.js';
import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { withDraft } from '../drafts.js';
import { filtersOf, partsOf, withQuery } from '../list-view.js';
import { levelOf } from '../navigation.js';
import type { PageContext } from '../routes.js';
import type { WordId } from '../words.js';

type Meetings = HTMLElementTagNameMap['pbx-conference-meetings']['view'];
type Conference = components['schemas']['Conference'];

const tabs = [
  ['settings', 'conference.settings'],
  ['room', 'conference.room'],
  ['meetings', 'page.meetings'],
] as const satisfies readonly (readonly [string, WordId])[];

/** One conference, or a new one: its settings, who is in it, and its past meetings; the address has the view of the shown list. */
export function page({ words, params, path, query, go }: PageContext) {
  const conferenceId = params.conferenceId ?? '';
  const own = `/${levelOf(path)}/conferences`;
  const [shown] = tabs.find(([tab]) => tab === query.get('tab')) ?? tabs[0];
  return html`
    <p class="crumb"><a href=${own}>${words('conferences.back')}</a></p>
    <h1 tabindex="-1">${words(conferenceId ? 'page.conferenceEdit' : 'page.conferenceAdd')}</h1>
    ${
      conferenceId
        ? html`<nav class="tabs" aria-label=${words('page.conferenceEdit')}>
            ${tabs.map(
              ([tab, title]) =>
                html`<a
                  href=${tab === 'settings' ? path : `${path}?tab=${tab}`}
                  aria-current=${tab === shown ? 'page' : nothing}
                  >${words(title)}</a
                >`,
            )}
          </nav>`
        : nothing
    }
    ${panel()}
  `;

  function panel() {
    if (conferenceId && shown === 'room')
      return html`<pbx-conference-room
        conference-id=${conferenceId}
        .query=${query.get('q') ?? ''}
        .sort=${query.get('sort') ?? 'joinedAt'}
        .shownColumns=${query.get('columns') ?? ''}
        @pbx-view-change=${keep('joinedAt')}
      ></pbx-conference-room>`;
    if (conferenceId && shown === 'meetings')
      return html`<pbx-conference-meetings
        conference-id=${conferenceId}
        .query=${query.get('q') ?? ''}
        .sort=${query.get('sort') ?? '-startedAt'}
        .filters=${filtersOf<Meetings['filters']>(query, ['period'])}
        .shownColumns=${query.get('columns') ?? ''}
        @pbx-view-change=${keep('-startedAt')}
      ></pbx-conference-meetings>`;
    return html`<pbx-conference-editor
      class=${conferenceId ? '' : 'titled'}
      conference-id=${conferenceId}
      @pbx-conference-saved=${openSaved}
      @pbx-conference-deleted=${leaveUndone}
      ${withDraft(path, 'pbx-conference-edit')}
    ></pbx-conference-editor>`;
  }

  function keep(usualSort: string) {
    return ({ detail }: CustomEvent<Meetings>) =>
      go(withQuery(path, { tab: shown, ...partsOf(detail, usualSort) }), { replace: true });
  }

  function openSaved(event: CustomEvent<Conference>) {
    if (!conferenceId) go(`${own}/${event.detail.id}`, { replace: true });
  }

  /** The creation was undone: the form is that of a new conference again. */
  function leaveUndone(event: Event) {
    const editor = event.currentTarget as HTMLElementTagNameMap['pbx-conference-editor'];
    if (!editor.conferenceId) go(`${own}/new`, { replace: true });
  }
}
