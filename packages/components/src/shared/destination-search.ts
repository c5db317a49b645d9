import { ApiError, unwrap, type Capability, type PbxClient, type User } from '@pbxkit/client';
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

/** Where each kind is found. */
const sources: Record<ObjectKind, Source> = {
  user: people,
  userDevices: people,
  voicemail: people,
  attendant: {
    search: async (client, kind, text, signal) => {
      const params = { query: searched(text) };
      const { items } = await unwrap(client.GET('/attendants', { params, signal }));
      return items.map((one) => named(kind, one));
    },
    find: async (client, kind, attendantId, signal) => {
      const params = { path: { attendantId } };
      return named(kind, await unwrap(client.GET('/attendants/{attendantId}', { params, signal })));
    },
  },
  queue: {
    search: async (client, kind, text, signal) => {
      const params = { query: searched(text) };
      const { items } = await unwrap(client.GET('/queues', { params, signal }));
      return items.map((one) => named(kind, one));
    },
    find: async (client, kind, queueId, signal) => {
      const params = { path: { queueId } };
      return named(kind, await unwrap(client.GET('/queues/{queueId}', { params, signal })));
    },
  },
  conference: {
    search: async (client, kind, text, signal) => {
      const params = { query: searched(text) };
      const { items } = await unwrap(client.GET('/conferences', { params, signal }));
      return items.map((one) => named(kind, one));
    },
    find: async (client, kind, conferenceId, signal) => {
      const params = { path: { conferenceId } };
      const one = client.GET('/conferences/{conferenceId}', { params, signal });
      return named(kind, await unwrap(one));
    },
  },
  prompt: {
    search: async (client, kind, text, signal) => {
      const params = { query: { ...searched(text), owner: 'organization' as const } };
      const { items } = await unwrap(client.GET('/prompts', { params, signal }));
      return items.map(({ id, title: name }) => ({ kind, id, name }));
    },
    find: async (client, kind, promptId, signal) => {
      const params = { path: { promptId } };
      const { id, title: name } = await unwrap(
        client.GET('/prompts/{promptId}', { params, signal }),
      );
      return { kind, id, name };
    },
  },
};

/** What reading the objects of a kind needs: one of these. */
export const needed: Readonly<Record<ObjectKind, readonly Capability[]>> = {
  user: ['users:read'],
  userDevices: ['users:read'],
  voicemail: ['users:read'],
  attendant: ['attendants:read'],
  queue: ['queues:read'],
  conference: ['conferences:read'],
  prompt: ['attendants:read', 'queues:read', 'musicOnHold:read'],
};

/** Resources that have the names of what destinations lead to. */
export const destinationResources = [
  'users',
  'attendants',
  'queues',
  'conferences',
  'prompts',
] as const;

/** Kinds of objects that can be searched for. */
export const searchableKinds = Object.keys(sources) as ObjectKind[];

/** The `search` of a destination picker, on the server. */
export function destinationSearch(client: PbxClient): DestinationSearch {
  return (kind, text, signal) => sources[kind].search(client, kind, text, signal);
}

/** The `find` of a destination picker, on the server. */
export function destinationFind(client: PbxClient): DestinationFind {
  return async (kind, id, signal) => {
    try {
      return await sources[kind].find(client, kind, id, signal);
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
  const followed = destinations.flatMap((one) => (one.kind === 'prompt' ? [one, one.then] : [one]));
  const byId = new Map(
    followed.flatMap((one) => ('id' in one ? [[one.id, one.kind] as const] : [])),
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
  const params = { query: searched(text) };
  const { items } = await unwrap(client.GET('/users', { params, signal }));
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

const searched = (text: string) => ({ limit: most, ...(text.trim() && { q: text.trim() }) });

const named = (
  kind: ObjectKind,
  { id, name, extension }: Pick<DestinationChoice, 'id' | 'name' | 'extension'>,
): DestinationChoice => ({ kind, id, name, ...(extension && { extension }) });

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
