import type { components } from '@pbxkit/client';
import { routedParty } from '../calls/call-ends.js';
import { listReachablePhones } from '../calls/calls.queries.js';
import { routedChannel } from '../calls/tracked-call.js';
import type { Context, Handlers, Write } from '../contract.js';
import type { Db } from '../database/scope.js';
import { conflict, notFound } from '../problem.js';
import { expectedWait } from '../routing/wait.js';
import { listPace } from './pace.queries.js';
import { momentOf } from './queue-agents.js';
import * as queries from './queue-callers.queries.js';
import type { WaitingCaller } from './queue-callers.queries.js';
import { queueScope, type QueueScope } from './queue-scope.js';

type QueueCaller = components['schemas']['QueueCaller'];

/** Seconds until somebody who wants to take a call is not waited for any more. */
const takeSeconds = 40;

export const queueCallers: Pick<
  Handlers,
  'listQueueCallers' | 'takeQueueCaller' | 'moveUpQueueCaller'
> = {
  async listQueueCallers({ query }, context) {
    const scope = queueScope(context, 'queues:read');
    return context.read(async (db) => {
      const { items, ...rest } = await queries.listCallers(db, scope, context.clock(), query);
      return { body: { ...rest, items: await describe(db, context, items) } };
    });
  },

  /** The waiting call rings the phone of whoever takes it, and goes on waiting when nobody answers there. */
  async takeQueueCaller({ path, body: { deviceId = null } }, context) {
    const scope = queueScope(context, 'queues:read');
    const { userId } = context.caller;
    return context.write('caller-taken', async (tx) => {
      const caller = await find(tx.db, context, scope, path.callId);
      const now = context.clock();
      const imagined = momentOf(context).imagined;
      const phones = userId
        ? await listReachablePhones(tx.db, userId, { deviceId, at: now, imagined })
        : [];
      if (!userId || phones.length === 0) throw conflict('no-phone');
      const until = new Date(now.getTime() + takeSeconds * 1000);
      const by = { userId, deviceId, until };
      if (!(await queries.takeCall(tx.db, context.domain.id, caller, by, now)))
        throw conflict('caller-taken');
      tx.afterCommit(() => context.engine.recall(routedChannel(caller.tracked)));
      return remember(tx, caller);
    });
  },

  async moveUpQueueCaller({ path }, context) {
    const scope = queueScope(context, 'queues:options');
    return context.write('caller-moved-up', async (tx) => {
      const caller = await find(tx.db, context, scope, path.callId);
      await queries.moveToFront(tx.db, context.domain.id, caller);
      for (const channel of await queries.listNextCallers(tx.db, caller))
        tx.afterCommit(() => context.engine.recall(channel));
      return remember(tx, caller);
    });
  },
};

/** Somebody who waits; 409 when the call goes on but not there. */
async function find(
  db: Db,
  context: Context,
  scope: QueueScope,
  callId: string,
): Promise<WaitingCaller> {
  const caller = await queries.findCaller(db, scope, context.clock(), callId);
  if (caller) return caller;
  throw (await queries.isCall(db, scope, callId)) ? conflict('not-waiting') : notFound();
}

/** What was done to a caller stands in the history; there is nothing to undo. */
function remember(tx: Write, caller: WaitingCaller) {
  const { number, name } = routedParty(caller.tracked);
  tx.record({
    ...{ resource: 'queue-callers', id: caller.callId, name: name ?? number ?? '?' },
    ...{ before: { position: caller.position }, after: { queue: caller.queueName } },
  });
  return { status: 204 as const };
}

async function describe(
  db: Db,
  context: Context,
  callers: readonly WaitingCaller[],
): Promise<QueueCaller[]> {
  const ids = [...new Set(callers.map(({ queueId }) => queueId))];
  const paces = await listPace(db, momentOf(context), ids);
  return callers.map(({ tracked, ...caller }) => {
    const { number, name } = routedParty(tracked);
    const pace = paces.get(caller.queueId);
    return {
      callId: caller.callId,
      queueId: caller.queueId,
      queueName: caller.queueName,
      position: caller.position,
      ...{ name, number },
      since: caller.since.toISOString(),
      expectedWaitSeconds: pace ? expectedWait(pace, caller.position) : null,
      ringing: caller.ringing,
    };
  });
}
