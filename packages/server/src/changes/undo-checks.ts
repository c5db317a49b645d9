import type { Context } from '../contract.js';
import type { Db } from '../database/scope.js';
import { listHolders } from '../user-imports/plan-facts.queries.js';
import { forbidden, type FieldFault } from '../problem.js';
import { references } from '../uses/references.js';
import { listUses, type UseRecord } from '../uses/uses.queries.js';
import { restorable, restorers } from './restorers.js';
import type { UndoStep } from './undo-plan.js';

/** Undoing is writing: it takes the same rights as the write that brings the same about. */
export function requireRights(context: Context, steps: readonly UndoStep[]): void {
  for (const step of steps) {
    if (step.action === 'unchanged') continue;
    const restorer = restorers[step.resource];
    if (restorer.requireRights) restorer.requireRights(context, step);
    else if (!context.caller.capabilities.has(restorer.capability))
      throw forbidden(restorer.capability);
  }
}

/** Adds to each step what stands in its way now: a number or name that somebody else took, a use, a limit. */
export async function checkSteps(db: Db, steps: readonly UndoStep[]): Promise<void> {
  await checkUses(db, steps);
  await checkReferences(db, steps);
  await checkExtensions(db, steps);
}

const changed = (step: UndoStep, field: string) =>
  step.action === 'create' || step.changes.some((change) => change.field === field);

const refuse = (
  step: UndoStep,
  pointer: string,
  code: FieldFault['code'],
  values?: FieldFault['values'],
) => step.faults.push({ pointer, code, ...(values && { values }) });

/** What others use meanwhile cannot go. */
async function checkUses(db: Db, steps: readonly UndoStep[]): Promise<void> {
  const leaving = steps.filter(({ action }) => action === 'delete');
  const freed = new Set(leaving.map(({ id }) => id));
  const moved = new Map(
    steps.filter(({ action }) => action === 'update').map(({ id, target }) => [id, target]),
  );
  for (const resource of restorable) {
    const own = leaving.filter((step) => step.resource === resource);
    const ids = own.map(({ id }) => id);
    const uses = await listUses(db, resource, ids);
    const stays = ({ id, field, to }: UseRecord) =>
      !freed.has(id) && (!moved.has(id) || moved.get(id)?.[field] === to);
    const used = new Set(uses.filter(stays).map(({ to }) => to));
    for (const step of own) if (used.has(step.id)) refuse(step, '', 'still-in-use');
  }
}

/** What is gone cannot be pointed to again, unless this undo brings it back. */
async function checkReferences(db: Db, steps: readonly UndoStep[]): Promise<void> {
  const created = new Set(steps.filter(({ action }) => action === 'create').map(({ id }) => id));
  for (const to of restorable) {
    const wanted = steps.flatMap((step) =>
      references.flatMap(({ by, field, to: resource }) => {
        if (by !== step.resource || resource !== to) return [];
        const id = step.action !== 'delete' && changed(step, field) ? step.target?.[field] : null;
        return typeof id === 'string' && !created.has(id) ? [{ step, field, id }] : [];
      }),
    );
    if (wanted.length === 0) continue;
    const ids = [...new Set(wanted.map(({ id }) => id))];
    const there = new Set((await restorers[to].find(db, ids)).map(({ id }) => id));
    for (const { step, field, id } of wanted)
      if (!there.has(id)) refuse(step, `/${field}`, 'deleted-since');
  }
}

/** Extensions that somebody else holds now. */
async function checkExtensions(db: Db, steps: readonly UndoStep[]): Promise<void> {
  const wanted = steps.flatMap((step) => {
    const number =
      restorers[step.resource].holdsExtensions &&
      step.action !== 'delete' &&
      changed(step, 'extension') &&
      step.target?.['extension'];
    return typeof number === 'string' ? [{ step, number }] : [];
  });
  if (wanted.length === 0) return;
  const holders = await listHolders(
    db,
    wanted.map(({ number }) => number),
  );
  const moving = new Set(
    steps
      .filter((step) => step.action === 'delete' || changed(step, 'extension'))
      .map(({ id }) => id),
  );
  for (const { step, number } of wanted) {
    const holder = holders.get(number);
    if (holder && holder.id !== step.id && !moving.has(holder.id ?? ''))
      refuse(step, '/extension', 'extension-taken', { number, holder: holder.name });
  }
}
