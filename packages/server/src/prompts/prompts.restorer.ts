import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { conflict, forbidden } from '../problem.js';
import { listSounds } from '../sounds/sounds.queries.js';
import { isUserInReach } from '../users/users.scope.js';
import {
  deletePrompts,
  findPrompts,
  insertPrompts,
  updatePrompt,
  type PromptRecord,
} from './prompts.queries.js';
import { writable } from './prompts.scope.js';

const all = { organization: true, owners: {} };

export const promptRestorer: Restorer<PromptRecord> = {
  fields: ['title', 'language', 'ownerUserId', 'script', 'voice', 'source', 'fileName', 'sound'],
  capability: 'attendants:write',
  requireRights,
  isPartOfUses: true,
  async find(db, ids) {
    const found = await findPrompts(db, all, { ids }, 'lock');
    return found.map(({ record }) => record);
  },
  async create(db, { domain }, prompts) {
    await requireSounds(db, prompts);
    await insertPrompts(db, domain.id, prompts);
  },
  async update(db, { clock }, prompts) {
    await requireSounds(db, prompts);
    for (const prompt of prompts) await updatePrompt(db, prompt.id, prompt, clock());
  },
  remove: deletePrompts,
};

/** A sound that nothing referred to is kept for a month only. */
async function requireSounds(db: Db, prompts: readonly PromptRecord[]): Promise<void> {
  const there = await listSounds(
    db,
    prompts.map(({ sound }) => sound),
  );
  if (prompts.some(({ sound }) => !there.has(sound)))
    throw conflict('undo-conflict', { errors: [{ pointer: '/sound', code: 'sound-gone' }] });
}

/** Those of the organization by the right to them, personal ones as far as that to their owner goes. */
async function requireRights(context: Context, { current, target }: RestoreStep, db: Db) {
  const { organization, owners } = writable(context);
  for (const prompt of [current, target]) {
    if (!prompt) continue;
    const ownerUserId = prompt['ownerUserId'] as string | null;
    const isInReach = ownerUserId ? await isUserInReach(db, owners, ownerUserId) : organization;
    if (!isInReach) throw forbidden('attendants:write');
  }
}
