import type { components } from '@pbxkit/client';
import type { DocumentTarget } from './references.js';

type Schemas = components['schemas'];
type Destination = Schemas['Destination'];

/** A reference inside a document of an object. */
export interface DocumentReference {
  /** Field of the object that holds the document, for example `timeRules`. */
  readonly field: string;
  /** JSON pointer (RFC 6901) to the id; default: the field. */
  readonly pointer?: string;
  readonly to: { readonly resource: DocumentTarget; readonly id: string };
}

const resources = {
  attendant: 'attendants',
  queue: 'queues',
  conference: 'conferences',
} as const satisfies Record<string, DocumentTarget>;

/** What a destination refers to. */
export function referencesOf(
  destination: Destination | null | undefined,
  field: string,
  pointer = `/${field}`,
): DocumentReference[] {
  switch (destination?.kind) {
    case 'user':
    case 'userDevices':
    case 'voicemail':
      return [reference(field, `${pointer}/id`, 'users', destination.id)];
    case 'attendant':
    case 'queue':
    case 'conference':
      return [reference(field, `${pointer}/id`, resources[destination.kind], destination.id)];
    case 'prompt':
      return [
        reference(field, `${pointer}/id`, 'prompts', destination.id),
        ...referencesOf(destination.then, field, `${pointer}/then`),
      ];
    default:
      return [];
  }
}

/** What time rules refer to. */
export const referencesOfTimeRules = (
  rules: readonly Schemas['TimeRule'][] | undefined,
  field = 'timeRules',
): DocumentReference[] =>
  (rules ?? []).flatMap(({ timeFrameId, destination }, index) => [
    reference(field, `/${field}/${index}/timeFrameId`, 'time-frames', timeFrameId),
    ...referencesOf(destination, field, `/${field}/${index}/destination`),
  ]);

/** What the forwarding of a rule refers to. */
export const referencesOfForward = (
  forward: Schemas['Forward'],
  field: string,
  pointer = `/${field}`,
): DocumentReference[] =>
  Object.entries(forward).flatMap(([condition, destination]) =>
    referencesOf(destination, field, `${pointer}/${condition}`),
  );

/** Whom ring targets refer to. */
export const referencesOfRingTargets = (
  targets: readonly Schemas['RingTarget'][],
  field: string,
  pointer = `/${field}`,
): DocumentReference[] =>
  targets.flatMap((target, index) =>
    target.kind === 'user' ? [reference(field, `${pointer}/${index}/id`, 'users', target.id)] : [],
  );

/** What the answering rules of a user refer to. */
export const referencesOfAnsweringRules = (
  rules: readonly Pick<Schemas['AnsweringRule'], 'timeFrameId' | 'ringTargets' | 'forward'>[],
  field = 'rules',
): DocumentReference[] =>
  rules.flatMap(({ timeFrameId, ringTargets, forward }, index) => {
    const pointer = `/${field}/${index}`;
    return [
      ...(timeFrameId
        ? [reference(field, `${pointer}/timeFrameId`, 'time-frames', timeFrameId)]
        : []),
      ...referencesOfRingTargets(ringTargets, field, `${pointer}/ringTargets`),
      ...referencesOfForward(forward, field, `${pointer}/forward`),
    ];
  });

/** What the list of holidays of a time frame refers to. */
export const referencesOfHolidays = (
  holidayIds: readonly string[] | undefined,
  field = 'holidayIds',
): DocumentReference[] =>
  (holidayIds ?? []).map((id, index) => reference(field, `/${field}/${index}`, 'holidays', id));

const reference = (
  field: string,
  pointer: string,
  resource: DocumentTarget,
  id: string,
): DocumentReference => ({ field, pointer, to: { resource, id } });

/** Whether a value of an object refers to this id, directly or inside. */
export function mentions(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((inner) => mentions(inner, id));
}

/**
 * The same value with an id replaced by another. Where that makes a list name the same thing twice, the entry that
 * was pointed elsewhere goes: of two rules for one time frame only the first could ever apply.
 */
export function pointElsewhere(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return pointEach(value, from, to);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, pointElsewhere(inner, from, to)]),
  );
}

function pointEach(list: readonly unknown[], from: string, to: string): unknown[] {
  const taken = list.some((entry) => keyOf(entry) === to);
  return list
    .filter((entry) => !taken || keyOf(entry) !== from)
    .map((entry) => pointElsewhere(entry, from, to));
}

/** What an entry of a list stands for: itself, or the time frame of a rule. */
const keyOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'timeFrameId' in entry ? entry.timeFrameId : entry;
