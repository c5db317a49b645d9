import type { components } from '@pbxkit/client';
import type { Capability } from '../access/caller.js';
import type { Context, Handlers } from '../contract.js';
import { inPlatform } from '../database/scope.js';
import { checkPlan } from '../extensions/number-plan.js';
import { listAddressFaults } from '../emergency-addresses/emergency-addresses.queries.js';
import { requireVersion } from '../preconditions.js';
import { forbidden, invalid, notFound, type FieldFault } from '../problem.js';
import { countryOf, isTimeZone, toE164 } from '../users/users.rules.js';
import {
  findDomain,
  isDomainNameTaken,
  listDomains,
  nameTaken,
  updateDomain,
  type DomainScope,
} from './domains.queries.js';

type Schemas = components['schemas'];
type Domain = Schemas['Domain'];
type Update = Schemas['DomainUpdate'];

export const domains: Pick<Handlers, 'listDomains' | 'getDomain' | 'updateDomain'> = {
  async listDomains({ query }, context) {
    const scope = scopeOf(context, 'organization:manage');
    return {
      body: await inPlatform(context.platform, 'read', (db) => listDomains(db, scope, query)),
    };
  },

  async getDomain({ path }, context) {
    const domain = await findInReach(context, 'organization:manage', path.domainId);
    return { body: domain, etag: domain.version };
  },

  async updateDomain({ path, headers, body }, context) {
    const { id } = await findInReach(context, 'settings:write', path.domainId);
    requireLimitsOfReseller(context, body);
    if (body.name && (await isDomainNameTaken(context.platform, body.name, id))) throw nameTaken();
    const acting = await inDomain(context, id);
    return acting.write('domain-updated', async (tx) => {
      const before = await findDomain(tx.db, { id }, id, 'lock');
      if (!before) throw notFound();
      requireVersion(headers['if-match'], before);
      const limits = { ...before.limits, ...body.limits };
      const fields = checkDomain({ ...before, ...body, limits });
      const faults = await listAddressFaults(tx.db, body.emergencyAddressId);
      if (faults.length) throw invalid(faults);
      await updateDomain(tx.db, id, fields, context.clock());
      const after = await findDomain(tx.db, { id }, id);
      if (!after) throw notFound();
      tx.record({ resource: 'domains', id, name: after.displayName, before, after });
      return { body: after, etag: after.version };
    });
  },
};

/** The own domain, those of the own reseller, or all; a token for one domain stays in it. */
function scopeOf(context: Context, capability: Capability): DomainScope {
  const { kind, domainId, resellerId } = context.caller;
  const reach = context.reach(capability);
  const bound = kind === 'embed' || (kind === 'apiKey' && domainId !== null);
  if (reach === 'all' && !bound) return 'all';
  if (reach === 'reseller' && !bound && resellerId) return { resellerId };
  return { id: context.domain.id };
}

async function findInReach(context: Context, capability: Capability, id: string): Promise<Domain> {
  const scope = scopeOf(context, capability);
  const domain = await inPlatform(context.platform, 'read', (db) => findDomain(db, scope, id));
  if (!domain) throw notFound();
  return domain;
}

/** The same request, acting in the domain that it changes. */
async function inDomain(context: Context, id: string): Promise<Context> {
  const domain = await inPlatform(context.platform, 'read', (db) => findDomain(db, 'all', id));
  if (!domain) throw notFound();
  const { name, displayName, resellerId, timeZone, language } = domain;
  return context.in({ id, name, displayName, resellerId, timeZone, language });
}

/** Name, lock and limits belong to the reseller. */
function requireLimitsOfReseller(context: Context, { name, locked, limits }: Update): void {
  const touched = [name, locked, limits].some((field) => field !== undefined);
  if (touched && !context.caller.capabilities.has('domains:write'))
    throw forbidden('domains:write');
}

/** The domain as it is stored; 422 with every fault. */
function checkDomain(domain: Domain): Domain {
  const {
    timeZone,
    callerIdNumber,
    extensionLength: length,
    ranges,
    enforceRanges: enforce,
  } = domain;
  const faults: FieldFault[] = checkPlan({ length, ranges, enforce });
  if (!isTimeZone(timeZone))
    faults.push({ pointer: '/timeZone', code: 'unknown-time-zone', values: { timeZone } });
  const number = callerIdNumber && toE164(callerIdNumber, countryOf(domain.language));
  if (callerIdNumber && !number)
    faults.push({ pointer: '/callerIdNumber', code: 'invalid-number' });
  if (faults.length) throw invalid(faults);
  return number ? { ...domain, callerIdNumber: number } : domain;
}
