import type { PbxActionEvent } from '../shared/action-event.js';
import type { Host } from '../shared/client-context.js';
import { Saving } from '../shared/editor/saving.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import type { components } from '@pbxkit/client';
import {
  draftOf,
  updateBody,
  type AgentsDraft,
  type AgentsEdits,
  type StoredAgents,
} from './queue-agent-editor.model.js';

/** The element whose edits are saved. */
interface Editor extends Host {
  edits: AgentsEdits;
}

/** Saves the agents of a queue as one change. */
export function agentsSaving(editor: Editor, notice: UndoNotice, title: () => string) {
  return new Saving<StoredAgents, AgentsDraft>(editor, notice, {
    name: 'queue-agents',
    draftOf,
    nameOf: title,
    sent: (input) => updateBody('draft' in input ? input.draft : input.edits),
    update: async (client, { queueId }, edits, header, signal) => {
      const params = { path: { queueId }, header };
      const body = updateBody(edits);
      const call = client.PATCH('/queues/{queueId}/agents', { params, body, signal });
      const { data, ...reply } = await call;
      return { ...reply, ...(data && { data: { ...data, id: queueId } }) };
    },
  });
}

declare global {
  interface HTMLElementEventMap {
    'pbx-queue-agents-save': PbxActionEvent<
      components['schemas']['QueueAgentsUpdate'] & { id: string }
    >;
    'pbx-queue-agents-saved': CustomEvent<StoredAgents>;
    'pbx-queue-agents-edit': CustomEvent<AgentsEdits>;
  }
}
