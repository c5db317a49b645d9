import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { comboboxes } from '../destination-picker/destination-picker.styles.js';
import '../locales/en/devices.js';
import '../locales/en/queue-agent-editor.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { UndoNotice } from '../shared/editor/undo-notice.js';
import { announce } from '../shared/announce.js';
import { footers, toasts } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { vetoError } from '../shared/pbx-errors.js';
import { AgentStates } from '../shared/queues/agent-states.js';
import { alertMessage, deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { tell } from '../shared/tell.js';
import { Toast } from '../shared/toast.js';
import { AgentAdding } from './agent-adding.js';
import { AgentOrder } from './agent-order.js';
import { AgentReads } from './agent-reads.js';
import { agentName, agentsText } from './agent-words.js';
import { agentsSection } from './agents-section.js';
import { agentsSaving } from './agents-saving.js';
import { nextPanel } from './next-panel.js';
import * as model from './queue-agent-editor.model.js';
import { styles } from './queue-agent-editor.styles.js';

/**
 * The agents of one call queue in their order: adds people, phones and numbers outside, sets how each takes calls, logs them
 * in and out, and tells who rings next and why. Edits are kept over re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-queue-agents-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` of the queue.
 * @fires {CustomEvent<QueueAgents>} pbx-queue-agents-saved - Saved. `detail`: the agents as confirmed.
 * @fires {PbxActionEvent<string>} pbx-queue-agents-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-queue-agents-undone - Undone.
 * @fires {CustomEvent<AgentsEdits>} pbx-queue-agents-edit - The person changed something or gave the changes up.
 * @fires {PbxActionEvent} pbx-agent-state-change - About to log in, log out or make unavailable. `detail`: `{ agents, state, reason }`.
 * @fires {CustomEvent} pbx-agent-state-changed - It is done. `detail`: the same, with the agents as confirmed.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Whose agents they are.
 * @csspart adding - Adds an agent.
 * @csspart agents - The list of agents.
 * @csspart agent - One agent.
 * @csspart agent-form - What an unfolded agent shows.
 * @csspart state - What an agent is at the moment.
 * @csspart next - Who rings next, and why.
 * @csspart footer - When that was read, and what keeps it from being up to date.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart toast - What was done at once.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-queue-agent-editor')
export class PbxQueueAgentEditor extends LitElement {
  static override styles = [controls, comboboxes, tables, toasts, footers, styles];

  /** Id of the queue. */
  @property({ attribute: 'queue-id' }) queueId = '';

  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.AgentsEdits = {};

  #faults: readonly model.Fault[] = [];
  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #toast = new Toast(this);
  readonly #reads = new AgentReads(this, () => this.queueId);
  readonly #notice = new UndoNotice(this, 'queue-agents', () => this.#startAnew());
  readonly #saving = agentsSaving(this, this.#notice, () => this.#title);
  readonly #states = new AgentStates(this, this.#words, this.#toast);
  readonly #adding = new AgentAdding(this, this.#words);
  readonly #order = new AgentOrder(this, this.#words);
  readonly #refusals = new Refusals(this, {
    failure: () => (this.#faults.length > 0 ? this.#faultError : this.#saving.saving.error),
    label: (field) => (field === 'agents' ? this.#words.text('queueAgents.list') : null),
  });

  readonly status = statusOf(this, {
    component: 'queue-agent-editor',
    queries: [this.#reads.agents],
    mutations: [this.#saving.saving, this.#notice.undoing],
    isDirty: () => this.#isDirty,
  });

  constructor() {
    super();
    // First in line, so that a page that leaves on this event finds nothing unsaved.
    this.addEventListener('pbx-queue-agents-saved', () => this.#showSaved());
  }

  /** The agents as they would be saved; null before they are read. */
  get draft(): model.AgentsDraft | null {
    const { value } = this.#reads.agents;
    return value ? { ...model.draftOf(value), ...this.edits } : null;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    const { draft } = this;
    const stored = this.#reads.agents.value;
    if (!stored || !draft || !this.#mayWrite || this.#busy) return false;
    this.#refusals.clear();
    this.#faults = model.faultsOf(draft);
    const isRight = this.#faults.length === 0;
    const saved = isRight && (!this.#isDirty || (await this.#saving.update(stored)));
    this.#unfoldRefused();
    await this.updateComplete;
    if (!saved) this.#refusals.focus();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#startAnew();
  }

  get #isDirty(): boolean {
    return Object.keys(this.edits).length > 0;
  }

  get #mayWrite(): boolean {
    return this.status.can('queues:agents');
  }

  get #busy(): boolean {
    return this.#saving.saving.pending || this.#notice.undoing.pending;
  }

  get #title(): string {
    const name = this.#reads.queue.value?.name;
    return name
      ? this.#words.text('queueAgents.headingOf', { name })
      : this.#words.text('queueAgents.heading');
  }

  get #faultError() {
    const errors = this.#faults.map(({ pointer, setting }) => ({
      pointer,
      detail: this.#words.text(`queueAgents.fault.${setting}`, model.limits[setting]),
    }));
    return vetoError({ errors });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('queueId')) this.#leaveQueue(changed.has('edits'));
    this.#saving.follow(this.#reads.agents.value ?? null);
  }

  protected override render() {
    const { agents } = this.#reads;
    const words = this.#words;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'queues:read');
    const { draft } = this;
    if (!draft) return agents.error ? errorState(agents, words) : loadingState(words, 5);
    const notice = this.#notice.render(words, this.status.can('changes:undo'));
    const movedOn = this.#saving.isBehind(agents.value ?? null) && words.text('editor.movedOn');
    return html`<div part="base">
      ${this.withoutHeading ? nothing : html`<h2 part="heading">${this.#title}</h2>`}
      ${this.#alerts()}
      <form novalidate @submit=${this.#submit}>
        <div class="columns">${this.#list(draft)} ${this.#next()}</div>
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: () => words.text('queueAgents.list'),
        value: (_field, value) => agentsText(words, value as readonly model.AgentDraft[]),
      })}
      ${this.#states.render()} ${this.#toast.render(words, false, null)}
    </div>`;
  }

  #alerts() {
    if (this.#reads.agents.error?.kind === 'missing') {
      return alertMessage(this.#words.text('editor.missing'));
    }
    const writes = [this.#saving.saving, this.#notice.undoing];
    return editorAlerts(this.#words, this.#refusals, writes, this.#saving.isMerging);
  }

  #list({ agents }: model.AgentsDraft) {
    return agentsSection({
      words: this.#words,
      status: this.status,
      agents,
      stored: this.#reads.agents.value?.agents ?? [],
      strategy: this.#reads.queue.value?.strategy,
      mayWrite: this.#mayWrite,
      readonly: !this.#mayWrite || this.#busy,
      adding: this.#adding,
      order: this.#order,
      states: this.#states,
      clock: this.#clock,
      refusals: this.#refusals,
      add: (agent) => this.#add(agent),
      set: (next) => this.#edit(next),
      removed: (agent) => this.#tellRemoved(agent),
    });
  }

  #next() {
    return nextPanel({
      words: this.#words,
      status: this.status,
      reads: this.#reads,
      isDirty: this.#isDirty,
    });
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      changes: Object.keys(this.edits).length,
      saving: this.#saving.saving.pending,
      waits: this.status.state === 'expired',
      discard: this.#giveUp,
    });
  }

  get #agents(): readonly model.AgentDraft[] {
    return this.draft?.agents ?? [];
  }

  #add(agent: Parameters<typeof model.withAgent>[1]): void {
    this.#edit(model.withAgent(this.#agents, agent));
    const name = this.#words.phone(agent.name);
    announce(this.#words.text('queueAgents.added', { name, place: this.#agents.length }));
  }

  #tellRemoved(agent: model.AgentDraft): void {
    announce(this.#words.text('queueAgents.removed', { name: agentName(this.#words, agent) }));
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#agents, #add-kind')?.focus(),
    );
  }

  #edit(agents: readonly model.AgentDraft[]): void {
    const stored = this.#reads.agents.value;
    if (!stored) return;
    this.edits = withEdit(model.draftOf(stored), this.edits, 'agents', agents);
    this.#faults = [];
    this.#refusals.correct('agents');
    tell(this, 'pbx-queue-agents-edit', this.edits);
  }

  #unfoldRefused(): void {
    for (const { pointer } of this.#refusals.all) {
      const id = model.agentAt(pointer, this.#agents);
      if (id) this.#order.unfold(id);
    }
    this.requestUpdate();
  }

  #showSaved(): void {
    this.edits = {};
    this.#startAnew();
    const text = this.#words.text('editor.saved', { name: this.#title });
    this.#notice.tell(text, this.queueId, 'change');
    tell(this, 'pbx-queue-agents-edit', this.edits);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-queue-agents-edit', this.edits);
  };

  #startAnew(): void {
    this.#faults = [];
    this.#adding.forget();
    this.#refusals.clear();
    this.#saving.forget();
    this.requestUpdate();
  }

  #leaveQueue(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#order.forget();
    this.#notice.keepFor(this.queueId);
    this.#startAnew();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-agent-editor': PbxQueueAgentEditor;
  }
}
