import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import { requireDialled } from '../calls/dialled.js';
import { orderEngine } from '../calls/order-engine.js';
import { ownPhones } from '../calls/own-phones.js';
import type { Capability } from '../access/caller.js';
import type { Context, Handlers, Write } from '../contract.js';
import { conflict, notFound } from '../problem.js';
import { admittedTo } from '../routing/conference.js';
import { scopeOf } from '../users/users.scope.js';
import { findConferences, updateConference, type FoundConference } from './conferences.queries.js';
import { findForWrite, isWithin } from './conferences.scope.js';
import { findAddress, findParticipant, listParticipants, updateGain } from './roster.queries.js';

type Schemas = components['schemas'];
type Act = Schemas['ParticipantModeration']['action'];
type RoomAct = Schemas['ConferenceModeration']['action'];

/** Steps louder or quieter than as it comes. */
const mostGain = 3;

export const participants: Pick<
  Handlers,
  | 'listConferenceParticipants'
  | 'inviteToConference'
  | 'moderateParticipant'
  | 'moderateConference'
  | 'joinConference'
> = {
  async listConferenceParticipants({ path, query }, context) {
    const scope = scopeOf(context, 'conferences:read');
    return context.read(async (db) => {
      const [found] = await findConferences(db, scope, [path.conferenceId]);
      if (!found) throw notFound();
      return { body: await listParticipants(db, path.conferenceId, query) };
    });
  },

  async inviteToConference({ path, body }, context) {
    const { record } = await find(context, 'conferences:moderate', path.conferenceId);
    const to = requireDialled(body.to, context.domain);
    const by = await inviter(context);
    const { name, extension } = record;
    const state = admittedTo(record.id, 'participant');
    return remember(context, 'conference-invited', record, { to }, (tx) =>
      orderEngine(tx, () => context.engine.invite({ to, by, name, extension, state })),
    );
  },

  async moderateParticipant({ path, body: { action } }, context) {
    const { record } = await find(context, 'conferences:moderate', path.conferenceId);
    const found = await context.read((db) =>
      findParticipant(db, path.conferenceId, path.participantId),
    );
    if (!found) throw notFound();
    const { participant, channel, gain } = found;
    const { id, name, number } = participant;
    const who = { id, name: name ?? number ?? '?' };
    return remember(context, titles[action], who, { action }, async (tx) => {
      if (action === 'louder' || action === 'quieter') {
        const next = clamped(gain + (action === 'louder' ? 1 : -1));
        await updateGain(tx.db, id, next);
        orderEngine(tx, () => context.engine.amplify(channel, next));
      } else orderEngine(tx, () => context.engine.moderate(record.id, channel, action));
    });
  },

  async moderateConference({ path, body: { action } }, context) {
    const { record } = await find(context, 'conferences:moderate', path.conferenceId);
    if (action === 'lock' || action === 'unlock') return setLocked(context, record.id, action);
    const [who, act] = orders[action];
    return remember(context, roomTitles[action], record, { action }, (tx) =>
      orderEngine(tx, () => context.engine.moderate(record.id, who, act)),
    );
  },

  /** Whoever may moderate leads at once, as nobody who reads the PIN has to type it. */
  async joinConference({ path, body }, context) {
    const found = await find(context, 'conferences:read', path.conferenceId);
    const { record } = found;
    const [phone] = await ownPhones(context, body?.deviceId ?? null);
    if (!phone) throw conflict('no-phone');
    const leads =
      context.caller.capabilities.has('conferences:moderate') &&
      isWithin(scopeOf(context, 'conferences:moderate'), found);
    const state = leads ? admittedTo(record.id, 'leader') : null;
    return remember(context, 'conference-joined', record, {}, (tx) =>
      orderEngine(tx, () => context.engine.place(uuidv7(), phone, record.extension, state)),
    );
  },
};

/** A conference within reach. */
async function find(
  context: Context,
  capability: Capability,
  id: string,
): Promise<FoundConference> {
  const scope = scopeOf(context, capability);
  const [found] = await context.read((db) => findConferences(db, scope, [id]));
  if (!found) throw notFound();
  return found;
}

const clamped = (gain: number): number => Math.max(-mostGain, Math.min(mostGain, gain));

const titles = {
  mute: 'participant-muted',
  unmute: 'participant-unmuted',
  remove: 'participant-removed',
  louder: 'participant-amplified',
  quieter: 'participant-amplified',
} as const satisfies Record<Act, string>;

/** Who leads stays heard. */
const orders = {
  muteAll: ['participants', 'mute'],
  unmuteAll: ['participants', 'unmute'],
  end: ['all', 'remove'],
} as const;

const roomTitles = {
  muteAll: 'conference-muted',
  unmuteAll: 'conference-unmuted',
  end: 'conference-ended',
} as const satisfies Partial<Record<RoomAct, string>>;

/** On whose behalf somebody is called in: what that person may dial is permitted. */
async function inviter(context: Context): Promise<string> {
  const { userId } = context.caller;
  const address = userId && (await context.read((db) => findAddress(db, userId)));
  if (!address) throw conflict('no-phone');
  return address;
}

/** Decided anew for each call, so it takes no order to the engine; it can be undone like any change. */
function setLocked(context: Context, id: string, action: 'lock' | 'unlock') {
  return context.write(
    action === 'lock' ? 'conference-locked' : 'conference-unlocked',
    async (tx) => {
      const { record: before } = await findForWrite(tx, context, id, 'conferences:moderate');
      await updateConference(tx.db, id, { ...before, locked: action === 'lock' }, context.clock());
      const [after] = await findConferences(tx.db, {}, [id]);
      tx.record({
        ...{ resource: 'conferences', id, name: before.name, before },
        after: after?.record ?? null,
      });
      return { status: 204 as const };
    },
  );
}

/** What was done stands in the history; there is nothing to undo. */
function remember(
  context: Context,
  title: RememberedTitle,
  { id, name }: { readonly id: string; readonly name: string },
  details: Readonly<Record<string, string>>,
  act: (tx: Write) => void | Promise<void>,
) {
  return context.write(title, async (tx) => {
    await act(tx);
    tx.record({
      ...{ resource: 'conference-participants', id, name, before: {}, after: details },
    });
    return { status: 204 as const };
  });
}

type RememberedTitle =
  | (typeof titles)[Act]
  | (typeof roomTitles)[keyof typeof roomTitles]
  | 'conference-invited'
  | 'conference-joined';
