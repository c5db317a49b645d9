import type { components, PbxClient } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import { updateBody, type AgentsEdits, type StoredAgents } from './queue-agent-editor.model.js';

/** Saves the agents of a queue as one change. */
export async function updateAgents(
  client: PbxClient,
  { queueId }: StoredAgents,
  edits: AgentsEdits,
  header: { 'If-Match': string },
  signal: AbortSignal,
) {
  const params = { path: { queueId }, header };
  const body = updateBody(edits);
  const call = client.PATCH('/queues/{queueId}/agents', { params, body, signal });
  const { data, ...reply } = await call;
  return { ...reply, ...(data && { data: { ...data, id: queueId } }) };
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
