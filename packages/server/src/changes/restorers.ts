import type { components } from '@pbxkit/client';
import type { Capability } from '../access/caller.js';
import type { Context } from '../contract.js';
import type { Db } from '../database/scope.js';
import {
  deleteDepartments,
  findDepartments,
  insertDepartments,
  updateDepartment,
  type NewDepartment,
} from '../departments/departments.queries.js';
import { findDomain, updateDomain, type DomainRecord } from '../domains/domains.queries.js';
import {
  deleteMapping,
  findMappings,
  insertMapping,
  updateMapping,
} from '../import-mappings/import-mappings.queries.js';
import {
  deleteSites,
  findSites,
  insertSites,
  updateSite,
  type NewSite,
} from '../sites/sites.queries.js';
import {
  deleteUsers,
  insertUsers,
  recordFields,
  replaceUsers,
  toRecord,
  updateLocks,
  type UserRecord,
} from '../users/users.bulk.queries.js';
import { findUsers } from '../users/users.queries.js';
import type { Json } from './differences.js';

type ResourceName = components['schemas']['ResourceName'];
export type Found = Json & { readonly id: string; readonly version: number };

/** How the objects of a resource are read, and put back as they were. */
export interface Restorer {
  /** Fields that a person can set; the others follow from them. */
  readonly fields: readonly string[];
  readonly capability: Capability;
  /** What the history keeps of an object, with fields that follow from others made explicit. */
  view?(object: Json): Json;
  find(db: Db, ids: readonly string[]): Promise<Found[]>;
  create(db: Db, context: Context, targets: readonly Found[]): Promise<void>;
  update(db: Db, context: Context, targets: readonly Found[]): Promise<void>;
  remove(db: Db, ids: readonly string[]): Promise<void>;
}

const as = <T>(targets: readonly Found[]) => targets as unknown as T[];
const found = (objects: readonly object[]) => objects as Found[];

/** An object that comes back goes on from its version before, so that no old ETag fits it. */
const next = <T extends { version: number }>(target: T) => ({
  ...target,
  version: target.version + 1,
});

const all = {
  domains: {
    fields: [
      'name',
      'displayName',
      'locked',
      'timeZone',
      'language',
      'extensionLength',
      'ranges',
      'enforceRanges',
      'callerIdName',
      'callerIdNumber',
      'areaCode',
      'mfaPolicy',
      'minPasswordLength',
      'limits',
    ],
    capability: 'settings:write',
    async find(db, ids) {
      const all = await Promise.all(ids.map((id) => findDomain(db, { id }, id, 'lock')));
      return found(all.filter((domain) => domain !== undefined));
    },
    async create() {},
    async update(db, { clock }, targets) {
      for (const target of as<DomainRecord & { id: string }>(targets))
        await updateDomain(db, target.id, target, clock());
    },
    async remove() {},
  },
  sites: {
    fields: ['name', 'timeZone', 'callerIdName', 'callerIdNumber', 'areaCode'],
    capability: 'settings:write',
    find: async (db, ids) => found(await findSites(db, ids, 'lock')),
    create: (db, { domain }, targets) =>
      insertSites(db, domain.id, as<NewSite & { version: number }>(targets).map(next)),
    async update(db, { clock }, targets) {
      for (const site of as<Required<NewSite>>(targets))
        await updateSite(db, site.id, site, clock());
    },
    remove: deleteSites,
  },
  departments: {
    fields: ['name', 'siteId'],
    capability: 'settings:write',
    find: async (db, ids) => found(await findDepartments(db, ids, 'lock')),
    create: (db, { domain }, targets) =>
      insertDepartments(db, domain.id, as<NewDepartment & { version: number }>(targets).map(next)),
    async update(db, { clock }, targets) {
      for (const department of as<Required<NewDepartment>>(targets))
        await updateDepartment(db, department.id, department, clock());
    },
    remove: deleteDepartments,
  },
  users: {
    fields: [...recordFields, 'locked'],
    capability: 'users:write',
    view: (user) => ({ ...user, locked: user['accountState'] === 'locked' }),
    find: async (db, ids) => found(await findUsers(db, ids, {}, 'lock')),
    create: (db, { domain }, targets) =>
      insertUsers(db, domain.id, as<UserFound>(targets).map(toNewUser).map(next)),
    async update(db, { domain, clock }, targets) {
      const users = as<UserFound>(targets);
      await replaceUsers(db, domain.id, users.map(toNewUser), clock());
      await updateLocks(db, users);
    },
    remove: deleteUsers,
  },
  'import-mappings': {
    fields: ['name', 'mapping'],
    capability: 'users:import',
    find: async (db, ids) => found(await findMappings(db, ids)),
    async create(db, { domain }, targets) {
      for (const target of targets) await insertMapping(db, domain.id, next(target) as never);
    },
    async update(db, { clock }, targets) {
      for (const target of targets) await updateMapping(db, target as never, clock());
    },
    async remove(db, ids) {
      for (const id of ids) await deleteMapping(db, id);
    },
  },
} satisfies Partial<Record<ResourceName, Restorer>>;

export type Restorable = keyof typeof all;

export const restorers: Readonly<Record<Restorable, Restorer>> = all;

type UserFound = UserRecord & { id: string; version: number; createdAt: string; locked: boolean };

const toNewUser = (user: UserFound) => ({
  id: user.id,
  version: user.version,
  createdAt: user.createdAt,
  user: toRecord(user),
});
