import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/lists.js';
import '../locales/en/queue-statistics.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { figuresFooter } from '../shared/freshness.js';
import { icon } from '../shared/more-icons.js';
import { csvOf } from '../shared/list/csv.model.js';
import { saveFile } from '../shared/list/list-export.js';
import { footers } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { deniedState, emptyState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { tell } from '../shared/tell.js';
import { figureText } from './figure-words.js';
import { LayoutDialog } from './layout-dialog.js';
import * as model from './queue-statistics.model.js';
import { styles } from './queue-statistics.styles.js';
import { statisticsGrid, totalTiles } from './statistics-grid.js';
import { StatisticsReads } from './statistics-reads.js';

/**
 * The call centre at a glance, live: figures of all queues in view together, and of each of them in columns of one's own, green,
 * yellow or red by thresholds of one's own.
 *
 * @slot empty - Shown while there are no call queues.
 * @fires {CustomEvent<Queue>} pbx-queue-select - A queue was chosen.
 * @fires {PbxActionEvent} pbx-supervision-save - About to save queues, columns and thresholds; cancelable, `waitUntil`.
 * @fires {CustomEvent<Supervision>} pbx-supervision-saved - Saved.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart tiles - The figures of all queues together.
 * @csspart tile - One of them.
 * @csspart grid - The scroll box of the table.
 * @csspart footer - When the figures were read, and what keeps them from being up to date.
 * @csspart level - Says what the colour of a figure means.
 */
@define('pbx-queue-statistics')
export class PbxQueueStatistics extends LitElement {
  static override styles = [controls, tables, footers, styles];

  /** Leaves out the figures of all queues together. */
  @property({ type: Boolean, attribute: 'without-totals' }) withoutTotals = false;

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #reads = new StatisticsReads(this);
  readonly #layout = new LayoutDialog(this, this.#words, this.#reads.layout);
  #nextLevel: ReturnType<typeof setTimeout> | undefined;

  readonly status = statusOf(this, {
    queries: [this.#reads.queues, this.#reads.layout, this.#reads.today],
    mutations: [this.#layout.saving],
    isEmpty: () => this.#reads.queues.value?.length === 0,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#nextLevel);
  }

  /** A wait goes on while nothing is announced: its colour changes when it passes a threshold. */
  protected override updated(): void {
    clearTimeout(this.#nextLevel);
    if (!this.isConnected) return;
    const thresholds = this.#reads.layout.value?.thresholds ?? [];
    const wait = model.nextLevelIn(this.#rows, thresholds, Date.now());
    if (wait !== null) this.#nextLevel = setTimeout(() => this.requestUpdate(), wait + 50);
  }

  protected override render() {
    const words = this.#words;
    const { queues, layout, today } = this.#reads;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'queues:read');
    if (!queues.value || !layout.value) {
      const failed = [queues, layout].find(({ error, value }) => error && !value);
      return failed ? errorState(failed, words) : loadingState(words, 4);
    }
    if (queues.value.length === 0) {
      const title = words.text('queueStatistics.empty');
      const lead = words.text('queueStatistics.emptyLead');
      return html`<slot name="empty">${emptyState({ title, lead })}</slot>`;
    }
    const grid = {
      words,
      clock: this.#clock,
      rows: this.#rows,
      metrics: this.#metrics,
      thresholds: layout.value.thresholds,
      open: (queue: model.Queue) => this.#open(queue),
    };
    return html`<div part="base">
      ${this.withoutTotals ? nothing : totalTiles(grid)} ${this.#bar()}
      ${today.error && !today.value ? errorState(today, words) : statisticsGrid(grid)}
      ${figuresFooter(this, words, [queues, layout, today])} ${this.#layout.render(queues.value)}
    </div>`;
  }

  #bar() {
    const words = this.#words;
    return html`<div class="bar">
      <p class="muted">${words.text('queueStatistics.today')}</p>
      <button type="button" id="layout-button" @click=${() => this.#layout.open()}>
        ${icon('columns')} ${words.text('queueStatistics.layout')}
      </button>
      <button type="button" id="export" @click=${() => this.#export()}>
        ${icon('download')} ${words.text('list.export')}
      </button>
    </div>`;
  }

  get #rows(): model.Row[] {
    const { queues, today, layout } = this.#reads;
    const queueIds = layout.value?.queueIds ?? [];
    return model.rowsOf(queues.value ?? [], today.value ?? [], queueIds, Date.now());
  }

  get #metrics(): readonly model.Metric[] {
    const metrics = this.#reads.layout.value?.metrics ?? [];
    return metrics.length > 0 ? metrics : model.usualMetrics;
  }

  #export(): void {
    const words = this.#words;
    const columns = [
      {
        header: words.text('queueStatistics.queue'),
        value: ({ queue }: model.Row) => queue.name,
      },
      ...this.#metrics.map((metric) => ({
        header: words.text(`metric.${metric}`),
        value: ({ figures }: model.Row) => figureText(words, metric, figures[metric]),
      })),
    ];
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`queue-statistics-${day}.csv`, csvOf(columns, this.#rows));
  }

  #open(queue: model.Queue): void {
    tell(this, 'pbx-queue-select', queue);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-statistics': PbxQueueStatistics;
  }
  interface HTMLElementEventMap {
    'pbx-queue-select': CustomEvent<model.Queue>;
  }
}
