import { paginate, unwrap } from '@pbxkit/client';
import type { Host } from '../client-context.js';
import type { Localize } from '../localize.js';
import { SafeDelete } from '../safe-delete.js';
import type { Queue } from './queue-words.js';

interface Removal {
  component?: string;
  /** Takes note of the reply, which names the change set. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R>;
  deleted?(queue: Queue): void;
}

const mostQueues = 1000;

/** Deletes a call queue, or puts another one in its place. */
export function queueRemoval(host: Host, words: Localize, { noted, ...rest }: Removal) {
  return new SafeDelete<Queue>(host, {
    ...rest,
    words,
    name: 'queue',
    resource: 'queues',
    requires: 'queues:read',
    nameOf: ({ name }) => name,
    lead: ({ waiting }) =>
      words.text(waiting > 0 ? 'queue.deleteWaiting' : 'queue.deleteLead', { count: waiting }),
    candidates: async (client, { id }, signal) => {
      const params = { query: { limit: 200 } };
      const all = paginate(client, '/queues', { params, max: mostQueues, signal });
      return (await all.toArray()).filter((one) => one.id !== id);
    },
    remove: (client, { id: queueId, version }, repointTo, signal) => {
      const header = { 'If-Match': `"${version}"` };
      const params = { path: { queueId }, header, query: repointTo ? { repointTo } : {} };
      return unwrap(noted(client.DELETE('/queues/{queueId}', { params, signal })));
    },
  });
}
