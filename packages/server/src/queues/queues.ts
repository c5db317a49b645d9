import { pointOf, refuseLoop } from '../call-routing/loops.js';
import type { Context, Handlers, Write } from '../contract.js';
import { requireRoom } from '../domains/limits.queries.js';
import { claimExtension, moveExtension } from '../extensions/claims.js';
import { requireVersion } from '../preconditions.js';
import { forbidden, invalid, notFound, type FieldFault } from '../problem.js';
import { countryOf } from '../users/users.rules.js';
import { listUnknown } from '../uses/object-references.queries.js';
import { deleteDependents, free } from '../uses/uses.js';
import { present, presentOne } from './queue-live.js';
import { queueScope } from './queue-scope.js';
import {
  deleteQueues,
  findKnown,
  findQueues,
  insertQueues,
  listQueues,
  toHeld,
  updateQueue,
  type StoredQueue,
} from './queues.queries.js';
import {
  checkQueue,
  freshQueue,
  isMoreThanOptions,
  normalizeQueue,
  type QueueFields,
} from './queues.rules.js';

export const queues: Pick<
  Handlers,
  'listQueues' | 'getQueue' | 'createQueue' | 'updateQueue' | 'deleteQueue'
> = {
  async listQueues({ query }, context) {
    const scope = queueScope(context, 'queues:read', 'queues:self');
    return context.read(async (db) => {
      const { items, ...rest } = await listQueues(db, scope, query);
      return { body: { ...rest, items: await present(db, context, items) } };
    });
  },

  async getQueue({ path }, context) {
    return context.read(async (db) => {
      const [found] = await findQueues(db, queueScope(context, 'queues:read'), [path.queueId]);
      const body = await presentOne(db, context, found);
      return { body, etag: body.version };
    });
  },

  async createQueue({ body }, context) {
    const faults: FieldFault[] = [];
    const given = normalizeQueue(body, countryOf(context.domain.language), faults);
    const fields = { ...freshQueue, ...ownSite(context), ...given };
    return context.write('queue-created', async (tx) => {
      requireOwnSite(context, fields);
      await requireRoom(tx.db, context.domain.id, 'queues');
      const id = await claimExtension(tx.db, context, { number: fields.extension, kind: 'queue' });
      await refuse(tx, context, { ...fields, id }, faults);
      await insertQueues(tx.db, context.domain.id, [{ ...fields, id }]);
      const reply = await finish(tx, context, id, null);
      return { ...reply, status: 201, headers: { Location: `/v1/queues/${id}` } };
    });
  },

  async updateQueue({ path, headers, body }, context) {
    const faults: FieldFault[] = [];
    const given = normalizeQueue(body, countryOf(context.domain.language), faults);
    return context.write('queue-updated', async (tx) => {
      const before = await findForWrite(tx, context, path.queueId, given);
      const queue = { ...before, ...given };
      requireVersion(headers['if-match'], before);
      requireOwnSite(context, queue);
      await refuse(tx, context, queue, faults);
      if (queue.extension !== before.extension)
        await moveExtension(tx.db, context, {
          ...{ from: before.extension, to: queue.extension, id: before.id },
          kind: 'queue',
        });
      await updateQueue(tx.db, context.domain.id, queue, context.clock());
      return finish(tx, context, before.id, before);
    });
  },

  async deleteQueue({ path, query, headers }, context) {
    return context.write('queue-deleted', async (tx) => {
      const scope = queueScope(context, 'queues:write');
      const [queue] = await findQueues(tx.db, scope, [path.queueId], 'lock');
      if (!queue) throw notFound();
      requireVersion(headers['if-match'], queue);
      const { id, name } = queue;
      tx.record({ resource: 'queues', id, name, before: queue, after: null });
      await deleteDependents(tx, 'queues', [id]);
      await free(tx, context, { resource: 'queues', id }, query.repointTo);
      await deleteQueues(tx.db, [id]);
      tx.announce('extensions', []);
      return { status: 204 };
    });
  },
};

/** Who manages a site makes queues for it. */
const ownSite = (context: Context): Partial<QueueFields> =>
  context.reach('queues:write') === 'site' ? { siteId: context.caller.siteId } : {};

/** And puts none elsewhere. */
function requireOwnSite(context: Context, { siteId }: QueueFields): void {
  const { caller } = context;
  if (caller.capabilities.get('queues:write') === 'site' && siteId !== caller.siteId)
    throw forbidden('queues:write');
}

/** The queue, locked for the transaction: 404 out of reach, 403 where more is changed than the options. */
async function findForWrite(
  tx: Write,
  context: Context,
  id: string,
  given: Partial<QueueFields>,
): Promise<StoredQueue> {
  const scope = queueScope(context, 'queues:write', 'queues:options');
  const [queue] = await findQueues(tx.db, scope, [id], 'lock');
  if (!queue) throw notFound();
  if (isMoreThanOptions(queue, given) && !context.caller.capabilities.has('queues:write'))
    throw forbidden('queues:write');
  return queue;
}

/** 422 with every fault, those of the fields and those that the data shows. */
async function refuse(
  tx: Write,
  context: Context,
  queue: QueueFields & { id: string },
  faults: readonly FieldFault[],
): Promise<void> {
  const unknown = await listUnknown(tx.db, context.domain.id, [toHeld(queue)]);
  const known = await findKnown(tx.db, queue);
  const columns = (['siteId', 'departmentId', 'introPromptId'] as const).flatMap(
    (field): FieldFault[] =>
      queue[field] && !known[field] ? [{ pointer: `/${field}`, code: 'unknown-reference' }] : [],
  );
  const all = [...faults, ...unknown.flat(), ...columns, ...checkQueue(queue)];
  if (all.length) throw invalid(all);
}

/** Others show it by its name. */
function announceName(tx: Write): void {
  tx.announce('queue-agents', []);
  tx.announce('phone-numbers', []);
  tx.announce('overrides', []);
}

/** Records what was written, and answers it. */
async function finish(tx: Write, context: Context, id: string, before: StoredQueue | null) {
  const [after] = await findQueues(tx.db, {}, [id]);
  if (!after) throw notFound();
  tx.record({ resource: 'queues', id, name: after.name, before, after });
  if (before?.extension !== after.extension) tx.announce('extensions', []);
  if (before && before.name !== after.name) announceName(tx);
  await refuseLoop(tx, context, [{ kind: 'queue', id }], pointOf('/unavailable', 'queue-full'));
  const body = await presentOne(tx.db, context, after);
  return { body, etag: body.version };
}
