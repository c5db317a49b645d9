import { attempt } from '../access/attempts.js';
import { findAccount, type Account } from '../access/credentials.queries.js';
import { verifyPassword, type Person } from '../access/passwords.js';
import type { Context } from '../context.js';
import { invalid, notFound, Problem } from '../problem.js';
import type { Write } from '../write.js';

/** Id of the person at the keyboard; 403 for keys and outside subjects, which have no account. */
export function ownId(context: Context): string {
  if (!context.caller.userId) throw new Problem(403, 'not-a-person');
  return context.caller.userId;
}

/** The own account; 404 while acting in another domain, which does not hold it. */
export async function ownAccount(context: Context): Promise<Account> {
  const id = ownId(context);
  const account = await context.read((db) => findAccount(db, id));
  if (!account) throw notFound();
  return account;
}

/** The own account, proven by its password; guesses are counted as at sign-in. */
export async function provenAccount(context: Context, currentPassword: string): Promise<Account> {
  const account = await ownAccount(context);
  const forgive = await attempt(context.platform, `proof:${account.id}`, context.clock());
  if (!(await verifyPassword(account.password_hash, currentPassword))) {
    throw invalid([{ pointer: '/currentPassword', code: 'wrong-password' }]);
  }
  await forgive();
  return account;
}

/** Tells the history and other pages that a secret changed, never what it is. */
export function recordSecret(tx: Write, account: Account, field: string): void {
  const name = `${account.first_name} ${account.last_name}`.trim();
  tx.record({
    resource: 'me',
    id: account.id,
    name,
    before: { [field]: null },
    after: { [field]: 'changed' },
  });
}

export function personOf(account: Account): Person {
  return {
    loginName: account.login_name,
    firstName: account.first_name,
    lastName: account.last_name,
    extension: account.extension,
  };
}
