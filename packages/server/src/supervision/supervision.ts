import type { components } from '@pbxkit/client';
import type { Context, Handlers, Write } from '../contract.js';
import type { Db } from '../database/scope.js';
import { ownId } from '../me/own-account.js';
import { requireVersion } from '../preconditions.js';
import { invalid, type FieldFault } from '../problem.js';
import { findQueues } from '../queues/queues.queries.js';
import { queueScope } from '../queues/queue-scope.js';
import { findLayout, putLayout } from './supervision.queries.js';

type Supervision = components['schemas']['Supervision'];

/** What a supervisor sees who has chosen nothing yet. */
const fresh: Supervision = {
  version: 0,
  queueIds: [],
  metrics: [
    'waiting',
    'longestWaitNowSeconds',
    'agentsAvailable',
    'offered',
    'answered',
    'abandoned',
    'averageWaitSeconds',
    'serviceLevel',
  ],
  thresholds: [],
};

export const supervision: Pick<Handlers, 'getSupervision' | 'updateSupervision'> = {
  async getSupervision(_request, context) {
    const { userId } = context.caller;
    const body = userId ? await context.read((db) => read(db, userId)) : fresh;
    return { body, etag: body.version };
  },

  async updateSupervision({ headers, body }, context) {
    const userId = ownId(context);
    return context.write('supervision-updated', async (tx) => {
      const before = await read(tx.db, userId);
      requireVersion(headers['if-match'], before);
      await refuse(tx, context, body);
      await putLayout(tx.db, context.domain.id, userId, { ...before, ...body });
      const after = await read(tx.db, userId);
      tx.record({ resource: 'supervision', id: userId, name: '', before, after });
      return { body: after, etag: after.version };
    });
  },
};

const read = async (db: Db, userId: string): Promise<Supervision> =>
  (await findLayout(db, userId)) ?? fresh;

/** Queues out of reach cannot be put in view, and the lower value comes first. */
async function refuse(
  tx: Write,
  context: Context,
  { queueIds = [], thresholds = [] }: components['schemas']['SupervisionUpdate'],
): Promise<void> {
  const wanted = [...queueIds, ...thresholds.flatMap(({ queueId }) => queueId ?? [])];
  const found = await findQueues(tx.db, queueScope(context, 'queues:read'), wanted);
  const known = new Set(found.map(({ id }) => id));
  const faults: FieldFault[] = queueIds.flatMap((id, index): FieldFault[] =>
    known.has(id) ? [] : [{ pointer: `/queueIds/${index}`, code: 'unknown-reference' }],
  );
  thresholds.forEach(({ queueId, lower, upper }, index) => {
    const pointer = `/thresholds/${index}`;
    if (queueId && !known.has(queueId))
      faults.push({ pointer: `${pointer}/queueId`, code: 'unknown-reference' });
    if (lower !== undefined && lower !== null && lower > upper)
      faults.push({ pointer: `${pointer}/lower`, code: 'lower-above-upper' });
  });
  if (faults.length) throw invalid(faults);
}
