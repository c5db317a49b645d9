import { attempt, loginTarget } from '../access/attempts.js';
import { findAccount, findAccountByLogin, type Account } from '../access/credentials.queries.js';
import { hasTotp, needsEnrolment, takeCode } from '../access/mfa.js';
import { verifyPassword } from '../access/passwords.js';
import { maySignIn } from '../access/roles.js';
import { newToken, sha256 } from '../access/secrets.js';
import {
  deleteSession,
  findChallenge,
  findSessionForUpdate,
  insertChallenge,
  takeChallenge,
} from '../access/sessions.queries.js';
import type { Context, Handlers } from '../contract.js';
import { inPlatform } from '../database/scope.js';
import type { SignInsTable } from '../database/tables.js';
import { Problem, unauthorized } from '../problem.js';
import type { ProblemCode } from '../problem-texts.js';
import { renewSession } from './renew-session.js';
import { insertSignIn } from './sign-in.queries.js';
import { refreshCookie, startSession } from './start-session.js';

const challengeSeconds = 300;

export const signIn: Pick<Handlers, 'login' | 'verifyTotp' | 'refreshSession' | 'logout'> = {
  async login({ body }, context) {
    const account = await findAccountByLogin(context.platform, body.login);
    const forgive = await countAttempt(context, loginTarget(account, body.login), account);
    if (!(await verifyPassword(account?.password_hash, body.password)) || !account) {
      await log(context, account, 'wrongPassword');
      throw unauthorized('wrong-credentials');
    }
    await forgive();
    await refuseBlocked(context, account);
    if (hasTotp(account)) return { body: await challenge(context, account) };
    const { grant, cookie } = await inPlatform(context.platform, 'write', (tx) =>
      startSession(context, tx, account),
    );
    const status = needsEnrolment(account) ? 'mfaEnrolmentRequired' : 'signedIn';
    return { body: { status, grant }, headers: { 'Set-Cookie': cookie } };
  },

  async verifyTotp({ body }, context) {
    const hash = await sha256(body.challenge);
    const pending = await findChallenge(context.platform, hash, context.clock());
    const account = pending && (await findAccount(context.platform, pending.user_id));
    if (!account) throw unauthorized('challenge-ended');
    const forgive = await countAttempt(context, `code:${account.id}`, account);
    await refuseBlocked(context, account);
    const started = await inPlatform(context.platform, 'write', async (tx) => {
      const right = await takeCode(
        tx,
        context.config.secretKey,
        account,
        body.code,
        context.clock(),
      );
      if (!right) return 'wrong-code';
      return (await takeChallenge(tx, hash))
        ? startSession(context, tx, account)
        : 'challenge-ended';
    });
    if (started === 'wrong-code') await log(context, account, 'wrongCode');
    if (typeof started === 'string') throw unauthorized(started);
    await forgive();
    return {
      body: { status: 'signedIn', grant: started.grant },
      headers: { 'Set-Cookie': started.cookie },
    };
  },

  async refreshSession({ cookies }, context) {
    const renewed = cookies.pbx_refresh && (await renewSession(context, cookies.pbx_refresh));
    if (!renewed) throw unauthorized();
    const { grant, cookie } = renewed;
    return { body: grant, ...(cookie && { headers: { 'Set-Cookie': cookie } }) };
  },

  async logout({ cookies }, context) {
    const token = cookies.pbx_refresh;
    if (token) {
      await inPlatform(context.platform, 'write', async (tx) => {
        const session = await findSessionForUpdate(tx, await sha256(token));
        if (!session) return;
        await deleteSession(tx, session.id);
        await insertSignIn(tx, signInOf(context, session.user_id, 'signedOut'), context.clock());
      });
    }
    return { status: 204, headers: { 'Set-Cookie': refreshCookie(context.config, '') } };
  },
};

/** Counts a guess; a locked login is noted in the log of the person, if there is one. */
async function countAttempt(
  context: Context,
  target: Parameters<typeof attempt>[1],
  account: Account | undefined,
): Promise<() => Promise<void>> {
  try {
    return await attempt(context.platform, target, context.clock());
  } catch (error) {
    if (error instanceof Problem && error.code === 'locked') await log(context, account, 'locked');
    throw error;
  }
}

/** Only after the password was right: who may not sign in learns why. */
async function refuseBlocked(context: Context, account: Account): Promise<void> {
  const code = whyBlocked(account);
  if (!code) return;
  await log(context, account, 'locked');
  throw unauthorized(code);
}

function whyBlocked(account: Account): ProblemCode | null {
  if (!maySignIn(account)) return 'sign-in-refused';
  if (account.locked) return 'account-locked';
  if (account.domain_locked) return 'domain-locked';
  return account.reset_pending ? 'reset-pending' : null;
}

async function challenge(context: Context, account: Account) {
  const { token, hash } = await newToken('challenge');
  const expiresAt = new Date(context.clock().getTime() + challengeSeconds * 1000);
  await insertChallenge(context.platform, {
    hash,
    userId: account.id,
    domainId: account.domain_id,
    expiresAt,
  });
  return { status: 'mfaRequired' as const, challenge: token };
}

async function log(
  context: Context,
  account: Account | undefined,
  outcome: SignInsTable['outcome'],
): Promise<void> {
  await insertSignIn(
    context.platform,
    signInOf(context, account?.id ?? null, outcome),
    context.clock(),
  );
}

function signInOf(context: Context, userId: string | null, outcome: SignInsTable['outcome']) {
  return { userId, outcome, address: context.address, userAgent: context.userAgent };
}
