import type { Capability } from '@pbxkit/client';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PersonChoice } from '../destination-picker/person-choice.js';
import '../locales/en/editors.js';
import '../locales/en/quick-task.js';
import '../locales/en/weekly.js';
import { announce } from '../shared/announce.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import type { DestinationChoice } from '../shared/destination.model.js';
import { editors } from '../shared/editor/editor.styles.js';
import { fieldErrors } from '../shared/editor/refusals.js';
import { Localize } from '../shared/localize.js';
import { alertMessage, deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { dayNames, destinationsIn } from './change-words.js';
import {
  emptyDraft,
  faultsOf,
  sentOf,
  tasks,
  type Draft,
  type Sent,
  type Task,
  type TaskPlan,
} from './quick-task.model.js';
import { styles } from './quick-task.styles.js';
import { told, unplaced } from './task-faults.js';
import type { FormParts } from './task-forms.js';
import { kinds } from './task-kinds.js';
import { doneStep, taskPlan } from './task-preview.js';
import { TaskReads } from './task-reads.js';
import { TaskWrites } from './task-writes.js';

const steps = ['form', 'preview', 'done'] as const;
type Step = (typeof steps)[number];

/**
 * A guided task in three steps: a form, what it will do told by imagined calls before and after, and the result with Undo.
 * Nothing is changed before the second step is confirmed; cancelling leaves everything as it was.
 *
 * @fires {PbxActionEvent} pbx-task-preview - About to ask what the task would do; cancelable. `detail`: task and body.
 * @fires {CustomEvent} pbx-task-previewed - The answer. `detail`: the plan.
 * @fires {PbxActionEvent} pbx-task-apply - About to do it; cancelable. `detail`: task and body.
 * @fires {CustomEvent} pbx-task-applied - Done. `detail`: the plan.
 * @fires {PbxActionEvent} pbx-task-undo - About to take it back; cancelable. `detail`: id of the change set.
 * @fires {CustomEvent} pbx-task-undone - Taken back. `detail`: what it changed.
 * @fires {CustomEvent} pbx-task-closed - The person cancelled or finished. `detail`: `{ applied }`.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Name of the task.
 * @csspart steps - The steps, the current one marked.
 * @csspart calls - Imagined calls, before and after.
 * @csspart changes - What is changed.
 * @csspart actions - The buttons of a step.
 */
@define('pbx-quick-task')
export class PbxQuickTask extends LitElement {
  static override styles = [controls, editors, styles];

  /** Which task: `opening-hours`, `holiday`, `forwarding` or `block`. */
  @property() task: Task = 'opening-hours';

  /** Id of the person it is for, where the page knows; else it asks. */
  @property({ attribute: 'user-id' }) userId = '';

  @state() private step: Step = 'form';
  @state() private edits: Partial<Draft> = {};
  @state() private plan: TaskPlan | null = null;
  @state() private isTold = false;
  @state() private isUndone = false;

  readonly #words = new Localize(this);
  readonly #lookup = new DestinationLookup(this);
  readonly #person = new PersonChoice(this, this.#words, this.#lookup);
  readonly #reads: TaskReads = new TaskReads(this, {
    task: () => this.#task,
    userId: () => this.userId,
    destinations: () => destinationsIn(this.plan?.items ?? []),
  });
  readonly #writes = new TaskWrites(this);

  readonly status = statusOf(this, {
    queries: this.#reads.ofForm,
    mutations: this.#writes.all,
    isDirty: () => this.step !== 'done' && Object.keys(this.edits).length > 0,
  });

  get #task(): Task {
    return tasks.includes(this.task) ? this.task : 'opening-hours';
  }

  /** What was entered, over what is known without asking. */
  get #draft(): Draft {
    return { ...emptyDraft, person: this.#known, ...this.edits };
  }

  /** The person whom the page names, or the only one it can be for. */
  get #known(): DestinationChoice | null {
    const { value: me } = this.#reads.me;
    if (this.#reads.person.value) return { kind: 'user', ...this.#reads.person.value };
    return me?.id ? { kind: 'user', id: me.id, name: `${me.firstName} ${me.lastName}` } : null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('task') || changed.get('userId')) this.#reset();
  }

  protected override render() {
    const words = this.#words;
    const { need } = kinds[this.#task];
    const session = sessionOf(this).session;
    if (session?.state === 'ready' && !this.status.can(need)) {
      return deniedState(this.status, words, need);
    }
    return html`<div part="base">
      <h2 part="heading">${words.text(`quickTask.task.${this.#task}`)}</h2>
      <ol class="steps" part="steps">
        ${steps.map(
          (step) =>
            html`<li aria-current=${step === this.step ? 'step' : nothing}>
              ${words.text(`quickTask.step.${step}`)}
            </li>`,
        )}
      </ol>
      ${this.step === 'form' ? this.#form() : this.step === 'preview' ? this.#preview() : this.#done()}
    </div>`;
  }

  #form() {
    const words = this.#words;
    const reading = this.#reads.ofForm;
    const failed = reading.find(({ error, value }) => error && value === undefined);
    if (failed) return errorState(failed, words);
    if (reading.some(({ state: read }) => read === 'loading')) return loadingState(words, 4);
    const { error, pending } = this.#writes.previewing;
    return html`<form class="form" novalidate @submit=${this.#submit}>
      ${this.#stepHeading('form')} ${alertMessage(error ? unplaced(this.#words, error) : undefined)}
      ${kinds[this.#task].form(this.#parts)}
      ${this.#buttons(
        html`<button type="submit" class="primary" aria-busy=${pending} ?disabled=${pending}>
          ${words.text('quickTask.preview')}
        </button>`,
      )}
    </form>`;
  }

  #preview() {
    const plan = this.plan;
    if (!plan) return nothing;
    const { error, pending } = this.#writes.applying;
    const words = this.#words;
    return html`${this.#stepHeading('preview')}
    ${alertMessage(error ? textOf(error, words) : undefined)} ${taskPlan(words, plan, this.#names)}
    ${this.#buttons(
      html`<button type="button" ?disabled=${pending} @click=${() => this.#go('form')}>
          ${words.text('quickTask.back')}
        </button>
        <button
          type="button"
          class="primary"
          aria-busy=${pending}
          ?disabled=${pending || plan.items.length === 0}
          @click=${() => void this.#apply()}
        >
          ${words.text('quickTask.apply')}
        </button>`,
    )}`;
  }

  #done() {
    const plan = this.plan;
    if (!plan) return nothing;
    const { changeId } = plan;
    return html`${this.#stepHeading('done')}
    ${doneStep({
      words: this.#words,
      plan,
      names: this.#names,
      isUndone: this.isUndone,
      undoing: this.#writes.undoing,
      undo: changeId && this.status.can('changes:undo') ? () => void this.#undo(changeId) : null,
      close: this.#close,
    })}`;
  }

  #stepHeading(step: Step) {
    return html`<h3 id="step" tabindex="-1">${this.#words.text(`quickTask.lead.${step}`)}</h3>`;
  }

  #buttons(others: unknown) {
    const busy = this.#writes.previewing.pending || this.#writes.applying.pending;
    return html`<div class="bar" part="actions">
      <button type="button" class="cancel" ?disabled=${busy} @click=${this.#close}>
        ${this.#words.text('dialog.cancel')}
      </button>
      ${others}
    </div>`;
  }

  get #parts(): FormParts {
    const zone = sessionOf(this).session?.grant?.timeZone ?? this.#words.timeZone;
    const can = (capability: Capability) => this.status.can(capability);
    return {
      words: this.#words,
      draft: this.#draft,
      reads: this.#reads,
      lookup: this.#lookup,
      person: this.#person,
      hasPerson: this.userId !== '',
      maySetAll: can('settings:write'),
      mayRouteNumbers: can('phoneNumbers:read') && can('phoneNumbers:route'),
      zone,
      today: new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(),
      told: (field) =>
        told(field, {
          words: this.#words,
          draft: this.#draft,
          missing: this.isTold ? faultsOf(this.#task, this.#draft, new Date()) : {},
          refusal: this.#writes.previewing.error ?? this.#writes.applying.error,
        }),
      edit: (changes) => (this.edits = { ...this.edits, ...changes }),
    };
  }

  get #names() {
    const { names, days } = this.#reads;
    const named = dayNames(this.#words, days.value ?? [], this.plan?.items ?? []);
    return new Map([...(names.value ?? []), ...named]);
  }

  get #sent(): Sent {
    const draft = this.#draft;
    const frame = this.#reads.frames.value?.find(({ id }) => id === draft.timeFrameId);
    return sentOf(this.#task, draft, frame?.ranges ?? []);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.isTold = true;
    const faults = faultsOf(this.#task, this.#draft, new Date());
    if (Object.keys(faults).length > 0) void this.#focusFault();
    else void this.#ask();
  };

  async #ask(): Promise<void> {
    const plan = await this.#writes.previewing.run(this.#sent);
    if (!plan) return this.#focusFault();
    this.plan = plan;
    await this.#go('preview');
  }

  async #apply(): Promise<void> {
    const plan = await this.#writes.applying.run(this.#sent);
    if (plan) {
      this.plan = plan;
      this.isUndone = false;
      announce(this.#words.text('quickTask.applied'));
      return this.#go('done');
    }
    // What the server refuses beside a field now is corrected there.
    if (fieldErrors(this.#writes.applying.error).length > 0) {
      this.step = 'form';
      return this.#focusFault();
    }
  }

  async #undo(changeId: string): Promise<void> {
    if (!(await this.#writes.undoing.run(changeId))) return;
    this.isUndone = true;
    announce(this.#words.text('quickTask.undone'));
    await this.#focus('#step');
  }

  /** To another step, and to its heading. */
  async #go(step: Step): Promise<void> {
    if (step === 'form') this.#writes.applying.reset();
    this.step = step;
    await this.#focus('#step');
  }

  readonly #close = (): void => {
    const applied = this.step === 'done' && !this.isUndone;
    this.#reset();
    const detail = { applied };
    this.dispatchEvent(
      new CustomEvent('pbx-task-closed', { detail, bubbles: true, composed: true }),
    );
  };

  #reset(): void {
    this.#writes.reset();
    this.edits = {};
    this.plan = null;
    this.isTold = false;
    this.isUndone = false;
    this.step = 'form';
  }

  #focusFault(): Promise<void> {
    return this.#focus(
      '.form :is([aria-invalid=true], pbx-destination-picker[error]:not([error=""]), .faulty, .alert)',
    );
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-quick-task': PbxQuickTask;
  }
}
