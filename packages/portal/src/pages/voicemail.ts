import '@pbxkit/components/voicemail-editor.js';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';
import { messagesTabs } from './messages-tabs.js';

/** How the own mailbox is set up: greeting, e-mail, limits. */
export function page(context: PageContext) {
  const { path, userId } = context;
  return html`
    ${messagesTabs(context)}
    <pbx-voicemail-editor
      user-id=${userId}
      ${withDraft(path, 'pbx-voicemail-edit')}
    ></pbx-voicemail-editor>
  `;
}
