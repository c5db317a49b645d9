import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound } from '../problem.js';
import { findAudio } from '../sounds/sounds.queries.js';
import { requireRightsToUses } from '../changes/write-rights.js';
import { free } from '../uses/uses.js';
import { countUses } from '../uses/uses.queries.js';
import type { Write } from '../write.js';
import { deleteUpload, findUpload } from './prompt-uploads.queries.js';
import { soundHeaders } from './prompt-uploads.js';
import {
  deletePrompts,
  findPrompts,
  insertPrompts,
  listPrompts,
  updatePrompt,
  type FoundPrompt,
  type PromptFields,
} from './prompts.queries.js';
import { checkOwner, findForWrite, readable } from './prompts.scope.js';

type Prompt = components['schemas']['Prompt'];

export const prompts: Pick<
  Handlers,
  'listPrompts' | 'getPrompt' | 'getPromptAudio' | 'createPrompt' | 'updatePrompt' | 'deletePrompt'
> = {
  async listPrompts({ query }, context) {
    return context.read(async (db) => {
      const { items, ...rest } = await listPrompts(db, readable(context), query);
      return { body: { ...rest, items: await describe(db, items) } };
    });
  },

  async getPrompt({ path }, context) {
    return context.read(async (db) => {
      const [found] = await findPrompts(db, readable(context), { ids: [path.promptId] });
      const body = await describeOne(db, found);
      return { body, etag: body.version };
    });
  },

  async getPromptAudio({ path }, context) {
    const found = await context.read(async (db) => {
      const [prompt] = await findPrompts(db, readable(context), { ids: [path.promptId] });
      const audio = prompt && (await findAudio(db, prompt.record.sound));
      return audio && { audio, version: prompt.record.version };
    });
    if (!found) throw notFound();
    const { audio, version: etag } = found;
    return { body: Readable.from(Buffer.from(audio)), etag, headers: soundHeaders(audio) };
  },

  async createPrompt({ body }, context) {
    const { title, language = null, script = null, voice = null, ownerUserId = null } = body;
    return context.write('prompt-created', async (tx) => {
      const faults = await checkOwner(tx.db, context, ownerUserId);
      if (faults.length > 0) throw invalid(faults);
      const id = uuidv7();
      const taken = await takeUpload(tx, context, body.uploadId);
      await insertPrompts(tx.db, context.domain.id, [
        { id, title, language, script, voice, ownerUserId, ...taken },
      ]);
      const after = await reread(tx.db, id);
      tx.record({ resource: 'prompts', id, name: title, before: null, after: after.record });
      return {
        status: 201,
        body: await describeOne(tx.db, after),
        etag: after.record.version,
        headers: { Location: `/v1/prompts/${id}` },
      };
    });
  },

  async updatePrompt({ path, headers, body: { uploadId, ...body } }, context) {
    return context.write('prompt-updated', async (tx) => {
      const found = await findForWrite(tx, context, path.promptId);
      requireVersion(headers['if-match'], await describeOne(tx.db, found));
      const { record: before } = found;
      await requireRightsToUses(tx.db, context, 'prompts', before.id);
      const taken = uploadId ? await takeUpload(tx, context, uploadId) : {};
      await updatePrompt(tx.db, before.id, { ...before, ...body, ...taken }, context.clock());
      const after = await reread(tx.db, before.id);
      const { id, title: name } = after.record;
      tx.record({ resource: 'prompts', id, name, before, after: after.record });
      if (name !== before.title) announceTitle(tx);
      return { body: await describeOne(tx.db, after), etag: after.record.version };
    });
  },

  async deletePrompt({ path, query, headers }, context) {
    return context.write('prompt-deleted', async (tx) => {
      const found = await findForWrite(tx, context, path.promptId);
      requireVersion(headers['if-match'], await describeOne(tx.db, found));
      const { record: before } = found;
      const { id, title: name } = before;
      tx.record({ resource: 'prompts', id, name, before, after: null });
      await free(tx, context, { resource: 'prompts', id }, query.repointTo);
      await deletePrompts(tx.db, [id]);
      return { status: 204 };
    });
  },
};

/** What an upload gives a prompt; it waits no longer. */
async function takeUpload(
  tx: Write,
  context: Context,
  id: string,
): Promise<Pick<PromptFields, 'sound' | 'source' | 'fileName'>> {
  const upload = await findUpload(tx.db, id, context.caller.userId, context.clock());
  if (!upload || upload.status === 'failed')
    throw invalid([{ pointer: '/uploadId', code: 'upload-ended' }]);
  const { source, file_name: fileName, hash: sound } = upload;
  if (!sound) throw invalid([{ pointer: '/uploadId', code: 'upload-not-ready' }]);
  await deleteUpload(tx.db, id);
  tx.announce('prompt-uploads', [id]);
  return { sound, source, fileName };
}

async function reread(db: Db, id: string): Promise<FoundPrompt> {
  const [found] = await findPrompts(db, { organization: true, owners: {} }, { ids: [id] });
  if (!found) throw notFound();
  return found;
}

async function describe(db: Db, found: readonly FoundPrompt[]): Promise<Prompt[]> {
  const ids = found.map(({ record }) => record.id);
  const uses = await countUses(db, 'prompts', ids);
  return found.map(({ record: { sound: _, ...record }, durationSeconds, peaks }) => ({
    ...record,
    durationSeconds,
    peaks,
    useCount: uses.get(record.id) ?? 0,
  }));
}

async function describeOne(db: Db, found: FoundPrompt | undefined): Promise<Prompt> {
  const [prompt] = await describe(db, found ? [found] : []);
  if (!prompt) throw notFound();
  return prompt;
}

/** Others show it by its title. */
function announceTitle(tx: Write): void {
  tx.announce('phone-numbers', []);
  tx.announce('attendants', []);
  tx.announce('music-on-hold', []);
}
