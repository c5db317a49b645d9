import type { User, components } from '@pbxkit/client';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../locales/en/user-table.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import '../shared/data-table/data-table.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import type { Column, Range, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { confirmDialog } from '../shared/dialog.js';
import { icon } from '../shared/icons.js';
import { Localize } from '../shared/localize.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { deniedState, emptyState, errorState, expiredState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { BulkEdit } from './bulk-edit.js';
import { filterChips, filterPanel, type FilterPanel } from './filter-panel.js';
import { tableFooter } from './table-footer.js';
import { Toast } from './toast.js';
import { userColumns } from './user-columns.js';
import { UserExport } from './user-export.js';
import {
  readMatching,
  readPlaces,
  readUsers,
  type Places,
  type UserPage,
  type UserQuery,
} from './user-query.js';
import { userRowActions } from './user-row-actions.js';
import * as model from './user-table.model.js';
import { styles } from './user-table.styles.js';
import { UserWrites, type UserBulk } from './user-writes.js';

type BulkPlan = components['schemas']['BulkPlan'];

const typingPauseMs = 100;

const toldPlan = {
  update: 'userTable.updated',
  delete: 'userTable.deleted',
  sendWelcome: 'userTable.sent',
} as const;

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
  static override styles = [controls, popovers, tables, styles];

  readonly #words = new Localize(this);

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
      welcome: (user) => void this.#welcome(user),
      lock: (user, locked) => void this.#lock(user, locked),
      askDelete: (user) => this.#askDelete(user),
    },
  );

  @state() private window = model.firstWindow;
  @state() private selection: ReadonlySet<string> = new Set();
  @state() private filtersOpen = false;
  @state() private toDelete: User | null = null;

  @query('pbx-data-table') private readonly table!: PbxDataTable | null;

  readonly #source = sessionOf(this);
  readonly #users = new QueryController<UserPage, readonly [string, model.ListWindow]>(
    this,
    'users',
    (client, [, window], signal) => readUsers(client, this.#userQuery, window, signal),
    () => [JSON.stringify(this.#userQuery), this.window],
    { requires: 'users:read', keep: true },
  );
  readonly #places = new QueryController<Places, readonly []>(
    this,
    ['sites', 'departments'],
    (client, _, signal) => readPlaces(client, signal),
    () => (this.#needsPlaces ? [] : null),
    { requires: 'users:read' },
  );
  readonly #writes = new UserWrites(this);
  readonly #export = new UserExport(this);
  readonly #toast = new Toast(this);
  readonly #picked = new Map<string, User>();
  readonly #bulk: BulkEdit = new BulkEdit(this, {
    words: this.#words,
    writes: this.#writes,
    places: () => this.#places.value,
    mayChooseRole: () => this.status.can('users:role'),
    applied: (plan, action) => this.#bulkApplied(plan, action),
  });
  #searching: ReturnType<typeof setTimeout> | undefined;
  #typed: string | undefined;
  #shownQuery = '';

  readonly status = statusOf(this, {
    queries: [this.#users],
    mutations: this.#writes.all,
    isEmpty: () => this.#users.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.UserView {
    const { query: words, sort, filters } = this;
    const columns = this.shownColumns.split(/\s+/).filter(Boolean);
    return { query: words, sort, filters, columns };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searching);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') || changed.has('filters') || changed.has('sort')) {
      if (this.hasUpdated) this.table?.reveal(0);
      this.window = model.firstWindow;
    }
    const total = this.#users.value?.total ?? 0;
    if (this.window.offset > 0 && this.window.offset >= total && this.#users.state === 'ready') {
      this.window = model.firstWindow;
    }
  }

  protected override render() {
    const { state: shown } = this.status;
    if (shown === 'denied') return deniedState(this.status, this.#words, 'users:read');
    if (shown === 'idle') return html`<div class="reserve"></div>`;
    const page = this.#users.value;
    const isPending = !page && !this.#users.error && shown !== 'expired';
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
        .selection=${this.selection}
        ?selectable=${this.status.can('users:write')}
        ?busy=${this.#isFetching}
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
      ${this.#bulk.render()} ${this.#deleteDialog()}
      ${this.#toast.render(
        this.#words,
        this.#writes.undoing.pending,
        this.status.can('changes:undo') ? (changeId) => void this.#undo(changeId) : null,
      )}
    </div>`;
  }

  #toolbar() {
    const panel = this.#filterPanel;
    return html`<label slot="toolbar" class="search">
        <span class="visually-hidden">${this.#words.text('userTable.search')}</span>
        ${icon('search')}
        <input
          type="search"
          part="search"
          placeholder=${this.#words.text('userTable.searchHint')}
          maxlength="100"
          .value=${this.query}
          @input=${this.#search}
        />
      </label>
      <span slot="toolbar">${filterPanel(panel)}</span>
      <span slot="toolbar" class="spacer"></span>
      <slot name="toolbar" slot="toolbar"></slot>
      <button slot="toolbar" type="button" part="export-button" @click=${this.#exportUsers}>
        ${icon('download')}
        <span class="wide-only">${this.#words.text('userTable.export')}</span>
      </button>
      <slot name="actions" slot="actions"></slot>
      <div slot="chips">${filterChips(panel)}</div>`;
  }

  #bulkButtons() {
    const total = this.#users.value?.total ?? 0;
    const offersAll = this.selection.size < Math.min(total, 5000) && this.#allLoadedSelected;
    return html`${
        offersAll
          ? html`<button slot="bulk" type="button" class="link" @click=${this.#selectMatching}>
              ${this.#words.text('userTable.selectMatching', { count: Math.min(total, 5000) })}
            </button>`
          : nothing
      }
      <button slot="bulk" type="button" class="quiet" @click=${() => this.#openBulk('update')}>
        ${icon('edit')}${this.#words.text('userTable.bulkEdit')}
      </button>
      <button slot="bulk" type="button" class="quiet" @click=${() => this.#openBulk('sendWelcome')}>
        ${icon('mail')}${this.#words.text('userTable.welcome')}
      </button>
      <button
        slot="bulk"
        type="button"
        class="danger quiet"
        @click=${() => this.#openBulk('delete')}
      >
        ${icon('trash')}${this.#words.text('userTable.delete')}
      </button>`;
  }

  #nothing() {
    if (this.status.state === 'expired') {
      return expiredState(this.#words, () => void this.#source.session?.resume().catch(() => {}));
    }
    if (this.#users.error && !this.#users.value) return errorState(this.#users, this.#words);
    if (!this.query && model.filterCount(this.filters) === 0) {
      return html`<slot name="empty">
        ${emptyState({
          title: this.#words.text('userTable.empty'),
          lead: this.#words.text('userTable.emptyLead'),
        })}
      </slot>`;
    }
    return emptyState({
      icon: 'search',
      title: this.#words.text('userTable.noMatch'),
      lead: this.#words.text('userTable.noMatchLead'),
      action: html`<button type="button" @click=${this.#clearAll}>
        ${this.#words.text('userTable.clearFilters')}
      </button>`,
    });
  }

  #footer() {
    return tableFooter({
      words: this.#words,
      total: this.#users.value?.total,
      readAt: this.#users.readAt,
      isCut: this.#source.session?.changes.isCut ?? false,
      failure: this.#users.value ? this.#users.error : null,
      exported: this.#export.done,
      refresh: () => void this.#users.reload(),
      cancelExport: () => this.#export.cancel(),
    });
  }

  #deleteDialog() {
    const user = this.toDelete;
    if (!user) return nothing;
    const { error, pending } = this.#writes.deleting;
    const name = model.nameOf(user);
    const values = { name, extension: user.extension };
    return confirmDialog({
      words: this.#words,
      title: this.#words.text('userTable.deleteTitle', { name }),
      content: html`<p>${this.#words.text('userTable.deleteLead', values)}</p>`,
      confirmLabel: this.#words.text('userTable.delete'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, this.#words) : undefined,
      confirm: () => void this.#delete(user),
      close: () => (this.toDelete = null),
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
    return this.filtersOpen || this.#bulk.isOpen || !!siteId || !!departmentId;
  }

  /** Other rows than the shown ones are being read; a re-read of the same ones is not worth a sign. */
  get #isFetching(): boolean {
    const { value, state: shown } = this.#users;
    if (shown === 'ready') this.#shownQuery = JSON.stringify([this.#userQuery, this.window]);
    const isOther = this.#shownQuery !== JSON.stringify([this.#userQuery, this.window]);
    return shown === 'refreshing' && !!value && isOther;
  }

  get #tableColumns(): readonly Column[] {
    const { columns } = this.view;
    return this.#allowed(this.columns).map((column): Column =>
      columns.length > 0 ? { ...column, hidden: !columns.includes(column.id) } : { ...column },
    );
  }

  get #filterPanel(): FilterPanel {
    return {
      words: this.#words,
      filters: this.filters,
      places: this.#places.value,
      toggled: (open) => (this.filtersOpen = open || this.filtersOpen),
      set: (filter, value) =>
        this.#changeView({ filters: model.cleanFilters({ ...this.filters, [filter]: value }) }),
      clear: () => this.#changeView({ filters: {} }),
    };
  }

  get #allLoadedSelected(): boolean {
    const items = this.#users.value?.items ?? [];
    return items.length > 0 && items.every(({ id }) => this.selection.has(id));
  }

  get #selectedUsers(): User[] {
    return [...this.selection].flatMap((id) => this.#picked.get(id) ?? []);
  }

  #allowed<T extends { requires?: RowAction['requires'] }>(items: readonly T[]): T[] {
    return items.filter(({ requires }) => !requires || this.status.can(requires));
  }

  readonly #follow = (event: CustomEvent<Range>) => {
    event.stopPropagation();
    const total = this.#users.value?.total;
    if (total !== undefined) this.window = model.windowFor(event.detail, this.window, total);
  };

  readonly #changeSort = (event: CustomEvent<{ sort: string }>) => {
    event.stopPropagation();
    this.#changeView({ sort: event.detail.sort });
  };

  readonly #changeColumns = (event: CustomEvent<{ columns: readonly string[] }>) => {
    event.stopPropagation();
    this.#changeView({ shownColumns: event.detail.columns.join(' ') });
  };

  readonly #changeSelection = (event: CustomEvent<ReadonlySet<string>>) => {
    event.stopPropagation();
    this.#pick(event.detail, this.#users.value?.items ?? []);
  };

  readonly #activate = (event: CustomEvent<{ row: User }>) => {
    event.stopPropagation();
    this.#open(event.detail.row);
  };

  readonly #search = (event: InputEvent) => {
    this.#typed = (event.target as HTMLInputElement).value.trimStart();
    clearTimeout(this.#searching);
    this.#searching = setTimeout(this.#searchTyped, typingPauseMs);
  };

  readonly #searchTyped = () => {
    clearTimeout(this.#searching);
    const query = this.#typed;
    this.#typed = undefined;
    if (query !== undefined) this.#changeView({ query });
  };

  /** The page may leave now: no search follows, it comes before. */
  #open(user: User) {
    this.#searchTyped();
    this.#tell('pbx-user-select', user);
  }

  readonly #clearAll = () => this.#changeView({ query: '', filters: {} });

  #changeView(change: Partial<Pick<PbxUserTable, 'query' | 'sort' | 'filters' | 'shownColumns'>>) {
    Object.assign(this, change);
    if (change.query !== undefined || change.filters) this.#pick(new Set(), []);
    this.#tell('pbx-view-change', this.view);
  }

  #pick(ids: ReadonlySet<string>, users: readonly User[]) {
    for (const user of users) if (ids.has(user.id)) this.#picked.set(user.id, user);
    for (const id of this.#picked.keys()) if (!ids.has(id)) this.#picked.delete(id);
    this.selection = ids;
  }

  readonly #selectMatching = async () => {
    const { session } = this.#source;
    if (!session) return;
    try {
      const users = await readMatching(session.client, this.#userQuery);
      this.#pick(new Set(users.map(({ id }) => id)), users);
    } catch (cause) {
      this.#toast.fail(textOf(asPbxError(cause), this.#words));
    }
  };

  readonly #exportUsers = async () => {
    const { session } = this.#source;
    if (!session) return;
    const columns = this.#tableColumns.filter(({ hidden }) => !hidden);
    await this.#export.run(session.client, this.#userQuery, columns);
    if (this.#export.error) this.#toast.fail(textOf(this.#export.error, this.#words));
  };

  #openBulk(action: UserBulk['action']) {
    this.#bulk.open(action, this.#selectedUsers);
  }

  #bulkApplied({ counts, changeId }: BulkPlan, action: UserBulk['action']) {
    this.#pick(new Set(), []);
    const count = counts.update + counts.delete + counts.send;
    this.#toast.tell(this.#words.text(toldPlan[action], { count }), changeId);
  }

  #askDelete(user: User) {
    this.#writes.deleting.reset();
    this.toDelete = user;
  }

  async #delete(user: User) {
    const deleted = await this.#writes.deleting.run(user);
    if (!deleted) return;
    this.toDelete = null;
    this.#told('userTable.deletedOne', user);
  }

  async #lock(user: User, locked: boolean) {
    const done = await this.#writes.locking.run({ user, locked });
    if (done) this.#told(locked ? 'userTable.locked' : 'userTable.unlocked', user);
    else this.#failed(this.#writes.locking);
  }

  async #welcome(user: User) {
    const sent = await this.#writes.linking.run(user);
    if (sent) this.#told('userTable.linkSent', user);
    else this.#failed(this.#writes.linking);
  }

  async #undo(changeId: string) {
    const undone = await this.#writes.undoing.run(changeId);
    if (undone) this.#toast.tell(this.#words.text('userTable.undone'));
    else this.#failed(this.#writes.undoing);
  }

  #told(
    id: 'userTable.deletedOne' | 'userTable.locked' | 'userTable.unlocked' | 'userTable.linkSent',
    user: User,
  ) {
    this.#toast.tell(this.#words.text(id, { name: model.nameOf(user) }), this.#writes.changeId);
  }

  /** A veto without a reason has nothing to show. */
  #failed({ error }: UserWrites['undoing'] | UserWrites['locking'] | UserWrites['linking']) {
    if (error) this.#toast.fail(textOf(error, this.#words));
  }

  #tell(type: string, detail: unknown) {
    this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }
}

const exportedParts = [
  'base',
  'toolbar',
  'bulk',
  'grid',
  'head',
  'header-cell',
  'row',
  'cell',
  'frame',
  'menu',
  'columns',
]
  .map((part) => `${part}: table__${part}`)
  .join(', ');

declare global {
  interface HTMLElementTagNameMap {
    'pbx-user-table': PbxUserTable;
  }
  interface HTMLElementEventMap {
    'pbx-user-select': CustomEvent<User>;
    'pbx-user-clone': CustomEvent<User>;
    'pbx-view-change': CustomEvent<model.UserView>;
    'pbx-user-bulk-save': PbxActionEvent<UserBulk>;
    'pbx-user-bulk-saved': CustomEvent<BulkPlan>;
  }
}
