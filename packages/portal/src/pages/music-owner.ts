import '@pbxkit/components/music-editor.js';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';

/** The music on hold of one owner. */
export function page({ words, params, path }: PageContext) {
  return html`
    <p class="crumb"><a href="/organization/music-on-hold">${words('music.back')}</a></p>
    <h1 tabindex="-1">${words('page.music')}</h1>
    <pbx-music-editor
      owner-kind=${params.ownerKind}
      owner-id=${params.ownerId ?? ''}
      ${withDraft(path, 'pbx-music-edit')}
    ></pbx-music-editor>
  `;
}
