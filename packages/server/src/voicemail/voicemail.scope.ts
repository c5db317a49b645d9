import type { Context } from '../context.js';
import type { UserScope } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';

/** Whose mailbox a caller may see and set up, asked for one user: their own, or as far as they manage users. */
export function reachOf(context: Context, userId: string): UserScope | null {
  const { capabilities, userId: own } = context.caller;
  if (userId === own && capabilities.has('voicemail:own')) return { userId };
  return capabilities.has('users:write') ? scopeOf(context, 'users:write') : null;
}
