import type { components } from '@pbxkit/client';
import type { Restorer } from '../changes/restorer.js';
import { forbidden } from '../problem.js';
import { findDomain, updateDomain } from './domains.queries.js';

type Domain = components['schemas']['Domain'];

const resellerFields = new Set(['name', 'locked', 'limits']);

export const domainRestorer: Restorer<Domain> = {
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
    'emergencyAddressId',
    'areaCode',
    'dialPolicy',
    'mfaPolicy',
    'minPasswordLength',
    'listeningNotice',
    'limits',
  ],
  capability: 'settings:write',

  requireRights({ caller }, { changes }) {
    if (!caller.capabilities.has('settings:write')) throw forbidden('settings:write');
    const ofReseller = changes.some(({ field }) => resellerFields.has(field));
    if (ofReseller && !caller.capabilities.has('domains:write')) throw forbidden('domains:write');
  },

  async find(db, ids) {
    const domains = await Promise.all(ids.map((id) => findDomain(db, { id }, id, 'lock')));
    return domains.filter((domain) => domain !== undefined);
  },

  async update(db, { clock }, domains) {
    for (const domain of domains) await updateDomain(db, domain.id, domain, clock());
  },

  // Domains neither come nor go in the history of one.
  async create() {},
  async remove() {},
};
