import type { Context } from '../context.js';
import { invalid } from '../problem.js';
import type { ObjectKind } from '../routing/directory.js';
import { findLoop } from '../routing/loops.js';
import type { Write } from '../write.js';
import { listRuleOwners } from './loops.queries.js';
import { databaseDirectory } from './directory.js';

/**
 * 422 with the path when a call to one of these objects, as they stand in this write, would come back to where it
 * was. Nothing leads to a phone number, so writes of many numbers close no loop and need not ask.
 */
export async function refuseLoop(
  tx: Write,
  context: Context,
  objects: readonly { kind: ObjectKind; id: string }[],
): Promise<void> {
  const at = context.clock();
  const directory = databaseDirectory(tx.db, context.domain.id, { to: '', from: null, at });
  for (const object of objects) {
    const path = await findLoop(directory, object, at);
    if (!path) continue;
    const values = { path: path.map(({ name }) => name).join(' → ') };
    throw invalid([{ pointer: '', code: 'loop', values }], 'loop', values);
  }
}

/** The same for everybody whose rules follow a time frame. */
export async function refuseLoopOfFrame(
  tx: Write,
  context: Context,
  timeFrameId: string,
): Promise<void> {
  const owners = await listRuleOwners(tx.db, timeFrameId);
  await refuseLoop(
    tx,
    context,
    owners.map((id) => ({ kind: 'user', id })),
  );
}
