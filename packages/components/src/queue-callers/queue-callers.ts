import { unwrap } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/active-calls.js';
import '../locales/en/lists.js';
import '../locales/en/queue-callers.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { icon } from '../shared/more-icons.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { QueueFilter } from '../shared/queues/queue-filter.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import { CallerActs } from './caller-acts.js';
import { callerColumns } from './caller-columns.js';
import { callerRowActions } from './caller-row-actions.js';
import { CallerWrites } from './caller-writes.js';
import * as model from './queue-callers.model.js';
import { styles } from './queue-callers.styles.js';

/** Redraws at most so often, however many callers come and go. */
const pace = 400;

/**
 * Who waits in call queues, live: place in line, running and expected wait, who rings. Takes a caller to the own phone, moves one
 * up, transfers and hangs up, as far as they are granted.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, at the end of the toolbar.
 * @slot empty - Shown while nobody waits.
 * @fires {CustomEvent<QueueCaller>} pbx-queue-caller-select - A row was activated; cancelable, else the caller can be taken.
 * @fires {CustomEvent<CallerView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<Taking>} pbx-queue-caller-take - About to take a caller. `detail`: `{ caller, deviceId }`.
 * @fires {CustomEvent<Taking>} pbx-queue-caller-taken - The own phone rings.
 * @fires {PbxActionEvent<QueueCaller>} pbx-queue-caller-move-up - About to put a caller first.
 * @fires {CustomEvent<QueueCaller>} pbx-queue-caller-moved-up - The caller is first.
 * @fires {PbxActionEvent<Sending>} pbx-queue-caller-transfer - About to send a caller elsewhere. `detail`: `{ caller, to }`.
 * @fires {CustomEvent<Sending>} pbx-queue-caller-transferred - The caller is sent elsewhere.
 * @fires {PbxActionEvent<QueueCaller>} pbx-queue-caller-hang-up - About to hang up a caller.
 * @fires {CustomEvent<QueueCaller>} pbx-queue-caller-hung-up - The caller is hung up.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-queue-callers')
export class PbxQueueCallers extends LitElement {
  static override styles = [controls, popovers, tables, lists, styles];

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #toast = new Toast(this);
  readonly #writes = new CallerWrites(this);
  readonly #acts = new CallerActs(this, this.#words, this.#writes, this.#toast);

  /** Words to find in names and numbers. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which callers are shown; the attribute has the form `queueId=…`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.CallerFilters = {};

  /** Ids of the queues in view, separated by spaces; empty for all. */
  @property({ attribute: 'queue-ids' }) queueIds = '';

  /** Only the queues that the person has in view, unless `queue-ids` names others. */
  @property({ type: Boolean }) supervised = false;

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.CallerRow>[] = callerColumns(
    this.#words,
    this.#clock,
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.CallerRow>[] =
    callerRowActions(this.#words, {
      take: (caller) => this.#acts.ask('take', caller),
      moveUp: (caller) => void this.#acts.moveUp(caller),
      transfer: (caller) => this.#acts.ask('transfer', caller),
      hangUp: (caller) => this.#acts.ask('hangUp', caller),
    });

  readonly #list = new ListController<model.CallerRow, model.CallerQuery, model.CallerFilters>(
    this,
    {
      words: this.#words,
      resource: ['queue-callers', 'queues'],
      requires: 'queues:read',
      pace,
      filtering: model.filtering,
      select: 'pbx-queue-caller-select',
      opened: (caller) => this.#mayTake && this.#acts.ask('take', caller),
      query: () => model.queryOf(this.view, this.#queuesInView),
      read: model.readCallers,
      all: model.allCallers,
      failed: (error) => this.#toast.fail(textOf(error, this.#words)),
    },
  );
  readonly #layout = new QueryController(
    this,
    'supervision',
    (client, _none: readonly [], signal) => unwrap(client.GET('/me/supervision', { signal })),
    () => (this.supervised && this.status.can('queues:read') ? ([] as const) : null),
    { keep: true },
  );
  readonly #queue = new QueueFilter(this);

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#writes.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.CallerView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'queueCallers',
      picture: icon('clock'),
      filters: this.#queue.filters({
        label: this.#words.text('queueCallers.queue'),
        value: this.filters.queueId,
      }),
      rowActions: this.rowActions,
      export: () => void this.#list.export('waiting-callers'),
      beside: [this.#acts.render(), this.#toast.render(this.#words, false, null)],
    });
  }

  get #queuesInView(): readonly string[] {
    const chosen = this.queueIds.split(/\s+/).filter(Boolean);
    return chosen.length > 0 ? chosen : (this.#layout?.value?.queueIds ?? []);
  }

  get #mayTake(): boolean {
    return this.status.can('phones:read');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-callers': PbxQueueCallers;
  }
}
