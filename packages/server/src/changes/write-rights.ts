import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { forbidden, Problem } from '../problem.js';
import { listUses, type UseRecord } from '../uses/uses.queries.js';
import { differences, type Json } from './differences.js';
import type { Found, RestoreStep } from './restorer.js';
import { restorable, restorers, type Restorable } from './restorers.js';

/** Objects of one resource that refer to something, as they are. */
export interface Referring {
  readonly resource: Restorable;
  readonly stored: Found;
  /** As its restorer views it. */
  readonly object: Json;
  /** Where it refers to it. */
  readonly uses: readonly UseRecord[];
}

/** Putting an object back takes the same rights as the write that brings the same about. */
export async function requireRights(
  db: Db,
  context: Context,
  { resource, ...step }: RestoreStep & { readonly resource: Restorable },
): Promise<void> {
  if (step.action === 'unchanged') return;
  const { requireRights: requireOwn, capability, isPartOfUses } = restorers[resource];
  if (requireOwn) await requireOwn(context, step, db);
  else if (!context.caller.capabilities.has(capability)) throw forbidden(capability);
  if (isPartOfUses && step.action === 'update')
    await requireRightsToUses(db, context, resource, step.id);
}

/** Objects of each resource that hold these uses, locked for the transaction. */
export async function listReferring(
  db: Db,
  uses: readonly UseRecord[],
): Promise<readonly Referring[]> {
  const all: Referring[] = [];
  for (const resource of restorable) {
    const own = uses.filter((use) => use.resource === resource);
    if (own.length === 0) continue;
    const { find, view } = restorers[resource];
    for (const stored of await find(db, [...new Set(own.map(({ id }) => id))]))
      all.push({
        ...{ resource, stored, object: { ...stored, ...view?.(stored) } },
        uses: own.filter(({ id }) => id === stored.id),
      });
  }
  return all;
}

/** 403 in words unless the caller may write everything that refers to an object. */
export async function requireRightsToUses(
  db: Db,
  context: Context,
  resource: Restorable,
  id: string,
): Promise<void> {
  for (const referring of await listReferring(db, await listUses(db, resource, [id])))
    await requireRightTo(db, context, referring, referring.object);
}

/** 403 in words unless the caller may write an object that refers to another. */
export async function requireRightTo(
  db: Db,
  context: Context,
  { resource, stored: { id }, object, uses }: Referring,
  target: Json,
): Promise<void> {
  const changes = differences(object, target, restorers[resource].fields);
  try {
    const step = { id, action: 'update', changes, current: object, target } as const;
    await requireRights(db, context, { ...step, resource });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { capability } = error.details;
    throw new Problem(403, 'use-out-of-reach', {
      ...(capability && { capability }),
      uses: uses.map(({ resource, id, name, field }) => ({ resource, id, name, field })),
      values: { name: uses[0]?.name ?? '' },
    });
  }
}
