import { paginate, unwrap } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/lists.js';
import '../locales/en/queue-table.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { DeletionActs } from '../shared/deletion-acts.js';
import { icon } from '../shared/more-icons.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { noPlaces, readPlaces } from '../shared/queues/read-places.js';
import { queueRemoval } from '../shared/queues/queue-removal.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { queueColumns } from './queue-columns.js';
import { queueFilters } from './queue-filters.js';
import { queueRowActions } from './queue-row-actions.js';
import * as model from './queue-table.model.js';

/** Redraws at most so often, however many callers come and go. */
const pace = 400;

/**
 * The call queues, live: who waits and for how long, how many agents could answer, and the service level of today. Sorted and
 * filtered by the server.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, such as Add call queue, at the end of the toolbar.
 * @slot empty - Shown when there are no call queues yet.
 * @fires {CustomEvent<Queue>} pbx-queue-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<Queue>} pbx-queue-agents-open - Agents was chosen.
 * @fires {CustomEvent<Queue>} pbx-queue-music-open - Music was chosen.
 * @fires {CustomEvent<Queue>} pbx-queue-clone - Clone was chosen: open a new queue with these values.
 * @fires {CustomEvent<QueueView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<Queue>} pbx-queue-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Queue>} pbx-queue-deleted - Deleted.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among the uses of a queue; cancelable.
 * @fires {PbxActionEvent<string>} pbx-queue-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-queue-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-queue-table')
export class PbxQueueTable extends LitElement {
  static override styles = [controls, popovers, tables, lists];

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #acts = new DeletionActs(this, this.#words, 'queue', queueRemoval);

  /** Words to find in name and extension. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which queues are shown; the attribute has the form `strategy=ringAll`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.QueueFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.Queue>[] = queueColumns(
    this.#words,
    this.#clock,
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.Queue>[] = queueRowActions(
    this.#words,
    {
      edit: (queue) => this.#list.open(queue),
      agents: (queue) => this.#list.tell('pbx-queue-agents-open', queue),
      music: (queue) => this.#list.tell('pbx-queue-music-open', queue),
      clone: (queue) => this.#list.tell('pbx-queue-clone', queue),
      askDelete: (queue) => this.#acts.askDelete(queue),
    },
  );

  readonly #list = new ListController<model.Queue, model.QueueQuery, model.QueueFilters>(this, {
    words: this.#words,
    resource: ['queues', 'queue-callers', 'queue-agents'],
    requires: 'queues:read',
    pace,
    filtering: model.filtering,
    select: 'pbx-queue-select',
    query: () => model.queryOf(this.view),
    read: (client, query, signal) => unwrap(client.GET('/queues', { params: { query }, signal })),
    all: (client, query, options) => paginate(client, '/queues', { params: { query }, ...options }),
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #places = new QueryController(
    this,
    ['sites', 'departments'],
    readPlaces,
    () => (this.status.can('users:read') ? ([] as const) : null),
    { keep: true },
  );

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#acts.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.QueueView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'queueTable',
      picture: icon('users'),
      filters: queueFilters({
        words: this.#words,
        filters: this.filters,
        ...(this.#places.value ?? noPlaces),
      }),
      rowActions: this.rowActions,
      export: () => void this.#list.export('call-queues'),
      beside: this.#acts.render(this.status.can('changes:undo')),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-table': PbxQueueTable;
  }
  interface HTMLElementEventMap {
    'pbx-queue-select': CustomEvent<model.Queue>;
    'pbx-queue-agents-open': CustomEvent<model.Queue>;
    'pbx-queue-music-open': CustomEvent<model.Queue>;
    'pbx-queue-clone': CustomEvent<model.Queue>;
    'pbx-queue-delete': PbxActionEvent<model.Queue>;
    'pbx-queue-deleted': CustomEvent<model.Queue>;
  }
}
