import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound } from '../problem.js';
import { referencesOfHolidays } from '../uses/document-references.js';
import { setReferences } from '../uses/object-references.queries.js';
import { free } from '../uses/uses.js';
import type { Write } from '../write.js';
import { describe, idsByState } from './in-force.js';
import {
  deleteTimeFrames,
  findTimeFrames,
  insertTimeFrames,
  listTimeFrames,
  updateTimeFrame,
  type FoundTimeFrame,
  type TimeFrameFields,
} from './time-frames.queries.js';
import { checkParts } from './time-frames.rules.js';
import { findForWrite, findOwner, readable } from './time-frames.scope.js';

type Schemas = components['schemas'];

export const timeFrames: Pick<
  Handlers,
  'listTimeFrames' | 'createTimeFrame' | 'getTimeFrame' | 'updateTimeFrame' | 'deleteTimeFrame'
> = {
  async listTimeFrames({ query: { inForce, ...query } }, context) {
    const scope = readable(context);
    return context.read(async (db) => {
      const ids =
        inForce === undefined
          ? undefined
          : await idsByState(db, context, await findTimeFrames(db, scope, query), inForce);
      const { items, ...rest } = await listTimeFrames(db, scope, { ...query, ids });
      return { body: { ...rest, items: await describe(db, context, items) } };
    });
  },

  async getTimeFrame({ path }, context) {
    return context.read(async (db) => {
      const [found] = await findTimeFrames(db, readable(context), { ids: [path.timeFrameId] });
      if (!found) throw notFound();
      const body = await describeOne(db, context, found);
      return { body, etag: body.version };
    });
  },

  async createTimeFrame({ body }, context) {
    if (!body.ownerUserId) context.reach('timeFrames:write');
    const { ownerUserId = null, ...fields } = withDefaults(body);
    return context.write('time-frame-created', async (tx) => {
      const { faults } = await findOwner(tx.db, context, ownerUserId);
      refuse([...faults, ...checkParts(fields)]);
      const id = uuidv7();
      await insertTimeFrames(tx.db, context.domain.id, [{ ...fields, ownerUserId, id }]);
      const frame = await store(tx, context, id, fields);
      const { record: after } = frame;
      tx.record({ resource: 'time-frames', id, name: after.name, before: null, after });
      return {
        status: 201,
        body: await describeOne(tx.db, context, frame),
        etag: after.version,
        headers: { Location: `/v1/time-frames/${id}` },
      };
    });
  },

  async updateTimeFrame({ path, headers, body }, context) {
    return context.write('time-frame-updated', async (tx) => {
      const found = await findForWrite(tx, context, path.timeFrameId);
      requireVersion(headers['if-match'], await describeOne(tx.db, context, found));
      const { record: before } = found;
      const fields = withoutRepeats({ ...before, ...body });
      refuse(checkParts(fields));
      await updateTimeFrame(tx.db, before.id, fields, context.clock());
      const frame = await store(tx, context, before.id, fields);
      const { record: after } = frame;
      tx.record({ resource: 'time-frames', id: after.id, name: after.name, before, after });
      if (after.name !== before.name) announceName(tx);
      return { body: await describeOne(tx.db, context, frame), etag: after.version };
    });
  },

  async deleteTimeFrame({ path, query, headers }, context) {
    return context.write('time-frame-deleted', async (tx) => {
      const found = await findForWrite(tx, context, path.timeFrameId);
      requireVersion(headers['if-match'], await describeOne(tx.db, context, found));
      const { record: before } = found;
      const { id, name } = before;
      tx.record({ resource: 'time-frames', id, name, before, after: null });
      await free(tx, context, { resource: 'time-frames', id }, query.repointTo);
      await deleteTimeFrames(tx.db, [id]);
      return { status: 204 };
    });
  },
};

/** A new time frame where nothing is said. */
export const withDefaults = (body: Schemas['TimeFrameCreate']) => ({
  ...body,
  ranges: body.ranges ?? [],
  dates: body.dates ?? [],
  holidayIds: body.holidayIds ?? [],
  recurrence: body.recurrence ?? null,
});

const withoutRepeats = <Fields extends TimeFrameFields>(fields: Fields): Fields => ({
  ...fields,
  holidayIds: [...new Set(fields.holidayIds)],
});

function refuse(faults: ReturnType<typeof checkParts>): void {
  if (faults.length) throw invalid(faults);
}

/** Keeps what a written time frame refers to, and reads it back. */
async function store(
  tx: Write,
  context: Context,
  id: string,
  { holidayIds }: TimeFrameFields,
): Promise<FoundTimeFrame> {
  const by = { resource: 'time-frames', id } as const;
  await setReferences(tx.db, context.domain.id, by, referencesOfHolidays(holidayIds));
  const all = { organization: true, owners: {} };
  const [found] = await findTimeFrames(tx.db, all, { ids: [id] });
  if (!found) throw notFound();
  return found;
}

async function describeOne(db: Db, context: Context, found: FoundTimeFrame) {
  const [frame] = await describe(db, context, [found]);
  if (!frame) throw notFound();
  return frame;
}

/** Others show it by its name. */
function announceName(tx: Write): void {
  tx.announce('answering-rules', []);
  tx.announce('phone-numbers', []);
}
