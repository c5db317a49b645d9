import { paginate, unwrap, type components } from '@pbxkit/client';
import type { Host } from '../client-context.js';
import type { Localize } from '../localize.js';
import { SafeDelete } from '../safe-delete.js';

export type Conference = components['schemas']['Conference'];

interface Removal {
  component?: string;
  /** Takes note of the reply, which names the change set. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R>;
  deleted?(conference: Conference): void;
}

const mostConferences = 1000;

/** Deletes a conference, or puts another one in its place. */
export function conferenceRemoval(host: Host, words: Localize, { noted, ...rest }: Removal) {
  return new SafeDelete<Conference>(host, {
    ...rest,
    words,
    name: 'conference',
    resource: 'conferences',
    requires: 'conferences:read',
    nameOf: ({ name }) => name,
    lead: () => words.text('conference.deleteLead'),
    candidates: async (client, { id }, signal) => {
      const params = { query: { limit: 200 } };
      const all = paginate(client, '/conferences', { params, max: mostConferences, signal });
      return (await all.toArray()).filter((one) => one.id !== id);
    },
    remove: (client, { id: conferenceId, version }, repointTo, signal) => {
      const header = { 'If-Match': `"${version}"` };
      const params = { path: { conferenceId }, header, query: repointTo ? { repointTo } : {} };
      return unwrap(noted(client.DELETE('/conferences/{conferenceId}', { params, signal })));
    },
  });
}
