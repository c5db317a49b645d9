import { unwrap, type PbxClient } from '@pbxkit/client';
import type { Music, OwnerKind } from '../shared/music.js';
import type { StoredMusic } from './music-editor.model.js';

export async function loadMusic(
  client: PbxClient,
  [ownerKind, ownerId]: readonly [OwnerKind, string],
  signal: AbortSignal,
): Promise<StoredMusic> {
  const params = { path: { ownerKind, ownerId } };
  const music = await unwrap(
    client.GET('/music-on-hold/{ownerKind}/{ownerId}', { params, signal }),
  );
  return stored(music);
}

/** What a write answers, named by its owner. */
export async function musicReply<R extends { data?: Music }>(call: Promise<R>) {
  const { data, ...reply } = await call;
  return { ...reply, ...(data && { data: stored(data) }) };
}

const stored = (music: Music): StoredMusic => ({ ...music, id: music.ownerId });
