import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { takeRecoveryCode, takeTotpStep, type Account } from './credentials.queries.js';
import { hashRecoveryCode, unseal } from './secrets.js';
import { acceptedStep } from './totp.js';

type Policy = components['schemas']['MfaState']['policy'];

/** Whether the role may, must or cannot have a second factor; the domain decides. */
export function mfaPolicy(account: Pick<Account, 'role' | 'mfa_policy'>): Policy {
  return account.mfa_policy[account.role] ?? 'optional';
}

export function hasTotp(account: Pick<Account, 'totp_secret' | 'totp_confirmed_at'>): boolean {
  return account.totp_secret !== null && account.totp_confirmed_at !== null;
}

/** Must set up a second factor before anything else. */
export function needsEnrolment(account: Account): boolean {
  return mfaPolicy(account) === 'required' && !hasTotp(account);
}

/** Uses up a code of the authenticator or a recovery code; false when it is wrong or was used before. */
export async function takeCode(
  db: Db,
  secretKey: string,
  account: Account,
  code: string,
  now: Date,
): Promise<boolean> {
  if (/^[\d\s]+$/.test(code)) return takeTotp(db, secretKey, account, code, now);
  return takeRecoveryCode(db, account.id, await hashRecoveryCode(code));
}

/** The same for the authenticator alone. */
export async function takeTotp(
  db: Db,
  secretKey: string,
  account: Account,
  code: string,
  now: Date,
): Promise<boolean> {
  if (account.totp_secret === null) return false;
  const secret = await unseal(secretKey, account.id, account.totp_secret);
  const last = account.totp_last_step === null ? null : Number(account.totp_last_step);
  const step = acceptedStep(secret, code, now, last);
  return step !== null && takeTotpStep(db, account.id, step);
}
