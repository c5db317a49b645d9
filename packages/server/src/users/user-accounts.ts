import { endSessions, eraseCredentials, sendLink, setLocked } from '../access/accounts.js';
import type { Handlers } from '../contract.js';
import { conflict, notFound } from '../problem.js';
import { checkUserWrite, refuseLastOfficeManager } from './users.checks.js';
import * as queries from './users.queries.js';
import { countryOf, normalizeUser } from './users.rules.js';
import { scopeOf } from './users.scope.js';
import { findForWrite, fullName, replyWritten } from './users.js';

/** What an administrator does to the account of a person. */
export const userAccounts: Pick<
  Handlers,
  'sendPasswordLink' | 'lockUser' | 'recycleUser' | 'listSignIns'
> = {
  async sendPasswordLink({ path }, context) {
    const scope = scopeOf(context, 'users:write');
    return context.write('link-sent', async (tx) => {
      const user = await findForWrite(tx, context, path.userId, scope);
      if (user.kind !== 'person' || user.role === 'no-portal') throw conflict('cannot-sign-in');
      const link = await sendLink(
        context,
        tx,
        user,
        user.accountState === 'new' ? 'firstLogin' : 'reset',
      );
      tx.record({
        resource: 'users',
        id: user.id,
        name: fullName(user),
        before: user,
        after: user,
      });
      return { status: 202, body: link };
    });
  },

  async lockUser({ path, body }, context) {
    const scope = scopeOf(context, 'users:write');
    return context.write(body.locked ? 'user-locked' : 'user-unlocked', async (tx) => {
      const user = await findForWrite(tx, context, path.userId, scope);
      if (user.id === context.caller.userId) throw conflict('own-account');
      if (body.locked) await refuseLastOfficeManager(tx, [user]);
      await setLocked(tx, user.id, body.locked);
      if (body.locked) await endSessions(tx, user.id);
      await queries.updateUsers(tx.db, [user.id], {}, context.clock());
      return replyWritten(tx, user);
    });
  },

  async recycleUser({ path, body }, context) {
    const scope = scopeOf(context, 'users:write');
    const { sendWelcome = true, ...given } = body;
    return context.write('user-recycled', async (tx) => {
      const before = await findForWrite(tx, context, path.userId, scope);
      const person = normalizeUser({ ...given, notes: null }, countryOf(context.domain.language));
      await checkUserWrite(tx, context, { user: { ...before, ...person }, given: person, scope });
      await eraseCredentials(tx, before.id);
      await endSessions(tx, before.id);
      await queries.updateUsers(tx.db, [before.id], queries.toColumns(person), context.clock());
      const reply = await replyWritten(tx, before);
      if (sendWelcome) await sendLink(context, tx, reply.body, 'firstLogin');
      return reply;
    });
  },

  async listSignIns({ path, query }, context) {
    const scope = scopeOf(context, 'users:read');
    return context.read(async (db) => {
      const user = await queries.findUser(db, path.userId, scope);
      if (!user) throw notFound();
      return { body: await queries.listSignIns(db, user.id, query) };
    });
  },
};
