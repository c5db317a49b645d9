import type { Db } from '../database/scope.js';
import type { FieldFault } from '../problem.js';
import type { ItemRecord } from './changes.queries.js';
import { differences, isSame, type Json } from './differences.js';
import type { RestoreStep } from './restorer.js';
import { restorable, restorers, type Restorable } from './restorers.js';

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
    for (const found of await restorers[resource].find(db, ids)) current.set(found.id, found);
  }
  return items.flatMap((item) =>
    isRestorable(item.resource)
      ? [planStep(item, item.resource, current.get(item.record_id) ?? null)]
      : [],
  );
}

const isRestorable = (resource: string): resource is Restorable => resource in restorers;

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
