import type { PbxClient } from '@pbxkit/client';
import { sessionOf, type Host } from './client-context.js';
import { destinationFind, destinationSearch } from './destination-search.js';
import type { DestinationFind, DestinationSearch } from './destination.model.js';
import { componentOf } from './pbx-errors.js';

/** `search` and `find` of the destination pickers in an element, the same ones while the session stays the same. */
export class DestinationLookup {
  readonly #host: Host;
  #client: PbxClient | undefined;
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
    const mayRead = session?.can(componentOf(this.#host), 'users:read');
    const client = mayRead ? session?.client : undefined;
    if (client === this.#client) return;
    this.#client = client;
    this.#search = client ? destinationSearch(client) : null;
    this.#find = client ? destinationFind(client) : null;
  }
}
