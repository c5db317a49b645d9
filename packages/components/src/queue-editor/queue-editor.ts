import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/queue-editor.js';
import '../prompt-picker/prompt-picker.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { ExtensionField } from '../shared/editor/extension-field.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { Outcome } from '../shared/editor/outcome.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Localize } from '../shared/localize.js';
import { PromptLookup } from '../shared/prompt-lookup.js';
import { queueRemoval } from '../shared/queues/queue-removal.js';
import { alertMessage, deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import { TimeRules } from '../shared/time-rules/time-rule-list.js';
import './editor-events.js';
import { fieldLabel, fieldText } from './field-words.js';
import * as model from './queue-editor.model.js';
import { styles } from './queue-editor.styles.js';
import { faultError } from './queue-faults.js';
import type { QueueForm } from './queue-form.js';
import { queueHeading, queueWarning } from './queue-notes.js';
import { QueueNumbers } from './queue-numbers.js';
import { queuePanel, queueTabs } from './queue-panel.js';
import { QueueReads } from './queue-reads.js';
import { queueSaving } from './queue-saving.js';

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
  static override styles = [controls, styles];

  /** Id of the queue; empty for a new one. */
  @property({ attribute: 'queue-id' }) queueId = '';

  /** Shown tab: `basic`, `preQueue`, `inQueue`, `announcements` or `numbers`. */
  @property() tab: model.QueueTab = 'basic';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.QueueEdits = {};

  #faults: readonly model.Fault[] = [];
  readonly #words = new Localize(this);
  readonly #outcome = new Outcome<model.Queue>(this, {
    name: 'queue',
    shown: () => this.queueId,
    show: (id) => (this.queueId = id),
    text: (what, { name }) =>
      this.#words.text(what === 'deleted' ? 'delete.deleted' : `editor.${what}`, { name }),
  });
  readonly #notice = this.#outcome.notice;
  readonly #destinations = new DestinationLookup(this);
  readonly #prompts = new PromptLookup(this);
  readonly #rules = new TimeRules(this, this.#words);
  readonly #reads = new QueueReads(this, {
    queueId: () => (this.#outcome.isDeleted ? '' : this.queueId),
    promptId: () => this.draft.introPromptId,
    destinations: () => {
      const { unavailable, unanswered, noAgents, exitKey, timeRules } = this.draft;
      const elsewhere = timeRules.map(({ destination }) => destination);
      return [unavailable, unanswered, noAgents, exitKey?.destination ?? null, ...elsewhere];
    },
  });
  readonly #extension = new ExtensionField(this, {
    words: this.#words,
    kind: 'queue',
    typed: () => this.draft.extension,
    stored: () => (this.queueId ? (this.#stored?.extension ?? '') : null),
    options: { component: 'queue-editor' },
  });
  readonly #saving = queueSaving(this, this.#notice);
  readonly #removal = queueRemoval(this, this.#words, {
    component: 'queue-editor',
    noted: (call) => this.#notice.noted(call),
  });
  readonly #numbers = new QueueNumbers(
    this,
    this.#words,
    this.#notice,
    () => this.#shownTab === 'numbers',
  );
  readonly #refusals = new Refusals(this, {
    failure: () => faultError(this.#words, this.#faults) ?? this.#saving.saving.error,
    label: (field) => fieldLabel(this.#words, field),
    show: (field) => this.#showTab(model.tabOf(field)),
  });

  readonly status = statusOf(this, {
    component: 'queue-editor',
    queries: [this.#reads.queue],
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  /** The queue as it would be saved. */
  get draft(): model.QueueDraft {
    const stored = this.#stored;
    if (stored) return { ...model.draftOf(stored), ...this.edits };
    const extension = this.#extension.offered ?? '';
    return { ...model.newQueue, extension, ...this.edits };
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#writes.some(({ pending }) => pending)) return false;
    this.#refusals.clear();
    this.#faults = model.faultsOf(this.draft);
    this.requestUpdate();
    const saved = this.#isComplete() && (await this.#save());
    await this.updateComplete;
    if (!saved) this.#refusals.focus();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#startAnew();
  }

  get #stored(): model.Queue | null {
    if (!this.queueId) return null;
    return this.#reads.queue.value ?? this.#outcome.savedAs(this.queueId);
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    if (this.status.can('queues:write')) return true;
    return !!this.queueId && this.status.can('queues:options');
  }

  get #writes() {
    const { deleting } = this.#removal;
    return [this.#saving.saving, deleting, this.#notice.undoing, this.#numbers.attaching];
  }

  /** A tab that this queue does not have gives way to the first one. */
  get #shownTab(): model.QueueTab {
    const tabs = model.tabsOf(this.draft, !this.queueId);
    return tabs.includes(this.tab) ? this.tab : 'basic';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('queueId') !== undefined) this.#leave(changed.has('edits'));
    this.#saving.follow(this.#stored);
  }

  protected override render() {
    const { queue } = this.#reads;
    const words = this.#words;
    const notice = this.#notice.render(words, this.status.can('changes:undo'));
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.queueId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      return deniedState(this.status, words, this.queueId ? 'queues:read' : 'queues:write');
    }
    if (this.queueId && !this.#stored) {
      return queue.error ? errorState(queue, words) : loadingState(words, 8);
    }
    const movedOn = this.#saving.isBehind(this.#stored) && words.text('editor.movedOn');
    return html`<div part="base">
      ${this.#head()}
      <form novalidate @submit=${this.#submit}>
        ${queueTabs({
          words,
          draft: this.draft,
          isNew: !this.queueId,
          shown: this.#shownTab,
          refusals: this.#refusals.all,
          show: (tab) => this.#showTab(tab),
        })}
        ${queuePanel(this.#shownTab, this.#form(), this.#numbers)}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => fieldLabel(words, field) ?? field,
        value: (field, value) => fieldText(words, field, value, this.#reads.names),
      })}
      ${this.#removal.render()}
    </div>`;
  }

  #head() {
    const words = this.#words;
    const stored = this.#stored;
    const mayDelete = this.status.can('queues:write');
    const writes = [this.#saving.saving, this.#notice.undoing];
    return [
      queueHeading({ words, stored, remove: mayDelete ? (it) => this.#removal.ask(it) : null }),
      this.#reads.queue.error?.kind === 'missing'
        ? alertMessage(words.text('editor.missing'))
        : editorAlerts(words, this.#refusals, writes, this.#saving.isMerging),
      queueWarning({
        words,
        stored,
        draft: this.draft,
        openAgents: (queue) => tell(this, 'pbx-queue-agents-open', queue),
      }),
    ];
  }

  #form(): QueueForm {
    const readonly = !this.#mayWrite || this.#saving.saving.pending;
    const { search, find } = this.#destinations;
    const { draft } = this;
    const { frames, places } = this.#reads;
    const errorAt = (pointer: string) => this.#refusals.at(pointer);
    const shared = { readonly, search, find, errorAt };
    return {
      ...shared,
      words: this.#words,
      stored: this.#stored,
      draft,
      places,
      prompts: this.#prompts,
      extension: this.#extension.render({
        readonly,
        error: errorAt('/extension'),
        set: (extension) => this.#edit('extension', extension),
      }),
      rules: this.#rules.render({
        ...shared,
        rules: draft.timeRules,
        frames,
        set: (rules) => this.#edit('timeRules', rules),
      }),
      set: (field, value) => this.#edit(field, value),
    };
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.queueId,
      changes: this.#changes,
      saving: this.#saving.saving.pending,
      waits: this.status.state === 'expired',
      discard: this.#giveUp,
    });
  }

  #save(): Promise<boolean> {
    const stored = this.#stored;
    if (!stored) return this.#saving.create(this.draft);
    return this.#changes > 0 ? this.#saving.update(stored) : Promise.resolve(true);
  }

  /** Nothing is wrong, and no choice of a destination is half made. */
  #isComplete(): boolean {
    const [fault] = this.#faults;
    if (fault) return false;
    const pickers = [...this.renderRoot.querySelectorAll('pbx-destination-picker')];
    const half = pickers.find((picker) => !picker.checkValidity());
    half?.focus();
    return !half;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #edit<F extends model.DraftField>(field: F, value: model.QueueDraft[F]): void {
    const stored = this.#stored;
    const base = stored ? model.draftOf(stored) : { ...model.newQueue };
    this.edits = withEdit(base, this.edits, field, value);
    this.#faults = this.#faults.filter(({ pointer }) => pointer.split('/')[1] !== field);
    this.#refusals.correct(field);
    tell(this, 'pbx-queue-edit', this.edits);
  }

  #showTab(tab: model.QueueTab): void {
    if (tab === this.#shownTab) return;
    this.tab = tab;
    tell(this, 'pbx-tab-change', tab);
  }

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-queue-edit', this.edits);
  };

  #startAnew(): void {
    this.#faults = [];
    this.#rules.forget();
    this.#refusals.clear();
    this.#saving.forget();
  }

  /** Another queue is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leave(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#startAnew();
    this.#outcome.forget(this.queueId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-queue-editor': PbxQueueEditor;
  }
}
