import { asProblem } from '../calls/order-engine.js';
import { ownPhones } from '../calls/own-phones.js';
import type { Handlers } from '../contract.js';
import { conflict } from '../problem.js';
import { keepRecording } from './keep-recording.js';
import { describe, find, insertUpload } from './prompt-uploads.js';

export const promptRecordings: Pick<Handlers, 'recordPrompt'> = {
  /** The upload is there before anything rings, so that what comes of it always finds its place. */
  async recordPrompt({ body }, context) {
    const phones = await ownPhones(context, body.deviceId ?? null);
    if (phones.length === 0) throw conflict('no-phone');
    let id = '';
    const reply = await context.write('prompt-created', async (tx) => {
      id = await insertUpload(tx, context, {
        ...{ source: 'recorded', status: 'recording', file_name: null, format: null, hash: null },
      });
      return {
        status: 201 as const,
        body: describe(await find(tx.db, context, id), context),
        headers: { Location: `/v1/prompt-uploads/${id}` },
      };
    });
    // Empty when another request under the same key was first.
    if (!id) return reply;
    const platform = { db: context.platform, clock: context.clock };
    try {
      await context.engine.record(phones, id);
    } catch (error) {
      await keepRecording(platform, id, null);
      asProblem(error);
    }
    return reply;
  },
};
