import { unwrap, type Me, type PbxClient } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { Destination } from '../shared/destination.model.js';
import { destinationResources, readDestinationNames } from '../shared/destination-search.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import type { StoredVoicemail, Voicemail } from './voicemail-editor.model.js';

const component = 'voicemail-editor';

interface Shown {
  userId(): string;
  /** The operator before and after. */
  operators(): readonly (Destination | null | undefined)[];
}

/** Every read of the editor, each re-run when its resource is announced. */
export class VoicemailReads {
  readonly voicemail: QueryController<StoredVoicemail, readonly [string]>;
  readonly #me: QueryController<Me, readonly []>;
  readonly #names: QueryController<Map<string, string>, readonly [string]>;

  constructor(host: Host, shown: Shown) {
    const source = sessionOf(host);
    const mayReadUsers = () => source.session?.can(component, 'users:read') ?? false;
    const asked = () => (shown.userId() ? ([shown.userId()] as const) : null);
    this.voicemail = new QueryController(
      host,
      ['voicemail', 'prompts', 'users'],
      readVoicemail,
      asked,
      { component, requires: ['voicemail:own', 'users:write'] },
    );
    this.#me = new QueryController(host, 'me', readMe, () => [], {
      component,
      requires: 'profile:read',
    });
    this.#names = new QueryController(
      host,
      destinationResources,
      readNames,
      () => (mayReadUsers() ? [JSON.stringify(shown.operators().filter(Boolean))] : null),
      { keep: true },
    );
  }

  /** Whether the mailbox is that of whoever looks. */
  isOwn(userId: string): boolean {
    return this.#me.value?.id === userId;
  }

  /** Names of people, places and prompts by id. */
  get names(): ReadonlyMap<string, string> {
    return this.#names.value ?? new Map();
  }
}

async function readVoicemail(
  client: PbxClient,
  [userId]: readonly [string],
  signal: AbortSignal,
): Promise<StoredVoicemail> {
  const params = { path: { userId } };
  return stored(await unwrap(client.GET('/users/{userId}/voicemail', { params, signal })));
}

function readNames(client: PbxClient, [destinations]: readonly [string], signal: AbortSignal) {
  return readDestinationNames(client, JSON.parse(destinations) as Destination[], signal);
}

/** What a write answers, named by its user. */
export async function voicemailReply<R extends { data?: Voicemail }>(call: Promise<R>) {
  const { data, ...reply } = await call;
  return { ...reply, ...(data && { data: stored(data) }) };
}

const stored = (voicemail: Voicemail): StoredVoicemail => ({ ...voicemail, id: voicemail.userId });
