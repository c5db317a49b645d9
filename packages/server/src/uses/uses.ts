import type { components } from '@pbxkit/client';
import { restorable, restorers, type Restorable } from '../changes/restorers.js';
import type { Context } from '../context.js';
import { conflict, invalid } from '../problem.js';
import type { Write } from '../write.js';
import { listUses, type UseRecord } from './uses.queries.js';

type Use = components['schemas']['Use'];

/** An object that others may refer to. */
interface Target {
  readonly resource: Restorable;
  readonly id: string;
}

/** Points everything that refers to an object to another; without another one the uses refuse the deletion. */
export async function free(
  tx: Write,
  context: Context,
  from: Target,
  repointTo: string | undefined,
): Promise<void> {
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
  for (const resource of restorable) {
    const own = uses.filter((use) => use.resource === resource);
    if (own.length > 0) await repointEach(tx, context, resource, own, to);
  }
}

/** Writes objects of one resource with their references pointed elsewhere. */
async function repointEach(
  tx: Write,
  context: Context,
  resource: Restorable,
  uses: readonly UseRecord[],
  to: string,
): Promise<void> {
  const restorer = restorers[resource];
  const names = new Map(uses.map(({ id, name }) => [id, name]));
  const pointed = new Map<string, Readonly<Record<string, string>>>();
  for (const { id, field } of uses) pointed.set(id, { ...pointed.get(id), [field]: to });
  const find = () => restorer.find(tx.db, [...names.keys()]);
  const before = await find();
  const targets = before.map((object) => ({
    ...object,
    ...restorer.view?.(object),
    ...pointed.get(object.id),
  }));
  await restorer.update(tx.db, context, targets);
  const after = new Map((await find()).map((object) => [object.id, object]));
  for (const object of before)
    tx.record({
      resource,
      id: object.id,
      name: names.get(object.id) ?? '',
      before: object,
      after: after.get(object.id) ?? null,
    });
}
