import type { FastifyBaseLogger } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { decide, join } from '../../call-routing/decide.js';
import { readDialled } from '../../calls/dialled.js';
import { storeCalls } from '../../calls/call-store.js';
import { keepFlags } from '../../conferences/keep-roster.js';
import { listChannels } from '../../conferences/roster.queries.js';
import { inPlatform, inTenant, type Db } from '../../database/scope.js';
import type { Caller, Question, Ringing } from '../../routing/steps.js';
import { voice } from '../../demo/voice.js';
import { keepRecording } from '../../prompts/keep-recording.js';
import { countryOf } from '../../users/users.rules.js';
import { listAddresses } from '../addresses.queries.js';
import {
  addressOf,
  type Address,
  type CallEvent,
  type CallEvents,
  type LegTarget,
} from '../call-events.js';
import { EngineAway, type Engine } from '../engine.js';
import type { Behaviour, ImaginedCall } from './call-parts.js';
import { HangUp, Recall, Transfer, walkCall } from './imagined-call.js';
import { findPhone, type ImaginedDomain } from './simulated.queries.js';
import type { Time } from './time.js';

export interface SimulatedSettings {
  readonly db: Db;
  readonly time: Time;
  readonly behaviour: Behaviour;
  readonly log: FastifyBaseLogger;
  /** Opens the PINs of conferences. */
  readonly secretKey: string;
  /** Where it is told what happens to a call; kept at once when left out. */
  readonly tell?: (name: string, events: readonly CallEvent[]) => Promise<void>;
}

/** A call from outside, or from a phone of somebody. */
export interface Begun {
  readonly domain: ImaginedDomain;
  readonly from: { readonly number: string | null; readonly name: string | null } | Address;
  readonly to: string;
  /** Token of the routing that it goes on from. */
  readonly state?: string | null;
}

export interface SimulatedEngine extends Engine {
  /** Imagines a call; resolves with its name once it is under way, `ended` when it is over. */
  begin(call: Begun): Promise<{ name: string; ended: Promise<void> }>;
  /** Calls under way here. */
  names(): readonly string[];
}

