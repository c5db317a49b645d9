import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import {
  deleteAgents,
  findAgentLists,
  putAgentList,
  raiseVersion,
} from './queue-agents.queries.js';
import { requireQueue } from './queue-rights.js';
import { referencesOfAgents, type AgentList } from './queue-agents.rules.js';

/** Those of a queue that goes or comes back go and come with it. */
const requireRights = (context: Context, { id, action }: RestoreStep, db: Db) =>
  requireQueue(db, context, action === 'update' ? 'queues:agents' : 'queues:write', id);

export const queueAgentRestorer: Restorer<AgentList & Record<string, unknown>> = {
  fields: ['agents'],
  capability: 'queues:agents',
  requireRights,
  references: ({ agents }) => referencesOfAgents(agents),
  find: async (db, ids) => (await findAgentLists(db, ids, 'lock')).map((list) => ({ ...list })),
  async create(db, { domain, clock }, lists) {
    for (const list of lists) {
      await putAgentList(db, domain.id, list, clock());
      await raiseVersion(db, list.id, list.version);
    }
  },
  async update(db, { domain, clock }, lists) {
    for (const list of lists) await putAgentList(db, domain.id, list, clock());
  },
  remove: deleteAgents,
};
