import { unwrap, type Capability, type PbxClient } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { Destination } from '../shared/destination.model.js';
import { destinationResources, readDestinationNames } from '../shared/destination-search.js';
import { QueryController } from '../shared/query-controller.js';
import { noPlaces, readPlaces, type Places } from '../shared/queues/read-places.js';
import { readFrames } from '../shared/time-rules/read-frames.js';
import type { TimeFrame } from '../shared/time-rules/time-rules.model.js';
import type { Queue } from './queue-editor.model.js';

interface Shown {
  queueId(): string;
  /** Destinations whose names are shown. */
  destinations(): readonly (Destination | null)[];
}

const component = 'queue-editor';

/** Every read of the editor, each re-run when its resource is announced. */
export class QueueReads {
  readonly queue: QueryController<Queue, readonly [string]>;
  readonly #frames: QueryController<TimeFrame[], readonly []>;
  readonly #places: QueryController<Places, readonly []>;
  readonly #names: QueryController<Map<string, string>, readonly [string]>;

  constructor(host: Host, shown: Shown) {
    const source = sessionOf(host);
    const can = (capability: Capability) => source.session?.can(component, capability) ?? false;
    const where = (capability: Capability) => () => (can(capability) ? ([] as const) : null);
    this.queue = new QueryController(
      host,
      'queues',
      getQueue,
      () => (shown.queueId() ? [shown.queueId()] : null),
      { component, requires: 'queues:read', pace: 400 },
    );
    this.#frames = new QueryController(host, 'time-frames', readFrames, where('timeFrames:read'));
    this.#places = new QueryController(
      host,
      ['sites', 'departments'],
      readPlaces,
      where('users:read'),
    );
    this.#names = new QueryController(
      host,
      destinationResources,
      readNames,
      () => (can('users:read') ? [JSON.stringify(shown.destinations().filter(Boolean))] : null),
      { keep: true },
    );
  }

  /** Time frames of the organization. */
  get frames(): readonly TimeFrame[] {
    return this.#frames.value ?? [];
  }

  get places(): Places {
    return this.#places.value ?? noPlaces;
  }

  /** Names of people, places, time frames and prompts by id. */
  get names(): ReadonlyMap<string, string> {
    const { sites, departments } = this.places;
    const named = [...sites, ...departments, ...this.frames].map(
      ({ id, name }) => [id, name] as const,
    );
    return new Map([...(this.#names.value ?? []), ...named]);
  }
}

function getQueue(client: PbxClient, [queueId]: readonly [string], signal: AbortSignal) {
  return unwrap(client.GET('/queues/{queueId}', { params: { path: { queueId } }, signal }));
}

function readNames(client: PbxClient, [destinations]: readonly [string], signal: AbortSignal) {
  return readDestinationNames(client, JSON.parse(destinations) as Destination[], signal);
}
