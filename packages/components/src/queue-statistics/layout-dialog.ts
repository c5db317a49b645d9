import { unwrap, type PbxClient } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { announce } from '../shared/announce.js';
import type { Host } from '../shared/client-context.js';
import { modalDialog, submitButtons } from '../shared/dialog.js';
import { checkboxField, selectField } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { asPbxError } from '../shared/pbx-errors.js';
import type { QueryController } from '../shared/query-controller.js';
import { alertMessage, textOf } from '../shared/states.js';
import * as model from './queue-statistics.model.js';

type Layout = Pick<model.Supervision, 'queueIds' | 'metrics' | 'thresholds'>;
interface Saving {
  readonly stored: model.Supervision;
  readonly layout: Layout;
}

/** Chooses queues, columns and thresholds; saved for the person. */
export class LayoutDialog {
  readonly saving: MutationController<Saving, model.Supervision>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #stored: QueryController<model.Supervision, readonly []>;
  #isOpen = false;
  /** What was changed since it was opened. */
  #edits: Partial<Layout> = {};
  /** Whose thresholds are edited; empty for those of all queues. */
  #queueId = '';

  constructor(
    host: Host,
    words: Localize,
    stored: QueryController<model.Supervision, readonly []>,
  ) {
    this.#host = host;
    this.#words = words;
    this.#stored = stored;
    this.saving = new MutationController(host, 'supervision-save', this.#save, {
      done: 'pbx-supervision-saved',
      detail: ({ layout }) => layout,
    });
  }

  open(): void {
    this.#edits = {};
    this.#queueId = '';
    this.saving.reset();
    this.#show(true);
  }

  /** The layout as it is stored now, with the edits over it. */
  get #layout(): Layout {
    const { queueIds = [], metrics = [], thresholds = [] } = this.#stored.value ?? {};
    const shown = metrics.length > 0 ? metrics : [...model.usualMetrics];
    return { queueIds, metrics: shown, thresholds, ...this.#edits };
  }

  render(queues: readonly model.Queue[]) {
    if (!this.#isOpen) return nothing;
    const words = this.#words;
    const { error, pending } = this.saving;
    return modalDialog({
      title: words.text('queueStatistics.layout'),
      wide: true,
      close: this.#close,
      content: html`<form id="layout" class="layout" novalidate @submit=${this.#submit}>
        ${error ? alertMessage(textOf(error, words)) : nothing} ${this.#queuesInView(queues)}
        ${this.#columns(queues)}
      </form>`,
      actions: submitButtons({
        words,
        form: 'layout',
        label: words.text('editor.save'),
        busy: pending,
        close: this.#close,
      }),
    });
  }

  #queuesInView(queues: readonly model.Queue[]) {
    const { queueIds } = this.#layout;
    const toggle = (id: string, isShown: boolean) => {
      const all = queues.map((queue) => queue.id);
      const shown = (queueIds.length > 0 ? queueIds : all).filter((one) => one !== id);
      const next = isShown ? [...shown, id] : shown;
      this.#set({ queueIds: next.length === all.length ? [] : next });
    };
    return html`<fieldset>
      <legend>${this.#words.text('queueStatistics.inView')}</legend>
      <div class="checks">
        ${queues.map(({ id, name }) =>
          checkboxField({
            id: `view-${id}`,
            label: name,
            checked: queueIds.length === 0 || queueIds.includes(id),
            disabled: queueIds.length === 1 && queueIds[0] === id,
            change: (isShown) => toggle(id, isShown),
          }),
        )}
      </div>
    </fieldset>`;
  }

  #columns(queues: readonly model.Queue[]) {
    const words = this.#words;
    const { metrics } = this.#layout;
    const others = model.metrics.filter((metric) => !metrics.includes(metric));
    return html`<fieldset>
      <legend>${words.text('queueStatistics.columns')}</legend>
      <p class="hint">${words.text('queueStatistics.thresholdsLead')}</p>
      ${selectField({
        id: 'thresholds-of',
        label: words.text('queueStatistics.thresholdsOf'),
        value: this.#queueId,
        options: [
          { value: '', label: words.text('queueStatistics.allQueues') },
          ...queues.map(({ id, name }) => ({ value: id, label: name })),
        ],
        change: (id) => {
          this.#queueId = id;
          this.#host.requestUpdate();
        },
      })}
      <table class="metrics">
        <thead>
          <tr>
            <th scope="col">${words.text('queueStatistics.column')}</th>
            <th scope="col">${words.text('queueStatistics.lower')}</th>
            <th scope="col">${words.text('queueStatistics.upper')}</th>
            <th scope="col">${words.text('queueStatistics.order')}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            [...metrics, ...others],
            (metric) => metric,
            (metric) => this.#metricRow(metric),
          )}
        </tbody>
      </table>
    </fieldset>`;
  }

  #metricRow(metric: model.Metric) {
    const words = this.#words;
    const { metrics } = this.#layout;
    const label = words.text(`metric.${metric}`);
    const isShown = metrics.includes(metric);
    return html`<tr @keydown=${(event: KeyboardEvent) => this.#press(event, metric)}>
      <th scope="row">
        ${checkboxField({
          id: `show-${metric}`,
          label,
          checked: isShown,
          disabled: isShown && metrics.length === 1,
          change: (shown) =>
            this.#set({
              metrics: shown ? [...metrics, metric] : metrics.filter((one) => one !== metric),
            }),
        })}
      </th>
      <td>${this.#limit(metric, 'lower', label)}</td>
      <td>${this.#limit(metric, 'upper', label)}</td>
      <td>
        ${isShown ? [this.#moveButton(metric, -1, label), this.#moveButton(metric, 1, label)] : nothing}
      </td>
    </tr>`;
  }

  #limit(metric: model.Metric, which: 'lower' | 'upper', label: string) {
    const words = this.#words;
    const own = this.#threshold(metric);
    const value = own?.[which];
    const unit = words.text(`queueStatistics.unit.${model.unitOf(metric)}`);
    const usual = own && which === 'lower' ? String(Math.round(model.lowerOf(own))) : '';
    return html`<input
      id="${which}-${metric}"
      type="number"
      min="0"
      step="any"
      aria-label=${words.text(`queueStatistics.${which}Of`, { metric: label, unit })}
      placeholder=${usual}
      .value=${value === null || value === undefined ? '' : String(value)}
      ?disabled=${which === 'lower' && !own}
      @change=${(event: Event) => this.#limitTo(metric, which, (event.target as HTMLInputElement).value)}
    />`;
  }

  #limitTo(metric: model.Metric, which: 'lower' | 'upper', typed: string): void {
    const number = typed.trim() === '' ? null : Math.max(0, Number(typed));
    const own = this.#threshold(metric);
    const upper = which === 'upper' ? number : (own?.upper ?? null);
    const lower = which === 'lower' ? number : (own?.lower ?? null);
    const next = upper === null ? null : { lower, upper };
    const queueId = this.#queueId || null;
    const { thresholds } = this.#layout;
    this.#set({ thresholds: model.withThreshold(thresholds, metric, queueId, next) });
  }

  #threshold(metric: model.Metric): model.Threshold | undefined {
    const queueId = this.#queueId || null;
    return this.#layout.thresholds.find(
      (one) => one.metric === metric && (one.queueId ?? null) === queueId,
    );
  }

  #moveButton(metric: model.Metric, step: 1 | -1, label: string) {
    const way = step < 0 ? 'up' : 'down';
    const at = this.#layout.metrics.indexOf(metric) + step;
    return html`<button
      type="button"
      class="quiet icon-only"
      id="${way}-${metric}"
      aria-label=${this.#words.text(`queueStatistics.${way}`, { metric: label })}
      aria-disabled=${at < 0 || at >= this.#layout.metrics.length}
      @click=${() => this.#move(metric, step, `${way}-${metric}`)}
    >
      ${icon(way)}
    </button>`;
  }

  #press(event: KeyboardEvent, metric: model.Metric): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!step || !this.#layout.metrics.includes(metric)) return;
    event.preventDefault();
    this.#move(metric, step, (event.target as HTMLElement).id);
  }

  #move(metric: model.Metric, step: number, focused: string): void {
    const metrics = model.moved(this.#layout.metrics, metric, step);
    const place = metrics.indexOf(metric) + 1;
    const values = { metric: this.#words.text(`metric.${metric}`), place, total: metrics.length };
    this.#set({ metrics });
    announce(this.#words.text('queueStatistics.movedTo', values));
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus(),
    );
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const stored = this.#stored.value;
    if (!stored) return;
    if (await this.saving.run({ stored, layout: this.#layout })) this.#show(false);
  };

  /** The next try begins with what somebody else saved meanwhile. */
  readonly #save = async (client: PbxClient, saving: Saving, signal: AbortSignal) => {
    try {
      return await save(client, saving, signal);
    } catch (cause) {
      if (asPbxError(cause).kind === 'conflict') await this.#stored.reload();
      throw cause;
    }
  };

  readonly #close = (): void => this.#show(false);

  #set(changes: Partial<Layout>): void {
    this.#edits = { ...this.#edits, ...changes };
    this.#host.requestUpdate();
  }

  #show(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }
}

function save(client: PbxClient, { stored, layout }: Saving, signal: AbortSignal) {
  const params = { header: { 'If-Match': `"${stored.version}"` } };
  return unwrap(client.PATCH('/me/supervision', { params, body: layout, signal }));
}

declare global {
  interface HTMLElementEventMap {
    'pbx-supervision-save': PbxActionEvent<Layout>;
    'pbx-supervision-saved': CustomEvent<model.Supervision>;
  }
}
