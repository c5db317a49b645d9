import {
  deleteEmbedSession,
  findEmbedSession,
  listEmbedSessions,
} from './embed-sessions.queries.js';
import { mint } from './mint.js';
import { actingDomain } from '../acting-domain.js';
import type { Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { notFound, Problem } from '../problem.js';

export const embedSessions: Pick<
  Handlers,
  'listEmbedSessions' | 'createEmbedSession' | 'deleteCurrentEmbedSession' | 'deleteEmbedSession'
> = {
  async listEmbedSessions({ query }, context) {
    return { body: await context.read((db) => listEmbedSessions(db, query, context.clock())) };
  },

  /** Acts in the domain of the body: a key that reaches several needs no `Pbx-Domain`. */
  async createEmbedSession({ body }, context) {
    if (context.caller.kind === 'embed') throw new Problem(403, 'refused');
    const needed = { capabilities: ['embedSessions:write'] } as const;
    const domain = await actingDomain(context.platform, context.caller, body.domain, needed);
    if (!domain) throw notFound();
    return mint(body, context.in(domain));
  },

  async deleteCurrentEmbedSession(_request, context) {
    const { kind, sessionId } = context.caller;
    if (kind !== 'embed' || !sessionId) throw notFound();
    return context.write('embed-session-deleted', async (tx) => {
      await deleteEmbedSession(tx.db, sessionId);
      tx.announce('embed-sessions', [sessionId]);
      return { status: 204 };
    });
  },

  async deleteEmbedSession({ path, headers }, context) {
    return context.write('embed-session-deleted', async (tx) => {
      const session = await findEmbedSession(tx.db, path.embedSessionId, context.clock());
      if (!session) throw notFound();
      requireVersion(headers['if-match'], session);
      await deleteEmbedSession(tx.db, session.id);
      tx.announce('embed-sessions', [session.id]);
      return { status: 204 };
    });
  },
};
