import { paginate, type PbxClient } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/queue-graph.js';
import '../locales/en/queue-statistics.js';
import { durationText } from '../shared/calls/call-words.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { selectField } from '../shared/field.js';
import { figuresFooter } from '../shared/freshness.js';
import { footers } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { percentText } from '../shared/queues/queue-words.js';
import { deniedState, emptyState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { chart, sample } from './chart.js';
import { figuresTable } from './figures-table.js';
import * as model from './queue-graph.model.js';
import { styles } from './queue-graph.styles.js';

/** What is shown, for a URL or to be kept. */
export interface QueueGraphView {
  /** `2026-11-23`; empty = today. */
  readonly day: string;
  readonly metric: model.GraphMetric;
  readonly queueIds: readonly string[];
}

const limit = 200;
/** A day of 25 hours of 200 queues. */
const most = 5000;

/**
 * A figure of call queues over a day, hour by hour: as lines, and as a table for those who do not see them and where there is no
 * room. Day, figure and queues are chosen; up to six queues are drawn at once. Follows the calls.
 *
 * @slot empty - Shown while no call queue has figures.
 * @fires {CustomEvent<QueueGraphView>} pbx-view-change - The person chose another day, figure or queue.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart chart - The lines.
 * @csspart line - One of them.
 * @csspart footer - When the figures were read, and what keeps them from being up to date.
 */
@define('pbx-queue-graph')
export class PbxQueueGraph extends LitElement {
  static override styles = [controls, tables, footers, styles];

  /** The day, such as `2026-11-23`; empty for today. */
  @property() day = '';

  /** The figure: a count such as `offered`, seconds such as `averageWaitSeconds`, or `serviceLevel`. */
  @property() metric: model.GraphMetric = 'offered';

  /** Ids of the queues to draw, separated by spaces; empty for the first ones by name. */
  @property({ attribute: 'queue-ids' }) queueIds = '';

  @state() private isTable = false;

  readonly #words = new Localize(this);
  readonly #intervals = new QueryController(
    this,
    ['queue-callers', 'call-records', 'queues'],
    readIntervals,
    () => {
      const { from, until } = model.dayOf(this.day, this.#words.timeZone);
      return [from, until] as const;
    },
    { requires: ['queues:read', 'reports:read'], pace: 5000 },
  );

  readonly status = statusOf(this, {
    queries: [this.#intervals],
    isEmpty: () => this.#lines.length === 0,
  });

  /** What is shown, for a URL or to be kept. */
  get view(): QueueGraphView {
    const { day, metric } = this;
    return { day, metric, queueIds: this.queueIds.split(/\s+/).filter(Boolean) };
  }

  protected override render() {
    const words = this.#words;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'queues:read');
    return html`<div part="base">${this.#bar()} ${this.#ofTheDay()}</div>`;
  }

  /** The figures of a day stay until another is chosen. */
  #ofTheDay() {
    const words = this.#words;
    const { value, error } = this.#intervals;
    if (!value) return error ? errorState(this.#intervals, words) : loadingState(words, 5);
    return html`${this.#figures()} ${figuresFooter(this, words, [this.#intervals])}`;
  }

  #bar() {
    const words = this.#words;
    const today = model.todayIn(words.timeZone);
    return html`<div class="bar">
      <div class="field">
        <label for="day">${words.text('queueGraph.day')}</label>
        <input
          id="day"
          type="date"
          max=${today}
          .value=${this.day || today}
          @change=${({ target }: Event) => {
            const { value } = target as HTMLInputElement;
            this.#choose({ day: value === today ? '' : value });
          }}
        />
      </div>
      ${selectField({
        id: 'metric',
        label: words.text('queueGraph.metric'),
        value: this.#metric,
        options: model.metrics.map((value) => ({ value, label: this.#name(value) })),
        change: (metric) => this.#choose({ metric: metric as model.GraphMetric }),
      })}
      <span class="spacer"></span>
      <button
        type="button"
        id="as-table"
        aria-pressed=${this.isTable}
        @click=${() => (this.isTable = !this.isTable)}
      >
        ${words.text('queueGraph.asTable')}
      </button>
    </div>`;
  }

  #figures() {
    const words = this.#words;
    const lines = this.#lines;
    if (lines.length === 0) {
      const title = words.text('queueStatistics.empty');
      const lead = words.text('queueStatistics.emptyLead');
      return html`<slot name="empty">${emptyState({ title, lead })}</slot>`;
    }
    const shown = this.#drawn(lines);
    const metric = this.#metric;
    const of = {
      ...{ metric, lines: shown, hours: model.hoursOf(this.#intervals.value ?? []) },
      label: words.text('queueGraph.label', { metric: this.#name(metric) }),
      hourHeader: words.text('queueGraph.hour'),
      scale: model.scaleOf(shown, metric),
      hourText: (hour: string) => words.date(hour, 'time'),
      figureText: (figure: number | null) => this.#figureText(figure),
    };
    const table = html`<div
      class="table ${this.isTable ? '' : 'beside'}"
      role="region"
      tabindex="0"
      aria-label=${of.label}
    >
      ${figuresTable(of)}
    </div>`;
    return html`${this.#legend(lines, shown)} ${this.isTable ? nothing : chart(of)} ${table}`;
  }

  #legend(lines: readonly model.Line[], shown: readonly model.Line[]) {
    const words = this.#words;
    const isFull = shown.length >= model.mostLines;
    return html`<fieldset class="legend">
      <legend class="visually-hidden">${words.text('queueGraph.queues')}</legend>
      ${lines.map((line) => {
        const at = shown.indexOf(line);
        const isOnly = at >= 0 && shown.length === 1;
        return html`<label>
          <input
            type="checkbox"
            value=${line.queueId}
            .checked=${at >= 0}
            ?disabled=${isOnly || (at < 0 && isFull)}
            @change=${() => this.#toggle(line, shown)}
          />
          ${at < 0 ? nothing : sample(at)} <bdi>${line.name}</bdi>
        </label>`;
      })}
    </fieldset>`;
  }

  get #metric(): model.GraphMetric {
    return model.metrics.includes(this.metric) ? this.metric : 'offered';
  }

  get #lines(): model.Line[] {
    return model.linesOf(this.#intervals.value ?? [], this.#metric);
  }

  /** The chosen queues, else the first ones. */
  #drawn(lines: readonly model.Line[]): readonly model.Line[] {
    const { queueIds } = this.view;
    const chosen = lines.filter(({ queueId }) => queueIds.includes(queueId));
    return (chosen.length > 0 ? chosen : lines).slice(0, model.mostLines);
  }

  #name(metric: model.GraphMetric): string {
    return this.#words.text(
      metric === 'longestWaitSeconds' ? 'queueGraph.longestWait' : `metric.${metric}`,
    );
  }

  #figureText(figure: number | null): string {
    const words = this.#words;
    if (figure === null) return '–';
    if (this.#metric === 'serviceLevel') return percentText(words, figure);
    return this.#metric.endsWith('Seconds') ? durationText(words, figure) : words.number(figure);
  }

  #toggle(line: model.Line, shown: readonly model.Line[]): void {
    const ids = shown.map(({ queueId }) => queueId);
    const others = ids.filter((id) => id !== line.queueId);
    const next = others.length < ids.length ? others : [...ids, line.queueId];
    this.#choose({ queueIds: next.join(' ') });
  }

  #choose(change: Partial<Pick<PbxQueueGraph, 'day' | 'metric' | 'queueIds'>>): void {
    Object.assign(this, change);
    const told = { detail: this.view, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('pbx-view-change', told));
  }
}

function readIntervals(
  client: PbxClient,
  [from, until]: readonly [string, string],
  signal: AbortSignal,
) {
  const params = { query: { from, until, limit } };
  return paginate(client, '/queue-intervals', { params, max: most, signal }).toArray();
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-graph': PbxQueueGraph;
  }
}
