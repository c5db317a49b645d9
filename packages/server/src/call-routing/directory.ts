import { unsealPins } from '../conferences/pins.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import type { Census } from '../routing/census.js';
import { dialRulesOf } from '../routing/dial-policy.js';
import type {
  AnsweringRule,
  DeviceFacts,
  Directory,
  DomainFacts,
  Facts,
  ObjectKind,
  Target,
  UserFacts,
} from '../routing/directory.js';
import {
  findBeginning,
  findPhoneNumber,
  findPromptTitle,
  findRoutedConference,
  findRoutedAttendant,
  findRoutedUser,
  listHolders,
  listNamed,
  listPhoneOwners,
  type LiveCall,
  type Holder,
  type PhoneOwner,
  type UserRow,
} from './call-routing.queries.js';
import { listCensus, type CensusUsers } from './census.queries.js';
import { findRoutedQueue } from './queues.queries.js';

/** What a call is known by when it begins. */
export interface Arriving {
  readonly to: string;
  readonly from: string | null;
  /** Overrides that ended before are left out. */
  readonly at: Date;
  /** Nobody really calls: people without any phone are given one. */
  readonly imagining?: boolean;
  /** Who answers calls of a queue is looked at now; default: at that instant. */
  readonly clock?: () => Date;
  /** A real call, which meets those that are under way; none are when it is left out. */
  readonly live?: LiveCall;
  /** Opens the PINs of conferences. */
  readonly secretKey: string;
}

/** Those that no extension can be (NANP); extensions.conf knows them too, for when nobody decides. */
const emergencyNumbers = ['911'];

/**
 * What routing may ask, answered by the database inside a tenant's transaction: one query when the call begins, one
 * for each object that it reaches, none twice.
 */
export function databaseDirectory(db: Db, domainId: string, arriving: Arriving): Directory {
  const { to, from, at, imagining = false, live, clock, secretKey } = arriving;
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const found = (known.get(key) as Promise<T> | undefined) ?? ask();
    known.set(key, found);
    return found;
  };
  const beginning = () =>
    once('beginning', () => findBeginning(db, domainId, from === null ? [to] : [to, from], live));
  const find: { [K in ObjectKind]: (id: string) => Promise<Facts[K] | null> } = {
    phoneNumber: (id) => findPhoneNumber(db, id, at),
    user: async (id) => toFacts(await findRoutedUser(db, id, at, live), imagining),
    attendant: (id) => findRoutedAttendant(db, id, at),
    queue: (id) => findRoutedQueue(db, id, at, { now: clock?.() ?? at, imagined: imagining }),
    conference: async (id) => {
      const found = await findRoutedConference(db, id);
      return found && { ...found, ...(await unsealPins(secretKey, found)) };
    },
  };
  return {
    domain: async () => toDomain(await beginning()),
    dialled: async (number) => {
      const asked = number === to || number === from;
      const holders = asked
        ? (await beginning()).holders
        : await once(`dialled ${number}`, () => listHolders(db, [number]));
      return targetOf(holders, number);
    },
    blocked: async () => (await beginning()).blocked,
    object: (kind, id) => once(`${kind} ${id}`, () => find[kind](id)),
    devices: (userIds) =>
      once(`devices ${userIds.join()}`, async () =>
        (await listPhoneOwners(db, userIds)).flatMap((owner) => phonesOf(owner, imagining)),
      ),
    named: (digits) => once(`named ${digits}`, () => listNamed(db, digits)),
    promptTitle: (id) => once(`prompt ${id}`, () => findPromptTitle(db, id)),
    dialRules: async () => {
      const { dialPolicy, areaCode, ownNumbers } = await beginning();
      return dialRulesOf(dialPolicy, { areaCode, numbers: ownNumbers });
    },
  };
}

/** Everything about the domain at once, for what looks at all of it; of its users perhaps only those on ways of others. */
export async function takeCensus(
  db: Db,
  context: Context,
  which: CensusUsers = 'all',
): Promise<Census> {
  const { users, dialling, ...census } = await listCensus(db, context.clock(), which);
  const { dialPolicy, areaCode } = dialling;
  const numbers = census.phoneNumbers.map(({ number }) => number);
  const { id, name, timeZone } = context.domain;
  const domain = toDomain({ id, name, timeZone, locked: false, maxCalls: null, callsNow: 0 });
  return {
    ...census,
    domain: { ...domain, dialRules: dialRulesOf(dialPolicy, { areaCode, numbers }) },
    users: users.map((user) => ({ ...toUser(user, true), timeZone: user.timeZone })),
    blockedNumbers: [],
  };
}

const toDomain = (
  domain: Omit<DomainFacts, 'concurrentCalls' | 'emergencyNumbers'> & { maxCalls: number | null },
): DomainFacts => ({
  id: domain.id,
  name: domain.name,
  timeZone: domain.timeZone,
  locked: domain.locked,
  concurrentCalls: domain.maxCalls,
  callsNow: domain.callsNow,
  emergencyNumbers,
});

function targetOf(holders: readonly Holder[], dialled: string): Target | null {
  const holder = holders.find(({ number }) => number === dialled);
  if (!holder || holder.kind === 'featureCode') return null;
  return { kind: holder.kind, id: holder.id };
}

/**
 * The phones of a user. A simulation imagines one for each person who has none at all and whose account is not locked,
 * so that rules can be tried before the phones come; a real call rings what there is.
 */
const phonesOf = ({ id, kind, locked, devices }: PhoneOwner, imagining: boolean): DeviceFacts[] =>
  imagining && devices.length === 0 && kind === 'person' && !locked
    ? [{ id, userId: id, registered: true }]
    : [...devices];

const toUser = (user: Omit<UserRow, 'frames' | 'overrides'>, imagining: boolean) => ({
  ...user,
  devices: phonesOf(user, imagining),
  rules: user.rules ?? [defaultRule(user.id)],
});

const toFacts = (user: UserRow | null, imagining: boolean): UserFacts | null =>
  user && { ...toUser(user, imagining), frames: user.frames, overrides: user.overrides };

/** The rule of a user who has no other: its id is the user's. */
export const defaultRule = (userId: string): AnsweringRule => ({
  id: userId,
  timeFrameId: null,
  enabled: true,
  doNotDisturb: false,
  callScreening: false,
  ringTargets: [],
  ringSeconds: null,
  forward: {},
});
