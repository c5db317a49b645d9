import type { Caller, Capability, Reach } from './access/caller.js';
import { widestReach } from './access/roles.js';
import { findActingDomain } from './acting-domain.queries.js';
import type { ContextDomain } from './context.js';
import type { Operation } from './contract/document.js';
import type { Db } from './database/scope.js';
import { notFound } from './problem.js';

const wide: ReadonlySet<Reach | undefined> = new Set(['reseller', 'all'] as const);

/**
 * The domain that a request acts in: the one named by `Pbx-Domain`, or that of the token.
 * @throws Problem 404 for a domain out of the capability's reach, the same as for none
 */
export async function actingDomain(
  db: Db,
  caller: Caller,
  named: string | undefined,
  operation: Pick<Operation, 'capabilities'>,
): Promise<ContextDomain | null> {
  if (!named && !caller.domainId) return null;
  const domain = await findActingDomain(
    db,
    named ? { name: named } : { id: caller.domainId ?? '' },
  );
  if (!domain) throw notFound();
  if (domain.id === caller.domainId) return domain;
  const reach = reachOf(caller, operation.capabilities);
  const mayLeave =
    caller.kind !== 'embed' && !(caller.kind === 'apiKey' && caller.domainId) && wide.has(reach);
  if (!mayLeave || (reach !== 'all' && domain.resellerId !== caller.resellerId)) throw notFound();
  return domain;
}

/** What only concerns oneself, or needs nothing, goes as far as whatever else the caller may do. */
function reachOf(caller: Caller, capabilities: readonly Capability[]): Reach {
  const held = new Map([...caller.capabilities].filter(([one]) => capabilities.includes(one)));
  const reach = widestReach(held);
  return reach === 'own' ? widestReach(caller.capabilities) : reach;
}
