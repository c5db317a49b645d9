import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { notFound } from '../problem.js';
import { findUsers } from '../users/users.queries.js';
import { requireMayWrite, scopeOf } from '../users/users.scope.js';

/** Whoever has somebody’s password can call in their name: only those within reach, and none above oneself. */
export async function requireOwner(db: Db, context: Context, userId: string): Promise<void> {
  const [owner] = await findUsers(db, [userId], scopeOf(context, 'phones:write'));
  if (!owner) throw notFound();
  requireMayWrite(context, owner);
}
