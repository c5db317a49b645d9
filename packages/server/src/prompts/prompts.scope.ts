import type { Context } from '../context.js';
import { forbidden, notFound, type FieldFault } from '../problem.js';
import { findUsers } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';
import type { Db } from '../database/scope.js';
import type { Write } from '../write.js';
import { findPrompts, type FoundPrompt, type PromptScope } from './prompts.queries.js';

type Capability = Parameters<Context['reach']>[0];

/** Who works for the organization, not only for oneself. */
const reachesBeyondOneself = ({ caller }: Context, capability: Capability): boolean =>
  !['own', 'queues', undefined].includes(caller.capabilities.get(capability));

/** Prompts that a caller may hear: those of the organization, and personal ones as far as `musicOnHold:read` goes. */
export const readable = (context: Context): PromptScope => ({
  organization:
    context.caller.capabilities.has('attendants:read') ||
    context.caller.capabilities.has('queues:read') ||
    reachesBeyondOneself(context, 'musicOnHold:read'),
  owners: ownersOf(context, 'musicOnHold:read'),
});

/** Prompts that a caller may change. */
export const writable = (context: Context): PromptScope => ({
  organization:
    context.caller.capabilities.has('attendants:write') ||
    context.caller.capabilities.has('queues:options') ||
    reachesBeyondOneself(context, 'musicOnHold:write'),
  owners: ownersOf(context, 'musicOnHold:write'),
});

const ownersOf = (context: Context, capability: Capability) =>
  context.caller.capabilities.has(capability) ? scopeOf(context, capability) : null;

/** The prompt, locked for the transaction; 403 when it can only be heard, 404 when not even that. */
export async function findForWrite(tx: Write, context: Context, id: string): Promise<FoundPrompt> {
  const [prompt] = await findPrompts(tx.db, writable(context), { ids: [id] }, 'lock');
  if (prompt) return prompt;
  const [seen] = await findPrompts(tx.db, readable(context), { ids: [id] });
  throw seen ? forbidden('attendants:write') : notFound();
}

/** Refuses a prompt of the organization to whoever has none to give, and one for somebody out of reach. */
export async function checkOwner(
  db: Db,
  context: Context,
  ownerUserId: string | null,
): Promise<FieldFault[]> {
  if (ownerUserId === null) {
    if (!writable(context).organization) throw forbidden('attendants:write');
    return [];
  }
  const scope = scopeOf(context, 'musicOnHold:write');
  const [owner] = await findUsers(db, [ownerUserId], scope);
  return owner ? [] : [{ pointer: '/ownerUserId', code: 'unknown-reference' }];
}
