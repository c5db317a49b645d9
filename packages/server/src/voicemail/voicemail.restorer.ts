import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { forbidden } from '../problem.js';
import { isUserInReach } from '../users/users.scope.js';
import {
  deleteVoicemail,
  findVoicemail,
  putVoicemail,
  type VoicemailRecord,
} from './voicemail.queries.js';
import { freshVoicemail, referencesOfVoicemail } from './voicemail.rules.js';
import { reachOf } from './voicemail.scope.js';

export const voicemailRestorer: Restorer<VoicemailRecord> = {
  fields: Object.keys(freshVoicemail),
  capability: 'users:write',
  requireRights,
  references: referencesOfVoicemail,
  async find(db, ids) {
    const found = await findVoicemail(db, {}, ids, 'lock');
    return found.map(({ record }) => record);
  },
  create: put,
  update: put,
  remove: deleteVoicemail,
};

function put(
  ...[db, { domain, clock }, mailboxes]: Parameters<Restorer<VoicemailRecord>['update']>
) {
  return putVoicemail(db, domain.id, mailboxes, clock());
}

/** One's own, and those of others as far as the right to the person goes. */
async function requireRights(context: Context, { id }: RestoreStep, db: Db): Promise<void> {
  if (!(await isUserInReach(db, reachOf(context, id), id))) throw forbidden('users:write');
}
