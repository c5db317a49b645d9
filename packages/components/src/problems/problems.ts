import type { PbxClient } from '@pbxkit/client';
import { unwrap } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../locales/en/lists.js';
import '../locales/en/problems.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { selectField } from '../shared/field.js';
import { icon, type Icon } from '../shared/more-icons.js';
import { listFooter } from '../shared/list/list-footer.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import {
  objectIcons,
  objectLink,
  routingPace,
  routingResources,
} from '../shared/routing-object.js';
import {
  deniedState,
  emptyState,
  errorState,
  expiredState,
  loadingState,
} from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import * as model from './problems.model.js';
import { styles } from './problems.styles.js';

const pageSize = 200;

const severityIcons: Record<model.Severity, Icon> = {
  error: 'block',
  warning: 'alert',
  notice: 'info',
};

/**
 * What should be mended in the routing of calls, worst first: loops, dead ends, rules that never apply, numbers to nowhere.
 * Each with what to do, the way of the call, and a way to the object.
 *
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen, to be mended; cancelable.
 * @fires {CustomEvent<string>} pbx-kind-change - The person chose a kind; empty for all.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart group - The problems of one severity.
 * @csspart problem - One problem.
 * @csspart path - The way of the call.
 */
@define('pbx-problems')
export class PbxProblems extends LitElement {
  static override styles = [controls, tables, lists, styles];

  /** Only this kind, such as `loop`; empty for all. */
  @property() kind = '';

  @state() private most = pageSize;

  readonly #words = new Localize(this);
  readonly #source = sessionOf(this);
  readonly #problems = new QueryController(
    this,
    routingResources,
    readProblems,
    () => [model.kindOf(this.kind), this.most] as const,
    { requires: 'simulations:run', keep: true, pace: routingPace },
  );

  readonly status = statusOf(this, {
    queries: [this.#problems],
    isEmpty: () => this.#problems.value?.total === 0,
  });

  protected override render() {
    const { status } = this;
    const { value, error } = this.#problems;
    if (status.state === 'denied') return deniedState(status, this.#words, 'simulations:run');
    if (status.state === 'expired' && !value) return this.#expired();
    if (!value) return error ? errorState(status, this.#words) : loadingState(this.#words, 5);
    const busy = status.state === 'refreshing';
    return html`<div part="base" aria-busy=${busy}>
      ${value.total > 0 || model.kindOf(this.kind) ? this.#filter() : nothing}
      ${value.items.length > 0 ? this.#groups(value.items) : this.#nothing()}
      ${this.#more(value.total - value.items.length)} ${this.#footer(value.total)}
    </div>`;
  }

  #expired() {
    const { session } = this.#source;
    return expiredState(this.#words, () => void session?.resume().catch(() => undefined));
  }

  #filter() {
    const words = this.#words;
    return html`<div class="bar">
      ${selectField({
        id: 'kind',
        label: words.text('problems.kind'),
        value: model.kindOf(this.kind) ?? '',
        options: [
          { value: '', label: words.text('list.all') },
          ...model.problemKinds.map((kind) => ({
            value: kind,
            label: words.text(`problems.kind.${kind}`),
          })),
        ],
        change: this.#choose,
      })}
    </div>`;
  }

  #groups(items: readonly model.RoutingProblem[]) {
    return model.groupsOf(items).map(({ severity, problems }) => {
      const title = this.#words.text(`problems.severity.${severity}`, { count: problems.length });
      return html`<section class=${severity} part="group" aria-labelledby="group-${severity}">
        <h3 id="group-${severity}">${icon(severityIcons[severity])} ${title}</h3>
        <ul class="list">
          ${repeat(
            problems,
            ({ id }) => id,
            (problem) => this.#problem(problem),
          )}
        </ul>
      </section>`;
    });
  }

  #problem({ object, kind, text, remedy, path }: model.RoutingProblem) {
    const words = this.#words;
    return html`<li class="problem" part="problem">
      <div class="what">
        ${icon(objectIcons[object.kind])}
        <span class="visually-hidden">${words.text(`routing.kind.${object.kind}`)}</span>
        ${objectLink(words, this, object)}
        <span class="tag">${words.text(`problems.kind.${kind}`)}</span>
      </div>
      <p>${text}</p>
      <p class="remedy"><strong>${words.text('problems.remedy')}</strong> ${remedy}</p>
      ${path.length > 1 ? this.#path(path) : nothing}
    </li>`;
  }

  #path(path: model.RoutingProblem['path']) {
    return html`<ol class="path" part="path" aria-label=${this.#words.text('problems.path')}>
      ${path.map(
        (object, index) =>
          html`<li>
            ${index > 0 ? icon('next') : nothing}${objectLink(this.#words, this, object)}
          </li>`,
      )}
    </ol>`;
  }

  #nothing() {
    const words = this.#words;
    if (!model.kindOf(this.kind)) {
      const [title, lead] = [words.text('problems.empty'), words.text('problems.emptyLead')];
      return emptyState({ picture: icon('check'), title, lead });
    }
    return emptyState({
      picture: icon('check'),
      title: words.text('problems.noneOfKind'),
      action: html`<button type="button" @click=${() => this.#choose('')}>
        ${words.text('list.clearFilters')}
      </button>`,
    });
  }

  #more(hidden: number) {
    if (hidden <= 0) return nothing;
    const more = () => (this.most += pageSize);
    return html`<button type="button" class="more" @click=${more}>
      ${this.#words.text('problems.more', { count: Math.min(hidden, pageSize) })}
    </button>`;
  }

  #footer(total: number) {
    return listFooter({
      words: this.#words,
      total,
      totalText: () => this.#words.text('problems.total', { count: total }),
      readAt: this.#problems.readAt,
      isCut: this.#source.session?.changes.isCut ?? false,
      failure: this.#problems.error,
      exported: null,
      refresh: () => void this.#problems.reload(),
      cancelExport: () => undefined,
    });
  }

  readonly #choose = (kind: string): void => {
    this.kind = kind;
    this.most = pageSize;
    this.dispatchEvent(
      new CustomEvent('pbx-kind-change', { detail: kind, bubbles: true, composed: true }),
    );
  };
}

async function readProblems(
  client: PbxClient,
  [kind, most]: readonly [model.ProblemKind | null, number],
  signal: AbortSignal,
) {
  const items: model.RoutingProblem[] = [];
  let total = 0;
  do {
    const query = { limit: pageSize, offset: items.length, ...(kind && { kind }) };
    const page = await unwrap(client.GET('/problems', { params: { query }, signal }));
    total = page.total;
    items.push(...page.items);
    if (page.items.length === 0) break;
  } while (items.length < Math.min(most, total));
  return { items, total };
}

declare global {
  interface HTMLElementEventMap {
    'pbx-kind-change': CustomEvent<string>;
  }
  interface HTMLElementTagNameMap {
    'pbx-problems': PbxProblems;
  }
}
