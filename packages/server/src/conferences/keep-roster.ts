import { callerOf, partyOf } from '../calls/call-ends.js';
import type { KeptCall } from '../calls/call-store.queries.js';
import type { TrackedCall, TrackedLeg } from '../calls/tracked-call.js';
import { inPlatform, type Db } from '../database/scope.js';
import { insertEvents, type Announcement } from '../write.queries.js';
import {
  endPresence,
  insertPresence,
  updateFlags,
  type Presence,
  type SaidOfParticipant,
} from './roster.queries.js';

export type { SaidOfParticipant };

/** Whose rosters changed: ids of conferences by organization. */
export type ChangedRosters = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Keeps who is in which conference, and the meetings that come of it, in the transaction in which the calls are stored:
 * each coming and going counts once, in the order in which it happened.
 * @param before what was known of the calls
 */
export async function keepRosters(
  tx: Db,
  before: ReadonlyMap<string, KeptCall>,
  calls: readonly KeptCall[],
): Promise<ChangedRosters> {
  const known = new Set([...before.values()].flatMap(presencesIn).map(keyOf));
  const news = calls.flatMap(presencesIn).filter((presence) => !known.has(keyOf(presence)));
  const changed = new Map<string, Set<string>>();
  for (const { presence, leaves } of inOrder(news)) {
    await (leaves ? endPresence : insertPresence)(tx, presence);
    const ids = changed.get(presence.domainId) ?? new Set();
    changed.set(presence.domainId, ids.add(presence.conferenceId));
  }
  return changed;
}

const keyOf = ({ engineCall, channel, joinedAt, leftAt }: Presence): string =>
  [engineCall, channel, joinedAt, leftAt].join(' ');

/** Every coming and going; who comes is there before who goes at the same instant. */
function inOrder(presences: readonly Presence[]) {
  const happenings = presences.flatMap((presence) => [
    { at: presence.joinedAt, leaves: false, presence },
    ...(presence.leftAt ? [{ at: presence.leftAt, leaves: true, presence }] : []),
  ]);
  return happenings.sort(
    (one, other) => one.at.localeCompare(other.at) || Number(one.leaves) - Number(other.leaves),
  );
}

function presencesIn({ engineCall, domainId, tracked }: KeptCall): Presence[] {
  if (domainId === null) return [];
  return tracked.legs.flatMap(({ target, channel, answeredAt, endedAt }) =>
    target.kind === 'conference' && answeredAt !== null
      ? [
          {
            ...{ domainId, engineCall, channel, joinedAt: answeredAt, leftAt: endedAt },
            ...{ conferenceId: target.id, name: target.name, leader: target.leader },
            party: partyIn(tracked, channel),
          },
        ]
      : [],
  );
}

/** Who was called in is whoever answered, else it is the caller. */
function partyIn(call: TrackedCall, channel: string): Presence['party'] {
  const invited = channel.startsWith('Local/') ? call.legs.find(isAnswered) : undefined;
  return invited ? partyOf(invited) : callerOf(call);
}

const isAnswered = ({ target, answeredAt }: TrackedLeg): boolean =>
  answeredAt !== null && (target.kind === 'device' || target.kind === 'external');

/** What changes with a roster, for whoever looks. */
export const rosterAnnouncements = (conferenceIds: ReadonlySet<string>): Announcement[] =>
  conferenceIds.size === 0
    ? []
    : (['conferences', 'conference-participants', 'conference-meetings'] as const).map(
        (resource) => ({ resource, ids: resource === 'conferences' ? [...conferenceIds] : [] }),
      );

/** Keeps what an engine says of people in conferences. */
export const keepFlags = (db: Db, said: readonly SaidOfParticipant[], now: Date): Promise<void> =>
  inPlatform(db, 'write', async (tx) => {
    for (const domainId of await updateFlags(tx, said))
      await insertEvents(tx, domainId, [{ resource: 'conference-participants', ids: [] }], now);
  });
