import type { Db } from '../database/scope.js';
import { listHolders } from '../user-imports/plan-facts.queries.js';
import type { FieldFault } from '../problem.js';
import { mentions } from '../uses/document-references.js';
import { references } from '../uses/references.js';
import { listUses, type UseRecord } from '../uses/uses.queries.js';
import type { Found } from './restorer.js';
import { restorable, restorers } from './restorers.js';
import type { UndoStep } from './undo-plan.js';

/** Adds to each step what stands in its way now: a number or name that somebody else took, a use, a limit. */
export async function checkSteps(db: Db, steps: readonly UndoStep[]): Promise<void> {
  await checkUses(db, steps);
  await checkReferences(db, steps);
  await checkExtensions(db, steps);
}

/** An answering rule has the id of its user, so the id alone does not tell two objects apart. */
const keyOf = ({ resource, id }: { resource: string; id: string }) => `${resource}/${id}`;

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
  const freed = new Set(leaving.map(keyOf));
  const moved = new Map(
    steps.filter(({ action }) => action === 'update').map((step) => [keyOf(step), step.target]),
  );
  for (const resource of restorable) {
    const own = leaving.filter((step) => step.resource === resource);
    const ids = own.map(({ id }) => id);
    const uses = await listUses(db, resource, ids);
    const stays = (use: UseRecord) => {
      const key = keyOf(use);
      if (freed.has(key)) return false;
      return !moved.has(key) || mentions(moved.get(key)?.[use.field], use.to);
    };
    const used = new Set(uses.filter(stays).map(({ to }) => to));
    for (const step of own) if (used.has(step.id)) refuse(step, '', 'still-in-use');
  }
}

/** What is gone cannot be pointed to again, unless this undo brings it back. */
async function checkReferences(db: Db, steps: readonly UndoStep[]): Promise<void> {
  const created = new Set(steps.filter(({ action }) => action === 'create').map(keyOf));
  const wanted = steps
    .filter(({ action }) => action === 'create' || action === 'update')
    .flatMap((step) => referencesOf(step).map((reference) => ({ step, ...reference })))
    .filter(({ step, field, to }) => changed(step, field) && !created.has(keyOf(to)));
  for (const resource of restorable) {
    const own = wanted.filter(({ to }) => to.resource === resource);
    if (own.length === 0) continue;
    const ids = [...new Set(own.map(({ to }) => to.id))];
    const there = new Set((await restorers[resource].find(db, ids)).map(({ id }) => id));
    for (const { step, field, pointer = `/${field}`, to } of own)
      if (!there.has(to.id)) refuse(step, pointer, 'deleted-since');
  }
}

/** What an object refers to as it will be, by columns and inside documents. */
function referencesOf({ resource, target }: UndoStep) {
  const columns = references.flatMap(({ by, field, to }) => {
    const id = by === resource ? target?.[field] : null;
    return typeof id === 'string'
      ? [{ field, pointer: `/${field}`, to: { resource: to, id } }]
      : [];
  });
  const inside = (target && restorers[resource].references?.(target as Found)) ?? [];
  return [
    ...columns,
    ...inside.flatMap(({ field, pointer, to }) =>
      to.resource ? [{ field, pointer, to: { resource: to.resource, id: to.id } }] : [],
    ),
  ];
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
