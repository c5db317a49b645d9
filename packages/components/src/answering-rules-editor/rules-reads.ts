import { paginate, unwrap, type Capability, type PbxClient, type User } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { DestinationFind, DestinationSearch } from '../shared/destination.model.js';
import {
  destinationFind,
  destinationSearch,
  readDestinationNames,
} from '../shared/destination-search.js';
import { QueryController } from '../shared/query-controller.js';
import {
  destinationsOf,
  type AnsweringRules,
  type TimeFrame,
} from './answering-rules-editor.model.js';

const component = 'answering-rules-editor';

/** A document of rules, with an id as every stored object has. */
export type StoredRules = AnsweringRules & { readonly id: string };

/** Every read of the editor. */
export class RulesReads {
  readonly rules: QueryController<StoredRules, readonly [string]>;
  readonly #frames: QueryController<TimeFrame[], readonly [string]>;
  readonly #user: QueryController<User, readonly [string]>;
  readonly #names: QueryController<ReadonlyMap<string, string>, readonly [string]>;
  readonly #host: Host;
  #client: PbxClient | undefined;
  #search: DestinationSearch | null = null;
  #find: DestinationFind | null = null;

  constructor(host: Host, userId: () => string | null) {
    const asked = (): readonly [string] | null => {
      const id = userId();
      return id ? [id] : null;
    };
    this.#host = host;
    this.rules = new QueryController(
      host,
      ['answering-rules', 'time-frames', 'holidays', 'users'],
      readRules,
      asked,
      this.#either('answeringRules:write', 'users:read'),
    );
    this.#frames = new QueryController(
      host,
      'time-frames',
      readFrames,
      asked,
      this.#either('timeFrames:own', 'timeFrames:read'),
    );
    const users = { component, requires: 'users:read' } as const;
    this.#user = new QueryController(host, 'users', readUser, asked, users);
    this.#names = new QueryController(
      host,
      'users',
      readNames,
      () => (this.rules.value ? [JSON.stringify(destinationsOf(this.rules.value.rules))] : null),
      { ...users, keep: true },
    );
  }

  get frames(): readonly TimeFrame[] {
    return this.#frames.value ?? [];
  }

  get user(): User | undefined {
    return this.#user.value;
  }

  /** Names of the people that the stored rules lead to. */
  get names(): ReadonlyMap<string, string> {
    return this.#names.value ?? new Map();
  }

  /** For the pickers; null where people may not be listed. */
  get search(): DestinationSearch | null {
    this.#follow();
    return this.#search;
  }

  get find(): DestinationFind | null {
    this.#follow();
    return this.#find;
  }

  #follow(): void {
    const { session } = sessionOf(this.#host);
    const client = session?.can(component, 'users:read') ? session.client : undefined;
    if (client === this.#client) return;
    this.#client = client;
    this.#search = client ? destinationSearch(client) : null;
    this.#find = client ? destinationFind(client) : null;
  }

  /** Either capability suffices; without both the first is what is missing. */
  #either(first: Capability, second: Capability) {
    const source = sessionOf(this.#host);
    return {
      component,
      get requires(): Capability {
        return source.session?.can(component, second) ? second : first;
      },
    };
  }
}

async function readRules(
  client: PbxClient,
  [userId]: readonly [string],
  signal: AbortSignal,
): Promise<StoredRules> {
  const params = { path: { userId } };
  const rules = await unwrap(client.GET('/users/{userId}/answering-rules', { params, signal }));
  return { ...rules, id: rules.userId };
}

async function readFrames(client: PbxClient, [userId]: readonly [string], signal: AbortSignal) {
  const all = await paginate(client, '/time-frames', { max: 1000, signal }).toArray();
  return all.filter(({ ownerUserId }) => ownerUserId === null || ownerUserId === userId);
}

function readUser(client: PbxClient, [userId]: readonly [string], signal: AbortSignal) {
  return unwrap(client.GET('/users/{userId}', { params: { path: { userId } }, signal }));
}

function readNames(client: PbxClient, [destinations]: readonly [string], signal: AbortSignal) {
  const all = JSON.parse(destinations) as ReturnType<typeof destinationsOf>;
  return readDestinationNames(client, all, signal);
}
