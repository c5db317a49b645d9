import { periodOf } from '../call-records/call-records.js';
import type { Handlers } from '../contract.js';
import { badRequest } from '../problem.js';
import { listIntervals } from './queue-intervals.queries.js';
import { queueScope } from './queue-scope.js';
import { listAgentFigures, listQueueFigures } from './queue-statistics.queries.js';

const hour = 3_600_000;
const day = 24 * hour;
/** The longest period by the hour; an hour more when clocks change in it. */
const mostDays = 7;

export const queueStatistics: Pick<
  Handlers,
  'listQueueStatistics' | 'listQueueIntervals' | 'listAgentStatistics'
> = {
  async listQueueStatistics({ query: { from, until, ...query } }, context) {
    const scope = queueScope(context, 'queues:read', 'reports:read');
    return context.read(async (db) => {
      const period = { ...(await periodOf(db, { from, until }, context)), now: context.clock() };
      return { body: await listQueueFigures(db, scope, period, query) };
    });
  },

  async listQueueIntervals({ query: { from, until, ...query } }, context) {
    const scope = queueScope(context, 'queues:read', 'reports:read');
    return context.read(async (db) => {
      const period = await periodOf(db, { from, until }, context);
      if (period.until.getTime() - period.from.getTime() > mostDays * day + hour)
        throw badRequest([
          { pointer: 'from', code: 'period-too-long', values: { limit: mostDays } },
        ]);
      const { timeZone: zone } = context.domain;
      const found = { ...period, now: context.clock(), zone };
      return { body: await listIntervals(db, scope, found, query) };
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
