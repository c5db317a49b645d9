import type { components } from '@pbxkit/client';
import type { Account } from '../access/credentials.queries.js';
import { needsEnrolment } from '../access/mfa.js';
import { capabilitiesOf, intersect } from '../access/roles.js';
import { newToken } from '../access/secrets.js';
import { insertAccessToken, insertSession } from '../access/sessions.queries.js';
import { accessSeconds, idleSeconds, restrictedCapabilities } from '../access/tokens.js';
import type { Config } from '../config.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { insertSignIn, updateLastSignIn } from './sign-in.queries.js';

type Grant = components['schemas']['Grant'];

/** Opens a session and logs the sign-in; the refresh token goes into the cookie. */
export async function startSession(context: Context, tx: Db, account: Account) {
  const now = context.clock();
  const { token, hash } = await newToken('refresh');
  const sessionId = await insertSession(
    tx,
    {
      userId: account.id,
      domainId: account.domain_id,
      refreshHash: hash,
      restricted: needsEnrolment(account),
      userAgent: context.userAgent,
      address: context.address,
    },
    now,
  );
  await updateLastSignIn(tx, account.id, now);
  const { address, userAgent } = context;
  await insertSignIn(tx, { userId: account.id, outcome: 'succeeded', address, userAgent }, now);
  return {
    grant: await newGrant(tx, account, sessionId, now),
    cookie: refreshCookie(context.config, token),
  };
}

/** A new access token of a session and what it allows. */
export async function newGrant(
  tx: Db,
  account: Account,
  sessionId: string,
  now: Date,
): Promise<Grant> {
  const { token, hash } = await newToken('access');
  const expiresAt = new Date(now.getTime() + accessSeconds * 1000);
  await insertAccessToken(tx, { hash, sessionId, domainId: account.domain_id, expiresAt }, now);
  const ofRole = capabilitiesOf(account.role);
  const held = needsEnrolment(account) ? intersect(ofRole, restrictedCapabilities) : ofRole;
  return {
    token,
    expiresInSeconds: accessSeconds,
    domain: account.domain_name,
    subject: `user:${account.login_name}`,
    timeZone: account.time_zone ?? account.domain_time_zone,
    language: account.language ?? account.domain_language,
    granted: { '*': [...held.keys()] },
    denied: [],
  };
}

/** The refresh cookie: out of reach of scripts and of other sites, sent to this API only. */
export function refreshCookie(config: Config, token: string): string {
  const seconds = token === '' ? 0 : idleSeconds;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(config.publicUrl).hostname);
  const secure = local ? '' : '; Secure';
  return `pbx_refresh=${token}; Path=/v1; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
