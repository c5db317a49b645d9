import type { TracedStep } from './engine.js';

/** User part and domain part of a phone's address of record: `1001b@acme.example`. */
export type Address = string;

export const addressOf = (user: string, domain: string): Address => `${user}@${domain}`;

/** What a call reaches: a phone of the organization, a number outside, a mailbox or a conference. */
export type LegTarget =
  | { readonly kind: 'device'; readonly address: Address }
  | { readonly kind: 'external'; readonly number: string }
  | { readonly kind: 'voicemail'; readonly userId: string }
  | {
      readonly kind: 'conference';
      readonly id: string;
      readonly name: string;
      readonly leader: boolean;
    };

/** Why something was hung up, as the network says it (ITU-T Q.850); 0 = it says nothing. */
export type HangupCode = number;

/** What happened to a call, whichever engine carries it. A key names a leg within its call. */
export type CallEvent = { readonly at: Date } & (
  | {
      readonly kind: 'started';
      /** Channel of the caller, for orders to the engine. */
      readonly channel: string;
      /** Of the caller, where it is a phone of an organization. */
      readonly address: Address | null;
      readonly number: string | null;
      readonly name: string | null;
      /** '' while the caller has not dialled. */
      readonly dialled: string;
    }
  | {
      readonly kind: 'routed';
      readonly domain: string;
      readonly step: TracedStep;
      /** Of whom the engine decides; absent = of the caller. */
      readonly channel?: string;
    }
  /** The caller was connected, with a person or a machine. */
  | { readonly kind: 'connected' }
  | {
      readonly kind: 'legStarted';
      readonly key: string;
      readonly channel: string;
      readonly target: LegTarget;
    }
  /** A phone that was to wait begins to ring. */
  | { readonly kind: 'legRang'; readonly key: string }
  | { readonly kind: 'legAnswered'; readonly key: string }
  | { readonly kind: 'legTransferred'; readonly key: string }
  | { readonly kind: 'legEnded'; readonly key: string; readonly code: HangupCode }
  | { readonly kind: 'held'; readonly on: boolean }
  /** `cancelled` = before anybody answered. */
  | { readonly kind: 'callerLeft'; readonly code: HangupCode; readonly cancelled: boolean }
  | { readonly kind: 'ended' }
);

/** Events of one call by the name that the engine gives it. */
export type CallEvents = ReadonlyMap<string, readonly CallEvent[]>;
