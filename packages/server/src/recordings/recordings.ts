import { Readable } from 'node:stream';
import type { Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { notFound } from '../problem.js';
import { scopeOf } from '../users/users.scope.js';
import * as queries from './recordings.queries.js';

export const recordings: Pick<Handlers, 'getRecordingAudio' | 'deleteRecording'> = {
  async getRecordingAudio({ path }, context) {
    const scope = scopeOf(context, 'recordings:listen');
    const found = await context.read((db) =>
      queries.findSound(db, scope, path.recordingId, context.caller.userId),
    );
    if (!found) throw notFound();
    const { buffer, byteOffset, byteLength } = found.audio;
    const audio = Buffer.from(buffer, byteOffset, byteLength);
    const headers = { 'Content-Type': 'audio/wav', 'Content-Length': String(audio.length) };
    return { body: Readable.from(audio), etag: found.version, headers };
  },

  async deleteRecording({ path, headers }, context) {
    const scope = scopeOf(context, 'recordings:delete');
    return context.write('recording-deleted', async (tx) => {
      const before = await queries.lockRecording(tx.db, scope, path.recordingId);
      if (!before) throw notFound();
      requireVersion(headers['if-match'], before);
      await queries.deleteRecording(tx.db, before.id);
      const { id, ...rest } = before;
      tx.record({ resource: 'recordings', id, name: '', before: rest, after: null });
      tx.announce('call-records', []);
      return { status: 204 };
    });
  },
};
