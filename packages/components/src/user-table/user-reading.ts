import { sessionOf, type Host, type SessionSource } from '../shared/client-context.js';
import type { Range } from '../shared/data-table/data-table.model.js';
import { QueryController } from '../shared/query-controller.js';
import { readPlaces, readUsers, type Places, type UserPage, type UserQuery } from './user-query.js';
import { firstWindow, windowFor, type ListWindow } from './user-table.model.js';

interface Wanted {
  query(): UserQuery;
  /** Names of sites and departments are needed. */
  needsPlaces(): boolean;
}

/** What the table reads: one window of users around the rows in sight, and the places they can be filtered by. */
export class UserReading {
  readonly users: QueryController<UserPage, readonly [string, ListWindow]>;
  readonly places: QueryController<Places, readonly []>;
  readonly #host: Host;
  readonly #source: SessionSource;
  readonly #wanted: Wanted;
  #window = firstWindow;
  #shown = '';

  constructor(host: Host, wanted: Wanted) {
    this.#host = host;
    this.#source = sessionOf(host);
    this.#wanted = wanted;
    this.users = new QueryController(
      host,
      'users',
      (client, [, window], signal) => readUsers(client, wanted.query(), window, signal),
      () => [JSON.stringify(wanted.query()), this.#window],
      { requires: 'users:read', keep: true },
    );
    this.places = new QueryController(
      host,
      ['sites', 'departments'],
      (client, _, signal) => readPlaces(client, signal),
      () => (wanted.needsPlaces() ? [] : null),
      { requires: 'users:read' },
    );
    host.addController({ hostUpdated: () => this.#stayWithin() });
  }

  /** What the person may see and do is not known yet, and so neither are columns and buttons. */
  get isStarting(): boolean {
    const state = this.#source.session?.state;
    return state === 'idle' || state === 'starting';
  }

  /** Other rows than the shown ones are on their way; a re-read of the same ones is not worth a sign. */
  get isFetching(): boolean {
    const { value, state } = this.users;
    const wanted = JSON.stringify([this.#wanted.query(), this.#window]);
    if (state === 'ready') this.#shown = wanted;
    return state === 'refreshing' && !!value && this.#shown !== wanted;
  }

  /** Reads what is around the rows in sight. */
  follow(inSight: Range): void {
    const total = this.users.value?.total;
    if (total !== undefined) this.#move(windowFor(inSight, this.#window, total));
  }

  /** Back to the first rows. */
  restart(): void {
    this.#move(firstWindow);
  }

  /** The list became shorter than where it was read. */
  #stayWithin() {
    const { value, state } = this.users;
    if (
      state === 'ready' &&
      value &&
      this.#window.offset > 0 &&
      this.#window.offset >= value.total
    ) {
      this.restart();
    }
  }

  #move(window: ListWindow) {
    if (window === this.#window) return;
    this.#window = window;
    this.#host.requestUpdate();
  }
}
