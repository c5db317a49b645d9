import type { PbxClient } from '@pbxkit/client';
import { sessionOf, type Host } from './client-context.js';
import {
  destinationFind,
  destinationSearch,
  needed,
  searchableKinds,
} from './destination-search.js';
import type { DestinationFind, DestinationSearch } from './destination.model.js';
import { componentOf } from './pbx-errors.js';

/** `search` and `find` of the destination pickers in an element, the same ones while the session stays the same. */
export class DestinationLookup {
  readonly #host: Host;
  #client: PbxClient | undefined;
  #kinds = '';
  #search: DestinationSearch | null = null;
  #find: DestinationFind | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Null for those who may not read users. */
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
    const component = componentOf(this.#host);
    const kinds = searchableKinds.filter((kind) =>
      needed[kind].some((capability) => session?.can(component, capability)),
    );
    const client = kinds.includes('user') ? session?.client : undefined;
    if (client === this.#client && kinds.join() === this.#kinds) return;
    this.#client = client;
    this.#kinds = kinds.join();
    this.#search = client ? Object.assign(destinationSearch(client), { kinds }) : null;
    this.#find = client ? destinationFind(client) : null;
  }
}
