import type { Found, Restorer } from '../changes/restorer.js';
import { conflict, forbidden } from '../problem.js';
import { requireOwner } from './device-rights.js';
import * as queries from './devices.queries.js';
import type { Device } from './devices.queries.js';

/** Its password is in no change set, so a device that was deleted does not come back. */
export const deviceRestorer: Restorer<Device & Found> = {
  fields: ['kind', 'transport', 'srtp', 'autoAnswer'],
  capability: 'phones:write',
  async requireRights(context, { action, current }, db) {
    if (!context.caller.capabilities.has('phones:write')) throw forbidden('phones:write');
    if (action === 'create') throw conflict('not-undoable');
    await requireOwner(db, context, String(current?.['userId']));
  },
  find: (db, ids) => queries.findDevices(db, ids, new Date()),
  async create() {
    throw conflict('not-undoable');
  },
  async update(db, _context, devices) {
    for (const device of devices) await queries.updateDevice(db, device.id, device);
  },
  async remove(db, ids) {
    for (const id of ids) await queries.deleteDevice(db, id);
  },
};
