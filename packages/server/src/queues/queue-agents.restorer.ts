import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { forbidden } from '../problem.js';
import {
  deleteAgents,
  findAgentLists,
  putAgentList,
  raiseVersion,
} from './queue-agents.queries.js';
import { referencesOfAgents, type AgentList } from './queue-agents.rules.js';

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

/** Those of a queue that goes or comes back go and come with it. */
function requireRights({ caller }: Context, { action }: RestoreStep): void {
  const capability = action === 'update' ? 'queues:agents' : 'queues:write';
  if (!caller.capabilities.has(capability)) throw forbidden(capability);
}
