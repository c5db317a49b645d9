import type { Capability, PbxClient, PbxError, ResourceName } from '@pbxkit/client';
import type { ReactiveController } from 'lit';
import { sessionOf, type Host, type SessionSource } from '../client-context.js';
import type { PbxDataTable } from '../data-table/data-table.js';
import { shownColumns, type Column, type Range } from '../data-table/data-table.model.js';
import type { Localize } from '../localize.js';
import { asPbxError } from '../pbx-errors.js';
import type { PbxStatus } from '../status.js';
import { ListExport } from './list-export.js';
import { ListReading } from './list-reading.js';
import type { Filtering, ListView } from './list-view.model.js';
import type { ListWindow } from './list-window.model.js';
import { PickedRows } from './picked-rows.js';
import { TypedSearch } from './typed-search.js';

/** An element that shows a list: its view stands in properties, which the page may set too. */
export interface ListHost<Row, Filters> extends Host {
  query: string;
  sort: string;
  filters: Filters;
  shownColumns: string;
  columns: readonly Column<Row>[];
  readonly status: PbxStatus;
}

interface Listed<Row, Query, Filters extends object> {
  words: Localize;
  /** Whose announcements make the list be read again. */
  resource: ResourceName | readonly ResourceName[];
  /** Without it, or without one of these, the list is denied. */
  requires: Capability | readonly Capability[];
  /** Least milliseconds between two reads that others cause, for a list that changes all the time. */
  pace?: number;
  filtering: Filtering<Filters>;
  /** Fired with the row that was activated; cancelable. */
  select: string;
  /** Shows the row that was activated, unless the page did otherwise. */
  opened?(row: Row): void;
  /** What the server is asked for, without the window; another one begins at the first rows. */
  query(): Query;
  read(
    client: PbxClient,
    query: Query & ListWindow,
    signal: AbortSignal,
  ): Promise<{ items: readonly Row[]; total: number }>;
  /** Every row that matches, page by page, up to `max`. */
  all?(
    client: PbxClient,
    query: Query & { limit: number },
    options: { max: number; signal?: AbortSignal },
  ): AsyncIterable<Row>;
  /** Selecting or exporting every row failed. */
  failed?(error: PbxError): void;
}

type Change<Filters> = Partial<
  Pick<ListHost<never, Filters>, 'query' | 'sort' | 'filters' | 'shownColumns'>
>;

/** The most rows that one bulk write takes. */
const mostSelected = 5000;
const mostExported = 100_000;
const limit = 200;

/** A list and its view: reads the window in sight, searches, filters, orders, selects and exports; `listTable` draws it. */
export class ListController<
  Row extends { readonly id: string },
  Query extends object,
  Filters extends object,
> implements ReactiveController {
  readonly listed: Listed<Row, Query, Filters>;
  readonly host: ListHost<Row, Filters>;
  readonly source: SessionSource;
  readonly reading: ListReading<Row, Query>;
  readonly search: TypedSearch;
  readonly picked: PickedRows<Row>;
  readonly file: ListExport;
  #asked: string | undefined;

  constructor(host: ListHost<Row, Filters>, listed: Listed<Row, Query, Filters>) {
    this.host = host;
    this.listed = listed;
    this.source = sessionOf(host);
    // Before the reading: a new question moves the window that is read in the same update.
    host.addController(this);
    this.reading = new ListReading(host, listed, {
      requires: listed.requires,
      ...(listed.pace && { pace: listed.pace }),
    });
    this.search = new TypedSearch(host, (words) => this.change({ query: words }));
    this.picked = new PickedRows(host);
    this.file = new ListExport(host);
  }

  /** The rows that are loaded. */
  get rows(): readonly Row[] {
    return this.reading.list.value?.items ?? [];
  }

  /** What the person chose, for a URL or to be kept. */
  get view(): ListView<Filters> {
    const { query, sort, filters, shownColumns } = this.host;
    return { query, sort, filters, columns: shownColumns.split(/\s+/).filter(Boolean) };
  }

  /** Search or filters are in force. */
  get isNarrowed(): boolean {
    return this.host.query !== '' || this.listed.filtering.spell(this.host.filters) !== '';
  }

  /** The columns the person may see, hidden where the view does without them. */
  get columns(): readonly Column<Row>[] {
    const { columns } = this.view;
    return this.allowed(this.host.columns).map((column) =>
      columns.length > 0 ? { ...column, hidden: !columns.includes(column.id) } : { ...column },
    );
  }

  /** How many more could be selected once all that are loaded are; null before, and where there are none. */
  get selectable(): number | null {
    const { ids } = this.picked;
    const most = Math.min(this.reading.list.value?.total ?? 0, mostSelected);
    return this.rows.every(({ id }) => ids.has(id)) && ids.size < most ? most : null;
  }

  hostUpdate(): void {
    const asked = JSON.stringify(this.listed.query());
    if (asked === this.#asked) return;
    const table = this.host.shadowRoot?.querySelector<PbxDataTable>('pbx-data-table');
    if (this.#asked !== undefined) table?.reveal(0);
    this.#asked = asked;
    this.reading.restart();
  }

  allowed<T extends { requires?: Capability }>(items: readonly T[]): T[] {
    return items.filter(({ requires }) => !requires || this.host.status.can(requires));
  }

  follow(inSight: Range): void {
    this.reading.follow(inSight);
  }

  /** Changes the view as the person asked, and tells so. */
  change(change: Change<Filters>): void {
    Object.assign(this.host, change);
    if (change.query !== undefined || change.filters) this.picked.clear();
    this.tell('pbx-view-change', this.view, false);
  }

  /** An empty value takes the filter away. */
  setFilter(name: string, value: string): void {
    const filters = this.listed.filtering.clean({ ...this.host.filters, [name]: value });
    this.change({ filters });
  }

  clearFilters(): void {
    this.change({ filters: this.listed.filtering.clean({}) });
  }

  /** Shows every row again. */
  widen(): void {
    const filters = this.listed.filtering.clean({});
    this.change({ query: '', filters });
  }

  /** The page may leave now: no search follows, it comes before. */
  open(row: Row): void {
    this.search.flush();
    if (this.tell(this.listed.select, row)) this.listed.opened?.(row);
  }

  async selectMatching(): Promise<void> {
    const pages = this.#all(mostSelected);
    if (!pages) return;
    const found: Row[] = [];
    try {
      for await (const row of pages) found.push(row);
      this.picked.set(new Set(found.map(({ id }) => id)), found);
    } catch (cause) {
      this.listed.failed?.(asPbxError(cause));
    }
  }

  /** Writes every row that matches into a CSV file, in the columns that are shown. */
  async export(
    name: string,
    columns: readonly Pick<Column<Row>, 'header' | 'value'>[] = shownColumns(this.columns),
  ): Promise<void> {
    if (!this.source.session) return;
    const rows = (signal: AbortSignal) => this.#all(mostExported, signal) ?? none<Row>();
    await this.file.run<Row>({ name, columns, rows });
    if (this.file.error) this.listed.failed?.(this.file.error);
  }

  /** `cancelable`: the page may do otherwise; false when it did. */
  tell(type: string, detail: unknown, cancelable = true): boolean {
    return this.host.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  #all(max: number, signal?: AbortSignal): AsyncIterable<Row> | undefined {
    const { session } = this.source;
    if (!session) return undefined;
    const query = { ...this.listed.query(), limit };
    return this.listed.all?.(session.client, query, signal ? { max, signal } : { max });
  }
}

async function* none<Row>(): AsyncGenerator<Row> {}
