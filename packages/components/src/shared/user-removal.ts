import { paginate, unwrap, type User } from '@pbxkit/client';
import type { Host } from './client-context.js';
import type { Localize } from './localize.js';
import { SafeDelete } from './safe-delete.js';

interface Removal {
  component: string;
  title(user: User): string;
  lead(user: User): string;
  confirmLabel(): string;
  /** Takes note of the reply, which names the change set. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R>;
  deleted?(user: User): void;
}

const mostUsers = 10_000;

const nameOf = ({ firstName, lastName }: User) => `${firstName} ${lastName}`.trim();

/** Deletes a user, or puts another one in its place. */
export function userRemoval(host: Host, words: Localize, { noted, ...texts }: Removal) {
  return new SafeDelete<User>(host, {
    ...texts,
    words,
    name: 'user',
    resource: 'users',
    requires: 'users:read',
    nameOf,
    candidates: async (client, { id }, signal) => {
      const params = { query: { sort: 'lastName', limit: 200 } } as const;
      const all = paginate(client, '/users', { params, max: mostUsers, signal });
      return (await all.toArray())
        .filter((user) => user.id !== id)
        .map((user) => ({ id: user.id, name: `${nameOf(user)} (${user.extension})` }));
    },
    remove: (client, { id: userId, version }, repointTo, signal) => {
      const header = { 'If-Match': `"${version}"` };
      const params = { path: { userId }, header, query: repointTo ? { repointTo } : {} };
      return unwrap(noted(client.DELETE('/users/{userId}', { params, signal })));
    },
  });
}
