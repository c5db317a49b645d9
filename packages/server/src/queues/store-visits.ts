import type { KeptCall } from '../calls/call-store.queries.js';
import type { TrackedCall } from '../calls/tracked-call.js';
import type { Db } from '../database/scope.js';
import type { Announcement } from '../write.queries.js';
import { talkingPhones, visitsOf } from './visits.js';
import * as queries from './visits.queries.js';

/** What is to be announced in an organization. */
export type Told = ReadonlyMap<string, readonly Announcement[]>;

/**
 * Keeps what calls did in queues, in the transaction that keeps the calls themselves: what an engine tells is kept
 * whole or not at all, and telling it again changes nothing.
 */
export async function storeVisits(
  db: Db,
  calls: readonly KeptCall[],
  before: ReadonlyMap<string, TrackedCall>,
): Promise<Told> {
  const visits = calls.flatMap(({ domainId, engineCall, tracked }) =>
    domainId ? visitsOf(tracked).map((visit) => ({ ...visit, domainId, engineCall })) : [],
  );
  const changed = await queries.upsertVisits(db, visits);
  const names = [...new Set(visits.map(({ engineCall }) => engineCall))];
  if (names.length > 0) {
    await queries.freeAgents(db, names);
    await queries.endOffers(db, names);
  }
  const over = calls.filter(({ tracked }) => tracked.endedAt !== null);
  await queries.forgetCalls(
    db,
    over.map(({ engineCall }) => engineCall),
  );
  const agents = await queries.listAgentsOf(db, movedPhones(calls, before));
  return announcements(changed, agents);
}

/** Phones that were taken or let go. */
function movedPhones(
  calls: readonly KeptCall[],
  before: ReadonlyMap<string, TrackedCall>,
): string[] {
  const moved = calls.flatMap(({ engineCall, tracked }) => {
    const known = before.get(engineCall);
    const [was, is] = [known ? talkingPhones(known) : [], talkingPhones(tracked)];
    return [...was.filter((one) => !is.includes(one)), ...is.filter((one) => !was.includes(one))];
  });
  return [...new Set(moved)];
}

function announcements(
  visits: readonly queries.ChangedVisit[],
  agents: Awaited<ReturnType<typeof queries.listAgentsOf>>,
): Told {
  const domains = new Set([...visits, ...agents].map(({ domainId }) => domainId));
  return new Map(
    [...domains].map((domainId) => {
      const own = <T extends { domainId: string }>(list: readonly T[]) =>
        list.filter((one) => one.domainId === domainId);
      const queueIds = new Set([...own(visits), ...own(agents)].map(({ queueId }) => queueId));
      const told: Announcement[] = [{ resource: 'queues', ids: [...queueIds] }];
      if (own(visits).length > 0) told.push({ resource: 'queue-callers', ids: [] });
      if (own(visits).length + own(agents).length > 0)
        told.push({ resource: 'queue-agents', ids: own(agents).map(({ id }) => id) });
      return [domainId, told];
    }),
  );
}
