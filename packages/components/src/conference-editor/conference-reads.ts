import { unwrap, type Capability, type Me, type PbxClient } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';
import { noPlaces, readPlaces, type Places } from '../shared/queues/read-places.js';
import { readMe } from '../shared/read-me.js';
import type { Conference } from './conference-editor.model.js';

const component = 'conference-editor';

/** Every read of the editor, each re-run when its resource is announced. */
export class ConferenceReads {
  readonly conference: QueryController<Conference, readonly [string]>;
  readonly #places: QueryController<Places, readonly []>;
  readonly #me: QueryController<Me, readonly []>;

  constructor(host: Host, conferenceId: () => string) {
    const source = sessionOf(host);
    const can = (capability: Capability) => source.session?.can(component, capability) ?? false;
    this.conference = new QueryController(
      host,
      'conferences',
      getConference,
      () => (conferenceId() ? [conferenceId()] : null),
      { component, requires: 'conferences:read', pace: 400 },
    );
    this.#places = new QueryController(host, ['sites', 'departments'], readPlaces, () =>
      can('users:read') ? ([] as const) : null,
    );
    this.#me = new QueryController(host, 'me', readMe, () =>
      can('users:read') ? null : ([] as const),
    );
  }

  get sites(): Places['sites'] {
    return (this.#places.value ?? noPlaces).sites;
  }

  /** The person, where they keep conferences of their own alone. */
  get ownId(): string | null {
    return this.#me.value?.id ?? null;
  }
}

function getConference(client: PbxClient, [conferenceId]: readonly [string], signal: AbortSignal) {
  const params = { path: { conferenceId } };
  return unwrap(client.GET('/conferences/{conferenceId}', { params, signal }));
}
