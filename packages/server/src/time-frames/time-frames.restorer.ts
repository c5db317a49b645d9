import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { forbidden } from '../problem.js';
import { referencesOfHolidays } from '../uses/document-references.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import {
  deleteTimeFrames,
  findTimeFrames,
  insertTimeFrames,
  updateTimeFrame,
  type TimeFrameRecord,
} from './time-frames.queries.js';

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

/** Personal ones take the right to one's own; the history shows a caller no others. */
function requireRights({ caller }: Context, { current, target }: RestoreStep): void {
  const ownerUserId = (current ?? target)?.['ownerUserId'];
  if (caller.capabilities.has('timeFrames:write') && !ownerUserId) return;
  const reach = ownerUserId ? caller.capabilities.get('timeFrames:own') : undefined;
  if (!reach) throw forbidden('timeFrames:write');
  if ((reach === 'own' || reach === 'queues') && ownerUserId !== caller.userId)
    throw forbidden('timeFrames:own');
}
