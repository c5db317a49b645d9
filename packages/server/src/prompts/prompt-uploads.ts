import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { invalid, limitReached, notFound } from '../problem.js';
import { fieldTexts, say, type FieldCode } from '../problem-texts.js';
import { findAudio, insertSound } from '../sounds/sounds.queries.js';
import { readSound } from '../sounds/read-sound.js';
import type { Write } from '../write.js';
import * as queries from './prompt-uploads.queries.js';

type PromptUpload = components['schemas']['PromptUpload'];

/** Sounds that one person may have waiting. */
const limit = 50;
const keptMilliseconds = 24 * 3600 * 1000;

export const promptUploads: Pick<
  Handlers,
  'createPromptUpload' | 'getPromptUpload' | 'getPromptUploadAudio'
> = {
  async createPromptUpload({ body, query }, context) {
    await context.read((db) => requireRoom(db, context));
    const sound = await readSound(body);
    if ('code' in sound) throw invalid([{ pointer: '', ...sound }], 'audio-refused');
    return context.write('prompt-created', async (tx) => {
      await insertSound(tx.db, context.domain.id, sound, context.clock());
      const id = await insertUpload(tx, context, {
        ...{ source: 'upload', status: 'ready', format: sound.format, hash: sound.hash },
        file_name: query.fileName?.trim() || null,
      });
      return {
        status: 201,
        body: describe(await find(tx.db, context, id), context),
        headers: { Location: `/v1/prompt-uploads/${id}` },
      };
    });
  },

  async getPromptUpload({ path }, context) {
    const found = await context.read((db) => find(db, context, path.promptUploadId));
    return { body: describe(found, context) };
  },

  async getPromptUploadAudio({ path }, context) {
    const audio = await context.read(async (db) => {
      const { hash } = await find(db, context, path.promptUploadId);
      return hash && findAudio(db, hash);
    });
    if (!audio) throw notFound();
    return { body: Readable.from(Buffer.from(audio)), headers: soundHeaders(audio) };
  },
};

export const soundHeaders = (audio: Uint8Array) => ({
  'Content-Type': 'audio/wav',
  'Content-Length': String(audio.length),
});

/** Puts what waits for a prompt, and announces it. */
export async function insertUpload(
  tx: Write,
  context: Context,
  upload: Omit<queries.NewUpload, 'id' | 'user_id' | 'expires_at'>,
): Promise<string> {
  await requireRoom(tx.db, context);
  const id = uuidv7();
  await queries.insertUpload(tx.db, context.domain.id, {
    ...upload,
    ...{ id, user_id: context.caller.userId },
    expires_at: new Date(context.clock().getTime() + keptMilliseconds),
  });
  tx.announce('prompt-uploads', [id]);
  return id;
}

async function requireRoom(db: Db, context: Context): Promise<void> {
  const used = await queries.countUploads(db, context.caller.userId, context.clock());
  if (used >= limit) throw limitReached(limit, used);
}

export async function find(db: Db, context: Context, id: string): Promise<queries.FoundUpload> {
  const found = await queries.findUpload(db, id, context.caller.userId, context.clock());
  if (!found) throw notFound();
  return found;
}

export const describe = (
  upload: queries.FoundUpload,
  { language }: Pick<Context, 'language'>,
): PromptUpload => ({
  id: upload.id,
  source: upload.source,
  status: upload.status,
  problem: upload.problem && sayProblem(upload.problem, language),
  fileName: upload.file_name,
  format: upload.format,
  durationSeconds:
    upload.duration_milliseconds === null ? null : upload.duration_milliseconds / 1000,
  peaks: upload.peaks ?? [],
  expiresAt: upload.expires_at.toISOString(),
});

const sayProblem = (code: string, language: Context['language']): string =>
  say(fieldTexts[code as FieldCode], language);
