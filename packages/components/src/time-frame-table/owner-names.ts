import { unwrap } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';
import type { TimeFrame } from '../shared/time-frame-words.js';

/** Names of the users whose personal time frames are shown, by id; without the right to read users nothing is asked. */
export function ownerNames(host: Host, frames: () => readonly TimeFrame[]) {
  const ids = () => [...new Set(frames().flatMap(({ ownerUserId }) => ownerUserId ?? []))].sort();
  return new QueryController(
    host,
    'users',
    async (client, [wanted], signal) => {
      const users = await Promise.all(
        wanted.split(' ').map((userId) => {
          const params = { path: { userId } };
          return unwrap(client.GET('/users/{userId}', { params, signal }));
        }),
      );
      return new Map(users.map((user) => [user.id, `${user.firstName} ${user.lastName}`]));
    },
    () => (ids().length > 0 ? [ids().join(' ')] : null),
    { requires: 'users:read', keep: true },
  );
}
