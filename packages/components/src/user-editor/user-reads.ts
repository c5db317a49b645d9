import { paginate, unwrap, type PbxClient, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';
import type { ExtensionHelp } from './extension-field.js';
import type { Places } from './profile-form.js';
import type { UserDraft } from './user-editor.model.js';

type User = components['schemas']['User'];

const component = 'user-editor';
const reads = { component, requires: 'users:read' } as const;

/** What the form of the host shall show; null for what it does not need. */
export interface Shown {
  userId(): string | null;
  isNew(): boolean;
  draft(): UserDraft;
}

/** Every read of the editor, each re-run when its resource is announced. */
export class UserReads {
  readonly user: QueryController<User, readonly [string]>;
  readonly #places: QueryController<Places, readonly []>;
  readonly #me: QueryController<components['schemas']['Me'], readonly []>;
  readonly #next: QueryController<string | null, readonly []>;
  readonly #availability: QueryController<
    components['schemas']['ExtensionAvailability'],
    readonly [string]
  >;

  constructor(host: Host, shown: Shown) {
    this.user = new QueryController(
      host,
      'users',
      getUser,
      () => asArgument(shown.userId()),
      reads,
    );
    this.#places = new QueryController(host, ['sites', 'departments'], getPlaces, () => [], reads);
    this.#me = new QueryController(
      host,
      'me',
      (client, _none, signal) => unwrap(client.GET('/me', { signal })),
      () => [],
      { component, requires: 'profile:read' },
    );
    this.#next = new QueryController(
      host,
      ['extensions', 'users'],
      getNextExtension,
      () => (shown.isNew() ? [] : null),
      reads,
    );
    this.#availability = new QueryController(
      host,
      ['extensions', 'users'],
      getAvailability,
      () => asArgument(this.#doubtful(shown.draft().extension)),
      { ...reads, keep: true },
    );
  }

  /** What the form cannot be shown without. */
  get needed() {
    return [this.user, this.#next];
  }

  get me() {
    return this.#me.value;
  }

  get places(): Places {
    return this.#places.value ?? { sites: [], departments: [] };
  }

  /** Names of sites and departments by id. */
  get placeNames(): ReadonlyMap<string, string> {
    const { sites, departments } = this.places;
    return new Map([...sites, ...departments].map(({ id, name }) => [id, name]));
  }

  /** The next free extension, for a new user. */
  get offered(): string | undefined {
    return this.#next.value ?? undefined;
  }

  extensionHelp(extension: string): ExtensionHelp {
    const { value, state } = this.#availability;
    return {
      answer: value?.number === extension ? value : undefined,
      offered: this.offered,
      checking: state === 'loading' || state === 'refreshing',
    };
  }

  /** Only an extension that is neither the user's own nor the offered one needs a check. */
  #doubtful(extension: string): string | null {
    const known = extension === this.user.value?.extension || extension === this.offered;
    return known || !/^\d{2,7}$/.test(extension) ? null : extension;
  }
}

function asArgument(value: string | null): readonly [string] | null {
  return value ? [value] : null;
}

function getUser(client: PbxClient, [userId]: readonly [string], signal: AbortSignal) {
  return unwrap(client.GET('/users/{userId}', { params: { path: { userId } }, signal }));
}

async function getPlaces(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const [sites, departments] = await Promise.all([
    paginate(client, '/sites', { max: 1000, signal }).toArray(),
    paginate(client, '/departments', { max: 1000, signal }).toArray(),
  ]);
  return { sites, departments };
}

async function getNextExtension(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const { next } = await unwrap(client.GET('/extensions/next', { signal }));
  return next;
}

function getAvailability(client: PbxClient, [number]: readonly [string], signal: AbortSignal) {
  const params = { path: { number } };
  return unwrap(client.GET('/extensions/{number}/availability', { params, signal }));
}
