import { paginate, unwrap, type components } from '@pbxkit/client';
import type { Host } from './client-context.js';
import type { Localize } from './localize.js';
import { SafeDelete } from './safe-delete.js';

type Attendant = components['schemas']['Attendant'];

interface Removal {
  /** Takes note of the reply, which names the change set. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R>;
  deleted?(attendant: Attendant): void;
}

/** Deletes an auto attendant, or puts another one in its place. */
export function attendantRemoval(host: Host, words: Localize, { noted, deleted }: Removal) {
  return new SafeDelete<Attendant>(host, {
    words,
    name: 'attendant',
    resource: 'attendants',
    requires: 'attendants:read',
    nameOf: ({ name }) => name,
    ...(deleted && { deleted }),
    candidates: async (client, { id }, signal) => {
      const all = paginate(client, '/attendants', { max: 1000, signal });
      return (await all.toArray()).filter((one) => one.id !== id);
    },
    remove: (client, { id: attendantId, version }, repointTo, signal) => {
      const header = { 'If-Match': `"${version}"` };
      const params = { path: { attendantId }, header, query: repointTo ? { repointTo } : {} };
      return unwrap(noted(client.DELETE('/attendants/{attendantId}', { params, signal })));
    },
  });
}
