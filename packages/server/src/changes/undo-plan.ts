import type { Db } from '../database/scope.js';
import type { FieldFault } from '../problem.js';
import { listDependents } from '../uses/dependents.queries.js';
import type { ItemRecord } from './changes.queries.js';
import { differences, isSame, type Json } from './differences.js';
import type { RestoreStep } from './restorer.js';
import { isRestorable, restorable, restorers, type Restorable } from './restorers.js';

/** What an undo does with one object; `current` and `target` are as the restorer views them. */
export interface UndoStep extends RestoreStep {
  readonly resource: Restorable;
  readonly name: string;
  /** The object as it is stored now. */
  readonly stored: Json | null;
  readonly faults: FieldFault[];
}

/** Compares every object of the change, the last one first, with what it is now. */
export async function planSteps(db: Db, items: readonly ItemRecord[]): Promise<UndoStep[]> {
  const current = new Map<string, Json>();
  for (const resource of restorable) {
    const ids = items.filter((item) => item.resource === resource).map((item) => item.record_id);
    if (ids.length === 0) continue;
    for (const found of await restorers[resource].find(db, ids))
      current.set(`${resource}/${found.id}`, found);
  }
  const steps = items.flatMap((item) =>
    isRestorable(item.resource)
      ? [planStep(item, item.resource, current.get(`${item.resource}/${item.record_id}`) ?? null)]
      : [],
  );
  return [...steps, ...(await planDependents(db, steps))];
}

/** What goes with the objects that go, so that it comes back with them too. */
async function planDependents(db: Db, steps: readonly UndoStep[]): Promise<UndoStep[]> {
  const known = new Set(steps.map(({ resource, id }) => `${resource}/${id}`));
  const added: UndoStep[] = [];
  for (const of of restorable) {
    const leaving = steps.filter((step) => step.resource === of && step.action === 'delete');
    const ids = leaving.map(({ id }) => id);
    for (const { resource, id, name } of await listDependents(db, of, ids)) {
      if (!isRestorable(resource) || known.has(`${resource}/${id}`)) continue;
      const [stored] = await restorers[resource].find(db, [id]);
      if (!stored) continue;
      const current = restorers[resource].view?.(stored) ?? stored;
      const leaves = { action: 'delete', target: null, changes: [] } as const;
      added.push({ ...leaves, faults: [], resource, id, name, stored, current });
    }
  }
  return added;
}

function planStep(item: ItemRecord, resource: Restorable, found: Json | null): UndoStep {
  const { fields, view = (object: Json) => object } = restorers[resource];
  const before = item.before && view(item.before);
  const after = item.after && view(item.after);
  const current = found && view(found);
  const { record_id: id, name } = item;
  const step = { id, name, resource, stored: found, current, changes: [], faults: [] };
  if (!before) {
    if (!current) return { ...step, action: 'unchanged', target: null };
    return {
      ...step,
      action: 'delete',
      target: null,
      faults: changedSince(current, after, fields),
    };
  }
  if (!after)
    return current ? unchanged(step, current) : { ...step, action: 'create', target: before };
  const touched = differences(before, after, fields).map(({ field }) => field);
  if (touched.length === 0) return unchanged(step, current);
  if (!current)
    return {
      ...step,
      action: 'update',
      target: before,
      faults: [{ pointer: '', code: 'deleted-since' }],
    };
  const open = touched.filter((field) => !isSame(current[field], before[field]));
  const target = { ...current, ...Object.fromEntries(open.map((field) => [field, before[field]])) };
  const changes = differences(current, target, fields);
  const faults = changedSince(current, after, open);
  return { ...step, action: changes.length ? 'update' : 'unchanged', target, changes, faults };
}

const unchanged = <Step>(step: Step, current: Json | null) =>
  ({ ...step, action: 'unchanged', target: current }) as const;

function changedSince(current: Json, after: Json | null, fields: readonly string[]): FieldFault[] {
  return differences(after, current, fields).map(({ field }) => ({
    pointer: `/${field}`,
    code: 'changed-since',
  }));
}
