import type { components } from '@pbxkit/client';
import type { Found } from '../changes/restorer.js';
import { isRestorable, restorable, restorers, type Restorable } from '../changes/restorers.js';
import { listReferring, requireRightTo, type Referring } from '../changes/write-rights.js';
import type { Context } from '../context.js';
import { conflict, invalid } from '../problem.js';
import type { Write } from '../write.js';
import { pointElsewhere } from './document-references.js';
import { setReferences } from './object-references.queries.js';
import { listDependents } from './dependents.queries.js';
import { listUses, type UseRecord } from './uses.queries.js';

type Use = components['schemas']['Use'];

/** An object that others may refer to. */
interface Target {
  readonly resource: Restorable;
  readonly id: string;
}

/** Points everything that refers to an object which goes to another; without another one the uses refuse the deletion. */
export async function free(
  tx: Write,
  context: Context,
  from: Target,
  repointTo: string | undefined,
): Promise<void> {
  // What it says of itself is no use that keeps it.
  await setReferences(tx.db, context.domain.id, from, []);
  if (repointTo === undefined) return requireUnused(tx, from.resource, [from.id]);
  await repoint(tx, context, from, repointTo);
}

/** 409 with what refers to these objects. */
export async function requireUnused(
  tx: Write,
  resource: Restorable,
  ids: readonly string[],
): Promise<void> {
  const uses = await listUses(tx.db, resource, ids);
  if (uses.length > 0)
    throw conflict('in-use', {
      uses: uses.slice(0, 1000).map(toUse),
      values: { count: uses.length },
    });
}

const toUse = ({ resource, id, name, field }: UseRecord): Use => ({ resource, id, name, field });

/** Points everything that refers to an object to another of its kind, and records each object that changes. */
export async function repoint(
  tx: Write,
  context: Context,
  from: Target,
  to: string,
): Promise<void> {
  const uses = await listUses(tx.db, from.resource, [from.id]);
  if (uses.length === 0) return;
  const [other] = to === from.id ? [] : await restorers[from.resource].find(tx.db, [to]);
  if (!other) throw invalid([{ pointer: 'repointTo', code: 'unknown-reference' }]);
  const all = await listReferring(tx.db, uses);
  for (const resource of restorable) {
    const own = all.filter((referring) => referring.resource === resource);
    if (own.length > 0) await repointEach(tx, context, resource, own, { from: from.id, to });
  }
}

/** Writes objects of one resource with their references pointed elsewhere. */
async function repointEach(
  tx: Write,
  context: Context,
  resource: Restorable,
  own: readonly Referring[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  const targets: Found[] = [];
  for (const referring of own) {
    const { stored, object, uses } = referring;
    const pointed: Record<string, unknown> = {};
    for (const { field } of uses) pointed[field] = pointElsewhere(object[field], from, to);
    const target = { ...stored, ...object, ...pointed };
    await requireRightTo(tx.db, context, referring, target);
    targets.push(target);
  }
  const { find, update } = restorers[resource];
  await update(tx.db, context, targets);
  const ids = own.map(({ stored }) => stored.id);
  const after = new Map((await find(tx.db, ids)).map((object) => [object.id, object]));
  for (const { stored: before, uses } of own)
    tx.record({
      resource,
      id: before.id,
      name: uses[0]?.name ?? '',
      before,
      after: after.get(before.id) ?? null,
    });
}

/** Deletes what goes with these objects, so that the change set holds it and an undo brings it back. */
export async function deleteDependents(
  tx: Write,
  resource: Restorable,
  ids: readonly string[],
): Promise<void> {
  const leaving = await listDependents(tx.db, resource, ids);
  const resources = [...new Set(leaving.map((dependent) => dependent.resource))];
  for (const name of resources.filter(isRestorable)) {
    const names = new Map(
      leaving.filter((dependent) => dependent.resource === name).map(({ id, name }) => [id, name]),
    );
    const before = await restorers[name].find(tx.db, [...names.keys()]);
    await restorers[name].remove(
      tx.db,
      before.map(({ id }) => id),
    );
    for (const object of before)
      tx.record({
        resource: name,
        id: object.id,
        name: names.get(object.id) ?? '',
        before: object,
        after: null,
      });
  }
}
