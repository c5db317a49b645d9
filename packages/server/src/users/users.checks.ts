import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import type { Write } from '../write.js';
import { conflict, invalid, type FieldFault } from '../problem.js';
import { listAddressFaults } from '../emergency-addresses/emergency-addresses.queries.js';
import * as queries from './users.queries.js';
import { checkUser, countryOf, type UserFields } from './users.rules.js';
import { isOutside } from './users.scope.js';

type User = components['schemas']['User'];

/** A user as it would be stored, and what of it this write gives. */
export interface UserWrite {
  user: UserFields;
  given: UserFields;
  scope: queries.UserScope;
}

/** Refuses a write that breaks a rule: 422 with every fault. */
export async function checkUserWrite(tx: Write, context: Context, write: UserWrite): Promise<void> {
  const { user, given, scope } = write;
  const faults: FieldFault[] = checkUser(user, given, {
    country: countryOf(context.domain.language),
    assigner: context.caller.role,
  });
  for (const field of await queries.findUnknownReferences(tx.db, given))
    faults.push({ pointer: `/${field}`, code: 'unknown-reference' });
  faults.push(...(await listAddressFaults(tx.db, given.emergencyAddressId)));
  if (isOutside(scope, user.siteId)) faults.push({ pointer: '/siteId', code: 'outside-own-site' });
  if (faults.length) throw invalid(faults);
}

/** 409 when this would leave the domain without an office manager. */
export async function refuseLastOfficeManager(
  tx: Write,
  leaving: readonly Pick<User, 'id' | 'role' | 'kind'>[],
): Promise<void> {
  if (!leaving.some(({ role, kind }) => role === 'office-manager' && kind === 'person')) return;
  const gone = new Set(leaving.map(({ id }) => id));
  const managers = await queries.lockOfficeManagers(tx.db);
  if (managers.every((id) => gone.has(id))) throw conflict('last-office-manager');
}
