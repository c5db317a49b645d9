import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../locales/en/number-table.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import '../shared/data-table/data-table.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import type { Column, Range, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { icon } from '../shared/icons.js';
import { listFooter } from '../shared/list/list-footer.js';
import { ListReading } from '../shared/list/list-reading.js';
import { listToolbar } from '../shared/list/list-toolbar.js';
import { exportedParts } from '../shared/list/list-window.model.js';
import { lists } from '../shared/list/list.styles.js';
import { plans } from '../shared/list/plan.styles.js';
import { nothingListed } from '../shared/list/nothing-listed.js';
import { TypedSearch } from '../shared/list/typed-search.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { deniedState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { BulkDialog, bulkButtons } from './bulk-dialog.js';
import { ImportDialog } from './import-dialog.js';
import { NumberActs } from './number-acts.js';
import { numberColumns, numberRowActions } from './number-columns.js';
import { numberFilters } from './number-filters.js';
import { queryOf, readNumbers, readSites, type NumberQuery } from './number-query.js';
import { inner } from './number-table.events.js';
import * as model from './number-table.model.js';
import { styles } from './number-table.styles.js';
import { NumberWrites } from './number-writes.js';
import { PickedNumbers } from './picked-numbers.js';

/**
 * The phone numbers of a domain: where calls to each of them go, and whether it is in service. Search, filters, order, columns,
 * selection, what can be done with one or many, and an import. Sorted and filtered by the server; kept up to date.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, such as Add number, at the end of the toolbar.
 * @slot empty - Shown when there are no numbers yet.
 * @fires {CustomEvent<PhoneNumber>} pbx-phone-number-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<NumberView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<PhoneNumber>} pbx-phone-number-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<PhoneNumber>} pbx-phone-number-deleted - Deleted.
 * @fires {PbxActionEvent} pbx-phone-number-bulk-save - About to change or delete many. `detail`: `{ action, ids, changes }`.
 * @fires {CustomEvent<BulkPlan>} pbx-phone-number-bulk-saved - Done.
 * @fires {PbxActionEvent} pbx-phone-number-import - About to import. `detail`: `{ file, mapping, validOnly }`.
 * @fires {CustomEvent<BulkPlan>} pbx-phone-number-imported - Imported.
 * @fires {PbxActionEvent<string>} pbx-phone-number-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-phone-number-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart import-button - Opens the import.
 * @csspart drop - Where a file is dropped.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-number-table')
export class PbxNumberTable extends LitElement {
  static override styles = [controls, popovers, tables, lists, plans, styles];

  readonly #words = new Localize(this);
  readonly #writes = new NumberWrites(this);
  readonly #acts = new NumberActs(this, this.#words, this.#writes);

  /** Words to find in number, prefix and notes. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which numbers are shown; the attribute has the form `free=true&kind=tollFree`. */
  @property({
    converter: { fromAttribute: model.parseFilters, toAttribute: model.spellFilters },
    hasChanged: model.differ,
  })
  filters: model.NumberFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false })
  columns: readonly Column<model.PhoneNumber>[] = numberColumns(this.#words);

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false })
  rowActions: readonly RowAction<model.PhoneNumber>[] = numberRowActions(this.#words, {
    edit: (number) => this.#open(number),
    askDelete: (number) => this.#acts.askDelete(number),
  });

  @state() private filtersOpened = false;

  @query('pbx-data-table') private readonly table!: PbxDataTable | null;

  readonly #source = sessionOf(this);
  readonly #destinations = new DestinationLookup(this);
  readonly #search = new TypedSearch(this, (words) => this.#changeView({ query: words }));
  readonly #reading = new ListReading<model.PhoneNumber, NumberQuery>(
    this,
    {
      resource: ['phone-numbers', 'sites', 'users'],
      query: () => queryOf(this.query, this.sort, this.filters),
      read: readNumbers,
    },
    { requires: 'phoneNumbers:read' },
  );
  readonly #sites = new QueryController(
    this,
    'sites',
    readSites,
    () => (this.#needsSites && this.status.can('users:read') ? ([] as const) : null),
    { keep: true },
  );
  readonly #picked = new PickedNumbers(this, {
    query: () => queryOf(this.query, this.sort, this.filters),
    page: () => this.#reading.list.value,
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #bulk = new BulkDialog(this, {
    words: this.#words,
    writes: this.#writes,
    sites: () => this.#sites.value ?? [],
    search: () => this.#destinations.search,
    find: () => this.#destinations.find,
    applied: (plan, task) => {
      this.#picked.clear();
      this.#acts.bulkDone(plan, task);
    },
  });
  readonly #import = new ImportDialog(this, {
    words: this.#words,
    writes: this.#writes,
    imported: (plan) => this.#acts.imported(plan),
  });

  readonly status = statusOf(this, {
    queries: [this.#reading.list],
    mutations: this.#writes.all,
    isEmpty: () => this.#reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.NumberView {
    const { query: words, sort, filters } = this;
    const columns = this.shownColumns.split(/\s+/).filter(Boolean);
    return { query: words, sort, filters, columns };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('query') && !changed.has('filters') && !changed.has('sort')) return;
    if (this.hasUpdated) this.table?.reveal(0);
    this.#reading.restart();
  }

  protected override render() {
    const { state: shown } = this.status;
    if (shown === 'denied') return deniedState(this.status, this.#words, 'phoneNumbers:read');
    if (shown === 'idle') return html`<div class="reserve"></div>`;
    const { value: page, error } = this.#reading.list;
    const isPending = !page && !error && shown !== 'expired';
    return html`<div part="base">
      <pbx-data-table
        exportparts=${exportedParts}
        label=${this.#words.text('numberTable.label')}
        .columns=${this.#tableColumns}
        .rows=${page?.items ?? []}
        .first=${page?.offset ?? 0}
        .total=${page?.total ?? (isPending ? -1 : 0)}
        .sort=${this.sort}
        .rowActions=${this.#allowed(this.rowActions)}
        .selection=${this.#picked.ids}
        ?selectable=${this.status.can('phoneNumbers:route')}
        ?busy=${this.#reading.isFetching}
        @pbx-range-change=${this.#follow}
        @pbx-sort-change=${this.#changeSort}
        @pbx-selection-change=${this.#changeSelection}
        @pbx-row-activate=${this.#activate}
        @pbx-columns-change=${this.#changeColumns}
      >
        ${this.#toolbar()} ${this.#bulkBar()}
        <div slot="empty">${this.#nothing()}</div>
        ${this.#footer()}
      </pbx-data-table>
      ${this.#bulk.render()} ${this.#import.render()}
      ${this.#acts.render(this.status.can('changes:undo'))}
    </div>`;
  }

  #toolbar() {
    const words = this.#words;
    return html`${
      this.status.can('phoneNumbers:assign')
        ? html`<button
            slot="actions"
            type="button"
            part="import-button"
            @click=${() => this.#import.open()}
          >
            ${icon('upload')}<span class="wide-only">${words.text('numberTable.import')}</span>
          </button>`
        : nothing
    }
    ${listToolbar({
      words,
      query: this.query,
      searchLabel: words.text('numberTable.search'),
      searchHint: words.text('numberTable.searchHint'),
      filters: numberFilters(words, this.filters, this.#sites.value ?? []),
      search: this.#search.type,
      export: () => void this.#picked.export(),
      toggled: (open) => (this.filtersOpened ||= open),
      set: (name, value) =>
        this.#changeView({ filters: model.cleanFilters({ ...this.filters, [name]: value }) }),
      clear: () => this.#changeView({ filters: {} }),
    })}`;
  }

  #bulkBar() {
    const { selectable } = this.#picked;
    return html`${
      selectable === null
        ? nothing
        : html`<button
            slot="bulk"
            type="button"
            class="link"
            @click=${() => void this.#picked.selectMatching()}
          >
            ${this.#words.text('numberTable.selectMatching', { count: selectable })}
          </button>`
    }
    ${bulkButtons(this.#words, this.status.can('phoneNumbers:assign'), (task) =>
      this.#bulk.open(task, this.#picked.numbers),
    )}`;
  }

  #nothing() {
    const { value, error } = this.#reading.list;
    return nothingListed({
      words: this.#words,
      status: this.status,
      session: this.#source.session,
      isFailed: !!error && !value,
      isNarrowed: this.query !== '' || model.spellFilters(this.filters) !== '',
      title: this.#words.text('numberTable.empty'),
      lead: this.#words.text('numberTable.emptyLead'),
      icon: 'phone',
      clear: () => this.#changeView({ query: '', filters: {} }),
    });
  }

  #footer() {
    const { list } = this.#reading;
    const { total } = list.value ?? {};
    return listFooter({
      words: this.#words,
      total,
      totalText: this.#words.text('numberTable.total', { count: total ?? 0 }),
      readAt: list.readAt,
      isCut: this.#source.session?.changes.isCut ?? false,
      failure: list.value ? list.error : null,
      exported: null,
      refresh: () => void list.reload(),
      cancelExport: () => undefined,
    });
  }

  get #needsSites(): boolean {
    return this.filtersOpened || this.#bulk.isOpen || !!this.filters.siteId;
  }

  get #tableColumns(): readonly Column[] {
    const { columns } = this.view;
    return this.#allowed(this.columns).map((column): Column =>
      columns.length > 0 ? { ...column, hidden: !columns.includes(column.id) } : { ...column },
    );
  }

  #allowed<T extends { requires?: RowAction['requires'] }>(items: readonly T[]): T[] {
    return items.filter(({ requires }) => !requires || this.status.can(requires));
  }

  readonly #follow = inner((inSight: Range) => this.#reading.follow(inSight));

  readonly #changeSort = inner(({ sort }: { sort: string }) => this.#changeView({ sort }));

  readonly #changeColumns = inner(({ columns }: { columns: readonly string[] }) =>
    this.#changeView({ shownColumns: columns.join(' ') }),
  );

  readonly #changeSelection = inner((ids: ReadonlySet<string>) =>
    this.#picked.set(ids, this.#reading.list.value?.items ?? []),
  );

  readonly #activate = inner(({ row }: { row: model.PhoneNumber }) => this.#open(row));

  /** The page may leave now: no search follows, it comes before. */
  #open(number: model.PhoneNumber) {
    this.#search.flush();
    this.#tell('pbx-phone-number-select', number);
  }

  #changeView(
    change: Partial<Pick<PbxNumberTable, 'query' | 'sort' | 'filters' | 'shownColumns'>>,
  ) {
    Object.assign(this, change);
    if (change.query !== undefined || change.filters) this.#picked.clear();
    this.#tell('pbx-view-change', this.view, false);
  }

  /** `cancelable`: the page may do otherwise. */
  #tell(type: string, detail: unknown, cancelable = true) {
    this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-number-table': PbxNumberTable;
  }
}
