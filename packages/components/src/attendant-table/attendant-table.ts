import { paginate, unwrap } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/attendant-table.js';
import '../locales/en/lists.js';
import { attendantRemoval } from '../shared/attendant-removal.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { DeletionActs } from '../shared/deletion-acts.js';
import { ListController } from '../shared/list/list-controller.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { attendantColumns, attendantRowActions } from './attendant-columns.js';
import * as model from './attendant-table.model.js';

/**
 * The auto attendants of a domain: extension, numbers that lead there, what callers hear first now, and what is to be
 * mended. Search, filters, order and columns; sorted and filtered by the server, kept up to date.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, such as Add auto attendant, at the end of the toolbar.
 * @slot empty - Shown when there are no auto attendants yet.
 * @fires {CustomEvent<Attendant>} pbx-attendant-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<Attendant>} pbx-attendant-clone - Clone was chosen: open a new one with these values.
 * @fires {CustomEvent<AttendantView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<Attendant>} pbx-attendant-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Attendant>} pbx-attendant-deleted - Deleted.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among the uses of another; cancelable.
 * @fires {PbxActionEvent<string>} pbx-attendant-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-attendant-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-attendant-table')
export class PbxAttendantTable extends LitElement {
  static override styles = [controls, popovers, tables, lists];

  readonly #words = new Localize(this);

  /** Words to find in name and extension. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which are shown; the attribute has the form `problem=true`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.AttendantFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false })
  columns: readonly Column<model.Attendant>[] = attendantColumns(this.#words);

  readonly #acts = new DeletionActs(this, this.#words, 'attendant', attendantRemoval);

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false })
  rowActions: readonly RowAction<model.Attendant>[] = attendantRowActions(this.#words, {
    edit: (attendant) => this.#list.open(attendant),
    clone: (attendant) => this.#list.tell('pbx-attendant-clone', attendant),
    askDelete: (attendant) => this.#acts.askDelete(attendant),
  });

  @state() private filtersOpened = false;

  readonly #list = new ListController<
    model.Attendant,
    model.AttendantQuery,
    model.AttendantFilters
  >(this, {
    words: this.#words,
    resource: ['attendants', 'phone-numbers', 'prompts', 'time-frames', 'sites'],
    requires: 'attendants:read',
    filtering: model.filtering,
    select: 'pbx-attendant-select',
    query: () => model.queryOf(this.view),
    read: (client, query, signal) =>
      unwrap(client.GET('/attendants', { params: { query }, signal })),
    all: (client, query, options) =>
      paginate(client, '/attendants', { params: { query }, ...options }),
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #sites = new QueryController(
    this,
    'sites',
    async (client, _none: readonly [], signal) => {
      const params = { query: { limit: 200, sort: 'name' } } as const;
      return (await unwrap(client.GET('/sites', { params, signal }))).items;
    },
    () => (this.#needsSites && this.status.can('users:read') ? ([] as const) : null),
    { keep: true },
  );

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#acts.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.AttendantView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'attendantTable',
      picture: icon('menu'),
      filters: this.#filters(),
      rowActions: this.rowActions,
      export: () => void this.#list.export('attendants'),
      beside: this.#acts.render(this.status.can('changes:undo')),
      toggled: (open) => (this.filtersOpened ||= open),
    });
  }

  #filters(): ListFilter[] {
    const words = this.#words;
    return [
      {
        name: 'siteId',
        label: words.text('attendant.field.site'),
        value: this.filters.siteId,
        options: (this.#sites.value ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'problem',
        label: words.text('attendantTable.problems'),
        value: this.filters.problem,
        options: [
          { value: 'true', label: words.text('attendantTable.withProblem') },
          { value: 'false', label: words.text('attendantTable.withoutProblem') },
        ],
      },
    ];
  }

  get #needsSites(): boolean {
    return this.filtersOpened || !!this.filters.siteId;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-attendant-table': PbxAttendantTable;
  }
  interface HTMLElementEventMap {
    'pbx-attendant-select': CustomEvent<model.Attendant>;
    'pbx-attendant-clone': CustomEvent<model.Attendant>;
  }
}
