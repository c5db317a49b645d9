import { ApiError, unwrap, type PbxClient, type User } from '@pbxkit/client';
import {
  type Destination,
  type DestinationChoice,
  type DestinationFind,
  type DestinationSearch,
  type ObjectKind,
  type Unusable,
} from './destination.model.js';

const most = 20;

interface Source {
  search(client: PbxClient, kind: ObjectKind, text: string, signal: AbortSignal): Choices;
  find(client: PbxClient, kind: ObjectKind, id: string, signal: AbortSignal): Choice;
}
type Choices = Promise<readonly DestinationChoice[]>;
type Choice = Promise<DestinationChoice>;

const people: Source = { search: searchUsers, find: findUser };

/** Where each kind is found; a kind that is not here cannot be listed yet, and so is not offered. */
const sources: Partial<Record<ObjectKind, Source>> = {
  user: people,
  userDevices: people,
  voicemail: people,
  attendant: { search: searchAttendants, find: findAttendant },
};

/** Kinds of objects that can be searched for. */
export const searchableKinds = Object.keys(sources) as ObjectKind[];

/** The `search` of a destination picker, on the server. */
export function destinationSearch(client: PbxClient): DestinationSearch {
  return async (kind, text, signal) =>
    (await sources[kind]?.search(client, kind, text, signal)) ?? [];
}

/** The `find` of a destination picker, on the server. */
export function destinationFind(client: PbxClient): DestinationFind {
  return async (kind, id, signal) => {
    try {
      return (await sources[kind]?.find(client, kind, id, signal)) ?? null;
    } catch (cause) {
      if (cause instanceof ApiError && (cause.kind === 'missing' || cause.kind === 'denied'))
        return null;
      throw cause;
    }
  };
}

/** Names of the objects that destinations lead to, for `destinationText`; an object that is gone has none. */
export async function readDestinationNames(
  client: PbxClient,
  destinations: readonly Destination[],
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const find = destinationFind(client);
  const byId = new Map(
    destinations.flatMap((destination) =>
      'id' in destination ? [[destination.id, destination.kind] as const] : [],
    ),
  );
  const found = await Promise.all([...byId].map(([id, kind]) => find(kind, id, signal)));
  return new Map(found.flatMap((choice) => (choice ? [[choice.id, choice.name] as const] : [])));
}

async function searchUsers(
  client: PbxClient,
  kind: ObjectKind,
  text: string,
  signal: AbortSignal,
): Choices {
  const query = { limit: most, ...(text.trim() && { q: text.trim() }) };
  const { items } = await unwrap(client.GET('/users', { params: { query }, signal }));
  return items.map((user) => choiceOf(kind, user));
}

async function findUser(
  client: PbxClient,
  kind: ObjectKind,
  userId: string,
  signal: AbortSignal,
): Choice {
  const params = { path: { userId } };
  return choiceOf(kind, await unwrap(client.GET('/users/{userId}', { params, signal })));
}

async function searchAttendants(
  client: PbxClient,
  kind: ObjectKind,
  text: string,
  signal: AbortSignal,
): Choices {
  const query = { limit: most, ...(text.trim() && { q: text.trim() }) };
  const { items } = await unwrap(client.GET('/attendants', { params: { query }, signal }));
  return items.map(({ id, name, extension }) => ({ kind, id, name, extension }));
}

async function findAttendant(
  client: PbxClient,
  kind: ObjectKind,
  attendantId: string,
  signal: AbortSignal,
): Choice {
  const params = { path: { attendantId } };
  const { id, name, extension } = await unwrap(
    client.GET('/attendants/{attendantId}', { params, signal }),
  );
  return { kind, id, name, extension };
}

function choiceOf(kind: ObjectKind, user: User): DestinationChoice {
  const { id, extension, ringSeconds, voicemailEnabled: voicemail } = user;
  const name = `${user.firstName} ${user.lastName}`.trim();
  const unusable = unusableAs(kind, user);
  const choice = { kind, id, name, extension, ringSeconds, voicemail };
  return unusable ? { ...choice, unusable } : choice;
}

function unusableAs(kind: ObjectKind, user: User): Unusable | undefined {
  if (kind === 'voicemail' && !user.voicemailEnabled) return 'noMailbox';
  if (kind === 'userDevices' && user.kind !== 'person') return 'noPhones';
  if (user.accountState === 'locked') return 'locked';
  return undefined;
}
