import { Readable } from 'node:stream';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { notFound } from '../problem.js';
import { follow } from './follow.js';
import * as queries from './voice-messages.queries.js';
import type { Found } from './voice-messages.queries.js';

/** Messages are for their owner alone: nobody's reach is wider, and the history does not say who called. */
export const voiceMessages: Pick<
  Handlers,
  | 'listVoiceMessages'
  | 'getVoiceMessage'
  | 'updateVoiceMessage'
  | 'deleteVoiceMessage'
  | 'getVoiceMessageAudio'
> = {
  async listVoiceMessages({ query: { userId, ...query } }, context) {
    const owner = ownerOf(context);
    if (userId !== undefined && userId !== owner) throw notFound();
    return { body: await context.read((db) => queries.listVoiceMessages(db, owner, query)) };
  },

  async getVoiceMessage({ path }, context) {
    const { message } = await context.read((db) => find(db, context, path.voiceMessageId));
    return { body: message, etag: message.version };
  },

  async getVoiceMessageAudio({ path }, context) {
    const audio = await context.read((db) =>
      queries.findAudio(db, ownerOf(context), path.voiceMessageId),
    );
    if (!audio) throw notFound();
    const headers = { 'Content-Type': 'audio/wav', 'Content-Length': String(audio.byteLength) };
    return { body: Readable.from(Buffer.from(audio)), headers };
  },

  async updateVoiceMessage({ path, headers, body }, context) {
    return context.write('voice-message-updated', async (tx) => {
      const before = await find(tx.db, context, path.voiceMessageId, 'lock');
      const { id, heard, version } = before.message;
      requireVersion(headers['if-match'], before.message, () => before.message);
      if (body.heard === undefined || body.heard === heard)
        return { body: before.message, etag: version };
      await queries.updateHeard(tx.db, id, body.heard);
      const { message } = await find(tx.db, context, id);
      const change = { before: { heard }, after: { heard: message.heard } };
      tx.record({ resource: 'voice-messages', id, name: '', ...change });
      tx.afterCommit(() => follow(context, before.mailbox));
      return { body: message, etag: message.version };
    });
  },

  async deleteVoiceMessage({ path, headers }, context) {
    return context.write('voice-message-deleted', async (tx) => {
      const before = await find(tx.db, context, path.voiceMessageId, 'lock');
      const { id, heard } = before.message;
      requireVersion(headers['if-match'], before.message, () => before.message);
      await queries.deleteVoiceMessage(tx.db, id);
      tx.record({ resource: 'voice-messages', id, name: '', before: { heard }, after: null });
      tx.afterCommit(() => follow(context, before.mailbox));
      return { status: 204 };
    });
  },
};

/** Null for callers that are no user, who have no mailbox. */
function ownerOf(context: Context): string | null {
  context.reach('voicemail:own');
  return context.caller.userId;
}

async function find(db: Db, context: Context, id: string, lock?: 'lock'): Promise<Found> {
  const found = await queries.findVoiceMessage(db, ownerOf(context), id, lock);
  if (!found) throw notFound();
  return found;
}
