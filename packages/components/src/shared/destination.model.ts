import type { components } from '@pbxkit/client';

/** Where a call goes. */
export type Destination = components['schemas']['Destination'];
export type DestinationKind = Destination['kind'];
/** Kinds that name an object by its id. */
export type ObjectKind = Exclude<DestinationKind, 'external' | 'directory' | 'hangup'>;
export type HangupSignal = Extract<Destination, { kind: 'hangup' }>['signal'];
/** Why a call cannot go there, or the choice cannot be made. */
export type Unusable = 'locked' | 'noMailbox' | 'noPhones' | 'taken';

/** An object that a call can be sent to, as a search finds it. */
export interface DestinationChoice {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly name: string;
  readonly extension?: string;
  /** How long it rings. */
  readonly ringSeconds?: number;
  /** Whether a mailbox answers in the end. */
  readonly voicemail?: boolean;
  readonly unusable?: Unusable;
}

/** Finds objects of a kind by name or extension, best first; the empty text finds the first ones. */
export interface DestinationSearch {
  (kind: ObjectKind, text: string, signal: AbortSignal): Promise<readonly DestinationChoice[]>;
  /** Kinds that it finds; absent = all. */
  readonly kinds?: readonly ObjectKind[];
}

/** Tells what is known about one object; null when it is gone or out of reach. */
export type DestinationFind = (
  kind: ObjectKind,
  id: string,
  signal: AbortSignal,
) => Promise<DestinationChoice | null>;

/** Names of objects by id, of people, attendants and so on alike. */
export type DestinationNames = ReadonlyMap<string, string>;

/** Every kind, in the order in which it is offered. */
export const destinationKinds: readonly DestinationKind[] = [
  'user',
  'userDevices',
  'voicemail',
  'attendant',
  'queue',
  'conference',
  'external',
  'prompt',
  'directory',
  'hangup',
];

export const hangupSignals: readonly HangupSignal[] = ['busy', 'tone', 'message'];

/** Narrows to the kinds that name an object. */
export function isObjectKind(kind: DestinationKind): kind is ObjectKind {
  return kind !== 'external' && kind !== 'directory' && kind !== 'hangup';
}

/** Id of the object that a destination names; null for the other kinds. */
export function destinationId(destination: Destination): string | null {
  return 'id' in destination ? destination.id : null;
}

/** The destination that a value of unknown origin is, such as a restored form value; null for anything else. */
export function asDestination(value: unknown): Destination | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  const { kind } = value as { kind: DestinationKind };
  if (!destinationKinds.includes(kind)) return null;
  if (isObjectKind(kind)) return hasText(value, 'id') ? (value as Destination) : null;
  if (kind === 'external') return hasText(value, 'number') ? (value as Destination) : null;
  if (kind === 'hangup') return hasText(value, 'signal') ? (value as Destination) : null;
  return value as Destination;
}

export function sameDestination(one: Destination | null, other: Destination | null): boolean {
  if (!one || !other) return one === other;
  return (
    one.kind === other.kind &&
    destinationId(one) === destinationId(other) &&
    detailOf(one) === detailOf(other)
  );
}

function detailOf(destination: Destination): string | null {
  if (destination.kind === 'external') return destination.number;
  if (destination.kind === 'hangup') return destination.signal;
  return destination.kind === 'prompt' ? JSON.stringify(destination.then) : null;
}

function hasText(value: object, key: string): boolean {
  const text = (value as Record<string, unknown>)[key];
  return typeof text === 'string' && text !== '';
}
