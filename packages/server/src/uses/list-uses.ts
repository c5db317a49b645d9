import type { operations } from '@pbxkit/client';
import type { Capability } from '../access/caller.js';
import { findConferences } from '../conferences/conferences.queries.js';
import type { Context, Handlers } from '../contract.js';
import { forbidden, notFound } from '../problem.js';
import type { Db } from '../database/scope.js';
import { queueScope } from '../queues/queue-scope.js';
import { findQueues } from '../queues/queues.queries.js';
import { findPrompts } from '../prompts/prompts.queries.js';
import { readable } from '../prompts/prompts.scope.js';
import { findUsers } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';
import { findTarget } from './dependents.queries.js';
import { pageUses } from './uses.queries.js';

type Resource = operations['listUses']['parameters']['query']['resource'];
type Target = NonNullable<Awaited<ReturnType<typeof findTarget>>>;

export const listUses: Pick<Handlers, 'listUses'> = {
  async listUses({ query: { resource, id, ...query } }, context) {
    requireCapability(context, resource);
    return context.read(async (db) => {
      const target = await findTarget(db, resource, id);
      if (!target || !(await isInReach(db, context, { resource, id, ...target }))) throw notFound();
      return { body: await pageUses(db, resource, id, query) };
    });
  },
};

const ofSchedules = ['timeFrames:read', 'timeFrames:own'] as const;
const others = ['users:read'] as const;

/** What it takes to see the object itself; any of them will do. */
const capabilities: { readonly [Name in Resource]?: readonly Capability[] } = {
  attendants: ['attendants:read'],
  queues: ['queues:read'],
  conferences: ['conferences:read'],
  prompts: ['attendants:read', 'queues:read', 'musicOnHold:read'],
  'time-frames': ofSchedules,
  holidays: ofSchedules,
};

function requireCapability({ caller }: Context, resource: Resource): void {
  const wanted = capabilities[resource] ?? others;
  const [first = 'users:read'] = wanted;
  if (!wanted.some((capability) => caller.capabilities.has(capability))) throw forbidden(first);
}

/** Whether the caller may see what refers to it: of people those in reach, of schedules one's own or all. */
async function isInReach(
  db: Db,
  context: Context,
  { resource, id, ...target }: Target & { resource: Resource; id: string },
): Promise<boolean> {
  const { caller } = context;
  if (resource === 'conferences')
    return (await findConferences(db, scopeOf(context, 'conferences:read'), [id])).length > 0;
  if (resource === 'time-frames' && target.userId)
    return target.userId === caller.userId || caller.capabilities.has('timeFrames:write');
  if (resource === 'time-frames' || resource === 'holidays')
    return caller.capabilities.has('timeFrames:read');
  if (resource === 'queues')
    return (await findQueues(db, queueScope(context, 'queues:read'), [id])).length > 0;
  if (resource === 'prompts')
    return (await findPrompts(db, readable(context), { ids: [id] })).length > 0;
  if (resource !== 'users') return true;
  return (await findUsers(db, [id], scopeOf(context, 'users:read'))).length > 0;
}
