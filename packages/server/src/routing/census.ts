import { fits } from './callers.js';
import { isNamed } from './dial-by-name.js';
import type {
  AttendantFacts,
  BlockedNumber,
  ConferenceFacts,
  DialRule,
  Directory,
  DomainFacts,
  Facts,
  Holiday,
  ObjectKind,
  Override,
  PhoneNumber,
  QueueFacts,
  Scheduled,
  ScheduledFrame,
  Target,
  TimeFrame,
  UserFacts,
} from './directory.js';

/** Everything about a domain that routing looks at, each thing once. */
export interface Census {
  domain: DomainFacts & { dialRules: readonly DialRule[] };
  phoneNumbers: readonly PhoneNumber[];
  /** `timeZone` null = the domain's. */
  users: readonly (Omit<UserFacts, keyof Scheduled> & {
    timeZone: string | null;
    inAudioDirectory: boolean;
  })[];
  attendants: readonly Omit<
    AttendantFacts,
    keyof Scheduled | 'extensionStarts' | 'extensionLength'
  >[];
  queues: readonly Omit<QueueFacts, keyof Scheduled>[];
  conferences: readonly ConferenceFacts[];
  timeFrames: readonly TimeFrame[];
  holidays: readonly Holiday[];
  overrides: readonly Override[];
  blockedNumbers: readonly BlockedNumber[];
  promptTitles?: ReadonlyMap<string, string>;
}

/** A census with each object ready to be routed. */
export interface Routed {
  phoneNumber: ReadonlyMap<string, Facts['phoneNumber']>;
  user: ReadonlyMap<string, Facts['user']>;
  attendant: ReadonlyMap<string, Facts['attendant']>;
  queue: ReadonlyMap<string, Facts['queue']>;
  conference: ReadonlyMap<string, Facts['conference']>;
  frames: ReadonlyMap<string, ScheduledFrame>;
}

type Framed = { timeFrameId: string | null };
type Scheduler = (
  kind: Override['target']['kind'],
  object: { id: string; siteId: string | null },
  rules: readonly Framed[],
) => Scheduled;

/** Gives every object the frames and overrides that concern it. */
export function routed(census: Census): Routed {
  const frames = framesOf(census);
  const schedule = scheduler(census, frames);
  const extensions = [...extensionsOf(census).keys()];
  const ofExtensions = {
    extensionStarts: [...new Set(extensions.map((text) => text.charAt(0)))],
    extensionLength: Math.max(0, ...extensions.map(({ length }) => length)),
  };
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    new Map(list.map((item) => [item.id, item]));
  return {
    frames,
    phoneNumber: byId(
      census.phoneNumbers.map((item) => ({
        ...item,
        ...schedule('phoneNumber', item, item.timeRules),
      })),
    ),
    user: byId(census.users.map((item) => ({ ...item, ...schedule('user', item, item.rules) }))),
    attendant: byId(
      census.attendants.map((item) => ({
        ...item,
        ...ofExtensions,
        ...schedule('attendant', item, [...item.timeRules, ...item.greetings]),
      })),
    ),
    queue: byId(
      census.queues.map((item) => ({ ...item, ...schedule('queue', item, item.timeRules) })),
    ),
    conference: byId(census.conferences),
  };
}

/** Personal frames are read in the zone of their owner, the others in that of the domain. */
function framesOf({ timeFrames, users, holidays, domain }: Census): Map<string, ScheduledFrame> {
  const zones = new Map(users.map(({ id, timeZone }) => [id, timeZone]));
  const zoneOf = (owner: string | null) => (owner && zones.get(owner)) || domain.timeZone;
  return new Map(
    timeFrames.map((frame) => [frame.id, { frame, zone: zoneOf(frame.ownerUserId), holidays }]),
  );
}

function scheduler(
  { overrides, domain }: Census,
  frames: ReadonlyMap<string, ScheduledFrame>,
): Scheduler {
  const byTarget = new Map<string, Override[]>();
  for (const override of overrides) {
    const key = `${override.target.kind}:${override.target.id}`;
    byTarget.set(key, [...(byTarget.get(key) ?? []), override]);
  }
  const of = (kind: string, id: string | null) => byTarget.get(`${kind}:${id}`) ?? [];
  return (kind, { id, siteId }, rules) => ({
    frames: rules.flatMap(({ timeFrameId }) => frames.get(timeFrameId ?? '') ?? []),
    overrides: [...of(kind, id), ...of('site', siteId), ...of('domain', domain.id)],
  });
}

function extensionsOf({ users, attendants, queues, conferences }: Census): Map<string, Target> {
  const all: [ObjectKind, readonly { id: string; extension: string }[]][] = [
    ['user', users],
    ['attendant', attendants],
    ['queue', queues],
    ['conference', conferences],
  ];
  return new Map(
    all.flatMap(([kind, list]) =>
      list.map(({ id, extension }) => [extension, { kind, id }] as const),
    ),
  );
}

/** A directory that answers from a census: for drafts, problems and tests. */
export function directoryOf(census: Census): Directory {
  const objects = routed(census);
  const targets = extensionsOf(census);
  for (const { id, number } of census.phoneNumbers)
    targets.set(number, { kind: 'phoneNumber', id });
  return {
    domain: () => census.domain,
    dialled: (to) => targets.get(to) ?? null,
    blocked: (caller) => census.blockedNumbers.filter(({ number }) => fits(number, caller)),
    object: <K extends ObjectKind>(kind: K, id: string) =>
      (objects[kind].get(id) as Facts[K] | undefined) ?? null,
    named: (digits) =>
      census.users
        .filter(({ name, inAudioDirectory }) => inAudioDirectory && isNamed(name, digits))
        .map(({ id, name, extension }) => ({ id, name, extension })),
    devices: (userIds) => userIds.flatMap((id) => objects.user.get(id)?.devices ?? []),
    promptTitle: (id) => census.promptTitles?.get(id) ?? '',
    dialRules: () => census.domain.dialRules,
  };
}
