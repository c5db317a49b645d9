import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';
import type { NextAgents, StoredAgents } from './queue-agent-editor.model.js';

type Queue = components['schemas']['Queue'];

const reads = { component: 'queue-agent-editor', requires: 'queues:read' } as const;
/** Calls come and go; the eye wants no more. */
const pace = 400;

/** Every read of the editor, each re-run when its resource is announced. */
export class AgentReads {
  readonly host: Host;
  readonly agents: QueryController<StoredAgents, readonly [string]>;
  readonly queue: QueryController<Queue, readonly [string]>;
  readonly next: QueryController<NextAgents, readonly [string]>;

  constructor(host: Host, queueId: () => string) {
    this.host = host;
    const asked = (): readonly [string] | null => (queueId() ? [queueId()] : null);
    const paced = { ...reads, pace };
    this.agents = new QueryController(host, ['queues', 'queue-agents'], readAgents, asked, paced);
    this.queue = new QueryController(host, 'queues', readQueue, asked, paced);
    this.next = new QueryController(
      host,
      ['queue-agents', 'queue-callers', 'queues'],
      readNext,
      asked,
      paced,
    );
  }
}

async function readAgents(
  client: PbxClient,
  [queueId]: readonly [string],
  signal: AbortSignal,
): Promise<StoredAgents> {
  const params = { path: { queueId } };
  const agents = await unwrap(client.GET('/queues/{queueId}/agents', { params, signal }));
  return { ...agents, id: agents.queueId };
}

function readQueue(client: PbxClient, [queueId]: readonly [string], signal: AbortSignal) {
  return unwrap(client.GET('/queues/{queueId}', { params: { path: { queueId } }, signal }));
}

function readNext(client: PbxClient, [queueId]: readonly [string], signal: AbortSignal) {
  const params = { path: { queueId } };
  return unwrap(client.GET('/queues/{queueId}/next-agents', { params, signal }));
}
