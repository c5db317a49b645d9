import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { notFound } from '../problem.js';
import { momentOf } from './queue-agents.js';
import { listLive } from './queue-live.queries.js';
import type { StoredQueue } from './queues.queries.js';

type Queue = components['schemas']['Queue'];

/** Queues with what happens in them now. */
export async function present(
  db: Db,
  context: Context,
  queues: readonly StoredQueue[],
): Promise<Queue[]> {
  const ids = queues.map(({ id }) => id);
  const live = await listLive(db, ids, momentOf(context));
  return queues.map((queue) => ({ ...queue, ...(live.get(queue.id) ?? nothing) }));
}

export async function presentOne(
  db: Db,
  context: Context,
  queue: StoredQueue | undefined,
): Promise<Queue> {
  const [body] = queue ? await present(db, context, [queue]) : [];
  if (!body) throw notFound();
  return body;
}

const nothing = {
  phoneNumbers: [],
  waiting: 0,
  longestWaitSince: null,
  active: 0,
  agentsTotal: 0,
  agentsLoggedIn: 0,
  agentsAvailable: 0,
  serviceLevelToday: null,
};
