import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/queue-editor.js';
import '../prompt-picker/prompt-picker.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { Editing } from '../shared/editor/editing.js';
import { LeadingNumbers, leadingNumbers } from '../shared/editor/leading-numbers.js';
import { ExtensionField } from '../shared/editor/extension-field.js';
import { Localize } from '../shared/localize.js';
import { PromptLookup } from '../shared/prompt-lookup.js';
import { queueRemoval } from '../shared/queues/queue-removal.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import { TimeRules } from '../shared/time-rules/time-rule-list.js';
import './editor-events.js';
import { fieldLabel, fieldText } from './field-words.js';
import * as model from './queue-editor.model.js';
import { styles } from './queue-editor.styles.js';
import { faultsIn } from './queue-faults.js';
import type { QueueForm } from './queue-form.js';
import { queueHeading, queueWarning } from './queue-notes.js';
import { queuePanel, queueTabs } from './queue-panel.js';
import { QueueReads } from './queue-reads.js';

export { queueCopy } from './queue-editor.model.js';
export type { QueueEdits, QueueTab } from './queue-editor.model.js';

/**
 * Adds a call queue, or edits one: whom it rings, who may wait, how callers leave, and what they hear. Edits are kept over
 * re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @slot music - The music of the queue, on the tab of what callers hear.
 * @fires {PbxActionEvent} pbx-queue-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<Queue>} pbx-queue-saved - Saved. `detail`: the queue as confirmed.
 * @fires {PbxActionEvent<Queue>} pbx-queue-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Queue>} pbx-queue-deleted - Deleted, or its creation undone.
 * @fires {PbxActionEvent<PhoneNumber>} pbx-queue-number-attach - About to let a free number lead to the queue.
 * @fires {CustomEvent<PhoneNumber>} pbx-queue-number-attached - It leads there.
 * @fires {PbxActionEvent<string>} pbx-queue-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-queue-undone - Undone.
 * @fires {CustomEvent<QueueEdits>} pbx-queue-edit - The person changed a field or gave the changes up.
 * @fires {CustomEvent<QueueTab>} pbx-tab-change - The person chose a tab.
 * @fires {CustomEvent<Queue>} pbx-queue-agents-open - Add agents was chosen.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - A number or a use was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Name of the queue.
 * @csspart warning - Nobody answers, or callers cannot leave.
 * @csspart tabs - The list of tabs.
 * @csspart tab - One tab.
 * @csspart panel - What the tab shows.
 * @csspart section - One group of fields.
 * @csspart rules - The time rules.
 * @csspart rule - One of them.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-queue-editor')
export class PbxQueueEditor extends LitElement {
  static override styles = [controls, leadingNumbers, styles];

  /** Id of the queue; empty for a new one. */
  @property({ attribute: 'queue-id' }) queueId = '';

  /** Shown tab: `basic`, `preQueue`, `inQueue`, `announcements` or `numbers`. */
  @property() tab: model.QueueTab = 'basic';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.QueueEdits = {};

  readonly #words = new Localize(this);
  readonly #destinations = new DestinationLookup(this);
  readonly #prompts = new PromptLookup(this);
  readonly #rules = new TimeRules(this, this.#words);
  readonly #editing: Editing<model.Queue, model.QueueDraft> = new Editing(this, {
    name: 'queue',
    words: this.#words,
    shown: () => this.queueId,
    show: (id) => (this.queueId = id),
    read: () => this.#reads.queue,
    needs: { read: 'queues:read', add: 'queues:write' },
    mayWrite: () => this.#mayWrite,
    fresh: () => ({ ...model.newQueue, extension: this.#extension.offered ?? '' }),
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value, this.#reads.names),
    faults: (draft) => faultsIn(this.#words, draft),
    isComplete: () => this.#isComplete(),
    others: () => [this.#removal.deleting, this.#numbers.attaching],
    reveal: (field) => this.#showTab(model.tabOf(field)),
    forget: () => this.#rules.forget(),
    sent: (input) =>
      'draft' in input ? model.createBody(input.draft) : model.updateBody(input.edits),
    create: (client, draft, signal) =>
      client.POST('/queues', { body: model.createBody(draft), signal }),
    update: (client, { id: queueId }, edits, header, signal) =>
      client.PATCH('/queues/{queueId}', {
        params: { path: { queueId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
  readonly #reads: QueueReads = new QueueReads(this, {
    queueId: () => this.#editing.readId,
    destinations: () => model.destinationsOf(this.draft),
  });
  readonly #extension: ExtensionField = new ExtensionField(this, {
    words: this.#words,
    kind: 'queue',
    typed: () => this.draft.extension,
    stored: () => (this.queueId ? (this.#editing.stored?.extension ?? '') : null),
    options: { component: 'queue-editor' },
  });
  readonly #removal = queueRemoval(this, this.#words, {
    component: 'queue-editor',
    noted: (call) => this.#editing.notice.noted(call),
  });
  readonly #numbers: LeadingNumbers = new LeadingNumbers(this, {
    words: this.#words,
    kind: 'queue',
    notice: this.#editing.notice,
    isShown: () => this.#shownTab === 'numbers',
  });

  readonly status = statusOf(this, {
    component: 'queue-editor',
    queries: [this.#reads.queue],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** The queue as it would be saved. */
  get draft(): model.QueueDraft {
    return this.#editing.draft;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  save(): Promise<boolean> {
    return this.#editing.save();
  }

  /** Forgets what was changed. */
  discard(): void {
    this.#editing.discard();
  }

  get #mayWrite(): boolean {
    if (this.status.can('queues:write')) return true;
    return !!this.queueId && this.status.can('queues:options');
  }

  /** A tab that this queue does not have gives way to the first one. */
  get #shownTab(): model.QueueTab {
    const tabs = model.tabsOf(this.draft, !this.queueId);
    return tabs.includes(this.tab) ? this.tab : 'basic';
  }

  protected override render() {
    const words = this.#words;
    const { stored, refusals } = this.#editing;
    const mayDelete = this.status.can('queues:write');
    return this.#editing.render(() => ({
      heading: queueHeading({
        words,
        stored,
        remove: mayDelete ? (it) => this.#removal.ask(it) : null,
      }),
      notes: queueWarning({
        words,
        stored,
        draft: this.draft,
        openAgents: (queue) => tell(this, 'pbx-queue-agents-open', queue),
      }),
      form: () =>
        html`${queueTabs({
          words,
          draft: this.draft,
          isNew: !this.queueId,
          shown: this.#shownTab,
          refusals: refusals.all,
          show: (tab) => this.#showTab(tab),
        })}
        ${queuePanel(this.#shownTab, this.#form(), this.#numbers)}`,
      dialogs: this.#removal.render(),
    }));
  }

  #form(): QueueForm {
    const { isReadonly: readonly, stored, draft, refusals } = this.#editing;
    const { search, find } = this.#destinations;
    const { frames, places } = this.#reads;
    const errorAt = (pointer: string) => refusals.at(pointer);
    const shared = { readonly, search, find, errorAt };
    const fixed = readonly || !this.status.can('queues:write');
    return {
      ...shared,
      words: this.#words,
      stored,
      draft,
      fixed,
      places,
      prompts: this.#prompts,
      extension: this.#extension.render({
        readonly: fixed,
        error: errorAt('/extension'),
        set: (extension) => this.#editing.edit('extension', extension),
      }),
      rules: this.#rules.render({
        ...shared,
        rules: draft.timeRules,
        frames,
        set: (rules) => this.#editing.edit('timeRules', rules),
      }),
      set: (field, value) => this.#editing.edit(field, value),
    };
  }

  /** No choice of a destination is half made. */
  #isComplete(): boolean {
    const pickers = [...this.renderRoot.querySelectorAll('pbx-destination-picker')];
    const half = pickers.find((picker) => !picker.checkValidity());
    half?.focus();
    return !half;
  }

  #showTab(tab: model.QueueTab): void {
    if (tab === this.#shownTab) return;
    this.tab = tab;
    tell(this, 'pbx-tab-change', tab);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-editor': PbxQueueEditor;
  }
}
