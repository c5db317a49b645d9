import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Capability } from '../access/caller.js';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound } from '../problem.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import { scopeOf } from '../users/users.scope.js';
import type { Write } from '../write.js';
import * as queries from './music-on-hold.queries.js';
import type { FoundMusic, OwnerKind } from './music-on-hold.queries.js';
import { toHeld } from './music-on-hold.restorer.js';
import { checkMusic } from './music-on-hold.rules.js';

type Schemas = components['schemas'];
interface Owner {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
}

export const musicOnHold: Pick<
  Handlers,
  'listMusicOnHold' | 'getMusicOnHold' | 'updateMusicOnHold' | 'deleteMusicOnHold'
> = {
  async listMusicOnHold({ query }, context) {
    const scope = scopeOf(context, 'musicOnHold:read');
    return context.read(async (db) => {
      const { items, ...rest } = await queries.listMusic(db, context.domain.id, scope, query);
      return { body: { ...rest, items: await describe(db, items) } };
    });
  },

  async getMusicOnHold({ path }, context) {
    return context.read(async (db) => {
      const body = await describeOne(db, await find(db, context, 'musicOnHold:read', path));
      return { body, etag: body.version };
    });
  },

  async updateMusicOnHold({ path, headers, body }, context) {
    return context.write('music-updated', async (tx) => {
      const found = await find(tx.db, context, 'musicOnHold:write', path);
      requireVersion(headers['if-match'], await describeOne(tx.db, found));
      const { trackIds, randomize, messageIds, messageEverySeconds } = found;
      const fields = { trackIds, randomize, messageIds, messageEverySeconds, ...body };
      const faults = checkMusic(fields);
      if (faults.length > 0) throw invalid(faults);
      await store(tx, context, found, fields);
      const after = await find(tx.db, context, 'musicOnHold:write', path);
      return { body: await describeOne(tx.db, after), etag: after.version };
    });
  },

  /** It inherits from now on; one that inherits already stays as it is. */
  async deleteMusicOnHold({ path, headers }, context) {
    return context.write('music-deleted', async (tx) => {
      const found = await find(tx.db, context, 'musicOnHold:write', path);
      requireVersion(headers['if-match'], await describeOne(tx.db, found));
      if (!found.id) return { status: 204 };
      const [before] = await queries.lockMusic(tx.db, [found.id]);
      if (!before) throw notFound();
      await queries.deleteMusic(tx.db, [before.id]);
      const { id } = before;
      tx.record({ resource: 'music-on-hold', id, name: found.ownerName, before, after: null });
      tx.announce('prompts', []);
      return { status: 204 };
    });
  },
};

async function store(
  tx: Write,
  { domain, clock }: Context,
  { id: known, ownerKind, ownerId, ownerName: name }: FoundMusic,
  fields: queries.MusicFields,
): Promise<void> {
  const [before = null] = known ? await queries.lockMusic(tx.db, [known]) : [];
  const id = before?.id ?? uuidv7();
  if (before) await queries.updateMusic(tx.db, id, fields, clock());
  else await queries.insertMusic(tx.db, domain.id, { id, ownerKind, ownerId, ...fields });
  const [after] = await queries.lockMusic(tx.db, [id]);
  if (!after) throw notFound();
  await setManyReferences(tx.db, domain.id, [toHeld(after)]);
  tx.record({ resource: 'music-on-hold', id, name, before, after });
  // Their number of uses.
  tx.announce('prompts', []);
}

async function find(
  db: Db,
  context: Context,
  capability: Capability,
  owner: Owner,
): Promise<FoundMusic> {
  const scope = scopeOf(context, capability);
  const found = await queries.findMusic(db, context.domain.id, scope, owner);
  if (!found) throw notFound();
  return found;
}

async function describe(db: Db, found: readonly FoundMusic[]): Promise<Schemas['MusicOnHold'][]> {
  const ids = found.flatMap(({ trackIds, messageIds }) => [...trackIds, ...messageIds]);
  const known = await queries.listTracks(db, [...new Set(ids)]);
  const tracksOf = (list: readonly string[]) =>
    list.flatMap((promptId) => {
      const track = known.get(promptId);
      return track
        ? [{ promptId, title: track.title, durationSeconds: track.milliseconds / 1000 }]
        : [];
    });
  return found.map(({ id, trackIds, messageIds, ...music }) => ({
    ...music,
    own: id !== null,
    tracks: tracksOf(trackIds),
    messages: tracksOf(messageIds),
  }));
}

async function describeOne(db: Db, found: FoundMusic): Promise<Schemas['MusicOnHold']> {
  const [music] = await describe(db, [found]);
  if (!music) throw notFound();
  return music;
}
