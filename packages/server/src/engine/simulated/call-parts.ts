import type { Caller, Question, Ringing, Step } from '../../routing/steps.js';
import type { Address, CallEvent, LegTarget } from '../call-events.js';
import type { Time } from './time.js';

/** A call that somebody imagines to place. */
export interface ImaginedCall {
  /** Also the name of its channel; the legs of the call are named after it. */
  readonly name: string;
  readonly domain: string;
  /** Phone of the caller, where it is somebody of the organization. */
  readonly address: Address | null;
  readonly from: Caller;
  readonly callerName: string | null;
  readonly to: string;
  /** Token of the routing that it goes on from; null = it begins. */
  readonly state: string | null;
  /** Aborted with a HangUp or a Transfer; after a transfer there is a new one. */
  readonly signal: () => AbortSignal;
}

/** How the people in a call behave. */
export interface Behaviour {
  /** Which of so many phones is answered; null = none. */
  answers(phones: number): number | null;
  /** Seconds until a phone is answered, at most so many. */
  ringSeconds(most: number): number;
  talkSeconds(): number;
  messageSeconds(): number;
  /** How long people stay in a conference. */
  meetingSeconds(): number;
  /** How long a caller waits for an agent; three minutes when left out. */
  patienceSeconds?(): number;
  /** Which of the keys of a menu is pressed; '' = none. */
  presses(keys: readonly string[]): string;
}

export interface CallParts {
  readonly time: Time;
  readonly behaviour: Behaviour;
  /** Where does the call go now, and what is to be told of the way there? */
  ask(question: Question): Promise<{ readonly step: Step; readonly told: readonly Step[] }>;
  /** Who rings in addition, for a call whose agents ring. */
  join(): Promise<readonly Ringing[]>;
  /** Addresses of phones that ring, in their order. */
  phonesOf(targets: readonly Ringing[]): Promise<LegTarget[]>;
  tell(events: readonly CallEvent[]): Promise<void>;
}
