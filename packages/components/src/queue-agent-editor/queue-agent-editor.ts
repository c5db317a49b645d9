import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { comboboxes } from '../destination-picker/destination-picker.styles.js';
import '../locales/en/devices.js';
import '../locales/en/queue-agent-editor.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Editing } from '../shared/editor/editing.js';
import { announce } from '../shared/announce.js';
import { footers, toasts } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { AgentStates } from '../shared/queues/agent-states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import { AgentAdding } from './agent-adding.js';
import { AgentOrder } from './agent-order.js';
import { AgentReads } from './agent-reads.js';
import { agentName, agentsText } from './agent-words.js';
import { agentsSection } from './agents-section.js';
import { updateAgents } from './update-agents.js';
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

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #toast = new Toast(this);
  readonly #reads = new AgentReads(this, () => this.queueId);
  readonly #editing = new Editing<model.StoredAgents, model.AgentsDraft>(this, {
    name: 'queue-agents',
    words: this.#words,
    shown: () => this.queueId,
    show: (id) => (this.queueId = id),
    read: () => this.#reads.agents,
    needs: { read: 'queues:read', add: 'queues:agents' },
    mayWrite: () => this.#mayWrite,
    draftOf: model.draftOf,
    nameOf: () => this.#title,
    label: (field) => (field === 'agents' ? this.#words.text('queueAgents.list') : null),
    value: (_field, value) => agentsText(this.#words, value as readonly model.AgentDraft[]),
    faults: (draft) => this.#faultsIn(draft),
    forget: () => this.#adding.forget(),
    sent: (input) => model.updateBody('draft' in input ? input.draft : input.edits),
    update: updateAgents,
  });
  readonly #states = new AgentStates(this, this.#words, this.#toast);
  readonly #adding = new AgentAdding(this, this.#words);
  readonly #order = new AgentOrder(this, this.#words);

  readonly status = statusOf(this, {
    component: 'queue-agent-editor',
    queries: [this.#reads.agents],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** The agents as they would be saved; null before they are read. */
  get draft(): model.AgentsDraft | null {
    return this.#editing.stored && this.#editing.draft;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    const saved = this.#editing.stored !== null && (await this.#editing.save());
    this.#unfoldRefused();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.#editing.discard();
  }

  get #mayWrite(): boolean {
    return this.status.can('queues:agents');
  }

  get #title(): string {
    const name = this.#reads.queue.value?.name;
    return name
      ? this.#words.text('queueAgents.headingOf', { name })
      : this.#words.text('queueAgents.heading');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('queueId')) this.#order.forget();
  }

  protected override render() {
    return this.#editing.render(() => ({
      heading: this.withoutHeading ? nothing : html`<h2 part="heading">${this.#title}</h2>`,
      form: () =>
        html`<div class="columns">${this.#list(this.#editing.draft)} ${this.#next()}</div>`,
      dialogs: [this.#states.render(), this.#toast.render(this.#words, false, null)],
    }));
  }

  #faultsIn(draft: model.AgentsDraft) {
    return model.faultsOf(draft).map(({ pointer, setting }) => ({
      pointer,
      detail: this.#words.text(`queueAgents.fault.${setting}`, model.limits[setting]),
    }));
  }

  #list({ agents }: model.AgentsDraft) {
    return agentsSection({
      words: this.#words,
      status: this.status,
      agents,
      stored: this.#editing.stored?.agents ?? [],
      strategy: this.#reads.queue.value?.strategy,
      mayWrite: this.#mayWrite,
      readonly: this.#editing.isReadonly || this.#editing.notice.undoing.pending,
      adding: this.#adding,
      order: this.#order,
      states: this.#states,
      clock: this.#clock,
      refusals: this.#editing.refusals,
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
      isDirty: this.#editing.changes > 0,
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
    if (this.#editing.stored) this.#editing.edit('agents', agents);
  }

  #unfoldRefused(): void {
    for (const { pointer } of this.#editing.refusals.all) {
      const id = model.agentAt(pointer, this.#agents);
      if (id) this.#order.unfold(id);
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-agent-editor': PbxQueueAgentEditor;
  }
}
