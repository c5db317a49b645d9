import type { Restorer } from '../changes/restorer.js';
import { lockLimit } from '../domains/limits.queries.js';
import { holdExtensions, releaseExtensions } from '../extensions/extensions.queries.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import { toHeld } from './attendant-writes.js';
import {
  deleteAttendants,
  findAttendants,
  insertAttendants,
  updateAttendant,
  type StoredAttendant,
} from './attendants.queries.js';
import { attendantFields, referencesOfAttendant } from './attendants.rules.js';

export const attendantRestorer: Restorer<StoredAttendant> = {
  fields: attendantFields,
  capability: 'attendants:write',
  holdsExtensions: true,
  references: referencesOfAttendant,
  find: (db, ids) => findAttendants(db, ids, 'lock'),
  async create(db, { domain }, attendants) {
    await holdExtensions(db, domain.id, 'attendant', attendants);
    await insertAttendants(db, domain.id, attendants);
    await setManyReferences(db, domain.id, attendants.map(toHeld));
  },
  async update(db, { domain, clock }, attendants) {
    await holdExtensions(db, domain.id, 'attendant', attendants);
    for (const attendant of attendants) await updateAttendant(db, attendant.id, attendant, clock());
    await setManyReferences(db, domain.id, attendants.map(toHeld));
  },
  async remove(db, ids) {
    await deleteAttendants(db, ids);
    await releaseExtensions(db, 'attendant', ids);
  },
  lockLimit: (db, domainId) => lockLimit(db, domainId, 'attendants'),
};
