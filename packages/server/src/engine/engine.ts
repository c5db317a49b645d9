import type { Place, Rule, Reason, Action } from '../routing/steps.js';

/** A decision of the routing as it travels with a call: without its token. */
export interface TracedStep {
  readonly object: Place;
  readonly rule: Rule | null;
  readonly reason: Reason;
  readonly action: Action['kind'];
}

/**
 * Something that happened to a channel, in the terms of Channel Event Logging, in the order in which it happened.
 * A real engine reports it and the simulated one makes it up; calls, records and stories are made from nothing else.
 */
export interface CallEvent {
  readonly type:
    | 'channelStart'
    | 'answer'
    | 'bridgeEnter'
    | 'bridgeExit'
    | 'applicationStart'
    | 'applicationEnd'
    | 'holdStart'
    | 'holdEnd'
    | 'transfer'
    | 'hangUp'
    /** The last channel of the call is gone. */
    | 'callEnd'
    /** Decisions of the routing, in `steps`. */
    | 'routed'
    /** One of ours that the dialplan reports, such as a confirmation that was refused; its name is in `application`. */
    | 'noted';
  readonly at: Date;
  /** The same for all channels of a call. */
  readonly linkedId: string;
  readonly channelId: string;
  /** With the address of the device in it, for example `PJSIP/1001@acme.example-0000002a`. */
  readonly channel: string;
  /** Name of the organization; '' while it is not known. */
  readonly domain: string;
  readonly number: string;
  readonly name: string;
  /** As dialled. */
  readonly dialled: string;
  readonly application: string;
  readonly applicationData: string;
  /** Q.850 cause, of `hangUp`. */
  readonly cause: number | null;
  /** How a dialling ended, of `hangUp`: NOANSWER, BUSY, CANCEL…; '' otherwise. */
  readonly dialStatus: string;
  readonly steps: readonly TracedStep[];
}

export interface EngineStatus {
  readonly kind: 'off' | 'simulated' | 'asterisk';
  readonly connected: boolean;
  readonly since: Date | null;
  readonly version: string | null;
  /** Host and port that phones register with. */
  readonly server: string | null;
}

/** Address of a device or mailbox: `1001b@acme.example`. */
export type Address = string;

export type ListeningMode = 'listen' | 'whisper' | 'barge';

/** Who cannot do what was asked: nothing carries calls, or the channel is gone. */
export class EngineAway extends Error {}
export class ChannelGone extends Error {}

/**
 * What carries calls. Events go in one direction, into the projector that it was made with; actions in the other.
 * Actions reject with EngineAway or ChannelGone.
 */
export interface Engine {
  status(): EngineStatus;
  /** Ends the channels with the cause "normal clearing". */
  hangUp(channels: readonly string[]): Promise<void>;
  /** Sends a channel to a number or extension, as if its own organization had dialled it. */
  transfer(channel: string, to: string): Promise<void>;
  /** Rings devices; whoever answers is connected with the number that was asked for. Resolves when it rings. */
  place(call: {
    readonly linkedId: string;
    readonly domain: string;
    readonly devices: readonly Address[];
    readonly to: string;
    readonly callerName: string;
    readonly callerNumber: string;
    readonly autoAnswer: boolean;
  }): Promise<void>;
  /** Rings devices; whoever answers hears the channel. */
  listen(
    channel: string,
    devices: readonly Address[],
    domain: string,
    mode: ListeningMode,
  ): Promise<void>;
  /** Asks a phone to fetch its configuration. */
  resync(device: Address): Promise<void>;
  /** Drops what was kept of an object, so that a change takes effect with the next call. */
  forget(object: { readonly kind: 'device' | 'mailbox'; readonly address: Address }): Promise<void>;
  /** Messages of a mailbox: its sound as WAV, its state, its end. */
  readonly messages: {
    audio(engineId: string): Promise<Buffer>;
    mark(engineId: string, heard: boolean): Promise<void>;
    remove(engineId: string): Promise<void>;
  };
  close(): Promise<void>;
}
