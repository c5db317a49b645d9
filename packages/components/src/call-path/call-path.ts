import { unwrap } from '@pbxkit/client';
import type { PbxClient, PbxSession } from '@pbxkit/client';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/call-path.js';
import { announce } from '../shared/announce.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { icon } from '../shared/more-icons.js';
import { TypedSearch } from '../shared/list/typed-search.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { routingPace, routingResources } from '../shared/routing-object.js';
import {
  deniedState,
  emptyState,
  errorState,
  expiredState,
  loadingState,
} from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { callForm } from './call-form.js';
import { findCallables } from './callables.js';
import * as model from './call-path.model.js';
import { styles } from './call-path.styles.js';
import { pathDrawing, pathList, resultText } from './path-drawing.js';

export type { Simulation } from './call-path.model.js';

/**
 * Asks what would happen to a call and draws its way: each step with its object, rule and reason, and how it ends. Nobody
 * rings. Set `to` to ask at once, or `simulation` to show one that is known.
 *
 * @fires {CustomEvent<Simulation>} pbx-call-simulated - The person simulated a call. `detail`: what would happen.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object on the way was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart form - The imagined call.
 * @csspart assumptions - What is assumed of the people at the phones.
 * @csspart path - The drawing.
 * @csspart step - One step of it.
 * @csspart end - Its end.
 * @csspart list - The same as lines of text.
 */
@define('pbx-call-path')
export class PbxCallPath extends LitElement {
  static override styles = [controls, tables, styles];

  /** Number or extension that is called; empty asks nothing. */
  @property() to = '';

  /** Number or extension of the caller; empty for anonymous. */
  @property() from = '';

  /** When (ISO 8601); empty for now. */
  @property() at = '';

  /** Keys that the caller presses, in order. */
  @property() digits = '';

  /** What is assumed of the people at the phones. */
  @property({ attribute: false }) assume: model.Assumptions = {};

  /** Objects that are imagined to be saved already. */
  @property({ attribute: false }) draft: readonly model.Draft[] = [];

  /** A known simulation, shown without a form and without asking. */
  @property({ attribute: false }) simulation: model.Simulation | null = null;

  /** Shows lines of text in place of the drawing. */
  @property({ type: Boolean, attribute: 'as-list' }) asList = false;

  /** What the person changed since the last run. */
  @state() private typed: Partial<model.ImaginedCall> = {};
  @state() private needsTo = false;
  @state() private searched = '';

  #people = new Map<string, string>();
  readonly #words = new Localize(this);
  readonly #source = sessionOf(this);
  readonly #search = new TypedSearch(this, (words) => (this.searched = words));
  readonly #run = new QueryController(
    this,
    routingResources,
    simulate,
    () => [this.simulation ? '' : this.#asked] as const,
    { requires: 'simulations:run', keep: true, pace: routingPace },
  );
  readonly #callables = new QueryController(
    this,
    ['phone-numbers', 'users'],
    (client, [text]: readonly [string], signal) =>
      findCallables(client, text, signal, (capability) => this.status.can(capability)),
    () => (this.simulation || !this.#mayRun ? null : [this.searched]),
    { keep: true },
  );

  readonly status = statusOf(this, {
    queries: [this.#run],
    isEmpty: () => !this.#shown,
  });

  get #asked(): string {
    const { to, from, at, digits, assume } = this;
    return JSON.stringify(model.requestOf({ to, from, at, digits, assume }, this.draft) ?? '');
  }

