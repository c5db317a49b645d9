import { restorers, type Restorable } from './changes/restorers.js';
import type { Context } from './context.js';
import { notFound } from './problem.js';
import type { Write } from './write.js';

/** Stores one checked object as a whole, new or changed, with what it refers to and the history of it. */
export async function put<T extends { id: string }>(
  tx: Write,
  context: Context,
  resource: Restorable,
  object: T,
  name: string,
): Promise<void> {
  const restorer = restorers[resource];
  const [before = null] = await restorer.find(tx.db, [object.id]);
  const target = { ...object, version: before?.version ?? 0 };
  await (before ? restorer.update : restorer.create).call(restorer, tx.db, context, [target]);
  const [after] = await restorer.find(tx.db, [object.id]);
  if (!after) throw notFound();
  tx.record({ resource, id: object.id, name, before, after });
}
