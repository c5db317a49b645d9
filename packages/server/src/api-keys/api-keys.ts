import type { components } from '@pbxkit/client';
import { isAddressBlock } from '../access/origins.js';
import { covers, limitReach } from '../access/roles.js';
import { newToken, prefixes } from '../access/secrets.js';
import { capabilitiesOfKey } from '../access/tokens.js';
import type { Context, Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound, type FieldFault } from '../problem.js';
import * as queries from './api-keys.queries.js';

type ApiKeyCreate = components['schemas']['ApiKeyCreate'];

const maxYears = 5;

export const apiKeys: Pick<Handlers, 'listApiKeys' | 'createApiKey' | 'deleteApiKey'> = {
  async listApiKeys({ query }, context) {
    return { body: await queries.listApiKeys(context.platform, query, scopeOf(context)) };
  },

  /** The secret is in this reply only. */
  async createApiKey({ body }, context) {
    const now = context.clock();
    const expiresAt = body.expiresAt ? new Date(body.expiresAt) : yearsAfter(now, 1);
    const domainId = body.reach === 'reseller' ? null : context.domain.id;
    const faults = [...faultsOf(body, expiresAt, now), ...notHeld(body, domainId, context)];
    if (faults.length > 0) throw invalid(faults);
    const kind = body.kind ?? 'live';
    const { token, hash } = await newToken(kind);
    return context.write(
      'api-key-created',
      async (tx) => {
        const key = await queries.insertApiKey(tx.db, {
          reseller_id: context.domain.resellerId,
          domain_id: domainId,
          name: body.name.trim().normalize('NFC'),
          prefix: token.slice(0, prefixes[kind].length + 4),
          secret_hash: hash,
          kind,
          capabilities: body.capabilities,
          addresses: body.addresses ?? [],
          read_only: body.readOnly ?? false,
          expires_at: expiresAt,
          last_used_at: null,
          created_at: now,
          updated_at: now,
        });
        tx.record({ resource: 'api-keys', id: key.id, name: key.name, before: null, after: key });
        const headers = { Location: `/v1/api-keys/${key.id}` };
        return { status: 201, body: { ...key, secret: token }, etag: key.version, headers };
      },
      { asPlatform: true, repeat: 'refuse' },
    );
  },

  async deleteApiKey({ path, headers }, context) {
    const scope = scopeOf(context);
    return context.write(
      'api-key-deleted',
      async (tx) => {
        const key = await queries.findApiKey(tx.db, path.apiKeyId, scope);
        if (!key) throw notFound();
        requireVersion(headers['if-match'], key);
        await queries.deleteApiKey(tx.db, key.id);
        tx.record({ resource: 'api-keys', id: key.id, name: key.name, before: key, after: null });
        return { status: 204 };
      },
      { asPlatform: true },
    );
  },
};

function scopeOf(context: Context): queries.KeyScope {
  const { id, resellerId } = context.domain;
  return context.reach('apiKeys:write') === 'domain'
    ? { resellerId, domainId: id }
    : { resellerId };
}

function faultsOf({ addresses = [] }: ApiKeyCreate, expiresAt: Date, now: Date): FieldFault[] {
  const faults: FieldFault[] = addresses
    .map((address, index) => ({ address, pointer: `/addresses/${index}` }))
    .filter(({ address }) => !isAddressBlock(address))
    .map(({ pointer }) => ({ pointer, code: 'invalid-address' }));
  if (expiresAt <= now) faults.push({ pointer: '/expiresAt', code: 'expires-in-past' });
  if (expiresAt > yearsAfter(now, maxYears)) {
    faults.push({ pointer: '/expiresAt', code: 'expires-too-late', values: { years: maxYears } });
  }
  return faults;
}

/** A key never holds more than its maker, nor further. */
function notHeld(
  { capabilities }: ApiKeyCreate,
  domainId: string | null,
  context: Context,
): FieldFault[] {
  const ofKey = capabilitiesOfKey({ capabilities, domain_id: domainId });
  const ofMaker = domainId
    ? limitReach(context.caller.capabilities, 'domain')
    : context.caller.capabilities;
  return capabilities.flatMap((capability, index) => {
    const reach = ofKey.get(capability);
    if (reach && covers(ofMaker, new Map([[capability, reach]]))) return [];
    const values = { capabilities: capability };
    return [{ pointer: `/capabilities/${index}`, code: 'capability-not-held' as const, values }];
  });
}

function yearsAfter(now: Date, years: number): Date {
  const later = new Date(now);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
