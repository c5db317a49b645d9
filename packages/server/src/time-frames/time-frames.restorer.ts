import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { forbidden } from '../problem.js';
import { isUserInReach } from '../users/users.scope.js';
import { referencesOfHolidays } from '../uses/document-references.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import {
  deleteTimeFrames,
  findTimeFrames,
  insertTimeFrames,
  updateTimeFrame,
  type TimeFrameRecord,
} from './time-frames.queries.js';
import { writable } from './time-frames.scope.js';

const all = { organization: true, owners: {} };

export const timeFrameRestorer: Restorer<TimeFrameRecord> = {
  fields: ['name', 'ownerUserId', 'type', 'ranges', 'dates', 'holidayIds', 'recurrence'],
  capability: 'timeFrames:write',
  requireRights,
  references: ({ holidayIds }) => referencesOfHolidays(holidayIds),
  async find(db, ids) {
    const found = await findTimeFrames(db, all, { ids }, 'lock');
    return found.map(({ record }) => record);
  },
  async create(db, { domain }, frames) {
    await insertTimeFrames(db, domain.id, frames);
    await setManyReferences(db, domain.id, frames.map(toHeld));
  },
  async update(db, { domain, clock }, frames) {
    for (const frame of frames) await updateTimeFrame(db, frame.id, frame, clock());
    await setManyReferences(db, domain.id, frames.map(toHeld));
  },
  remove: deleteTimeFrames,
};

const toHeld = ({ id, holidayIds }: TimeFrameRecord) => ({
  by: { resource: 'time-frames', id } as const,
  references: referencesOfHolidays(holidayIds),
});

/** Those of the organization by the right to them, personal ones as far as that to their owner goes. */
async function requireRights(context: Context, { current, target }: RestoreStep, db: Db) {
  const ownerUserId = (current ?? target)?.['ownerUserId'] as string | null;
  const { organization, owners } = writable(context);
  if (!(ownerUserId ? await isUserInReach(db, owners, ownerUserId) : organization))
    throw forbidden(ownerUserId ? 'timeFrames:own' : 'timeFrames:write');
}
