import type { components } from '@pbxkit/client';
import type { Context, Write } from '../contract.js';
import { expectManyRows } from '../database/many-rows.js';
import type { Db } from '../database/scope.js';
import { conflict, limitReached, notFound, type FieldFault } from '../problem.js';
import { findChange, listItems, updateUndone, type ChangeScope } from './changes.queries.js';
import { expectReferencesLater, requireReferences } from '../uses/object-references.queries.js';
import type { Found } from './restorer.js';
import { restorable, restorers, type Restorable } from './restorers.js';
import { checkSteps } from './undo-checks.js';
import { titleOf, toPlan } from './undo-reply.js';
import { planSteps, type UndoStep } from './undo-plan.js';
import { requireRights } from './write-rights.js';

type BulkPlan = components['schemas']['BulkPlan'];

/** What an undo would do. */
export async function planUndo(
  context: Context,
  scope: ChangeScope,
  id: string,
): Promise<BulkPlan> {
  // A write that writes nothing: the rows are read as the undo itself reads them, with locks.
  const { body } = await context.write(
    'undone',
    async ({ db }) => ({ body: toPlan(await prepare(db, context, scope, id), context, null) }),
    { repeat: 'run' },
  );
  return body;
}

/** Puts everything back as it was before the change, in one transaction, or nothing. */
export async function undo(context: Context, scope: ChangeScope, id: string) {
  const change = await context.read((db) => findChange(db, scope, id));
  if (!change) throw notFound();
  return context.write(titleOf(change), async (tx) => {
    const steps = await prepare(tx.db, context, scope, id);
    refuseConflicts(steps);
    await expectReferencesLater(tx.db);
    await write(tx, context, steps);
    await requireReferences(tx.db);
    await requireLimits(tx, context, steps);
    await recordSteps(tx, steps);
    const { importIds } = await updateUndone(tx.db, change.id, tx.changeId, context.clock());
    if (importIds.length) tx.announce('user-imports', importIds);
    return { body: toPlan(steps, context, tx.changeId) };
  });
}

async function prepare(db: Db, context: Context, scope: ChangeScope, id: string) {
  await expectManyRows(db);
  const change = await findChange(db, scope, id, 'lock');
  if (!change) throw notFound();
  if (change.undone_by) throw conflict('already-undone');
  const steps = await planSteps(db, await listItems(db, id));
  if (steps.every(({ action, faults }) => action === 'unchanged' && faults.length === 0))
    throw conflict('not-undoable');
  for (const step of steps) await requireRights(db, context, step);
  await checkSteps(db, steps);
  return steps;
}

function refuseConflicts(steps: readonly UndoStep[]): void {
  const errors = steps.flatMap(({ id, resource, faults }) =>
    faults.map((fault): FieldFault => ({
      ...fault,
      pointer: `/${resource}/${id}${fault.pointer}`,
    })),
  );
  if (errors.length) throw conflict('undo-conflict', { errors: errors.slice(0, 1000) });
}

/** What others refer to comes first and goes last; extensions are let go before others take them. */
async function write(tx: Write, context: Context, steps: readonly UndoStep[]): Promise<void> {
  const of = (resource: Restorable, action: UndoStep['action']) =>
    steps.filter((step) => step.resource === resource && step.action === action);
  const targets = (resource: Restorable, action: 'create' | 'update') =>
    of(resource, action).map(({ target }) => target as Found);
  const remove = async (resource: Restorable) => {
    const ids = of(resource, 'delete').map(({ id }) => id);
    if (ids.length) await restorers[resource].remove(tx.db, ids);
  };
  const backwards = [...restorable].reverse();

  for (const resource of backwards) if (restorers[resource].holdsExtensions) await remove(resource);
  for (const resource of restorable) {
    const created = targets(resource, 'create').map(next);
    if (created.length) await restorers[resource].create(tx.db, context, created);
  }
  for (const resource of restorable) {
    const updated = targets(resource, 'update');
    if (updated.length) await restorers[resource].update(tx.db, context, updated);
  }
  for (const resource of backwards)
    if (!restorers[resource].holdsExtensions) await remove(resource);
}

/** An object that comes back goes on from its version before, so that no old ETag fits it. */
const next = (target: Found): Found => ({ ...target, version: target.version + 1 });

async function requireLimits(
  tx: Write,
  context: Context,
  steps: readonly UndoStep[],
): Promise<void> {
  for (const resource of restorable) {
    const own = steps.filter((step) => step.resource === resource);
    const { lockLimit, verify } = restorers[resource];
    if (lockLimit && own.some(({ action }) => action === 'create'))
      refuseOver(await lockLimit(tx.db, context.domain.id));
    if (verify && own.length) await verify(tx.db, own);
  }
}

function refuseOver({ used, limit }: { used: number; limit: number }): void {
  if (used > limit) throw limitReached(limit, limit);
}

/** How long the phones of a user ring is part of both. */
const sharing: Partial<Record<Restorable, Restorable>> = {
  users: 'answering-rules',
  'answering-rules': 'users',
};

async function recordSteps(tx: Write, steps: readonly UndoStep[]): Promise<void> {
  for (const resource of restorable) {
    const done = steps.filter((step) => step.resource === resource && step.action !== 'unchanged');
    if (done.length === 0) continue;
    const ids = done.map(({ id }) => id);
    const beside = sharing[resource];
    if (beside) tx.announce(beside, ids);
    const after = new Map((await restorers[resource].find(tx.db, ids)).map((one) => [one.id, one]));
    for (const { id, name, stored } of done)
      tx.record({ resource, id, name, before: stored, after: after.get(id) ?? null });
  }
}
