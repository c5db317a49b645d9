import { paginate, unwrap, type User } from '@pbxkit/client';
import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/lists.js';
import '../locales/en/user-table.js';
import { controls } from '../shared/controls.styles.js';
import {
  shownColumns,
  type Column,
  type RowAction,
} from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { plans } from '../shared/list/plan.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { bulkButtons } from './bulk-buttons.js';
import { BulkEdit } from './bulk-edit.js';
import { UserActs } from './user-acts.js';
import { fileColumns, userColumns } from './user-columns.js';
import { filtersOf } from './user-filters.js';
import { queryOf, readPlaces, type UserQuery } from './user-query.js';
import { userRowActions } from './user-row-actions.js';
import './user-table.events.js';
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
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.UserFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<User>[] = userColumns(this.#words);

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<User>[] = userRowActions(
    this.#words,
    {
      edit: (user) => this.#list.open(user),
      clone: (user) => this.#list.tell('pbx-user-clone', user),
      welcome: (user) => void this.#acts.welcome(user),
      lock: (user, locked) => void this.#acts.lock(user, locked),
      askDelete: (user) => this.#acts.askDelete(user),
    },
  );

  @state() private filtersOpened = false;

  readonly #list = new ListController<User, UserQuery, model.UserFilters>(this, {
    words: this.#words,
    resource: 'users',
    requires: 'users:read',
    filtering: model.filtering,
    select: 'pbx-user-select',
    query: () => queryOf(this.query, this.sort, this.filters),
    read: (client, query, signal) => unwrap(client.GET('/users', { params: { query }, signal })),
    all: (client, query, options) => paginate(client, '/users', { params: { query }, ...options }),
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #places = new QueryController(
    this,
    ['sites', 'departments'],
    (client, _, signal) => readPlaces(client, signal),
    () => (this.#needsPlaces ? [] : null),
    { requires: 'users:read' },
  );
  readonly #bulk = new BulkEdit(this, {
    words: this.#words,
    writes: this.#writes,
    places: () => this.#places.value,
    mayChooseRole: () => this.status.can('users:role'),
    applied: (plan, action) => {
      this.#list.picked.clear();
      this.#acts.bulkDone(plan, action);
    },
  });

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: [...this.#writes.all, ...this.#acts.all],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.UserView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    const words = this.#words;
    return listTable(this.#list, {
      texts: 'userTable',
      noMatch: 'userTable.noMatch',
      filters: filtersOf(words, this.filters, this.#places.value),
      rowActions: this.rowActions,
      selectable: 'users:write',
      bars: bulkButtons({
        words,
        matching: this.#list.selectable,
        selectMatching: () => void this.#list.selectMatching(),
        open: (action) => this.#bulk.open(action, this.#list.picked.rows),
      }),
      beside: html`${this.#bulk.render()} ${this.#acts.render(this.status.can('changes:undo'))}`,
      export: () =>
        void this.#list.export('users', fileColumns(words, shownColumns(this.#list.columns))),
      toggled: (open) => (this.filtersOpened ||= open),
    });
  }

  get #needsPlaces(): boolean {
    const { siteId, departmentId } = this.filters;
    return this.filtersOpened || this.#bulk.isOpen || !!siteId || !!departmentId;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-user-table': PbxUserTable;
  }
}
