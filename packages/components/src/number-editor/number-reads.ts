import { unwrap, type Capability, type PbxClient, type components } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { Destination } from '../shared/destination.model.js';
import { destinationResources, readDestinationNames } from '../shared/destination-search.js';
import { QueryController } from '../shared/query-controller.js';
import { routingPace, routingResources } from '../shared/routing-object.js';
import { readFrames } from '../shared/time-rules/read-frames.js';
import type { TimeFrame } from '../shared/time-rules/time-rules.model.js';
import type { PhoneNumber } from './number-editor.model.js';

type Schemas = components['schemas'];

interface Shown {
  numberId(): string;
  /** What is asked of now; null for nothing. */
  question(): Schemas['SimulationRequest'] | null;
  /** Destinations whose names are shown. */
  destinations(): readonly (Destination | null)[];
}

const component = 'number-editor';

/** Every read of the editor, each re-run when its resource is announced. */
export class NumberReads {
  readonly number: QueryController<PhoneNumber, readonly [string]>;
  readonly now: QueryController<Schemas['Simulation'], readonly [string]>;
  readonly #frames: QueryController<TimeFrame[], readonly []>;
  readonly #sites: QueryController<readonly Schemas['Site'][], readonly []>;
  readonly #names: QueryController<Map<string, string>, readonly [string]>;

  constructor(host: Host, shown: Shown) {
    const source = sessionOf(host);
    const can = (capability: Capability) => source.session?.can(component, capability) ?? false;
    this.number = new QueryController(
      host,
      'phone-numbers',
      getNumber,
      () => (shown.numberId() ? [shown.numberId()] : null),
      { component, requires: 'phoneNumbers:read' },
    );
    this.now = new QueryController(
      host,
      routingResources,
      simulate,
      () => {
        const question = can('simulations:run') ? shown.question() : null;
        return question ? [JSON.stringify(question)] : null;
      },
      { component, keep: true, pace: routingPace },
    );
    this.#frames = new QueryController(host, 'time-frames', readFrames, () =>
      can('timeFrames:read') ? [] : null,
    );
    this.#sites = new QueryController(host, 'sites', readSites, () =>
      can('users:read') ? [] : null,
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

  get sites(): readonly Schemas['Site'][] {
    return this.#sites.value ?? [];
  }

  /** Names of people, sites and time frames by id. */
  get names(): ReadonlyMap<string, string> {
    const named = [...this.sites, ...this.frames].map(({ id, name }) => [id, name] as const);
    return new Map([...(this.#names.value ?? []), ...named]);
  }
}

function getNumber(client: PbxClient, [phoneNumberId]: readonly [string], signal: AbortSignal) {
  const params = { path: { phoneNumberId } };
  return unwrap(client.GET('/phone-numbers/{phoneNumberId}', { params, signal }));
}

function simulate(client: PbxClient, [question]: readonly [string], signal: AbortSignal) {
  const body = JSON.parse(question) as Schemas['SimulationRequest'];
  return unwrap(client.POST('/simulations', { body, signal }));
}

async function readSites(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const params = { query: { limit: 200, sort: 'name' } } as const;
  return (await unwrap(client.GET('/sites', { params, signal }))).items;
}

function readNames(client: PbxClient, [destinations]: readonly [string], signal: AbortSignal) {
  return readDestinationNames(client, JSON.parse(destinations) as Destination[], signal);
}
