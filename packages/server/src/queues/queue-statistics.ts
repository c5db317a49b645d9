import { periodOf } from '../call-records/call-records.js';
import type { Handlers } from '../contract.js';
import { queueScope } from './queue-scope.js';
import { listAgentFigures, listQueueFigures } from './queue-statistics.queries.js';

export const queueStatistics: Pick<Handlers, 'listQueueStatistics' | 'listAgentStatistics'> = {
  async listQueueStatistics({ query: { from, until, ...query } }, context) {
    const scope = queueScope(context, 'queues:read', 'reports:read');
    return context.read(async (db) => {
      const period = { ...(await periodOf(db, { from, until }, context)), now: context.clock() };
      return { body: await listQueueFigures(db, scope, period, query) };
    });
  },

  async listAgentStatistics({ query: { from, until, ...query } }, context) {
    const scope = queueScope(context, 'queues:read', 'reports:read');
    return context.read(async (db) => {
      const period = { ...(await periodOf(db, { from, until }, context)), now: context.clock() };
      return { body: await listAgentFigures(db, scope, period, query) };
    });
  },
};
