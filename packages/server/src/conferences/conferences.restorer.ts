import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { lockLimit } from '../domains/limits.queries.js';
import { holdExtensions, releaseExtensions } from '../extensions/extensions.queries.js';
import { forbidden } from '../problem.js';
import { scopeOf } from '../users/users.scope.js';
import {
  deleteConferences,
  findConferences,
  insertConferences,
  updateConference,
  type StoredConference,
} from './conferences.queries.js';
import { conferenceFields } from './conferences.rules.js';
import { isInReach } from './conferences.scope.js';

export const conferenceRestorer: Restorer<StoredConference> = {
  fields: conferenceFields,
  capability: 'conferences:write',
  holdsExtensions: true,
  requireRights,
  async find(db, ids) {
    const found = await findConferences(db, {}, ids, 'lock');
    return found.map(({ record }) => record);
  },
  async create(db, { domain }, conferences) {
    await holdExtensions(db, domain.id, 'conference', conferences);
    await insertConferences(db, domain.id, conferences);
  },
  async update(db, { domain, clock }, conferences) {
    await holdExtensions(db, domain.id, 'conference', conferences);
    for (const one of conferences) await updateConference(db, one.id, one, clock());
  },
  async remove(db, ids) {
    await deleteConferences(db, ids);
    await releaseExtensions(db, 'conference', ids);
  },
  lockLimit: (db, domainId) => lockLimit(db, domainId, 'conferences'),
};

/** As it is and as it will be, it is one that the caller could write. */
async function requireRights(context: Context, { current, target }: RestoreStep, db: Db) {
  const scope = scopeOf(context, 'conferences:write');
  for (const one of [current, target])
    if (one && !(await isInReach(db, scope, one as unknown as StoredConference)))
      throw forbidden('conferences:write');
}
