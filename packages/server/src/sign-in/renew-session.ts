import type { components } from '@pbxkit/client';
import { findAccount, type Account } from '../access/credentials.queries.js';
import { needsEnrolment } from '../access/mfa.js';
import { maySignIn } from '../access/roles.js';
import { newToken, sha256 } from '../access/secrets.js';
import {
  deleteSession,
  findSessionForUpdate,
  restrictSession,
  rotateSession,
} from '../access/sessions.queries.js';
import { idleSeconds } from '../access/tokens.js';
import type { Context } from '../context.js';
import { inPlatform, type Db } from '../database/scope.js';
import { newGrant, refreshCookie } from './start-session.js';

/** Two tabs that wake at once both hold the same cookie; the later one may still use it for so long. */
const raceSeconds = 10;

interface Renewed {
  readonly grant: components['schemas']['Grant'];
  /** Absent when another tab has just received the new cookie. */
  readonly cookie: string | null;
}

type Session = NonNullable<Awaited<ReturnType<typeof findSessionForUpdate>>>;

/**
 * A new access token for a refresh token, which is replaced. A replaced one that comes back later was stolen, or the
 * thief holds the newer one: the session ends (RFC 9700 section 4.14.2).
 */
export async function renewSession(context: Context, token: string): Promise<Renewed | null> {
  const hash = await sha256(token);
  const now = context.clock();
  return inPlatform(context.platform, 'write', async (tx) => {
    const session = await findSessionForUpdate(tx, hash);
    if (!session) return null;
    const account = await findAccount(tx, session.user_id);
    const isCurrent = session.refresh_hash === hash;
    if (!account || !mayGoOn(session, account, isCurrent, now)) {
      await deleteSession(tx, session.id);
      return null;
    }
    await restrictSession(tx, session.id, needsEnrolment(account));
    const cookie = isCurrent ? await rotate(context, tx, session.id, now) : null;
    return { grant: await newGrant(tx, account, session.id, now), cookie };
  });
}

function mayGoOn(session: Session, account: Account, isCurrent: boolean, now: Date): boolean {
  const since = (time: Date) => (now.getTime() - time.getTime()) / 1000;
  const isOpen = !account.locked && !account.domain_locked && !account.reset_pending;
  const inTime = since(session.last_used_at) <= idleSeconds;
  return (
    maySignIn(account) &&
    isOpen &&
    inTime &&
    (isCurrent || since(session.refreshed_at) <= raceSeconds)
  );
}

async function rotate(context: Context, tx: Db, sessionId: string, now: Date): Promise<string> {
  const { token, hash } = await newToken('refresh');
  const { address, userAgent } = context;
  await rotateSession(tx, sessionId, { refreshHash: hash, address, userAgent }, now);
  return refreshCookie(context.config, token);
}
