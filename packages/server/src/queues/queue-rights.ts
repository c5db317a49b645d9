import type { Capability } from '../access/caller.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { notFound } from '../problem.js';
import { queueScope } from './queue-scope.js';
import { findQueues } from './queues.queries.js';

/** 403 without the capability, 404 when a queue that is there is out of its reach; one that is gone is nobody's. */
export async function requireQueue(
  db: Db,
  context: Context,
  capability: Capability,
  id: string,
): Promise<void> {
  const [reached] = await findQueues(db, queueScope(context, capability), [id]);
  if (!reached && (await findQueues(db, {}, [id])).length > 0) throw notFound();
}
