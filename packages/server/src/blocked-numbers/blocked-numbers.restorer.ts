import type { components } from '@pbxkit/client';
import type { Restorer } from '../changes/restorer.js';
import {
  deleteBlockedNumbers,
  findBlockedNumbers,
  insertBlockedNumbers,
} from './blocked-numbers.queries.js';

export const blockedNumberRestorer: Restorer<components['schemas']['BlockedNumber']> = {
  fields: ['number', 'until', 'notes'],
  capability: 'settings:write',
  find: (db, ids) => findBlockedNumbers(db, ids, 'lock'),
  create: (db, { domain, clock }, entries) => insertBlockedNumbers(db, domain.id, entries, clock()),
  // An entry is never changed, only added and deleted.
  async update() {},
  remove: deleteBlockedNumbers,
};
