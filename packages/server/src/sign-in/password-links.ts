import type { components } from '@pbxkit/client';
import { makeLink, endSessions, type Addressee, type LinkPurpose } from '../access/accounts.js';
import { forgive } from '../access/attempts.js';
import {
  findAccount,
  findAccountByLogin,
  updateCredentials,
  type Account,
} from '../access/credentials.queries.js';
import { findLink, takeLink } from '../access/links.queries.js';
import { hashPassword, passwordFaults, passwordFloor, pinFaults } from '../access/passwords.js';
import { maySignIn } from '../access/roles.js';
import { sha256 } from '../access/secrets.js';
import type { Context, Handlers } from '../contract.js';
import { inPlatform } from '../database/scope.js';
import { invalid, Problem, type FieldFault } from '../problem.js';
import { findLastLinkTime, insertSignIn } from './sign-in.queries.js';

type PasswordLinkUse = components['schemas']['PasswordLinkUse'];

/** Nobody's mailbox is flooded: one mail a minute. */
const pauseMs = 60_000;

export const passwordLinks: Pick<
  Handlers,
  'requestPasswordReset' | 'checkPasswordLink' | 'usePasswordLink'
> = {
  /** What follows the look-up is not waited for, so that time tells no more than the answer. */
  async requestPasswordReset({ body }, context) {
    const account = await findAccountByLogin(context.platform, body.login);
    void mailLink(context, account).catch((error: unknown) =>
      context.log.error({ err: error }, 'a reset mail could not be sent'),
    );
    return { status: 202 };
  },

  async checkPasswordLink({ body }, context) {
    const { link, account } = await openLink(context, body.token);
    return {
      body: {
        purpose: link.purpose,
        loginName: account.login_name,
        displayName: `${account.first_name} ${account.last_name}`.trim(),
        extension: account.extension,
        language: account.language ?? account.domain_language,
        expiresAt: link.expires_at.toISOString(),
        minPasswordLength: Math.max(passwordFloor, account.min_password_length),
      },
    };
  },

  async usePasswordLink({ body }, context) {
    const { link, account } = await openLink(context, body.token);
    const faults = credentialFaults(body, account, link.purpose);
    if (faults.length > 0) throw invalid(faults);
    const passwordHash = await hashPassword(body.password);
    const pinHash = body.pin === undefined ? account.pin_hash : await hashPassword(body.pin);
    const now = context.clock();
    await inPlatform(context.platform, 'write', async (tx) => {
      if (!(await takeLink(tx, link.token_hash, now))) throw new Problem(404, 'link-ended');
      const change = { password_hash: passwordHash, pin_hash: pinHash, reset_pending: false };
      await updateCredentials(tx, account.id, change);
      await endSessions({ db: tx }, account.id);
      const { address, userAgent } = context;
      await insertSignIn(tx, { userId: account.id, outcome: 'linkUsed', address, userAgent }, now);
    });
    await forgive(context.platform, `login:${account.id}`);
    return { status: 204 };
  },
};

async function mailLink(context: Context, account: Account | undefined): Promise<void> {
  if (!account || account.emails.length === 0 || !mayUseLink(account)) return;
  const last = await findLastLinkTime(context.platform, account.id);
  if (last && context.clock().getTime() - last.getTime() < pauseMs) return;
  const purpose = account.password_hash === null ? 'firstLogin' : 'reset';
  const domain = {
    displayName: account.domain_display_name,
    language: account.domain_language,
    timeZone: account.domain_time_zone,
  };
  const { deliver } = await inPlatform(context.platform, 'write', (tx) =>
    makeLink(context, tx, addressee(account), { purpose, askedBy: 'self' }, domain),
  );
  await deliver();
}

/** A link that works, and whose it is. */
async function openLink(context: Context, token: string) {
  const link = await findLink(context.platform, await sha256(token), context.clock());
  const account = link && (await findAccount(context.platform, link.user_id));
  if (!link || !account || !mayUseLink(account)) throw new Problem(404, 'link-ended');
  return { link, account };
}

function mayUseLink(account: Account): boolean {
  return maySignIn(account) && !account.locked && !account.domain_locked;
}

function credentialFaults(
  { password, pin }: PasswordLinkUse,
  account: Account,
  purpose: LinkPurpose,
): FieldFault[] {
  const person = {
    loginName: account.login_name,
    firstName: account.first_name,
    lastName: account.last_name,
    extension: account.extension,
  };
  const faults: FieldFault[] = passwordFaults(password, person, account.min_password_length).map(
    (fault) => ({ pointer: '/password', ...fault }),
  );
  if (pin !== undefined) {
    faults.push(
      ...pinFaults(pin, account.extension).map((fault) => ({ pointer: '/pin', ...fault })),
    );
  } else if (purpose === 'firstLogin') {
    faults.push({ pointer: '/pin', code: 'pin-required' });
  }
  return faults;
}

function addressee(account: Account): Addressee {
  return {
    id: account.id,
    domainId: account.domain_id,
    firstName: account.first_name,
    lastName: account.last_name,
    loginName: account.login_name,
    emails: account.emails,
    language: account.language,
    timeZone: account.time_zone,
  };
}
