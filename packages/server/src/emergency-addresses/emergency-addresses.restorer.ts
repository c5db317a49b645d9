import type { components } from '@pbxkit/client';
import type { Restorer } from '../changes/restorer.js';
import {
  deleteAddresses,
  findAddresses,
  insertAddresses,
  updateAddress,
} from './emergency-addresses.queries.js';
import { addressFields } from './emergency-addresses.rules.js';

export const emergencyAddressRestorer: Restorer<components['schemas']['EmergencyAddress']> = {
  fields: [...addressFields, 'validatedAt'],
  capability: 'emergency:write',
  find: (db, ids) => findAddresses(db, ids, 'lock'),
  create: (db, { domain }, addresses) => insertAddresses(db, domain.id, addresses),
  async update(db, { clock }, addresses) {
    for (const address of addresses) await updateAddress(db, address.id, address, clock());
  },
  remove: deleteAddresses,
};