  get #call(): model.ImaginedCall {
    const { to, from, at, digits, assume } = this;
    return { to, from, at, digits, assume, ...this.typed };
  }

  get #shown(): model.Simulation | null {
    return this.simulation ?? this.#run.value ?? null;
  }

  get #mayRun(): boolean {
    return this.status.can('simulations:run');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('to') && this.hasUpdated) this.#people = new Map();
    if (this.#shown) for (const person of model.peopleOf(this.#shown)) this.#people.set(...person);
  }

  protected override render() {
    if (this.simulation) return html`<div part="base">${this.#result(this.simulation)}</div>`;
    const { state: shown } = this.status;
    if (shown === 'denied') return deniedState(this.status, this.#words, 'simulations:run');
    if (shown === 'expired' && !this.#shown) return this.#expired();
    return html`<div part="base" aria-busy=${shown === 'refreshing'}>
      ${this.#form()}
      <div class="result">${this.#outcome()}</div>
    </div>`;
  }

  #form() {
    return callForm({
      words: this.#words,
      call: this.#call,
      callables: this.#callables.value ?? [],
      people: this.#people,
      needsTo: this.needsTo,
      busy: this.#run.state === 'refreshing',
      change: this.#change,
      run: () => void this.#simulate(),
    });
  }

  #outcome() {
    const { value, error } = this.#run;
    if (error) return errorState(this.#run, this.#words);
    if (value === undefined) return loadingState(this.#words, 4);
    if (value) return this.#result(value);
    return emptyState({
      picture: icon('flow'),
      title: this.#words.text('callPath.empty'),
      lead: this.#words.text('callPath.emptyLead'),
    });
  }

  #result(simulation: model.Simulation) {
    const words = this.#words;
    const parts = { words, host: this, simulation };
    const time = words.date(simulation.at);
    return html`<div class="above">
        <p>${words.text('callPath.comesIn', { time })}</p>
        <button type="button" @click=${() => (this.asList = !this.asList)}>
          ${words.text(this.asList ? 'callPath.showGraph' : 'callPath.showList')}
        </button>
      </div>
      ${this.#warnings(simulation)} ${this.asList ? pathList(parts) : pathDrawing(parts)}`;
  }

  #warnings({ warnings }: model.Simulation) {
    if (warnings.length === 0) return nothing;
    return html`<ul class="warnings" aria-label=${this.#words.text('callPath.warnings')}>
      ${warnings.map(({ text }) => html`<li>${icon('alert')}<span>${text}</span></li>`)}
    </ul>`;
  }

  #expired() {
    const { session } = this.#source;
    return expiredState(this.#words, () => void resume(session));
  }

  readonly #change = (part: Partial<model.ImaginedCall>): void => {
    this.typed = { ...this.typed, ...part };
    if (part.to !== undefined) this.#search.note(part.to);
  };

  async #simulate(): Promise<void> {
    const { to, digits } = this.#call;
    this.needsTo = to.trim() === '';
    if (this.needsTo || model.digitsOf(digits) === null) return this.#focusWrong();
    const before = this.#asked;
    Object.assign(this, this.typed);
    this.typed = {};
    if (before === this.#asked) void this.#run.reload();
    await this.updateComplete;
    await this.#run.settled;
    await this.updateComplete;
    this.#tell(this.#run.value);
  }

  async #focusWrong(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  #tell(simulation: model.Simulation | null | undefined): void {
    if (!simulation || this.#run.error) return;
    announce(resultText(this.#words, simulation.end));
    this.dispatchEvent(
      new CustomEvent('pbx-call-simulated', { detail: simulation, bubbles: true, composed: true }),
    );
  }
}

async function simulate(
  client: PbxClient,
  [asked]: readonly [string],
  signal: AbortSignal,
): Promise<model.Simulation | null> {
  const body = asked ? (JSON.parse(asked) as model.SimulationRequest | '') : '';
  return body === '' ? null : unwrap(client.POST('/simulations', { body, signal }));
}

/** Signing in again may be given up. */
const resume = (session: PbxSession | null) => session?.resume().catch(() => undefined);

declare global {
  interface HTMLElementEventMap {
    'pbx-call-simulated': CustomEvent<model.Simulation>;
  }
  interface HTMLElementTagNameMap {
    'pbx-call-path': PbxCallPath;
  }
}
