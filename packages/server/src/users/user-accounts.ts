import { endSessions, eraseCredentials, sendLink, setLocked } from '../access/accounts.js';
import { maySignIn } from '../access/roles.js';
import type { Handlers } from '../contract.js';
import { conflict, notFound } from '../problem.js';
import { eraseMessages } from '../voice-messages/follow.js';
import { resetVoicemail } from '../voicemail/voicemail.js';
import { checkUserWrite, refuseLastOfficeManager } from './users.checks.js';
import * as queries from './users.queries.js';
import { countryOf, normalizeUser } from './users.rules.js';
import { scopeOf } from './users.scope.js';
import { findForWrite, replyWritten } from './users.js';

/** What an administrator does to the account of a person. */
export const userAccounts: Pick<
  Handlers,
  'sendPasswordLink' | 'lockUser' | 'recycleUser' | 'listSignIns'
> = {
  async sendPasswordLink({ path }, context) {
    const scope = scopeOf(context, 'users:write');
    return context.write('link-sent', async (tx) => {
      const user = await findForWrite(tx, context, path.userId, scope);
      if (!maySignIn(user)) throw conflict('cannot-sign-in');
      if (user.accountState === 'locked') throw conflict('account-locked');
      const link = await sendLink(
        context,
        tx,
        user,
        user.accountState === 'new' ? 'firstLogin' : 'reset',
      );
      await replyWritten(tx, user);
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
      if (before.id === context.caller.userId) throw conflict('own-account');
      if (before.kind !== 'person') throw conflict('cannot-sign-in');
      const person = normalizeUser({ ...given, notes: null }, countryOf(context.domain.language));
      await checkUserWrite(tx, context, { user: { ...before, ...person }, given: person, scope });
      await eraseCredentials(tx, before.id);
      await endSessions(tx, before.id);
      await eraseMessages(tx, context, before.id);
      await resetVoicemail(tx, before.id);
      await queries.updateUsers(tx.db, [before.id], queries.toColumns(person), context.clock());
      const reply = await replyWritten(tx, before);
      const { body: user } = reply;
      if (sendWelcome && maySignIn(user) && user.accountState !== 'locked')
        await sendLink(context, tx, user, 'firstLogin');
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
