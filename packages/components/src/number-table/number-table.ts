import { paginate } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/number-table.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { icon } from '../shared/more-icons.js';
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
import { BulkDialog, bulkButtons } from './bulk-dialog.js';
import { ImportDialog } from './import-dialog.js';
import { NumberActs } from './number-acts.js';
import { numberColumns, numberRowActions } from './number-columns.js';
import { NumberFile } from './number-file.js';
import { numberFilters } from './number-filters.js';
import { queryOf, readNumbers, readSites, type NumberQuery } from './number-query.js';
import './number-table.events.js';
import * as model from './number-table.model.js';
import { styles } from './number-table.styles.js';
import { NumberWrites } from './number-writes.js';

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
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.NumberFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false })
  columns: readonly Column<model.PhoneNumber>[] = numberColumns(this.#words);

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false })
  rowActions: readonly RowAction<model.PhoneNumber>[] = numberRowActions(this.#words, {
    edit: (number) => this.#list.open(number),
    askDelete: (number) => this.#acts.askDelete(number),
  });

  @state() private filtersOpened = false;

  readonly #destinations = new DestinationLookup(this);
  readonly #list = new ListController<model.PhoneNumber, NumberQuery, model.NumberFilters>(this, {
    words: this.#words,
    resource: ['phone-numbers', 'sites', 'users'],
    requires: 'phoneNumbers:read',
    filtering: model.filtering,
    select: 'pbx-phone-number-select',
    query: () => queryOf(this.query, this.sort, this.filters),
    read: readNumbers,
    all: (client, query, options) =>
      paginate(client, '/phone-numbers', { params: { query }, ...options }),
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #file = new NumberFile(this, (error) =>
    this.#acts.toast.fail(textOf(error, this.#words)),
  );
  readonly #sites = new QueryController(
    this,
    'sites',
    readSites,
    () => (this.#needsSites && this.status.can('users:read') ? ([] as const) : null),
    { keep: true },
  );
  readonly #bulk = new BulkDialog(this, {
    words: this.#words,
    writes: this.#writes,
    sites: () => this.#sites.value ?? [],
    search: () => this.#destinations.search,
    find: () => this.#destinations.find,
    applied: (plan, task) => {
      this.#list.picked.clear();
      this.#acts.bulkDone(plan, task);
    },
  });
  readonly #import = new ImportDialog(this, {
    words: this.#words,
    writes: this.#writes,
    imported: (plan) => this.#acts.imported(plan),
  });

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#writes.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.NumberView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'numberTable',
      picture: icon('phone'),
      filters: numberFilters(this.#words, this.filters, this.#sites.value ?? []),
      rowActions: this.rowActions,
      selectable: 'phoneNumbers:route',
      bars: html`${this.#importButton()} ${this.#bulkBar()}`,
      beside: html`${this.#bulk.render()} ${this.#import.render()}
      ${this.#acts.render(this.status.can('changes:undo'))}`,
      export: () => void this.#file.save(queryOf(this.query, this.sort, this.filters)),
      toggled: (open) => (this.filtersOpened ||= open),
    });
  }

  #importButton() {
    if (!this.status.can('phoneNumbers:assign')) return nothing;
    return html`<button
      slot="actions"
      type="button"
      part="import-button"
      @click=${() => this.#import.open()}
    >
      ${icon('upload')}<span class="wide-only">${this.#words.text('numberTable.import')}</span>
    </button>`;
  }

  #bulkBar() {
    const { selectable, picked } = this.#list;
    return html`${
      selectable === null
        ? nothing
        : html`<button
            slot="bulk"
            type="button"
            class="link"
            @click=${() => void this.#list.selectMatching()}
          >
            ${this.#words.text('numberTable.selectMatching', { count: selectable })}
          </button>`
    }
    ${bulkButtons(this.#words, this.status.can('phoneNumbers:assign'), (task) =>
      this.#bulk.open(task, picked.rows),
    )}`;
  }

  get #needsSites(): boolean {
    return this.filtersOpened || this.#bulk.isOpen || !!this.filters.siteId;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-number-table': PbxNumberTable;
  }
}
