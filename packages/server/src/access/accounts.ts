import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import type { Write } from '../write.js';
import { updateCredentials } from './credentials.queries.js';
import { linkMail, type LinkMail } from './link-mail.js';
import { deleteLinksOf, insertLink } from './links.queries.js';
import { newToken } from './secrets.js';
import { deleteChallengesOf, deleteEmbedSessionsOf, deleteSessionsOf } from './sessions.queries.js';

type Schemas = components['schemas'];
export type LinkPurpose = Schemas['SentLink']['purpose'];

/** What a mail must know of a person. */
export type Addressee = Pick<
  Schemas['User'],
  'id' | 'domainId' | 'firstName' | 'lastName' | 'loginName' | 'emails' | 'language' | 'timeZone'
>;

/** Life of a link in the mail. */
const linkHours: Record<LinkPurpose, number> = { firstLogin: 72, reset: 1 };

/**
 * Mails a single-use link when the write is stored. A reset by an administrator closes the account until the link is
 * used: the old password no longer works and open sessions end.
 */
export async function sendLink(
  context: Context,
  tx: Pick<Write, 'db' | 'afterCommit'>,
  user: Addressee,
  purpose: LinkPurpose,
): Promise<Schemas['SentLink']> {
  if (purpose === 'reset') {
    await updateCredentials(tx.db, user.id, { reset_pending: true });
    await endSessions(tx, user.id);
  }
  const link = { purpose, askedBy: 'administrator' } as const;
  const { sent, deliver } = await makeLink(context, tx.db, user, link, context.domain);
  tx.afterCommit(deliver);
  return sent;
}

/** Stores a new link, which takes the place of former ones; `deliver` mails it and belongs after the commit. */
export async function makeLink(
  context: Pick<Context, 'clock' | 'config' | 'mail'>,
  db: Db,
  user: Addressee,
  { purpose, askedBy }: Pick<LinkMail, 'purpose' | 'askedBy'>,
  domain: Pick<Context['domain'], 'displayName' | 'language' | 'timeZone'>,
): Promise<{ sent: Schemas['SentLink']; deliver: () => Promise<void> }> {
  const now = context.clock();
  const { token, hash } = await newToken('link');
  const expiresAt = new Date(now.getTime() + linkHours[purpose] * 3_600_000);
  await insertLink(db, { hash, userId: user.id, domainId: user.domainId, purpose, expiresAt }, now);
  const page = purpose === 'firstLogin' ? 'welcome' : 'reset';
  const mail = linkMail({
    purpose,
    askedBy,
    to: user.emails,
    language: user.language ?? domain.language,
    name: `${user.firstName} ${user.lastName}`.trim(),
    loginName: user.loginName,
    organization: domain.displayName,
    // In the fragment, which browsers keep to themselves: in no log, no Referer.
    url: `${context.config.publicUrl}/${page}#token=${token}`,
    expiresAt,
    timeZone: user.timeZone ?? domain.timeZone,
  });
  return {
    sent: { purpose, emails: user.emails.map(mask), expiresAt: expiresAt.toISOString() },
    deliver: () => (user.emails.length > 0 ? context.mail.send(mail) : Promise.resolve()),
  };
}

/** Ends everything that acts for a person at once: sessions, embed sessions and half-done sign-ins. */
export async function endSessions(
  tx: Pick<Write, 'db'>,
  userId: string,
  exceptId: string | null = null,
): Promise<void> {
  await deleteSessionsOf(tx.db, userId, exceptId);
  await deleteEmbedSessionsOf(tx.db, userId);
  await deleteChallengesOf(tx.db, userId);
}

/** Forgets password, PIN, second factor and links of a person, for the next one at the same extension. */
export async function eraseCredentials(tx: Pick<Write, 'db'>, userId: string): Promise<void> {
  await deleteLinksOf(tx.db, userId);
  await updateCredentials(tx.db, userId, {
    password_hash: null,
    pin_hash: null,
    totp_secret: null,
    totp_confirmed_at: null,
    totp_last_step: null,
    recovery_codes: [],
    reset_pending: false,
    last_sign_in_at: null,
  });
}

export async function setLocked(
  tx: Pick<Write, 'db'>,
  userId: string,
  locked: boolean,
): Promise<void> {
  await updateCredentials(tx.db, userId, { locked });
}

/** `a•••@example.com`: enough to recognise one's own address. */
function mask(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
