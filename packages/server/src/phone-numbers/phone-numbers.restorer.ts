import type { Restorer } from '../changes/restorer.js';
import { forbidden } from '../problem.js';
import { deleteNumbers, insertNumbers, updateNumbers } from './phone-number-writes.queries.js';
import { findNumbers, type StoredNumber } from './phone-numbers.queries.js';
import { numberFields, referencesOfNumber } from './phone-numbers.rules.js';

export const phoneNumberRestorer: Restorer<StoredNumber> = {
  fields: numberFields,
  capability: 'phoneNumbers:route',
  requireRights({ caller }, { action }) {
    const capability = action === 'update' ? 'phoneNumbers:route' : 'phoneNumbers:assign';
    if (!caller.capabilities.has(capability)) throw forbidden(capability);
  },
  references: referencesOfNumber,
  find: (db, ids) => findNumbers(db, ids, 'lock'),
  create: (db, { domain }, numbers) => insertNumbers(db, domain.id, numbers),
  update: (db, { domain, clock }, numbers) => updateNumbers(db, domain.id, numbers, clock()),
  remove: deleteNumbers,
};
