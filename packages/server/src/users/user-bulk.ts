import type { components } from '@pbxkit/client';
import { sendLink } from '../access/accounts.js';
import { mayAssign, maySignIn } from '../access/roles.js';
import { differences } from '../changes/differences.js';
import type { Context, Handlers } from '../contract.js';
import { releaseExtension } from '../extensions/claims.js';
import { toFieldError } from '../contract/problem-reply.js';
import { Problem, type FieldFault } from '../problem.js';
import { deleteDependents, requireUnused } from '../uses/uses.js';
import type { Write } from '../write.js';
import { announceRinging } from './announce-ringing.js';
import { refuseLastOfficeManager } from './users.checks.js';
import * as queries from './users.queries.js';
import { checkUser, countryOf, normalizeUser, type UserFields } from './users.rules.js';
import { isOutside, requireMayAssign, scopeOf } from './users.scope.js';
import { fullName } from './users.js';

type Schemas = components['schemas'];
type User = Schemas['User'];
type Bulk = Schemas['UserBulk'];

/** What would become of one user; `user` is absent when there is no such user in reach. */
interface Step {
  id: string;
  user?: User;
  changes: Schemas['FieldChange'][];
  faults: FieldFault[];
}

export const userBulk: Pick<Handlers, 'bulkUpdateUsers'> = {
  async bulkUpdateUsers({ query, body }, context) {
    if (query.dryRun)
      return context.read(async (db) => ({
        body: toPlan(body, await planSteps(db, context, body), context),
      }));
    return context.write(titles[body.action], async (tx) => {
      const steps = await planSteps(tx.db, context, body, 'lock');
      refuseFaults(steps);
      await apply[body.action](tx, context, steps, body);
      return { body: toPlan(body, steps, context, tx) };
    });
  },
};

const titles = {
  update: 'users-updated',
  delete: 'users-deleted',
  sendWelcome: 'links-sent',
} as const;

async function planSteps(
  db: Write['db'],
  context: Context,
  body: Bulk,
  lock?: 'lock',
): Promise<Step[]> {
  const scope = scopeOf(context, 'users:write');
  const given = normalizeUser(body.changes ?? {}, countryOf(context.domain.language));
  const found = new Map(
    (await queries.findUsers(db, body.ids, scope, lock)).map((user) => [user.id, user]),
  );
  const unknown = await queries.findUnknownReferences(db, given);
  return body.ids.map((id) => {
    const user = found.get(id);
    if (!user) return { id, changes: [], faults: [{ pointer: '/id', code: 'unknown-reference' }] };
    const faults = faultsOf(user, given, body, context, scope);
    if (body.action === 'update')
      faults.push(
        ...unknown.map((field) => ({ pointer: `/${field}`, code: 'unknown-reference' }) as const),
      );
    const changes =
      body.action === 'update' ? differences(user, { ...given }, Object.keys(given)) : [];
    return { id, user, changes, faults };
  });
}

function faultsOf(
  user: User,
  given: UserFields,
  { action }: Bulk,
  context: Context,
  scope: queries.UserScope,
): FieldFault[] {
  if (!mayAssign(context.caller.role, user.role))
    return [{ pointer: '/role', code: 'role-above-own' }];
  if (action === 'sendWelcome') return welcomeFaults(user);
  if (action === 'delete') return [];
  requireMayAssign(context, given.role, user.role);
  const after = { ...user, ...given };
  const faults = checkUser(after, given, {
    country: countryOf(context.domain.language),
    assigner: context.caller.role,
  });
  if (isOutside(scope, after.siteId)) faults.push({ pointer: '/siteId', code: 'outside-own-site' });
  return faults;
}

/** A welcome is for those who have no password yet; it never takes one away. */
function welcomeFaults(user: User): FieldFault[] {
  if (!maySignIn(user)) return [{ pointer: '/kind', code: 'cannot-sign-in' }];
  if (user.accountState === 'new') return [];
  return [{ pointer: '/accountState', code: 'already-has-password' }];
}

function refuseFaults(steps: readonly Step[]): void {
  const errors = steps.flatMap(({ id, faults }) =>
    faults.map((fault) => ({ ...fault, pointer: `/users/${id}${fault.pointer}` })),
  );
  if (errors.length) throw new Problem(422, 'bulk-refused', { errors: errors.slice(0, 1000) });
}

const apply: Record<
  Bulk['action'],
  (tx: Write, context: Context, steps: readonly Step[], body: Bulk) => Promise<void>
> = {
  async update(tx, context, steps, body) {
    const given = normalizeUser(body.changes ?? {}, countryOf(context.domain.language));
    const changed = steps.flatMap(({ user, changes }) => (user && changes.length ? [user] : []));
    if (!changed.length) return;
    if (given.role && given.role !== 'office-manager') await refuseLastOfficeManager(tx, changed);
    const ids = changed.map(({ id }) => id);
    await queries.updateUsers(tx.db, ids, queries.toColumns(given), context.clock());
    const after = new Map((await queries.findUsers(tx.db, ids, {})).map((user) => [user.id, user]));
    for (const before of changed)
      tx.record({
        resource: 'users',
        id: before.id,
        name: fullName(before),
        before,
        after: after.get(before.id)!,
      });
    announceRinging(
      tx,
      changed.map((before) => ({ before, after: after.get(before.id)! })),
    );
  },

  async delete(tx, _context, steps) {
    const leaving = steps.flatMap(({ user }) => user ?? []);
    await refuseLastOfficeManager(tx, leaving);
    const ids = leaving.map(({ id }) => id);
    for (const user of leaving)
      tx.record({
        resource: 'users',
        id: user.id,
        name: fullName(user),
        before: user,
        after: null,
      });
    await deleteDependents(tx, 'users', ids);
    await requireUnused(tx, 'users', ids);
    for (const user of leaving) {
      await queries.deleteUser(tx.db, user.id);
      await releaseExtension(tx.db, user.extension);
    }
  },

  async sendWelcome(tx, context, steps) {
    for (const { user } of steps) {
      if (user) await sendLink(context, tx, user, 'firstLogin');
    }
  },
};

const actions = { update: 'update', delete: 'delete', sendWelcome: 'send' } as const;

function toPlan(
  body: Bulk,
  steps: readonly Step[],
  context: Context,
  written?: Write,
): Schemas['BulkPlan'] {
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  const rows = steps.map(({ id, user, changes, faults }): Schemas['BulkRow'] => {
    const idle = body.action === 'update' && !changes.length;
    const action = faults.length ? 'error' : idle ? 'unchanged' : actions[body.action];
    counts[action] += 1;
    return {
      id,
      name: user ? fullName(user) : id,
      action,
      changes,
      errors: faults.map((fault) => toFieldError(fault, context.language)),
    };
  });
  const changeId = written?.recorded ? written.changeId : null;
  return { applied: written !== undefined, counts, rows, changeId };
}
