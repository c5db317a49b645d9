import type { components } from '@pbxkit/client';
import { sendLink } from '../access/accounts.js';
import { maySignIn } from '../access/roles.js';
import type { Context, Handlers } from '../contract.js';
import { claimExtension, moveExtension, releaseExtension } from '../extensions/claims.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound } from '../problem.js';
import { deleteDependents, free } from '../uses/uses.js';
import type { Write } from '../write.js';
import { announceRinging } from './announce-ringing.js';
import { requireRoom } from '../domains/limits.queries.js';
import { checkUserWrite, refuseLastOfficeManager } from './users.checks.js';
import * as queries from './users.queries.js';
import { countryOf, normalizeUser, type UserFields } from './users.rules.js';
import { requireMayAssign, requireMayWrite, scopeOf } from './users.scope.js';

type User = components['schemas']['User'];

export const users: Pick<
  Handlers,
  'listUsers' | 'getUser' | 'createUser' | 'updateUser' | 'deleteUser'
> = {
  async listUsers({ query }, context) {
    const scope = scopeOf(context, 'users:read');
    return { body: await context.read((db) => queries.listUsers(db, query, scope)) };
  },

  async getUser({ path }, context) {
    const scope = scopeOf(context, 'users:read');
    const user = await context.read((db) => queries.findUser(db, path.userId, scope));
    if (!user) throw notFound();
    return { body: user, etag: user.version };
  },

  async createUser({ body }, context) {
    const { sendWelcome = true, ...given } = body;
    const scope = scopeOf(context, 'users:write');
    const fields = normalizeUser(
      withDefaults(given, context, scope),
      countryOf(context.domain.language),
    );
    requireMayAssign(context, fields.role, 'basic-user');
    return context.write('user-created', async (tx) => {
      await checkUserWrite(tx, context, { user: fields, given: fields, scope });
      await requireRoom(tx.db, context.domain.id, 'users');
      const id = await claimExtension(tx.db, context, { number: fields.extension, kind: 'user' });
      await queries.insertUser(tx.db, {
        id,
        domain_id: context.domain.id,
        ...queries.toColumns(fields),
      });
      const user = await findWritten(tx, id);
      tx.record({ resource: 'users', id, name: fullName(user), before: null, after: user });
      if (sendWelcome && maySignIn(user)) await sendLink(context, tx, user, 'firstLogin');
      return {
        status: 201,
        body: user,
        etag: user.version,
        headers: { Location: `/v1/users/${id}` },
      };
    });
  },

  async updateUser({ path, headers, body }, context) {
    const scope = scopeOf(context, 'users:write');
    const given = normalizeUser(body, countryOf(context.domain.language));
    return context.write('user-updated', async (tx) => {
      const before = await findForWrite(tx, context, path.userId, scope);
      requireVersion(headers['if-match'], before);
      requireMayAssign(context, given.role, before.role);
      await checkUserWrite(tx, context, { user: { ...before, ...given }, given, scope });
      if (given.role && given.role !== before.role) await refuseLastOfficeManager(tx, [before]);
      if (given.extension && given.extension !== before.extension)
        await moveExtension(tx.db, context, {
          from: before.extension,
          to: given.extension,
          id: before.id,
        });
      await queries.updateUsers(tx.db, [before.id], queries.toColumns(given), context.clock());
      return replyWritten(tx, before);
    });
  },

  async deleteUser({ path, query, headers }, context) {
    const scope = scopeOf(context, 'users:write');
    return context.write('user-deleted', async (tx) => {
      const user = await findForWrite(tx, context, path.userId, scope);
      requireVersion(headers['if-match'], user);
      await refuseLastOfficeManager(tx, [user]);
      tx.record({
        resource: 'users',
        id: user.id,
        name: fullName(user),
        before: user,
        after: null,
      });
      await deleteDependents(tx, 'users', [user.id]);
      await requireInReach(tx, query.repointTo, scope);
      await free(tx, context, { resource: 'users', id: user.id }, query.repointTo);
      await queries.deleteUser(tx.db, user.id);
      await releaseExtension(tx.db, user.extension);
      return { status: 204 };
    });
  },
};

/** A new user where nothing is said: a person with basic rights, at the site of who adds them if that is all they reach. */
function withDefaults(
  given: UserFields & { extension: string },
  context: Context,
  scope: queries.UserScope,
) {
  return {
    kind: 'person' as const,
    firstName: '',
    lastName: '',
    emails: [],
    role: 'basic-user' as const,
    loginName: `${given.extension}@${context.domain.name}`,
    ...(scope.siteId ? { siteId: scope.siteId } : {}),
    ...given,
  };
}

/** The user, locked for the transaction; 404 when out of reach, 403 when they may do more than the caller. */
export async function findForWrite(
  tx: Write,
  context: Context,
  id: string,
  scope: queries.UserScope,
): Promise<User> {
  const [user] = await queries.findUsers(tx.db, [id], scope, 'lock');
  if (!user) throw notFound();
  requireMayWrite(context, user);
  return user;
}

/** What one deletes goes to somebody within reach. */
async function requireInReach(
  tx: Write,
  id: string | undefined,
  scope: queries.UserScope,
): Promise<void> {
  if (id && !(await queries.findUser(tx.db, id, scope)))
    throw invalid([{ pointer: 'repointTo', code: 'unknown-reference' }]);
}

/** Records what became of a user and answers with it. */
export async function replyWritten(tx: Write, before: User) {
  const after = await findWritten(tx, before.id);
  tx.record({ resource: 'users', id: after.id, name: fullName(after), before, after });
  announceRinging(tx, [{ before, after }]);
  return { body: after, etag: after.version };
}

async function findWritten(tx: Write, id: string): Promise<User> {
  const user = await queries.findUser(tx.db, id, {});
  if (!user) throw notFound();
  return user;
}

/** First and last name, as titles and mails say it. */
export const fullName = ({
  firstName = '',
  lastName = '',
}: {
  firstName?: string;
  lastName?: string;
}) => `${firstName} ${lastName}`.trim();
