import { inTenant, type Db } from '../../database/scope.js';
import { findMusic, listTracks } from '../../music-on-hold/music-on-hold.queries.js';
import { ownerOfClass } from '../../music-on-hold/music-on-hold.rules.js';
import { piecesOf, shuffled, type Track } from '../../music-on-hold/playlist.js';
import { findDomainOfOwner } from './music.queries.js';
import type { Media } from './media.js';

type Row = Readonly<Record<string, string>>;

/**
 * Music of an owner as the engine asks for it, each time that somebody begins to wait. Without a row it plays its own.
 */
export async function findMusicRows(
  { db, media }: { readonly db: Db; readonly media: Media },
  family: 'musiconhold' | 'musiconhold_entry',
  name: string,
): Promise<Row[]> {
  const owner = ownerOfClass(name);
  const domainId = owner && (await findDomainOfOwner(db, owner));
  if (!owner || !domainId) return [];
  return inTenant(db, domainId, 'read', async (tx) => {
    const found = await findMusic(tx, domainId, {}, owner);
    if (!found || found.trackIds.length === 0) return [];
    if (family === 'musiconhold') return [{ name, mode: 'playlist' }];
    const known = await listTracks(tx, [...found.trackIds, ...found.messageIds]);
    const tracksOf = (ids: readonly string[]): Track[] => ids.flatMap((id) => known.get(id) ?? []);
    // The order is made here, not by the engine, which would mix messages and parts of tracks as well.
    const tracks = tracksOf(found.randomize ? shuffled(found.trackIds) : found.trackIds);
    const messages = tracksOf(found.messageIds);
    const { messageEverySeconds } = found;
    return piecesOf({ tracks, messages, messageEverySeconds }).map((piece, position) => ({
      name,
      position: String(position),
      entry: media.addressOf(piece),
    }));
  });
}
