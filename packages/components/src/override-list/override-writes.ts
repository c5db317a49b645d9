import type { PbxClient, components } from '@pbxkit/client';
import type { Draft, Override } from './override-list.model.js';

type Create = components['schemas']['OverrideCreate'];
type Update = components['schemas']['OverrideUpdate'];
/** One that is stored and what changes of it, or a new one. */
export type Input = { item: Override; fields: Update } | { item: null; fields: Create };

/** A new override. */
export function createOf({ kind, id, startsAt, ...draft }: Draft): Create {
  const target = { kind, id };
  return { target, ...updateOf(draft as Draft), ...(startsAt && { startsAt }) } as Create;
}

/** What can be changed of one. */
export function updateOf({ destination, endsAt, reason }: Draft): Update {
  return { ...(destination && { destination }), endsAt, reason: reason.trim() };
}

/** Stores a new one, or changes one against its version. */
export function sendOverride(client: PbxClient, { item, fields }: Input, signal: AbortSignal) {
  if (!item) return client.POST('/overrides', { body: fields, signal });
  const header = { 'If-Match': `"${item.version}"` };
  const params = { path: { overrideId: item.id }, header };
  return client.PATCH('/overrides/{overrideId}', { params, body: fields, signal });
}
