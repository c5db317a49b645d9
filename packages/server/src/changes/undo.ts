import type { components } from '@pbxkit/client';
import type { Context, Write } from '../contract.js';
import { expectManyRows } from '../database/many-rows.js';
import type { Db } from '../database/scope.js';
import { conflict, limitReached, notFound, type FieldFault } from '../problem.js';
import { lockSiteLimit } from '../sites/sites.queries.js';
import { lockOfficeManagers, lockUserLimit } from '../users/users.queries.js';
import { findChange, listItems, updateUndone, type ChangeScope } from './changes.queries.js';
import { restorers, type Found, type Restorable } from './restorers.js';
import { checkSteps, requireRights } from './undo-checks.js';
import { titleOf, toPlan } from './undo-reply.js';
import { planSteps, type UndoStep } from './undo-plan.js';

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
    await write(tx, context, steps);
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
  requireRights(context, steps);
  await checkSteps(db, steps);
  return steps;
}

function refuseConflicts(steps: readonly UndoStep[]): void {
  const errors = steps.flatMap(({ item, resource, faults }) =>
    faults.map((fault): FieldFault => ({
      ...fault,
      pointer: `/${resource}/${item.record_id}${fault.pointer}`,
    })),
  );
  if (errors.length) throw conflict('undo-conflict', { errors: errors.slice(0, 1000) });
}

/** What others refer to comes first and goes last. */
const order: readonly Restorable[] = [
  'domains',
  'sites',
  'departments',
  'users',
  'import-mappings',
];

async function write(tx: Write, context: Context, steps: readonly UndoStep[]): Promise<void> {
  const of = (resource: Restorable, action: UndoStep['action']) =>
    steps.filter((step) => step.resource === resource && step.action === action);
  const targets = (resource: Restorable, action: 'create' | 'update') =>
    of(resource, action).map(({ target }) => target as Found);
  const leaving = (resource: Restorable) =>
    of(resource, 'delete').map(({ item }) => item.record_id);

  if (leaving('users').length) await restorers.users.remove(tx.db, leaving('users'));
  for (const resource of order) {
    const created = targets(resource, 'create');
    if (created.length) await restorers[resource].create(tx.db, context, created);
    const updated = targets(resource, 'update');
    if (updated.length) await restorers[resource].update(tx.db, context, updated);
  }
  for (const resource of [...order].reverse()) {
    if (resource !== 'users' && leaving(resource).length)
      await restorers[resource].remove(tx.db, leaving(resource));
  }
}

async function requireLimits(
  tx: Write,
  context: Context,
  steps: readonly UndoStep[],
): Promise<void> {
  const creates = (resource: Restorable) =>
    steps.some((step) => step.action === 'create' && step.resource === resource);
  if (creates('users')) refuseOver(await lockUserLimit(tx.db, context.domain.id));
  if (creates('sites')) refuseOver(await lockSiteLimit(tx.db, context.domain.id));
  const managers = steps.some(({ current, target }) => isManager(current) && !isManager(target));
  if (managers && (await lockOfficeManagers(tx.db)).length === 0)
    throw conflict('last-office-manager');
}

/** Whom the domain can count on: a person who may sign in. */
const isManager = (user: UndoStep['current']) =>
  user?.['role'] === 'office-manager' && user['kind'] === 'person' && !user['locked'];

function refuseOver({ used, limit }: { used: number; limit: number }): void {
  if (used > limit) throw limitReached(limit, limit);
}

async function recordSteps(tx: Write, steps: readonly UndoStep[]): Promise<void> {
  for (const resource of order) {
    const done = steps.filter((step) => step.resource === resource && step.action !== 'unchanged');
    if (done.length === 0) continue;
    const ids = done.map(({ item }) => item.record_id);
    const after = new Map((await restorers[resource].find(tx.db, ids)).map((one) => [one.id, one]));
    for (const { item, stored } of done)
      tx.record({
        resource,
        id: item.record_id,
        name: item.name,
        before: stored,
        after: after.get(item.record_id) ?? null,
      });
  }
}
