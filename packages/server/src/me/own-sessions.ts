import { deleteSession } from '../access/sessions.queries.js';
import { idleSeconds } from '../access/tokens.js';
import type { Context, Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { notFound } from '../problem.js';
import { findSession, listSessions, toSession, type SessionScope } from './me.queries.js';
import { ownId } from './own-account.js';

export const ownSessions: Pick<Handlers, 'listSessions' | 'deleteSession'> = {
  async listSessions({ query }, context) {
    const scope = scopeOf(context);
    const current = context.caller.sessionId;
    return { body: await context.read((db) => listSessions(db, query, scope, current)) };
  },

  async deleteSession({ path, headers }, context) {
    const scope = scopeOf(context);
    return context.write('session-ended', async (tx) => {
      const session = await findSession(tx.db, path.sessionId, scope);
      if (!session) throw notFound();
      requireVersion(headers['if-match'], session, (row) =>
        toSession(row, context.caller.sessionId),
      );
      await deleteSession(tx.db, session.id);
      tx.announce('sessions', [session.id]);
      return { status: 204 };
    });
  },
};

function scopeOf(context: Context): SessionScope {
  return {
    userId: ownId(context),
    usedAfter: new Date(context.clock().getTime() - idleSeconds * 1000),
  };
}
