import { attempt } from '../access/attempts.js';
import { findAccountForUpdate, updateCredentials } from '../access/credentials.queries.js';
import { hasTotp, mfaPolicy, takeTotp } from '../access/mfa.js';
import { hashRecoveryCode, newRecoveryCodes, seal } from '../access/secrets.js';
import { restrictSession } from '../access/sessions.queries.js';
import { newTotpSecret, totpUri } from '../access/totp.js';
import type { Handlers } from '../contract.js';
import { conflict, invalid } from '../problem.js';
import { ownAccount, provenAccount, recordSecret } from './own-account.js';

/** Replies hold secrets, so none is kept for a repeated key. */
const once = { repeat: 'refuse' } as const;

export const secondFactor: Pick<
  Handlers,
  'enrolTotp' | 'confirmTotp' | 'disableTotp' | 'replaceRecoveryCodes'
> = {
  /** The authenticator counts once a code of it was confirmed; until then enrolment can be started again. */
  async enrolTotp({ body }, context) {
    const account = await provenAccount(context, body.currentPassword);
    if (mfaPolicy(account) === 'off') throw conflict('mfa-off');
    if (hasTotp(account)) throw conflict('mfa-on');
    const secret = newTotpSecret();
    const sealed = await seal(context.config.secretKey, account.id, secret);
    const uri = totpUri(secret, account.domain_display_name, account.login_name);
    return context.write(
      'totp-enrolled',
      async (tx) => {
        const change = { totp_secret: sealed, totp_confirmed_at: null, totp_last_step: null };
        await updateCredentials(tx.db, account.id, change);
        return { body: { secret, uri } };
      },
      once,
    );
  },

  async confirmTotp({ body }, context) {
    const { id } = await ownAccount(context);
    const forgive = await attempt(context.platform, `code:${id}`, context.clock());
    const codes = newRecoveryCodes();
    const hashes = await Promise.all(codes.map(hashRecoveryCode));
    const reply = await context.write(
      'totp-enabled',
      async (tx) => {
        const account = await findAccountForUpdate(tx.db, id);
        if (!account?.totp_secret) throw conflict('mfa-none');
        if (hasTotp(account)) throw conflict('mfa-on');
        const now = context.clock();
        if (!(await takeTotp(tx.db, context.config.secretKey, account, body.code, now))) {
          throw invalid([{ pointer: '/code', code: 'wrong-code' }]);
        }
        await updateCredentials(tx.db, id, { totp_confirmed_at: now, recovery_codes: hashes });
        if (context.caller.kind === 'user' && context.caller.sessionId) {
          await restrictSession(tx.db, context.caller.sessionId, false);
        }
        recordSecret(tx, account, 'authenticator');
        return { body: { codes } };
      },
      once,
    );
    await forgive();
    return reply;
  },

  async disableTotp({ body }, context) {
    const account = await provenAccount(context, body.currentPassword);
    if (mfaPolicy(account) === 'required') throw conflict('mfa-required');
    if (!account.totp_secret) throw conflict('mfa-none');
    return context.write('totp-disabled', async (tx) => {
      await updateCredentials(tx.db, account.id, {
        totp_secret: null,
        totp_confirmed_at: null,
        totp_last_step: null,
        recovery_codes: [],
      });
      recordSecret(tx, account, 'authenticator');
      return { status: 204 };
    });
  },

  async replaceRecoveryCodes({ body }, context) {
    const account = await provenAccount(context, body.currentPassword);
    if (!hasTotp(account)) throw conflict('mfa-none');
    const codes = newRecoveryCodes();
    const hashes = await Promise.all(codes.map(hashRecoveryCode));
    return context.write(
      'recovery-codes-replaced',
      async (tx) => {
        await updateCredentials(tx.db, account.id, { recovery_codes: hashes });
        recordSecret(tx, account, 'recoveryCodes');
        return { body: { codes } };
      },
      once,
    );
  },
};
