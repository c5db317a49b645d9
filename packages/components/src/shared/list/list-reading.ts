import type { PbxClient, ResourceName } from '@pbxkit/client';
import { sessionOf, type Host, type SessionSource } from '../client-context.js';
import type { Range } from '../data-table/data-table.model.js';
import { QueryController, type QueryOptions } from '../query-controller.js';
import { firstWindow, windowFor, type ListWindow } from './list-window.model.js';

/** A part of a list and where it stands. */
export interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly offset: number;
  readonly total: number;
}

interface Wanted<Row, Query> {
  resource: ResourceName | readonly ResourceName[];
  query(): Query;
  read(
    client: PbxClient,
    query: Query & ListWindow,
    signal: AbortSignal,
  ): Promise<{ items: readonly Row[]; total: number }>;
}

/** Reads one window of a list around the rows in sight. */
export class ListReading<Row, Query extends object> {
  readonly list: QueryController<ListPage<Row>, readonly [string, ListWindow]>;
  readonly #host: Host;
  readonly #source: SessionSource;
  readonly #wanted: Wanted<Row, Query>;
  #window = firstWindow;
  #shown = '';

  constructor(
    host: Host,
    wanted: Wanted<Row, Query>,
    options: Pick<QueryOptions, 'requires' | 'component' | 'pace'> = {},
  ) {
    this.#host = host;
    this.#source = sessionOf(host);
    this.#wanted = wanted;
    this.list = new QueryController(
      host,
      wanted.resource,
      async (client, [, window], signal) => {
        const { items, total } = await wanted.read(
          client,
          { ...wanted.query(), ...window },
          signal,
        );
        return { items, total, offset: window.offset };
      },
      () => [JSON.stringify(wanted.query()), this.#window],
      { ...options, keep: true },
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
    const { value, state } = this.list;
    const wanted = JSON.stringify([this.#wanted.query(), this.#window]);
    if (state === 'ready') this.#shown = wanted;
    return state === 'refreshing' && !!value && this.#shown !== wanted;
  }

  /** Reads what is around the rows in sight. */
  follow(inSight: Range): void {
    const total = this.list.value?.total;
    if (total !== undefined) this.#move(windowFor(inSight, this.#window, total));
  }

  /** Back to the first rows. */
  restart(): void {
    this.#move(firstWindow);
  }

  /** The list became shorter than where it was read. */
  #stayWithin() {
    const { value, state } = this.list;
    const { offset } = this.#window;
    if (state === 'ready' && value && offset > 0 && offset >= value.total) this.restart();
  }

  #move(window: ListWindow) {
    if (window === this.#window) return;
    this.#window = window;
    this.#host.requestUpdate();
  }
}
