import { unwrap, type Capability, type PbxClient, type components } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import { destinationId, type Destination } from '../shared/destination.model.js';
import { destinationResources, readDestinationNames } from '../shared/destination-search.js';
import { QueryController } from '../shared/query-controller.js';
import { routingPace, routingResources } from '../shared/routing-object.js';
import { readFrames } from '../shared/time-rules/read-frames.js';
import type { TimeFrame } from '../shared/time-rules/time-rules.model.js';
import type { Attendant } from './attendant-editor.model.js';

type Schemas = components['schemas'];

interface Shown {
  attendantId(): string;
  /** The imagined call; null for none. */
  question(): Schemas['SimulationRequest'] | null;
  /** Destinations whose names are shown. */
  destinations(): readonly (Destination | null)[];
}

const component = 'attendant-editor';
const none = [] as const;

/** Every read of the editor, each re-run when its resource is announced. */
export class AttendantReads {
  readonly attendant: QueryController<Attendant, readonly [string]>;
  readonly trial: QueryController<Schemas['Simulation'], readonly [string]>;
  readonly #next: QueryController<string, readonly []>;
  readonly #frames: QueryController<TimeFrame[], readonly []>;
  readonly #sites: QueryController<readonly Schemas['Site'][], readonly []>;
  readonly #names: QueryController<Map<string, string>, readonly [string]>;
  readonly #shown: Shown;

  constructor(host: Host, shown: Shown) {
    this.#shown = shown;
    const source = sessionOf(host);
    const can = (capability: Capability) => source.session?.can(component, capability) ?? false;
    const needs = (capability: Capability) => () => (can(capability) ? none : null);
    this.attendant = new QueryController(
      host,
      ['attendants', 'phone-numbers', 'sites'],
      getAttendant,
      () => (shown.attendantId() ? [shown.attendantId()] : null),
      { component, requires: 'attendants:read' },
    );
    this.trial = new QueryController(
      host,
      routingResources,
      simulate,
      () => {
        const question = can('simulations:run') ? shown.question() : null;
        return question ? [JSON.stringify(question)] : null;
      },
      { component, keep: true, pace: routingPace },
    );
    this.#next = new QueryController(host, 'extensions', nextExtension, () =>
      can('attendants:write') && !shown.attendantId() ? none : null,
    );
    this.#frames = new QueryController(host, 'time-frames', readFrames, needs('timeFrames:read'));
    this.#sites = new QueryController(host, 'sites', readSites, needs('users:read'));
    this.#names = new QueryController(
      host,
      destinationResources,
      readNames,
      () => (can('users:read') ? [JSON.stringify(shown.destinations().filter(Boolean))] : null),
      { keep: true },
    );
  }

  /** The first free extension for a new one; '' while it is not known. */
  get nextExtension(): string {
    return this.#next.value ?? '';
  }

  /** Time frames of the organization. */
  get frames(): readonly TimeFrame[] {
    return this.#frames.value ?? [];
  }

  get sites(): readonly Schemas['Site'][] {
    return this.#sites.value ?? [];
  }

  /** Names of what calls go to, of sites and time frames, by id; `…` while they are read. */
  get names(): ReadonlyMap<string, string> {
    const named = [...this.sites, ...this.frames].map(({ id, name }) => [id, name] as const);
    const isRead = !['loading', 'refreshing'].includes(this.#names.state);
    const asked = isRead ? [] : this.#shown.destinations();
    const ids = asked.map((one) => one && destinationId(one));
    const unread = ids.flatMap((id) => (id ? [[id, '…'] as const] : []));
    return new Map([...unread, ...(this.#names.value ?? []), ...named]);
  }
}

function getAttendant(client: PbxClient, [attendantId]: readonly [string], signal: AbortSignal) {
  const params = { path: { attendantId } };
  return unwrap(client.GET('/attendants/{attendantId}', { params, signal }));
}

function simulate(client: PbxClient, [question]: readonly [string], signal: AbortSignal) {
  const body = JSON.parse(question) as Schemas['SimulationRequest'];
  return unwrap(client.POST('/simulations', { body, signal }));
}

async function nextExtension(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const params = { query: { kind: 'attendant' } } as const;
  const { number } = await unwrap(client.GET('/extensions/next', { params, signal }));
  return number ?? '';
}

async function readSites(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const params = { query: { limit: 200, sort: 'name' } } as const;
  return (await unwrap(client.GET('/sites', { params, signal }))).items;
}

function readNames(client: PbxClient, [destinations]: readonly [string], signal: AbortSignal) {
  return readDestinationNames(client, JSON.parse(destinations) as Destination[], signal);
}
