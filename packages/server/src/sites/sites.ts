import type { components } from '@pbxkit/client';
import type { Context, Handlers, Write } from '../contract.js';
import { requireRoom } from '../domains/limits.queries.js';
import { listAddressFaults } from '../emergency-addresses/emergency-addresses.queries.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound, type FieldFault } from '../problem.js';
import { countryOf, isTimeZone, toE164 } from '../users/users.rules.js';
import { deleteDependents, free } from '../uses/uses.js';
import { v7 as uuidv7 } from 'uuid';
import { deleteSites, findSites, insertSites, listSites, updateSite } from './sites.queries.js';

type Schemas = components['schemas'];
type Site = Schemas['Site'];

export const sites: Pick<
  Handlers,
  'listSites' | 'createSite' | 'getSite' | 'updateSite' | 'deleteSite'
> = {
  async listSites({ query }, context) {
    return { body: await context.read((db) => listSites(db, query)) };
  },

  async getSite({ path }, context) {
    const [site] = await context.read((db) => findSites(db, [path.siteId]));
    if (!site) throw notFound();
    return { body: site, etag: site.version };
  },

  async createSite({ body }, context) {
    const fields = checkSite(body, context);
    return context.write('site-created', async (tx) => {
      await requireRoom(tx.db, context.domain.id, 'sites');
      await requireAddress(tx, fields);
      const id = uuidv7();
      await insertSites(tx.db, context.domain.id, [{ ...fields, id }]);
      const site = await findWritten(tx, id);
      tx.record({ resource: 'sites', id, name: site.name, before: null, after: site });
      return {
        status: 201,
        body: site,
        etag: site.version,
        headers: { Location: `/v1/sites/${id}` },
      };
    });
  },

  async updateSite({ path, headers, body }, context) {
    const fields = checkSite(body, context);
    return context.write('site-updated', async (tx) => {
      const before = await findForWrite(tx, path.siteId);
      requireVersion(headers['if-match'], before);
      await requireAddress(tx, fields);
      await updateSite(tx.db, before.id, { ...before, ...fields }, context.clock());
      const after = await findWritten(tx, before.id);
      tx.record({ resource: 'sites', id: after.id, name: after.name, before, after });
      if (after.name !== before.name) tx.announce('users', []);
      return { body: after, etag: after.version };
    });
  },

  async deleteSite({ path, query, headers }, context) {
    return context.write('site-deleted', async (tx) => {
      const site = await findForWrite(tx, path.siteId);
      requireVersion(headers['if-match'], site);
      tx.record({ resource: 'sites', id: site.id, name: site.name, before: site, after: null });
      await deleteDependents(tx, 'sites', [site.id]);
      await free(tx, context, { resource: 'sites', id: site.id }, query.repointTo);
      await deleteSites(tx.db, [site.id]);
      return { status: 204 };
    });
  },
};

/** 422 unless the emergency address may be used. */
async function requireAddress(tx: Write, fields: Schemas['SiteUpdate']): Promise<void> {
  const faults = await listAddressFaults(tx.db, fields.emergencyAddressId);
  if (faults.length) throw invalid(faults);
}

/** The fields as they are stored; 422 with every fault. */
function checkSite<Fields extends Schemas['SiteUpdate']>(
  fields: Fields,
  { domain }: Context,
): Fields {
  const faults: FieldFault[] = [];
  const { timeZone, callerIdNumber } = fields;
  if (timeZone && !isTimeZone(timeZone))
    faults.push({ pointer: '/timeZone', code: 'unknown-time-zone', values: { timeZone } });
  const number = callerIdNumber && toE164(callerIdNumber, countryOf(domain.language));
  if (callerIdNumber && !number)
    faults.push({ pointer: '/callerIdNumber', code: 'invalid-number' });
  if (faults.length) throw invalid(faults);
  return number ? { ...fields, callerIdNumber: number } : fields;
}

async function findForWrite(tx: Write, id: string): Promise<Site> {
  const [site] = await findSites(tx.db, [id], 'lock');
  if (!site) throw notFound();
  return site;
}

async function findWritten(tx: Write, id: string): Promise<Site> {
  const [site] = await findSites(tx.db, [id]);
  if (!site) throw notFound();
  return site;
}
