import { endSessions } from '../access/accounts.js';
import { updateCredentials } from '../access/credentials.queries.js';
import { deleteLinksOf } from '../access/links.queries.js';
import { hashPassword, passwordFaults, pinFaults } from '../access/passwords.js';
import type { Handlers } from '../contract.js';
import { invalid } from '../problem.js';
import { deleteChallengesOf } from '../access/sessions.queries.js';
import { personOf, provenAccount, recordSecret } from './own-account.js';

export const ownSecrets: Pick<Handlers, 'changePassword' | 'changePin'> = {
  async changePassword({ body }, context) {
    const account = await provenAccount(context, body.currentPassword);
    const faults = passwordFaults(body.newPassword, personOf(account), account.min_password_length);
    if (faults.length > 0)
      throw invalid(faults.map((fault) => ({ pointer: '/newPassword', ...fault })));
    const hash = await hashPassword(body.newPassword);
    return context.write('password-changed', async (tx) => {
      await updateCredentials(tx.db, account.id, { password_hash: hash, reset_pending: false });
      await deleteLinksOf(tx.db, account.id);
      await deleteChallengesOf(tx.db, account.id);
      if (body.endOtherSessions ?? true) {
        await endSessions(tx, account.id, context.caller.sessionId);
        tx.announce('sessions', []);
      }
      recordSecret(tx, account, 'password');
      return { status: 204 };
    });
  },

  async changePin({ body }, context) {
    const account = await provenAccount(context, body.currentPassword);
    const faults = pinFaults(body.pin, account.extension);
    if (faults.length > 0) throw invalid(faults.map((fault) => ({ pointer: '/pin', ...fault })));
    const hash = await hashPassword(body.pin);
    return context.write('pin-changed', async (tx) => {
      await updateCredentials(tx.db, account.id, { pin_hash: hash });
      recordSecret(tx, account, 'pin');
      return { status: 204 };
    });
  },
};
