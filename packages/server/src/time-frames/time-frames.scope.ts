import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import { forbidden, notFound, type FieldFault } from '../problem.js';
import { findUsers } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';
import type { Db } from '../database/scope.js';
import type { Write } from '../write.js';
import { findTimeFrames, type FoundTimeFrame, type TimeFrameScope } from './time-frames.queries.js';

type User = components['schemas']['User'];

/** What a caller may see: those of the organization by `timeFrames:read`, personal ones as far as `timeFrames:own` goes. */
export const readable = (context: Context): TimeFrameScope => ({
  organization: context.caller.capabilities.has('timeFrames:read'),
  owners: ownersOf(context),
});

/** What a caller may change. */
export const writable = (context: Context): TimeFrameScope => ({
  organization: context.caller.capabilities.has('timeFrames:write'),
  owners: ownersOf(context),
});

const ownersOf = (context: Context) =>
  context.caller.capabilities.has('timeFrames:own') ? scopeOf(context, 'timeFrames:own') : null;

/** The time frame, locked for the transaction; 403 when it can only be seen, 404 when not even that. */
export async function findForWrite(
  tx: Write,
  context: Context,
  id: string,
): Promise<FoundTimeFrame> {
  const [frame] = await findTimeFrames(tx.db, writable(context), { ids: [id] }, 'lock');
  if (frame) return frame;
  const [seen] = await findTimeFrames(tx.db, readable(context), { ids: [id] });
  throw seen ? forbidden('timeFrames:write') : notFound();
}

/** The owner of a new time frame: null for the organization, the faults when there is no such user in reach. */
export async function findOwner(
  db: Db,
  context: Context,
  ownerUserId: string | null | undefined,
): Promise<{ owner: User | null; faults: FieldFault[] }> {
  if (!ownerUserId) return { owner: null, faults: [] };
  context.reach('timeFrames:own');
  const [owner = null] = await findUsers(db, [ownerUserId], scopeOf(context, 'timeFrames:own'));
  const faults: FieldFault[] = owner
    ? []
    : [{ pointer: '/ownerUserId', code: 'unknown-reference' }];
  return { owner, faults };
}
