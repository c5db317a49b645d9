import { v7 as uuidv7 } from 'uuid';
import type { Context, Handlers, Write } from '../contract.js';
import { givesListeningNotice } from '../domains/domains.queries.js';
import { conflict, forbidden, notFound } from '../problem.js';
import { scopeOf } from '../users/users.scope.js';
import type { Capability } from '../access/caller.js';
import { channelsToEnd, listenedTo, takesPart, transferOf } from './call-ends.js';
import { callerNumber, dialledIn } from './call-facts.js';
import { toCall } from './call-words.js';
import * as queries from './calls.queries.js';
import type { OwnedCall } from './calls.queries.js';
import { requireDialled } from './dialled.js';
import { orderEngine } from './order-engine.js';
import { ownPhones } from './own-phones.js';

export const calls: Pick<
  Handlers,
  'listCalls' | 'getCall' | 'placeCall' | 'hangUpCall' | 'transferCall' | 'listenToCall'
> = {
  async listCalls({ query }, context) {
    const scope = scopeOf(context, 'calls:read');
    const { items, ...rest } = await context.read((db) => queries.listCalls(db, scope, query));
    return { body: { ...rest, items: items.map((call) => inWords(call, context)) } };
  },

  async getCall({ path }, context) {
    return { body: inWords(await find(context, 'calls:read', path.callId), context) };
  },

  /** The own phone rings first; who answers it hears the other end ring. */
  async placeCall({ body }, context) {
    const to = requireDialled(body.to, context.domain);
    const [phone] = await ownPhones(context, body.deviceId ?? null);
    if (!phone) throw conflict('no-phone');
    const id = uuidv7();
    return context.write('call-placed', async (tx) => {
      orderEngine(tx, () => context.engine.place(id, phone, to));
      tx.record({ resource: 'calls', id, name: to, before: null, after: { to } });
      return { status: 201, body: { id }, headers: { Location: `/v1/calls/${id}` } };
    });
  },

  async hangUpCall({ path }, context) {
    const call = await find(context, 'calls:control', path.callId);
    const userId = ownPart(call, context);
    const channels = channelsToEnd(call.tracked, userId);
    if (userId !== undefined && channels.length === 0) throw notFound();
    return remember(context, 'call-hung-up', call, {}, (tx) => {
      for (const channel of channels) orderEngine(tx, () => context.engine.hangUp(channel));
    });
  },

  async transferCall({ path, body }, context) {
    const to = requireDialled(body.to, context.domain);
    const call = await find(context, 'calls:control', path.callId);
    if (channelsToEnd(call.tracked, ownPart(call, context)).length === 0) throw notFound();
    const moved = maySendOn(call, context) && transferOf(call.tracked, context.caller.userId);
    if (!moved) throw conflict('not-connected');
    return remember(context, 'call-transferred', call, { to }, (tx) =>
      orderEngine(tx, () => context.engine.transfer(moved.channel, to, moved.by)),
    );
  },

  async listenToCall({ path, body }, context) {
    const { mode } = body;
    const capability = `calls:${mode}` as const;
    if (!context.caller.capabilities.has(capability)) throw forbidden(capability);
    const call = await find(context, capability, path.callId);
    const heard = listenedTo(call.tracked);
    if (!heard) throw conflict('not-connected');
    const [phone] = await ownPhones(context, body.deviceId ?? null);
    if (!phone) throw conflict('no-phone');
    const noticed = await context.read((db) => givesListeningNotice(db, context.domain.id));
    const details = { mode, ...(noticed && { notice: 'tone' }) };
    return remember(context, 'call-listened', call, details, (tx) =>
      orderEngine(tx, () => context.engine.listen(phone, heard, { mode, noticed })),
    );
  },
};

function inWords(call: OwnedCall, context: Context) {
  const { language, caller } = context;
  const words = toCall(call, { language, userId: caller.userId });
  return maySendOn(call, context) ? words : { ...words, transfers: null };
}

/** Whoever reaches only their own part of a call sends on those that they take part in. */
function maySendOn(call: OwnedCall, context: Context): boolean {
  if (!context.caller.capabilities.has('calls:control')) return false;
  const userId = ownPart(call, context);
  return userId === undefined || takesPart(call.tracked, userId);
}

/** Whose part of a call the caller controls; all of it when it is nobody's. */
const ownPart = ({ whole }: OwnedCall, context: Context) =>
  whole ? undefined : scopeOf(context, 'calls:control').userId;

/** A call within reach. */
async function find(context: Context, capability: Capability, id: string): Promise<OwnedCall> {
  const scope = scopeOf(context, capability);
  const call = await context.read((db) => queries.findCall(db, scope, id));
  if (!call) throw notFound();
  return call;
}

/** What was done to a call stands in the history; there is nothing to undo. */
function remember(
  context: Context,
  title: 'call-hung-up' | 'call-transferred' | 'call-listened',
  { id, tracked }: OwnedCall,
  details: Readonly<Record<string, string>>,
  act: (tx: Write) => void,
) {
  const name = `${callerNumber(tracked) ?? '?'} → ${dialledIn(tracked)}`;
  return context.write(title, async (tx) => {
    act(tx);
    tx.record({ resource: 'calls', id, name, before: {}, after: details });
    return { status: 204 as const };
  });
}
