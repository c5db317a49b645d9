import { paginate, unwrap, type User } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import type { Localize } from '../shared/localize.js';
import { SafeDelete } from '../shared/safe-delete.js';
import { nameOf } from './user-editor.model.js';

const mostUsers = 10_000;

/** Deletes a user, or puts another one in its place. */
export function userRemoval(host: Host, words: Localize, notice: UndoNotice) {
  return new SafeDelete<User>(host, {
    words,
    name: 'user',
    resource: 'users',
    component: 'user-editor',
    requires: 'users:read',
    nameOf,
    title: (user) =>
      words.text('userEditor.deleteAsk', { name: nameOf(user), extension: user.extension }),
    lead: () => words.text('userEditor.deleteDetail'),
    confirmLabel: () => words.text('userEditor.deleteConfirm'),
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
      return unwrap(notice.noted(client.DELETE('/users/{userId}', { params, signal })));
    },
  });
}
