import type { Context } from '../context.js';
import { invalid } from '../problem.js';
import { findLoop, type Hop } from '../routing/loops.js';
import type { ReasonCode } from '../routing/steps.js';
import type { Write } from '../write.js';
import type { RecordedItem } from '../write.queries.js';
import { databaseDirectory } from './directory.js';
import {
  listOverridden,
  listRuleOwners,
  lockRouting,
  ruledKinds,
  type RoutedObject,
  type Ruled,
} from './loops.queries.js';

/** Where the fault lies in what was given, for a path that leads round from an object. */
export type PointAt = (path: readonly Hop[], object: RoutedObject) => string;

/**
 * 422 with the path when a call to one of these objects, as they stand in this write, would come back to where it
 * was. Other writes that could close a loop wait until this one is over: each sees what the one before it stored.
 */
export async function refuseLoop(
  tx: Pick<Write, 'db'>,
  context: Context,
  objects: readonly RoutedObject[],
  pointAt: PointAt = () => '',
): Promise<void> {
  if (objects.length === 0) return;
  await lockRouting(tx.db, context.domain.id);
  const at = context.clock();
  const directory = databaseDirectory(tx.db, context.domain.id, {
    to: '',
    from: null,
    at,
    imagining: true,
    secretKey: context.config.secretKey,
  });
  for (const object of objects) {
    const path = await findLoop(directory, object, at);
    if (!path) continue;
    const values = { path: path.map(({ name }) => name).join(' → ') };
    throw invalid([{ pointer: pointAt(path, object), code: 'loop', values }], 'loop', values);
  }
}

/**
 * The same for whatever a write recorded, before it is stored: rules and overrides that lead elsewhere, and time
 * frames and holidays that decide when they do. Nothing leads to a phone number, so numbers close no loop.
 */
export async function refuseLoopOfItems(
  tx: Pick<Write, 'db'>,
  context: Context,
  items: readonly RecordedItem[],
): Promise<void> {
  const ids = (resource: RecordedItem['resource']) =>
    items.filter((item) => item.resource === resource && item.after).map(({ id }) => id);
  const overrides = ids('overrides');
  const times = { timeFrameIds: ids('time-frames'), holidayIds: ids('holidays') };
  const owners =
    times.timeFrameIds.length + times.holidayIds.length ? await listRuleOwners(tx.db, times) : [];
  const overridden = overrides.length ? await listOverridden(tx.db, overrides) : [];
  const ruled = (Object.keys(ruledKinds) as Ruled[]).flatMap((resource) =>
    ids(resource).map((id): RoutedObject => ({ kind: ruledKinds[resource], id })),
  );
  const objects = [...ruled, ...owners, ...overridden];
  await refuseLoop(tx, context, [
    ...new Map(objects.map((object) => [`${object.kind} ${object.id}`, object])).values(),
  ]);
}

/** Points at what was given for an object, when that is why a call goes on from there. */
export const pointOf =
  (pointer: string, code: ReasonCode): PointAt =>
  (path, { id }) =>
    path.some((hop) => hop.id === id && hop.code === code) ? pointer : '';
