import { v7 as uuidv7, validate } from 'uuid';
import {
  keepRosters,
  rosterAnnouncements,
  type ChangedRosters,
} from '../conferences/keep-roster.js';
import type { Db } from '../database/scope.js';
import type { CallEvents } from '../engine/call-events.js';
import { storeVisits, type Told as ToldOfQueues } from '../queues/store-visits.js';
import { insertEvents, type Announcement } from '../write.queries.js';
import * as queries from './call-store.queries.js';
import { fromCarrier } from './dialled.js';
import type { KeptCall } from './call-store.queries.js';
import { track, type TrackedCall, type TrackedLeg } from './tracked-call.js';

/** What an engine tells of calls. */
export interface Told {
  /** Calls that are spoken of. */
  readonly names: readonly string[];
  /** What happened to them, given what is known of them. */
  readonly tell: (known: ReadonlyMap<string, TrackedCall>) => CallEvents;
  /** Imagined by the simulated engine. */
  readonly demo: boolean;
}

/**
 * Keeps calls as an engine tells of them: a call under way until it ends, then one record. Runs in a transaction of the
 * platform, so that everything that is told at once is stored at once or not at all.
 */
export async function storeCalls(tx: Db, { names, tell, demo }: Told, now: Date): Promise<void> {
  if (names.length === 0) return;
  const kept = new Map((await queries.lockCalls(tx, names)).map((call) => [call.engineCall, call]));
  const told = tell(new Map([...kept].map(([name, { tracked }]) => [name, tracked])));
  const calls = await place(tx, await own(tx, changed(kept, told, demo)));
  const [ended, live] = partition(calls, ({ tracked }) => tracked.endedAt !== null);
  const records = ended.filter(({ domainId }) => domainId !== null);
  await queries.upsertCalls(tx, live);
  await queries.insertRecords(tx, records);
  await queries.deleteCalls(
    tx,
    ended.map(({ id }) => id),
  );
  const before = new Map([...kept].map(([name, call]) => [name, call.tracked]));
  const queues = await storeVisits(tx, calls, before);
  const rosters = await keepRosters(tx, kept, calls);
  await announce(tx, calls, records, { queues, rosters }, now);
}

function changed(kept: ReadonlyMap<string, KeptCall>, told: CallEvents, demo: boolean): KeptCall[] {
  return [...told].flatMap(([engineCall, events]) => {
    const before = kept.get(engineCall);
    const tracked = events.reduce(track, before?.tracked ?? null);
    if (!tracked) return [];
    const { id, domainId } = before ?? { id: idOf(engineCall, tracked), domainId: null };
    return [{ id, engineCall, domainId, demo: before?.demo ?? demo, tracked }];
  });
}

/** An engine that was told to begin a call names it by the id that it was given. */
const idOf = (engineCall: string, { startedAt }: TrackedCall): string =>
  validate(engineCall) ? engineCall : uuidv7({ msecs: Date.parse(startedAt) });

/** Calls from outside that ended before anybody decided on them belong to whoever has the number. */
async function own(db: Db, calls: readonly KeptCall[]): Promise<readonly KeptCall[]> {
  const isStray = ({ domainId, tracked }: KeptCall) =>
    domainId === null && tracked.domain === null && tracked.endedAt !== null;
  const numbers = calls.filter(isStray).map(({ tracked }) => fromCarrier(tracked.dialled));
  if (numbers.length === 0) return calls;
  const owners = await queries.listNumberOwners(db, numbers);
  return calls.map((call) => {
    const dialled = fromCarrier(call.tracked.dialled);
    const domain = isStray(call) ? owners.get(dialled) : undefined;
    return domain ? { ...call, tracked: { ...call.tracked, domain, dialled } } : call;
  });
}

/** Calls with their organization, and with the people behind the phones that were not looked up yet. */
async function place(db: Db, calls: readonly KeptCall[]): Promise<KeptCall[]> {
  const names = calls.flatMap(({ domainId, tracked }) => (domainId ? [] : (tracked.domain ?? [])));
  const addresses = calls.flatMap(({ tracked }) => [
    ...(tracked.person || !tracked.address ? [] : [tracked.address]),
    ...tracked.legs.flatMap(({ person, target }) =>
      !person && target.kind === 'device' ? [target.address] : [],
    ),
  ]);
  const owners = calls.flatMap(({ tracked }) =>
    tracked.legs.flatMap(({ person, target }) =>
      !person && target.kind === 'voicemail' ? [target.userId] : [],
    ),
  );
  const ids = await queries.listDomainIds(db, names);
  const people = await queries.listPeople(db, addresses);
  const mailboxes = await queries.listMailboxOwners(db, owners);
  const personOf = ({ target }: TrackedLeg) =>
    target.kind === 'device'
      ? people.get(target.address)
      : target.kind === 'voicemail'
        ? mailboxes.get(target.userId)
        : undefined;
  return calls.map(({ domainId, tracked, ...call }) => ({
    ...call,
    domainId: domainId ?? ids.get(tracked.domain ?? '') ?? null,
    tracked: {
      ...tracked,
      person: tracked.person ?? people.get(tracked.address ?? '') ?? null,
      legs: tracked.legs.map((leg) => ({ ...leg, person: leg.person ?? personOf(leg) ?? null })),
    },
  }));
}

/** In the order of the organizations, so that two who store calls at once never wait for each other in a circle. */
async function announce(
  db: Db,
  calls: readonly KeptCall[],
  records: readonly KeptCall[],
  { queues, rosters }: { queues: ToldOfQueues; rosters: ChangedRosters },
  now: Date,
): Promise<void> {
  const domains = new Set(calls.flatMap(({ domainId }) => domainId ?? []));
  for (const domainId of [...domains].sort()) {
    const told = (resource: Announcement['resource'], some: readonly KeptCall[]) => {
      const ids = some.filter((call) => call.domainId === domainId).map(({ id }) => id);
      // Ids of more than 200 are left out, as everywhere.
      return ids.length > 0 ? [{ resource, ids: ids.length > 200 ? [] : ids }] : [];
    };
    await insertEvents(
      db,
      domainId,
      [
        ...told('calls', calls),
        ...told('call-records', records),
        ...(queues.get(domainId) ?? []),
        ...rosterAnnouncements(rosters.get(domainId) ?? new Set()),
      ],
      now,
    );
  }
}

function partition<T>(items: readonly T[], fits: (item: T) => boolean): [T[], T[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))];
}
