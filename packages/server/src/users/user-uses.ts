import type { components } from '@pbxkit/client';
import type { Context } from '../contract.js';
import type { Write } from '../write.js';
import { listUserIds } from './users.bulk.queries.js';
import { findUsers, updateUsers } from './users.queries.js';
import { fullName } from './users.js';

type Schemas = components['schemas'];
type Reference = 'departmentId' | 'siteId';

const columns = { departmentId: 'department_id', siteId: 'site_id' } as const;

/** The users that refer to a department or site, locked until the transaction ends. */
export async function usersOf(tx: Write, field: Reference, id: string): Promise<Schemas['User'][]> {
  const ids = await listUserIds(tx.db, columns[field], id);
  return ids.length ? findUsers(tx.db, ids, {}, 'lock') : [];
}

/** As the refusal of a deletion names them. */
export function usesBy(users: readonly Schemas['User'][], field: Reference): Schemas['Use'][] {
  return users
    .slice(0, 1000)
    .map((user) => ({ resource: 'users', id: user.id, name: fullName(user), field }));
}

/** Points users to another department or site and records each. */
export async function repointUsers(
  tx: Write,
  context: Context,
  users: readonly Schemas['User'][],
  field: Reference,
  to: string,
): Promise<void> {
  if (users.length === 0) return;
  const ids = users.map(({ id }) => id);
  await updateUsers(tx.db, ids, { [columns[field]]: to }, context.clock());
  const after = new Map((await findUsers(tx.db, ids, {})).map((user) => [user.id, user]));
  for (const before of users)
    tx.record({
      resource: 'users',
      id: before.id,
      name: fullName(before),
      before,
      after: after.get(before.id) ?? before,
    });
}
