import type { Capability, Reach } from '../access/caller.js';
import type { Context } from '../context.js';
import { forbidden } from '../problem.js';

/** Which queues a caller reaches; all of the domain when both are absent. */
export interface QueueScope {
  /** Those of this site. */
  readonly siteId?: string | null;
  /** Those that this person answers, and those of the site when one is given. */
  readonly assigned?: { readonly userId: string | null; readonly siteId: string | null };
}

/**
 * The queues that a caller reaches with one of these capabilities, with the first that is held; 403 with none.
 *
 * A queue is assigned to whoever stands in its list of agents: there, an agent and a supervisor are made. To a
 * supervisor the queues of the own site are assigned too, so that one who answers no calls can watch them.
 */
export function queueScope(context: Context, ...capabilities: readonly Capability[]): QueueScope {
  const { caller } = context;
  const held = capabilities.find((capability) => caller.capabilities.has(capability));
  if (!held) throw forbidden(capabilities[0]);
  return scopes[context.reach(held)](context);
}

const assigned = ({ caller: { userId, role, siteId } }: Context): QueueScope => ({
  assigned: { userId, siteId: role === 'call-center-supervisor' ? siteId : null },
});

const scopes: Readonly<Record<Reach, (context: Context) => QueueScope>> = {
  own: ({ caller: { userId } }) => ({ assigned: { userId, siteId: null } }),
  queues: assigned,
  site: ({ caller: { siteId } }) => ({ siteId }),
  domain: () => ({}),
  reseller: () => ({}),
  all: () => ({}),
};
