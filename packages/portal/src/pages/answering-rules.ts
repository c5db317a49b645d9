import '@pbxkit/components/answering-rules-editor.js';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';

/** How the own calls are answered. */
export function page({ words, path, userId }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.answeringRules')}</h1>
    <p class="lead">${words('answeringRules.lead')}</p>
    <pbx-answering-rules-editor
      user-id=${userId}
      without-heading
      ${withDraft(path, 'pbx-answering-rules-edit')}
    ></pbx-answering-rules-editor>
  `;
}
