import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { forbidden } from '../problem.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import {
  deleteMusic,
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

/** Whoever writes only for oneself undoes only what is one's own. */
function requireRights(context: Context, { current, target }: RestoreStep): void {
  const reach = context.reach('musicOnHold:write');
  if (reach !== 'own' && reach !== 'queues') return;
  const owner = current ?? target;
  if (owner?.['ownerKind'] !== 'user' || owner['ownerId'] !== context.caller.userId)
    throw forbidden('musicOnHold:write');
}
