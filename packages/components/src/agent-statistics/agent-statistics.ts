import { paginate, unwrap } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/agent-statistics.js';
import '../locales/en/lists.js';
import '../locales/en/queue-statistics.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { periodFields } from '../shared/period/period-fields.js';
import { periodStyles } from '../shared/period/period.styles.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { readQueues } from '../shared/queues/read-queues.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import * as model from './agent-statistics.model.js';
import { fileColumns, statisticsColumns } from './statistics-columns.js';

/** Reads at most so often, however many calls end. */
const pace = 2000;

/**
 * Figures of agents over a period: calls answered and missed, talk, wrap-up and handling, time logged in, and minutes unavailable
 * for each reason. Period, queue, search, order and columns; a file for spreadsheets.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, at the end of the toolbar.
 * @slot empty - Shown while there are no figures.
 * @fires {CustomEvent<AgentStatistics>} pbx-agent-statistics-select - A row was activated; cancelable.
 * @fires {CustomEvent<AgentStatisticsView>} pbx-view-change - The person changed period, search, filters, order or columns.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart period - The choice of the period.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What went wrong with the file.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-agent-statistics')
export class PbxAgentStatistics extends LitElement {
  static override styles = [controls, popovers, tables, lists, periodStyles];

  readonly #words = new Localize(this);
  readonly #toast = new Toast(this);

  /** Words to find in names. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Of which calls the figures are; the attribute has the form `period=last7&queueId=…`. Without a period it is today. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.AgentStatisticsFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.AgentStatistics>[] =
    statisticsColumns(this.#words);

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.AgentStatistics>[] = [];

  readonly #list = new ListController<
    model.AgentStatistics,
    model.AgentStatisticsQuery,
    model.AgentStatisticsFilters
  >(this, {
    words: this.#words,
    resource: ['queue-agents', 'queue-callers', 'call-records', 'queues'],
    requires: ['queues:read', 'reports:read'],
    pace,
    filtering: model.filtering,
    select: 'pbx-agent-statistics-select',
    query: () => model.queryOf(this.view, this.#words.timeZone),
    read: (client, query, signal) =>
      unwrap(client.GET('/agent-statistics', { params: { query }, signal })),
    all: (client, query, options) =>
      paginate(client, '/agent-statistics', { params: { query }, ...options }),
    failed: (error) => this.#toast.fail(textOf(error, this.#words)),
  });
  readonly #queues = new QueryController(
    this,
    'queues',
    readQueues,
    () => (this.status.can('queues:read') ? ([] as const) : null),
    { keep: true, pace: 10_000 },
  );

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.AgentStatisticsView {
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
      texts: 'agentStatistics',
      picture: icon('users'),
      filters: [
        {
          name: 'queueId',
          label: words.text('queueStatistics.queue'),
          value: this.filters.queueId,
          options: (this.#queues.value ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
      ],
      rowActions: this.rowActions,
      bars: periodFields({
        words,
        filters: this.filters,
        set: (name, value) => this.#list.setFilter(name, value),
      }),
      export: () => void this.#list.export('agent-statistics', fileColumns(this.#list.columns)),
      beside: this.#toast.render(words, false, null),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-agent-statistics': PbxAgentStatistics;
  }
  interface HTMLElementEventMap {
    'pbx-agent-statistics-select': CustomEvent<model.AgentStatistics>;
  }
}