/** Imagines calls: each walks the code that routes real ones, and is told of as if it were one. */
export function createSimulatedEngine(settings: SimulatedSettings): SimulatedEngine {
  const { db, time, behaviour, log, secretKey } = settings;
  const since = time.now();
  const under = new Map<string, { controller: AbortController; ended: Promise<void> }>();

  const begun = new Set<Promise<void>>();

  /** What is done with the database, for which whoever asks does not wait. */
  function meanwhile(act: () => Promise<unknown>): Promise<void> {
    const done: Promise<void> = act()
      .catch((error: unknown) => log.error({ err: error }, 'an imagined order'))
      .then(() => void begun.delete(done));
    begun.add(done);
    return Promise.resolve();
  }

  const keep = (name: string, events: readonly CallEvent[]) =>
    keepImagined(db, new Map([[name, events]]), time.now());
  const { tell = keep } = settings;

  const ask = (domainId: string, call: string, from: Caller, question: Question) =>
    decide(
      { db, domainId, clock: time.now },
      {
        question: { ...question, call },
        arriving: { to: question.to, from: from.number, imagining: true, secretKey },
      },
      () => Promise.resolve(),
    );

  const joinsOf = async (domainId: string, call: string) => {
    const deciding = { db, domainId, clock: time.now, imagined: true };
    const joins = await join(deciding, call, () => Promise.resolve());
    return joins?.offers.flatMap(({ targets }) => targets) ?? [];
  };

  const phonesOf = (domain: ImaginedDomain, targets: readonly Ringing[]) =>
    inTenant(db, domain.id, 'read', async (tx): Promise<LegTarget[]> => {
      const ids = targets.flatMap((target) => (target.kind === 'device' ? [target.id] : []));
      const { devices, mailboxes } = await listAddresses(tx, ids, ids);
      return targets.map((target) =>
        target.kind === 'external'
          ? { kind: 'external', number: target.number }
          : {
              kind: 'device',
              address: addressOf(
                devices.get(target.id) ?? mailboxes.get(target.id) ?? '',
                domain.name,
              ),
            },
      );
    });

  async function begin({ domain, from, to, state = null }: Begun, name: string = uuidv7()) {
    const phone = typeof from === 'string' ? await findPhone(db, from) : null;
    const caller: Caller = phone
      ? { kind: 'user', userId: phone.userId, number: phone.extension }
      : { kind: 'outside', number: typeof from === 'string' ? null : from.number };
    const underWay = { controller: new AbortController(), ended: Promise.resolve() };
    const call: ImaginedCall = {
      ...{ name, domain: domain.name, from: caller, signal: () => underWay.controller.signal },
      address: typeof from === 'string' ? from : null,
      callerName: phone?.name ?? (typeof from === 'string' ? null : from.name),
      to: readDialled(to, countryOf(domain.language)),
      state,
    };
    under.set(name, underWay);
    underWay.ended = walkCall(call, {
      ...{ time, behaviour },
      ask: (question) => ask(domain.id, name, caller, question),
      join: () => joinsOf(domain.id, name),
      phonesOf: (targets) => phonesOf(domain, targets),
      tell: (events) => (events.length > 0 ? tell(name, events) : Promise.resolve()),
    })
      .catch((error: unknown) => log.error({ err: error }, 'an imagined call'))
      .finally(() => under.delete(name));
    return { name, ended: underWay.ended };
  }

  function interfere(channel: string, reason: Error): Promise<void> {
    const call = under.get(callOf(channel));
    if (!call) return Promise.reject(new EngineAway('no such channel', true));
    const { controller } = call;
    call.controller = new AbortController();
    controller.abort(reason);
    return Promise.resolve();
  }

  return {
    begin,
    names: () => [...under.keys()],
    status: () => ({
      ...{ kind: 'simulated', connected: true, since, version: null, server: null },
      transports: [],
    }),
    resync: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    syncMailbox: () => Promise.resolve(),
    hangUp: (channel) => interfere(channel, new HangUp()),
    transfer: (channel, to) => interfere(channel, new Transfer(to)),
    recall: (channel) => interfere(channel, new Recall()).catch(() => undefined),
    place: (id, { address: phone }, to, state = null) =>
      meanwhile(async () => {
        const owner = await findPhone(db, phone);
        if (owner) await begin({ domain: owner.domain, from: phone, to, state }, id);
      }),
    // Whoever is called in is imagined to answer, and is there.
    invite: ({ to, by, extension, state }) =>
      meanwhile(async () => {
        const owner = await findPhone(db, by);
        if (!owner) return;
        const { domain } = owner;
        const address = addressOf(to, domain.name);
        const from = (await findPhone(db, address)) ? address : { number: to, name: null };
        await begin({ domain, from, to: extension, state });
      }),
    moderate: (conferenceId, who, act) =>
      meanwhile(async () => {
        const group = who === 'all' || who === 'participants';
        const channels = group
          ? await inPlatform(db, 'read', (tx) =>
              listChannels(tx, conferenceId, { leaders: who === 'all' }),
            )
          : [who];
        for (const channel of channels)
          if (act === 'remove') await interfere(channel, new HangUp());
          else await keepFlags(db, [{ channel, muted: act === 'mute' }], time.now());
      }),
    amplify: (channel) =>
      under.has(callOf(channel))
        ? Promise.resolve()
        : Promise.reject(new EngineAway('no such channel', true)),
    listen: (_phone, channel) =>
      under.has(callOf(channel))
        ? Promise.resolve()
        : Promise.reject(new EngineAway('no such channel', true)),
    // Somebody is imagined to answer and to speak a little.
    record: (_phones, id) =>
      meanwhile(() => keepRecording({ db, clock: time.now }, id, voice(4, 150))),
    async close() {
      await Promise.all(begun);
      for (const { controller } of under.values()) controller.abort(new HangUp());
      await Promise.all([...under.values()].map(({ ended }) => ended));
    },
  };
}

/** Channels are named after their call. */
const callOf = (channel: string): string => channel.split('/')[0] ?? '';

/** Stores what happened to imagined calls, all of it or nothing. */
export const keepImagined = (db: Db, calls: CallEvents, now: Date): Promise<void> =>
  inPlatform(db, 'write', (tx) =>
    storeCalls(tx, { names: [...calls.keys()], tell: () => calls, demo: true }, now),
  );
