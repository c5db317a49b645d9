import type { components } from '@pbxkit/client';
import type { Capability } from '../access/caller.js';
import { mayAssign } from '../access/roles.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { forbidden, Problem } from '../problem.js';
import { queueScope } from '../queues/queue-scope.js';
import { findUsers, type UserScope } from './users.queries.js';

type User = components['schemas']['User'];

/** Whom a caller reaches with a capability. */
export function scopeOf(context: Context, capability: Capability): UserScope {
  switch (context.reach(capability)) {
    case 'own':
      return { userId: context.caller.userId };
    case 'queues':
      return { userId: context.caller.userId, queues: queueScope(context, capability) };
    case 'site':
      return { siteId: context.caller.siteId };
    default:
      return {};
  }
}

/** Whether a user of this site is out of reach; who manages a site but has none reaches nobody. */
export function isOutside({ siteId: own }: UserScope, siteId: unknown): boolean {
  return own !== undefined && (own === null || siteId !== own);
}

/** Whether a scope holds a person; whoever is gone comes back by the right to people alone, and brings along what is theirs. */
export async function isUserInReach(
  db: Db,
  scope: UserScope | null,
  userId: string,
): Promise<boolean> {
  if (!scope) return false;
  if ((await findUsers(db, [userId], scope)).length > 0) return true;
  return (await findUsers(db, [userId], {})).length === 0;
}

/** Nobody changes, locks or sends a link to someone who may do more than they. */
export function requireMayWrite(context: Context, user: User): void {
  if (!mayAssign(context.caller.role, user.role)) throw new Problem(403, 'user-above-own');
}

/** Another role than the one that is there (or that a new user gets) needs a capability of its own. */
export function requireMayAssign(
  context: Context,
  role: User['role'] | undefined,
  current: User['role'],
): void {
  if (role === undefined || role === current) return;
  if (!context.caller.capabilities.has('users:role')) throw forbidden('users:role');
}
