import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import type { TenantTransaction } from '../write.js';
import { conflict, invalid, limitReached, type FieldFault } from '../problem.js';
import * as queries from './users.queries.js';
import { checkUser, type UserFields } from './users.rules.js';

type User = components['schemas']['User'];

/** A user as it would be stored, and what of it this write gives. */
export interface UserWrite {
  user: UserFields;
  given: UserFields;
  /** Null for a new user. */
  id: string | null;
  scope: queries.UserScope;
}

/** Refuses a write that breaks a rule: 422 with every fault, 409 for a login name that somebody else has. */
export async function checkUserWrite(tx: TenantTransaction, context: Context, write: UserWrite): Promise<void> {
  const { user, given, id, scope } = write;
  const faults: FieldFault[] = checkUser(user, given, { country: context.country, assigner: context.caller.role });
  for (const field of await queries.findUnknownReferences(tx.db, given))
    faults.push({ pointer: `/${field}`, code: 'unknown-reference' });
  if (scope.siteId !== undefined && user.siteId !== scope.siteId)
    faults.push({ pointer: '/siteId', code: 'outside-own-site' });
  if (faults.length) throw invalid(faults);
  if (given.loginName && (await queries.isLoginTaken(context.platform, given.loginName, id)))
    throw conflict('login-taken', { errors: [{ pointer: '/loginName', code: 'login-taken' }] });
}

/** 409 when the domain has as many users as its reseller allows. */
export async function refuseOverLimit(tx: TenantTransaction, context: Context): Promise<void> {
  const { used, limit } = await queries.lockUserLimit(tx.db, context.domain.id);
  if (used >= limit) throw limitReached(limit, used);
}

/** 409 when this would leave the domain without an office manager. */
export async function refuseLastOfficeManager(
  tx: TenantTransaction,
  leaving: readonly Pick<User, 'id' | 'role' | 'kind'>[],
): Promise<void> {
  if (!leaving.some(({ role, kind }) => role === 'office-manager' && kind === 'person')) return;
  const gone = new Set(leaving.map(({ id }) => id));
  const managers = await queries.lockOfficeManagers(tx.db);
  if (managers.every((id) => gone.has(id))) throw conflict('last-office-manager');
}
