import type { components } from '@pbxkit/client';
import { mayAssign } from '../access/roles.js';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { listTracks } from '../music-on-hold/music-on-hold.queries.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound, Problem, type FieldFault } from '../problem.js';
import { countryOf } from '../users/users.rules.js';
import { listUnknown } from '../uses/object-references.queries.js';
import type { Write } from '../write.js';
import {
  deleteVoicemail,
  findVoicemail,
  listPeople,
  putVoicemail,
  toHeld,
  type FoundVoicemail,
} from './voicemail.queries.js';
import { withUpdate } from './voicemail.rules.js';
import { reachOf } from './voicemail.scope.js';

type Schemas = components['schemas'];

export const voicemail: Pick<Handlers, 'getVoicemail' | 'updateVoicemail'> = {
  async getVoicemail({ path }, context) {
    return context.read(async (db) => {
      const found = await find(db, context, path.userId);
      return { body: await describe(db, found), etag: found.record.version };
    });
  },

  async updateVoicemail({ path, headers, body }, context) {
    return context.write('voicemail-updated', async (tx) => {
      const found = await findForWrite(tx, context, path.userId);
      const current = await describe(tx.db, found);
      requireVersion(headers['if-match'], found.record, () => current);
      const after = await save(tx, context, found, body);
      return { body: await describe(tx.db, after), etag: after.record.version };
    });
  },
};

/** Whoever comes next begins with the words of the engine, and gets no mails of the one before. */
export async function resetVoicemail(tx: Write, userId: string): Promise<void> {
  const [found] = await findVoicemail(tx.db, {}, [userId], 'lock');
  if (!found || found.record.version === 0) return;
  await deleteVoicemail(tx.db, [userId]);
  const { name, record: before } = found;
  tx.record({ resource: 'voicemail', id: userId, name, before, after: null });
  tx.announce('prompts', []);
}

async function find(
  db: Db,
  context: Context,
  userId: string,
  lock?: 'lock',
): Promise<FoundVoicemail> {
  const scope = reachOf(context, userId);
  const [found] = scope ? await findVoicemail(db, scope, [userId], lock) : [];
  if (!found) throw notFound();
  return found;
}

/** Locked for the transaction; nobody sets up the mailbox of someone who may do more than they. */
async function findForWrite(tx: Write, context: Context, userId: string): Promise<FoundVoicemail> {
  const found = await find(tx.db, context, userId, 'lock');
  const { caller } = context;
  if (userId !== caller.userId && !mayAssign(caller.role, found.role))
    throw new Problem(403, 'user-above-own');
  return found;
}

async function save(
  tx: Write,
  context: Context,
  { record: before, name }: FoundVoicemail,
  given: Schemas['VoicemailUpdate'],
): Promise<FoundVoicemail> {
  const faults: FieldFault[] = [];
  const fields = withUpdate(before, given, countryOf(context.domain.language), faults);
  const unknown = await listUnknown(tx.db, context.domain.id, [toHeld(fields)]);
  const all = [...faults, ...unknown.flat()];
  if (all.length > 0) throw invalid(all);
  await putVoicemail(tx.db, context.domain.id, [fields], context.clock());
  const [after] = await findVoicemail(tx.db, {}, [before.id]);
  if (!after) throw notFound();
  const { id } = before;
  tx.record({ resource: 'voicemail', id, name, before, after: after.record });
  // Their number of uses.
  tx.announce('prompts', []);
  return after;
}

/** With the titles of the greetings and the names of those who get copies. */
async function describe(
  db: Db,
  { name: userName, record: { id: userId, ...fields } }: FoundVoicemail,
): Promise<Schemas['Voicemail']> {
  const { greetingIds, copyToUserIds } = fields;
  const tracks = await listTracks(db, greetingIds);
  const people = await listPeople(db, copyToUserIds);
  return {
    ...fields,
    ...{ userId, userName },
    greetings: greetingIds.flatMap((promptId) => {
      const track = tracks.get(promptId);
      return track
        ? [{ promptId, title: track.title, durationSeconds: track.milliseconds / 1000 }]
        : [];
    }),
    copyTo: copyToUserIds.flatMap((id) => people.get(id) ?? []),
  };
}
