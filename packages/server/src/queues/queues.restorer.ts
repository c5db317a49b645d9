import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { holdExtensions } from '../extensions/extensions.queries.js';
import { forbidden, notFound } from '../problem.js';
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
};

/** Who reaches a site alone changes nothing elsewhere; assigned queues are those that the change itself was made to. */
function requireRights(context: Context, { action, current, target }: RestoreStep): void {
  const both = current && target ? { before: current as unknown as QueueFields, target } : null;
  const options = action === 'update' && both && !isMoreThanOptions(both.before, both.target);
  const capability = options ? 'queues:options' : 'queues:write';
  if (!context.caller.capabilities.has(capability)) throw forbidden(capability);
  const { siteId } = context.caller;
  const outside = (queue: RestoreStep['target']) => queue && queue['siteId'] !== siteId;
  if (context.reach(capability) === 'site' && (outside(current) || outside(target)))
    throw notFound();
}
