import type { Action, Place, Reason, Rule } from '../routing/steps.js';

/** A decision of the routing as it travels with a call: without its token. */
export interface TracedStep {
  readonly object: Place;
  readonly rule: Rule | null;
  readonly reason: Reason;
  readonly action: Action['kind'];
}

export interface EngineStatus {
  readonly kind: 'off' | 'asterisk';
  readonly connected: boolean;
  /** Connected or disconnected since. */
  readonly since: Date | null;
  readonly version: string | null;
  /** Host and port that phones register with. */
  readonly server: string | null;
}

/** User part and domain part of a phone's address of record: `1001b@acme.example`. */
export type Address = string;

/** Nothing carries calls at the moment. */
export class EngineAway extends Error {}

/** What carries calls. Actions reject with EngineAway. */
export interface Engine {
  status(): EngineStatus;
  /** Asks a phone to fetch its configuration. */
  resync(device: Address): Promise<void>;
  /** Drops what was kept of a phone, so that a change of it takes effect at once. */
  forget(device: Address): Promise<void>;
  /** Makes a mailbox (`1003@acme.example`) and our voice messages alike: new ones come, the others become as ours are. */
  syncMailbox(mailbox: Address): Promise<void>;
  close(): Promise<void>;
}
