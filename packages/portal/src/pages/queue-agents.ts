import '@pbxkit/components/queue-agent-editor.js';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';
import { queueParts } from './queue-parts.js';

/** The agents of one call queue. */
export function page(context: PageContext) {
  const { params, path } = context;
  return html`
    ${queueParts(context)}
    <pbx-queue-agent-editor
      queue-id=${params.queueId ?? ''}
      ${withDraft(path, 'pbx-queue-agents-edit')}
    ></pbx-queue-agent-editor>
  `;
}
