import type { Db } from '../database/scope.js';
import { Problem, unauthorized } from '../problem.js';
import type { Caller, Capabilities, RequestFacts } from './caller.js';
import { rights } from './grants.js';
import { isInBlocks, isLoopbackOrigin, isOwnOrigin } from './origins.js';
import { capabilitiesOf, intersect, limitReach, maySignIn, roles } from './roles.js';
import { prefixes, sha256 } from './secrets.js';
import { findAccess, findApiKey, findEmbedSession, touchApiKey } from './tokens.queries.js';

/** A session ends after this long without a renewal. */
export const idleSeconds = 8 * 3600;
export const accessSeconds = 600;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a session may do until the second factor that its role requires is confirmed. */
export const restrictedCapabilities: Capabilities = new Map([
  ['profile:read', 'own'],
  ['profile:write', 'own'],
]);

/**
 * The caller behind a bearer token, with the rights of this moment.
 * @param db sees all tenants: a token is looked up before its domain is known
 * @throws Problem 401 for a token that is unknown, expired or revoked; 403 where it may not be used like this
 */
export async function authenticate(
  db: Db,
  token: string,
  facts: RequestFacts,
  now: Date,
): Promise<Caller> {
  const hash = await sha256(token);
  if (token.startsWith(prefixes.access)) return asUser(db, hash, facts, now);
  if (token.startsWith(prefixes.embed)) return asEmbed(db, hash, facts, now);
  if (token.startsWith(prefixes.live) || token.startsWith(prefixes.dev))
    return asApiKey(db, hash, facts, now);
  throw unauthorized();
}

/** What a key holds: what it was given, of what a reseller has, in its domain or in all of its reseller. */
export function capabilitiesOfKey(key: {
  capabilities: readonly string[];
  domain_id: string | null;
}): Capabilities {
  const reach = key.domain_id ? 'domain' : 'reseller';
  const ofReseller = limitReach(capabilitiesOf('reseller'), reach);
  return new Map([...ofReseller].filter(([capability]) => key.capabilities.includes(capability)));
}

async function asUser(db: Db, hash: string, facts: RequestFacts, now: Date): Promise<Caller> {
  const row = await findAccess(db, hash);
  const idleSince = row && now.getTime() - row.last_used_at.getTime();
  if (!row || row.expires_at <= now || (idleSince ?? 0) > idleSeconds * 1000) {
    throw unauthorized();
  }
  if (row.locked || row.domain_locked || !maySignIn(row)) {
    throw unauthorized();
  }
  if (facts.origin !== undefined && !isOwnOrigin(facts.origin, facts.host)) {
    throw new Problem(403, 'origin-refused');
  }
  return {
    kind: 'user',
    userId: row.user_id,
    subject: `user:${row.login_name}`,
    role: row.role,
    capabilities: row.restricted
      ? intersect(capabilitiesOf(row.role), restrictedCapabilities)
      : capabilitiesOf(row.role),
    domainId: row.domain_id,
    resellerId: row.reseller_id,
    siteId: row.site_id,
    actors: [{ kind: 'user', id: row.user_id, name: `${row.first_name} ${row.last_name}`.trim() }],
    channel: 'portal',
    sessionId: row.session_id,
    restricted: row.restricted,
    expiresAt: row.expires_at,
  };
}

async function asEmbed(db: Db, hash: string, facts: RequestFacts, now: Date): Promise<Caller> {
  const row = await findEmbedSession(db, hash);
  if (!row || row.expires_at <= now || row.domain_locked) throw unauthorized();
  const keyEnded = row.key_expires_at !== null && row.key_expires_at <= now;
  const keyMoved = row.key_reseller_id !== null && row.key_reseller_id !== row.reseller_id;
  const personGone = row.subject.startsWith('user:') && !isPresent(row);
  if (keyEnded || keyMoved || personGone) throw unauthorized();
  if (!comesFrom(row.origins, facts)) throw new Problem(403, 'origin-refused');

  const key = row.key_capabilities
    ? capabilitiesOfKey({ capabilities: row.key_capabilities, domain_id: row.key_domain_id })
    : capabilitiesOf('reseller');
  const ofPerson = row.user_role ? capabilitiesOf(row.user_role) : capabilitiesOf(row.role);
  const role = intersect(ofPerson, capabilitiesOf(row.role));
  const actors: Caller['actors'][number][] = [];
  if (row.api_key_id) actors.push({ kind: 'apiKey', id: row.api_key_id, name: row.key_name ?? '' });
  actors.push(
    row.user_id
      ? { kind: 'user', id: row.user_id, name: `${row.first_name} ${row.last_name}`.trim() }
      : { kind: 'external', id: row.subject.slice('external:'.length), name: row.subject },
  );
  return {
    kind: 'embed',
    userId: row.user_id,
    subject: row.subject,
    role: row.user_role ? lesserRole(row.user_role, row.role) : row.role,
    capabilities: limitReach(rights(key, role, row.granted), 'domain'),
    domainId: row.domain_id,
    resellerId: row.reseller_id,
    siteId: row.user_site_id,
    actors,
    channel: 'embed',
    sessionId: row.id,
    restricted: false,
    expiresAt: row.expires_at,
  };
}

/** Whether the person that an embed session acts for is still there and may sign in. */
function isPresent(row: NonNullable<Awaited<ReturnType<typeof findEmbedSession>>>): boolean {
  const { user_kind: kind, user_role: role, user_locked: locked } = row;
  return kind !== null && role !== null && maySignIn({ kind, role }) && !locked;
}

async function asApiKey(db: Db, hash: string, facts: RequestFacts, now: Date): Promise<Caller> {
  const key = await findApiKey(db, hash);
  if (!key || key.expires_at <= now || key.domain_locked) throw unauthorized();
  if (facts.origin !== undefined) {
    if (key.kind === 'live') throw new Problem(403, 'key-in-browser');
    if (!isLoopbackOrigin(facts.origin)) throw new Problem(403, 'origin-refused');
  }
  if (key.addresses.length > 0 && !isInBlocks(facts.address, key.addresses)) {
    throw new Problem(403, 'address-refused');
  }
  if (key.read_only && !safeMethods.has(facts.method)) throw new Problem(403, 'read-only-key');
  await touchApiKey(db, key.id, now);
  return {
    kind: 'apiKey',
    userId: null,
    subject: `apiKey:${key.id}`,
    role: key.domain_id ? 'office-manager' : 'reseller',
    capabilities: capabilitiesOfKey(key),
    domainId: key.domain_id,
    resellerId: key.reseller_id,
    siteId: null,
    actors: [{ kind: 'apiKey', id: key.id, name: key.name }],
    channel: 'apiKey',
    sessionId: key.id,
    restricted: false,
    expiresAt: key.expires_at,
  };
}

/**
 * Whether the request comes from a listed page. A same-origin GET carries no `Origin`; the browser then vouches with
 * `Sec-Fetch-Site`, which scripts cannot set.
 */
function comesFrom(origins: readonly string[], facts: RequestFacts): boolean {
  if (facts.origin !== undefined) return origins.includes(facts.origin);
  return (
    safeMethods.has(facts.method) &&
    facts.secFetchSite === 'same-origin' &&
    origins.some((origin) => isOwnOrigin(origin, facts.host))
  );
}

function lesserRole(one: Caller['role'], other: Caller['role']): Caller['role'] {
  return roles.indexOf(one) <= roles.indexOf(other) ? one : other;
}
