import type { components } from '@pbxkit/client';
import { mayAssign } from '../access/roles.js';
import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { lockLimit } from '../domains/limits.queries.js';
import { conflict, forbidden, notFound } from '../problem.js';
import {
  deleteUsers,
  insertUsers,
  recordFields,
  replaceUsers,
  toRecord,
  updateLocks,
} from './users.bulk.queries.js';
import { findUsers, lockOfficeManagers } from './users.queries.js';
import { isOutside, scopeOf } from './users.scope.js';

type Schemas = components['schemas'];
type RestoredUser = Schemas['User'] & { locked: boolean };

/** What people may change of themselves. */
const ownFields = new Set(['firstName', 'lastName', 'emails', 'timeZone', 'language']);

export const userRestorer: Restorer<RestoredUser> = {
  fields: [...recordFields, 'locked'],
  capability: 'users:write',
  holdsExtensions: true,
  requireRights,
  view: (user) => ({ ...user, locked: user['accountState'] === 'locked' }),
  find: (db, ids) => findUsers(db, ids, {}, 'lock'),
  create: (db, { domain }, users) => insertUsers(db, domain.id, users.map(toNewUser)),
  async update(db, { domain, clock }, users) {
    await replaceUsers(db, domain.id, users.map(toNewUser), clock());
    await updateLocks(db, users);
  },
  remove: deleteUsers,
  lockLimit: (db, domainId) => lockLimit(db, domainId, 'users'),
  async verify(db, steps) {
    const demoted = steps.some(({ current, target }) => isManager(current) && !isManager(target));
    if (demoted && (await lockOfficeManagers(db)).length === 0)
      throw conflict('last-office-manager');
  },
};

const toNewUser = (user: RestoredUser) => ({
  id: user.id,
  version: user.version,
  createdAt: user.createdAt,
  user: toRecord(user),
});

/** Whom the domain can count on: a person who may sign in. */
const isManager = (user: RestoreStep['current']) =>
  user?.['role'] === 'office-manager' && user['kind'] === 'person' && !user['locked'];

/** A site or department that goes takes everybody along, whatever their role. */
const places = new Set(['siteId', 'departmentId']);

function requireRights(context: Context, { id, action, changes, current, target }: RestoreStep) {
  const { caller } = context;
  const own = action === 'update' && id === caller.userId;
  if (own && changes.every(({ field }) => ownFields.has(field))) return;
  if (own && changes.some(({ field }) => field === 'locked')) throw conflict('own-account');
  if (!caller.capabilities.has('users:write')) throw forbidden('users:write');
  const scope = scopeOf(context, 'users:write');
  const isMoved = action === 'update' && changes.every(({ field }) => places.has(field));
  for (const user of [current, target]) {
    if (!user) continue;
    if (isOutside(scope, user['siteId'])) throw notFound();
    if (!isMoved && !mayAssign(caller.role, user['role'] as Schemas['Role']))
      throw forbidden('users:role');
  }
  const role =
    changes.some(({ field }) => field === 'role') ||
    (action === 'create' && target?.['role'] !== 'basic-user');
  if (role && !caller.capabilities.has('users:role')) throw forbidden('users:role');
}
