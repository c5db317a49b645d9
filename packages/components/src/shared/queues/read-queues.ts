import { paginate, type PbxClient } from '@pbxkit/client';
import type { Queue } from './queue-words.js';

const most = 1000;
const limit = 200;

/** Every call queue by name, for a `QueryController` on `queues`. */
export function readQueues(
  client: PbxClient,
  _args: readonly [],
  signal: AbortSignal,
): Promise<readonly Queue[]> {
  return paginate(client, '/queues', { params: { query: { limit } }, max: most, signal }).toArray();
}
