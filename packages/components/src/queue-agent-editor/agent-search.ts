import { unwrap, type PbxClient } from '@pbxkit/client';
import type { DestinationChoice } from '../shared/destination.model.js';
import type { Localize } from '../shared/localize.js';
import { has, type AgentTarget } from './queue-agent-editor.model.js';

const most = 20;

/** Finds people who can be agents; those of the list are marked. */
export async function findUsers(
  client: PbxClient,
  text: string,
  agents: readonly AgentTarget[],
  signal: AbortSignal,
): Promise<readonly DestinationChoice[]> {
  const query = { limit: most, ...(text.trim() && { q: text.trim() }) };
  const { items } = await unwrap(client.GET('/users', { params: { query }, signal }));
  return items
    .filter(({ kind }) => kind === 'person')
    .map(({ id, firstName, lastName, extension }) => {
      const name = `${firstName} ${lastName}`.trim();
      const target = { userId: id, deviceId: null, externalNumber: null };
      return { kind: 'user', id, name, extension, ...taken(agents, target) };
    });
}

/** Finds single phones; those of the list are marked. */
export async function findDevices(
  client: PbxClient,
  words: Localize,
  text: string,
  agents: readonly AgentTarget[],
  signal: AbortSignal,
): Promise<readonly DestinationChoice[]> {
  const query = { limit: most, ...(text.trim() && { q: text.trim() }) };
  const { items } = await unwrap(client.GET('/devices', { params: { query }, signal }));
  return items.map(({ id, userName, sipUsername, kind }) => {
    const name = words.text('queueAgents.deviceOf', {
      name: userName,
      phone: words.text(`device.kind.${kind}`),
    });
    const target = { userId: null, deviceId: id, externalNumber: null };
    return { kind: 'userDevices', id, name, extension: sipUsername, ...taken(agents, target) };
  });
}

function taken(agents: readonly AgentTarget[], target: AgentTarget) {
  return has(agents, target) ? ({ unusable: 'taken' } as const) : {};
}
