import type { components } from '@pbxkit/client';
import type { Restorer } from '../changes/restorer.js';
import { lockLimit } from '../domains/limits.queries.js';
import { deleteSites, findSites, insertSites, updateSite } from './sites.queries.js';

export const siteRestorer: Restorer<components['schemas']['Site']> = {
  fields: ['name', 'timeZone', 'callerIdName', 'callerIdNumber', 'emergencyAddressId', 'areaCode'],
  capability: 'settings:write',
  find: (db, ids) => findSites(db, ids, 'lock'),
  create: (db, { domain }, sites) => insertSites(db, domain.id, sites),
  async update(db, { clock }, sites) {
    for (const site of sites) await updateSite(db, site.id, site, clock());
  },
  remove: deleteSites,
  lockLimit: (db, domainId) => lockLimit(db, domainId, 'sites'),
};
