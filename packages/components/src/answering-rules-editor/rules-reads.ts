import { unwrap, type Capability, type PbxClient, type User } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { readDestinationNames } from '../shared/destination-search.js';
import { QueryController } from '../shared/query-controller.js';
import { readFrames } from '../shared/time-rules/read-frames.js';
import {
  destinationsOf,
  type AnsweringRules,
  type TimeFrame,
} from './answering-rules-editor.model.js';
import type { RuleNames } from './rule-words.js';

const component = 'answering-rules-editor';

/** A document of rules, with an id as every stored object has. */
export type StoredRules = AnsweringRules & { readonly id: string };

/** Every read of the editor. */
export class RulesReads {
  /** For the pickers. */
  readonly destinations: DestinationLookup;
  readonly rules: QueryController<StoredRules, readonly [string]>;
  readonly #frames: QueryController<TimeFrame[], readonly [string]>;
  readonly #user: QueryController<User, readonly [string]>;
  readonly #names: QueryController<ReadonlyMap<string, string>, readonly [string]>;
  readonly #host: Host;

  constructor(host: Host, userId: () => string | null) {
    const asked = (): readonly [string] | null => {
      const id = userId();
      return id ? [id] : null;
    };
    this.#host = host;
    this.destinations = new DestinationLookup(host);
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

  /** Names for what the stored rules speak of. */
  get ruleNames(): RuleNames {
    const { user, frames } = this;
    return {
      owner: { name: user?.firstName || user?.lastName, voicemail: user?.voicemailEnabled ?? true },
      frames,
      people: this.#names.value ?? new Map(),
    };
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

function readUser(client: PbxClient, [userId]: readonly [string], signal: AbortSignal) {
  return unwrap(client.GET('/users/{userId}', { params: { path: { userId } }, signal }));
}

function readNames(client: PbxClient, [destinations]: readonly [string], signal: AbortSignal) {
  const all = JSON.parse(destinations) as ReturnType<typeof destinationsOf>;
  return readDestinationNames(client, all, signal);
}
