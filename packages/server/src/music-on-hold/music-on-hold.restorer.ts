import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { forbidden } from '../problem.js';
import type { UserScope } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import {
  deleteMusic,
  findMusic,
  insertMusic,
  lockMusic,
  updateMusic,
  type MusicRecord,
} from './music-on-hold.queries.js';
import { referencesOfMusic } from './music-on-hold.rules.js';

export const musicOnHoldRestorer: Restorer<MusicRecord> = {
  fields: ['trackIds', 'randomize', 'messageIds', 'messageEverySeconds', 'ownerKind', 'ownerId'],
  capability: 'musicOnHold:write',
  requireRights,
  references: referencesOfMusic,
  find: lockMusic,
  async create(db, { domain }, records) {
    for (const record of records) await insertMusic(db, domain.id, record);
    await setManyReferences(db, domain.id, records.map(toHeld));
  },
  async update(db, { domain, clock }, records) {
    for (const record of records) await updateMusic(db, record.id, record, clock());
    await setManyReferences(db, domain.id, records.map(toHeld));
  },
  remove: deleteMusic,
};

export const toHeld = (record: MusicRecord) => ({
  by: { resource: 'music-on-hold', id: record.id, ownerUserId: ownerUserOf(record) } as const,
  references: referencesOfMusic(record),
});

const ownerUserOf = ({ ownerKind, ownerId }: Pick<MusicRecord, 'ownerKind' | 'ownerId'>) =>
  ownerKind === 'user' ? ownerId : null;

/** As far as the right to the owner goes; the music of an owner who is gone comes back with them. */
async function requireRights(context: Context, { current, target }: RestoreStep, db: Db) {
  const scope = scopeOf(context, 'musicOnHold:write');
  const { ownerKind, ownerId } = (current ?? target) as unknown as MusicRecord;
  const find = (within: UserScope) =>
    findMusic(db, context.domain.id, within, { ownerKind, ownerId });
  if (!(await find(scope)) && (await find({}))) throw forbidden('musicOnHold:write');
}
