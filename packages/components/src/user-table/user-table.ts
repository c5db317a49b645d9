import type { User } from '@pbxkit/client';
import { LitElement, html, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../locales/en/lists.js';
import '../locales/en/user-table.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import '../shared/data-table/data-table.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import type { Column, Range, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { listFooter } from '../shared/list/list-footer.js';
import { listToolbar } from '../shared/list/list-toolbar.js';
import { exportedParts } from '../shared/list/list-window.model.js';
import { lists } from '../shared/list/list.styles.js';
import { plans } from '../shared/list/plan.styles.js';
import { nothingListed } from '../shared/list/nothing-listed.js';
import { TypedSearch } from '../shared/list/typed-search.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { deniedState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { bulkButtons } from './bulk-buttons.js';
import { BulkEdit } from './bulk-edit.js';
import { MatchingUsers } from './matching-users.js';
import { PickedUsers } from './picked-users.js';
import { UserActs } from './user-acts.js';
import { userColumns } from './user-columns.js';
import { filtersOf } from './user-filters.js';
import type { UserQuery } from './user-query.js';
import { UserReading } from './user-reading.js';
import { userRowActions } from './user-row-actions.js';
import { inner } from './user-table.events.js';
import * as model from './user-table.model.js';
import { styles } from './user-table.styles.js';
import { UserWrites } from './user-writes.js';

/**
 * The users of a domain: search, filters, order, columns, selection, and what can be done with one or many of them.
 * Everything is sorted and filtered by the server; of any number of users only a window of rows is read.
 *
 * @slot toolbar - Buttons of the page, such as Import.
 * @slot actions - The main button of the page, such as Add user, at the end of the toolbar.
 * @slot empty - Shown when there are no users yet.
 * @fires {CustomEvent<User>} pbx-user-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<User>} pbx-user-clone - Clone was chosen: open a new user with these values.
 * @fires {CustomEvent<UserView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<User>} pbx-user-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<User>} pbx-user-deleted - Deleted.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among the uses of another; cancelable.
 * @fires {PbxActionEvent} pbx-user-lock - About to lock or unlock. `detail`: `{ user, locked }`.
 * @fires {CustomEvent<User>} pbx-user-locked - Locked or unlocked.
 * @fires {PbxActionEvent<User>} pbx-user-send-link - About to mail a link.
 * @fires {CustomEvent} pbx-user-link-sent - The link is on its way.
 * @fires {PbxActionEvent<UserBulk>} pbx-user-bulk-save - About to change, delete or mail many. `detail`: `{ action, ids, changes }`.
 * @fires {CustomEvent<BulkPlan>} pbx-user-bulk-saved - Done.
 * @fires {PbxActionEvent<string>} pbx-user-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-user-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-user-table')
export class PbxUserTable extends LitElement {
  static override styles = [controls, popovers, tables, lists, plans, styles];

  readonly #words = new Localize(this);
  readonly #writes = new UserWrites(this);
  readonly #acts = new UserActs(this, this.#words, this.#writes);

  /** Words to find in name, extension, login and e-mail. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which users are shown; the attribute has the form `role=basic-user&tag=locked`. */
  @property({
    converter: { fromAttribute: model.parseFilters, toAttribute: model.spellFilters },
    hasChanged: model.differ,
  })
  filters: model.UserFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<User>[] = userColumns(this.#words);

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<User>[] = userRowActions(
    this.#words,
    {
      edit: (user) => this.#open(user),
      clone: (user) => this.#tell('pbx-user-clone', user),
      welcome: (user) => void this.#acts.welcome(user),
      lock: (user, locked) => void this.#acts.lock(user, locked),
      askDelete: (user) => this.#acts.askDelete(user),
    },
  );

  @state() private filtersOpened = false;

  @query('pbx-data-table') private readonly table!: PbxDataTable | null;

  readonly #source = sessionOf(this);
  readonly #picked = new PickedUsers(this);
  readonly #search = new TypedSearch(this, (words) => this.#changeView({ query: words }));
  readonly #reading = new UserReading(this, {
    query: () => this.#userQuery,
    needsPlaces: () => this.#needsPlaces,
  });
  readonly #matching = new MatchingUsers(this, {
    query: () => this.#userQuery,
    page: () => this.#reading.list.value,
    picked: this.#picked,
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #bulk = new BulkEdit(this, {
    words: this.#words,
    writes: this.#writes,
    places: () => this.#reading.places.value,
    mayChooseRole: () => this.status.can('users:role'),
    applied: (plan, action) => {
      this.#picked.clear();
      this.#acts.bulkDone(plan, action);
    },
  });

  readonly status = statusOf(this, {
    queries: [this.#reading.list],
    mutations: [...this.#writes.all, ...this.#acts.all],
    isEmpty: () => this.#reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.UserView {
    const { query: words, sort, filters } = this;
    const columns = this.shownColumns.split(/\s+/).filter(Boolean);
    return { query: words, sort, filters, columns };
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('query') && !changed.has('filters') && !changed.has('sort')) return;
    if (this.hasUpdated) this.table?.reveal(0);
    this.#reading.restart();
  }

  protected override render() {
    const { state: shown } = this.status;
    if (shown === 'denied') return deniedState(this.status, this.#words, 'users:read');
    if (shown === 'idle') return html`<div class="reserve"></div>`;
    if (this.#reading.isStarting) return html`<div class="reserve rows" aria-busy="true"></div>`;
    const { value: page, error } = this.#reading.list;
    const isPending = !page && !error && shown !== 'expired';
    return html`<div part="base">
      <pbx-data-table
        exportparts=${exportedParts}
        label=${this.#words.text('userTable.label')}
        .columns=${this.#tableColumns}
        .rows=${page?.items ?? []}
        .first=${page?.offset ?? 0}
        .total=${page?.total ?? (isPending ? -1 : 0)}
        .sort=${this.sort}
        .rowActions=${this.#allowed(this.rowActions)}
        .selection=${this.#picked.ids}
        ?selectable=${this.status.can('users:write')}
        ?busy=${this.#reading.isFetching}
        @pbx-range-change=${this.#follow}
        @pbx-sort-change=${this.#changeSort}
        @pbx-selection-change=${this.#changeSelection}
        @pbx-row-activate=${this.#activate}
        @pbx-columns-change=${this.#changeColumns}
      >
        ${this.#toolbar()} ${this.#bulkButtons()}
        <div slot="empty">${this.#nothing()}</div>
        ${this.#footer()}
      </pbx-data-table>
      ${this.#bulk.render()} ${this.#acts.render(this.status.can('changes:undo'))}
    </div>`;
  }

  #toolbar() {
    return listToolbar({
      words: this.#words,
      query: this.query,
      searchLabel: this.#words.text('userTable.search'),
      searchHint: this.#words.text('userTable.searchHint'),
      filters: filtersOf(this.#words, this.filters, this.#reading.places.value),
      search: this.#search.type,
      export: () => void this.#matching.export(this.#tableColumns),
      toggled: (open) => (this.filtersOpened ||= open),
      set: (filter, value) =>
        this.#changeView({ filters: model.cleanFilters({ ...this.filters, [filter]: value }) }),
      clear: () => this.#changeView({ filters: {} }),
    });
  }

  #bulkButtons() {
    return bulkButtons({
      words: this.#words,
      matching: this.#matching.selectable,
      selectMatching: () => void this.#matching.select(),
      open: (action) => this.#bulk.open(action, this.#picked.users),
    });
  }

  #nothing() {
    const { value, error } = this.#reading.list;
    return nothingListed({
      words: this.#words,
      status: this.status,
      session: this.#source.session,
      isFailed: !!error && !value,
      isNarrowed: this.query !== '' || model.filterCount(this.filters) > 0,
      title: this.#words.text('userTable.empty'),
      lead: this.#words.text('userTable.emptyLead'),
      noMatch: this.#words.text('userTable.noMatch'),
      clear: () => this.#changeView({ query: '', filters: {} }),
    });
  }

  #footer() {
    const { list } = this.#reading;
    return listFooter({
      words: this.#words,
      total: list.value?.total,
      totalText: this.#words.text('userTable.total', { count: list.value?.total ?? 0 }),
      readAt: list.readAt,
      isCut: this.#source.session?.changes.isCut ?? false,
      failure: list.value ? list.error : null,
      exported: this.#matching.exported,
      refresh: () => void list.reload(),
      cancelExport: () => this.#matching.cancelExport(),
    });
  }

  get #userQuery(): UserQuery {
    return {
      ...(this.query ? { q: this.query } : {}),
      ...model.cleanFilters(this.filters),
      sort: this.sort as NonNullable<UserQuery['sort']>,
    };
  }

  get #needsPlaces(): boolean {
    const { siteId, departmentId } = this.filters;
    return this.filtersOpened || this.#bulk.isOpen || !!siteId || !!departmentId;
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

  readonly #activate = inner(({ row }: { row: User }) => this.#open(row));

  /** The page may leave now: no search follows, it comes before. */
  #open(user: User) {
    this.#search.flush();
    this.#tell('pbx-user-select', user);
  }

  #changeView(change: Partial<Pick<PbxUserTable, 'query' | 'sort' | 'filters' | 'shownColumns'>>) {
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
    'pbx-user-table': PbxUserTable;
  }
}
