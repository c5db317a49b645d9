import { paginate, unwrap } from '@pbxkit/client';
import type { Host } from './client-context.js';
import type { Localize } from './localize.js';
import { SafeDelete } from './safe-delete.js';
import type { TimeFrame } from './time-frame-words.js';

interface Removal {
  /** Takes note of the reply, which names the change set. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R>;
  lead?(): string;
  deleted?(timeFrame: TimeFrame): void;
}

/** Deletes a time frame, or puts another one in its place. */
export function timeFrameRemoval(host: Host, words: Localize, { noted, lead, deleted }: Removal) {
  return new SafeDelete<TimeFrame>(host, {
    words,
    name: 'time-frame',
    resource: 'time-frames',
    requires: ['timeFrames:read', 'timeFrames:own'],
    nameOf: ({ name }) => name,
    ...(lead && { lead }),
    ...(deleted && { deleted }),
    candidates: async (client, { id }, signal) => {
      const params = { query: { limit: 200 } };
      const all = paginate(client, '/time-frames', { params, max: 1000, signal });
      return (await all.toArray()).filter((one) => one.id !== id);
    },
    remove: (client, { id: timeFrameId, version }, repointTo, signal) => {
      const header = { 'If-Match': `"${version}"` };
      const params = { path: { timeFrameId }, header, query: repointTo ? { repointTo } : {} };
      return unwrap(noted(client.DELETE('/time-frames/{timeFrameId}', { params, signal })));
    },
  });
}
