import type { Action, Place, Reason, Rule, Step } from '../routing/steps.js';
import type { Address } from './call-events.js';

/** A decision of the routing as it travels with a call: without its token. */
export interface TracedStep {
  readonly object: Place;
  readonly rule: Rule | null;
  readonly reason: Reason;
  readonly action: Action['kind'];
}

export const traced = ({ object, rule, reason, action }: Step): TracedStep => ({
  object,
  rule,
  reason,
  action: action.kind,
});

export interface EngineStatus {
  readonly kind: 'off' | 'simulated' | 'asterisk';
  readonly connected: boolean;
  /** Connected or disconnected since. */
  readonly since: Date | null;
  readonly version: string | null;
  /** Host and port that phones register with. */
  readonly server: string | null;
  /** How phones can connect. */
  readonly transports: readonly ('tls' | 'tcp' | 'udp')[];
}

/** Unheard, heard by the one listened to, or heard by all. */
export type ListeningMode = 'listen' | 'whisper' | 'barge';

export interface Listening {
  readonly mode: ListeningMode;
  /** Those who talk hear a tone first. */
  readonly noticed: boolean;
}

/** A phone that our server rings. */
export interface RungPhone {
  readonly address: Address;
  /** It is asked to answer by itself. */
  readonly autoAnswer: boolean;
}

/** Nothing carries calls at the moment, or the engine refuses an order. */
export class EngineAway extends Error {
  /** It is there, but what the order is about is not. */
  readonly refused: boolean;

  constructor(message?: string, refused = false) {
    super(message);
    this.refused = refused;
  }
}

/** Somebody is called into a conference. */
export interface Invitation {
  /** Number or extension. */
  readonly to: string;
  /** On whose behalf: what that phone may dial is permitted. */
  readonly by: Address;
  /** Name and extension of the conference, which the called one sees. */
  readonly name: string;
  readonly extension: string;
  readonly state: string;
}

/**
 * What carries calls. Actions reject with EngineAway. They are asked for inside a write, which may hold the only connection
 * to the database: they must not wait for it.
 */
export interface Engine {
  status(): EngineStatus;
  /** Asks a phone to fetch its configuration. */
  resync(device: Address): Promise<void>;
  /** Drops what was kept of a phone, or of all (null), so that a change takes effect at once. */
  forget(device: Address | null): Promise<void>;
  /** Ends a channel; the call goes with it. */
  hangUp(channel: string): Promise<void>;
  /**
   * Sends whoever is at a channel to a number or an extension, decided anew.
   * @param by on whose behalf: what that phone may dial is permitted
   */
  transfer(channel: string, to: string, by: Address | null): Promise<void>;
  /** Has a waiting caller asked again at once where to go; nothing happens where nobody waits. */
  recall(channel: string): Promise<void>;
  /**
   * Rings a phone, which dials when it is answered.
   * @param id of the call, a UUID
   * @param state token of the routing to go on from; the call begins when it is left out
   */
  place(id: string, phone: RungPhone, to: string, state?: string | null): Promise<void>;
  /** Rings somebody; whoever answers goes on from a state of the routing. */
  invite(invitation: Invitation): Promise<void>;
  /** What happens to a channel in a conference, to all who do not lead, or to all. */
  moderate(
    conferenceId: string,
    who: 'participants' | 'all' | (string & {}),
    act: 'mute' | 'unmute' | 'remove',
  ): Promise<void>;
  /** How loud somebody is heard: steps louder (or, below 0, quieter) than as it comes. */
  amplify(channel: string, steps: number): Promise<void>;
  /** Rings a phone, which takes part in what a channel hears when it is answered. */
  listen(phone: RungPhone, channel: string, listening: Listening): Promise<void>;
  /**
   * Rings phones; whoever answers first speaks after a tone until `#`.
   * @param id of the upload that the sound is for; what comes of it is kept there (see keepRecording)
   */
  record(phones: readonly RungPhone[], id: string): Promise<void>;
  /** Makes a mailbox (`1003@acme.example`) and our voice messages alike: new ones come, the others become as ours are. */
  syncMailbox(mailbox: Address): Promise<void>;
  close(): Promise<void>;
}
