import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { lockLimit } from '../domains/limits.queries.js';
import { holdExtensions } from '../extensions/extensions.queries.js';
import type { Db } from '../database/scope.js';
import { notFound } from '../problem.js';
import { requireQueue } from './queue-rights.js';
import {
  deleteQueues,
  findQueues,
  insertQueues,
  updateQueue,
  type StoredQueue,
} from './queues.queries.js';
import {
  isMoreThanOptions,
  queueFields,
  referencesOfQueue,
  type QueueFields,
} from './queues.rules.js';

export const queueRestorer: Restorer<StoredQueue> = {
  fields: queueFields,
  capability: 'queues:write',
  requireRights,
  holdsExtensions: true,
  references: referencesOfQueue,
  find: (db, ids) => findQueues(db, {}, ids, 'lock'),
  async create(db, { domain }, queues) {
    await holdExtensions(db, domain.id, 'queue', queues);
    await insertQueues(db, domain.id, queues);
  },
  async update(db, { domain, clock }, queues) {
    await holdExtensions(db, domain.id, 'queue', queues);
    for (const queue of queues) await updateQueue(db, domain.id, queue, clock());
  },
  remove: deleteQueues,
  lockLimit: (db, domainId) => lockLimit(db, domainId, 'queues'),
};

/** The queue is within reach as it is, and stays so for who reaches a site alone. */
async function requireRights(
  context: Context,
  { id, action, current, target }: RestoreStep,
  db: Db,
): Promise<void> {
  const both = current && target ? { before: current as unknown as QueueFields, target } : null;
  const options = action === 'update' && both && !isMoreThanOptions(both.before, both.target);
  const capability = options ? 'queues:options' : 'queues:write';
  await requireQueue(db, context, capability, id);
  const { siteId } = context.caller;
  if (context.reach(capability) === 'site' && target && target['siteId'] !== siteId)
    throw notFound();
}
