import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/answering-rules-editor.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { UndoNotice } from '../shared/editor/undo-notice.js';
import { Localize } from '../shared/localize.js';
import { deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import * as model from './answering-rules-editor.model.js';
import { styles } from './answering-rules-editor.styles.js';
import { CallersSections } from './callers-sections.js';
import { fieldLabel, fieldText } from './field-words.js';
import { RuleOrder } from './rule-order.js';
import { RulesCheck } from './rules-check.js';
import { RulesReads } from './rules-reads.js';
import { rulesSaving } from './rules-saving.js';
import { rulesSection } from './rules-section.js';

/**
 * Edits how calls for a person are answered: rules in their order, one per time frame, and who is let through. Edits are
 * kept over re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-answering-rules-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id`.
 * @fires {CustomEvent<AnsweringRules>} pbx-answering-rules-saved - Saved. `detail`: the rules as confirmed.
 * @fires {PbxActionEvent<string>} pbx-answering-rules-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-answering-rules-undone - Undone.
 * @fires {CustomEvent<RulesEdits>} pbx-answering-rules-edit - The person changed something or gave the changes up.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Whose rules they are.
 * @csspart rules - The list of rules.
 * @csspart rule - One rule.
 * @csspart rule-form - What an unfolded rule shows.
 * @csspart targets - What rings.
 * @csspart forwards - Where calls go instead.
 * @csspart section - One group of fields.
 * @csspart numbers - Allowed or blocked numbers.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-answering-rules-editor')
export class PbxAnsweringRulesEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the person whose calls are answered. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.RulesEdits = {};

  #generation = 0;
  readonly #words = new Localize(this);
  readonly #reads = new RulesReads(this, () => this.userId || null);
  readonly #notice = new UndoNotice(this, 'answering-rules', () => this.#startAnew());
  readonly #saving = rulesSaving(this, this.#notice, () => this.#title);
  readonly #refusals = new Refusals(this, {
    failure: () => this.#check.error ?? this.#saving.saving.error,
    label: (field) => fieldLabel(this.#words, field),
  });
  readonly #check = new RulesCheck(this.#words, () => this.#reads.ruleNames);
  readonly #order = new RuleOrder(this, this.#words);
  readonly #callers = new CallersSections(this, this.#words);

  readonly status = statusOf(this, {
    queries: [this.#reads.rules],
    mutations: [this.#saving.saving, this.#notice.undoing],
    isDirty: () => this.#changes > 0,
  });

  constructor() {
    super();
    // First in line, so that a page that leaves on this event finds nothing unsaved.
    this.addEventListener('pbx-answering-rules-saved', () => this.#showSaved());
  }

  /** The rules as they would be saved; null before they are read. */
  get draft(): model.RulesDraft | null {
    const { value } = this.#reads.rules;
    return value ? { ...model.draftOf(value), ...this.edits } : null;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    const stored = this.#reads.rules.value;
    if (!stored || !this.#mayWrite || this.#busy) return false;
    this.#refusals.clear();
    if (!this.#isComplete()) return false;
    const saved = this.#changes === 0 || (await this.#saving.update(stored));
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

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can('answeringRules:write');
  }

  get #busy(): boolean {
    return this.#saving.saving.pending || this.#notice.undoing.pending;
  }

  get #readonly(): boolean {
    return !this.#mayWrite || this.#saving.saving.pending;
  }

  get #title(): string {
    const { user } = this.#reads;
    const name = user && `${user.firstName} ${user.lastName}`.trim();
    return name
      ? this.#words.text('answeringRules.headingOf', { name })
      : this.#words.text('answeringRules.heading');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('userId')) this.#leaveUser(changed.has('edits'));
    this.#saving.follow(this.#reads.rules.value ?? null);
  }

  protected override render() {
    const { rules } = this.#reads;
    const words = this.#words;
    if (this.status.state === 'denied') {
      return deniedState(this.status, words, 'answeringRules:write');
    }
    const { draft } = this;
    if (!draft) return rules.error ? errorState(rules, words) : loadingState(words, 5);
    const notice = this.#notice.render(words, this.status.can('changes:undo'));
    const writes = [this.#saving.saving, this.#notice.undoing];
    const stored = rules.value ?? null;
    const movedOn = this.#saving.isBehind(stored) && words.text('editor.movedOn');
    return html`<div part="base">
      ${this.withoutHeading ? nothing : html`<h2 part="heading">${this.#title}</h2>`}
      ${editorAlerts(words, this.#refusals, writes, this.#saving.isMerging)}
      <form novalidate @submit=${this.#submit}>
        ${keyed(this.#generation, this.#rules(draft))} ${this.#callers.render(this.#shared(draft))}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => fieldLabel(words, field) ?? field,
        value: (field, value) =>
          fieldText(words, field, value, this.#reads.ruleNames, draft.ringSeconds),
      })}
    </div>`;
  }

  #rules(draft: model.RulesDraft) {
    return rulesSection({
      words: this.#words,
      draft,
      names: this.#reads.ruleNames,
      mayWrite: this.#mayWrite,
      readonly: this.#readonly,
      order: this.#order,
      reads: this.#reads,
      refusals: this.#refusals,
      set: (rules) => this.#edit('rules', rules),
      change: (id, changes) =>
        this.#edit('rules', model.withRule(this.#current.rules, id, changes)),
      add: (frame) => void this.#add(frame),
      remove: (rule) => this.#remove(rule),
    });
  }

  #shared(draft: model.RulesDraft) {
    return {
      draft,
      readonly: this.#readonly,
      errorAt: (pointer: string) => this.#refusals.at(pointer),
      set: this.#edit,
    };
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      changes: this.#changes,
      saving: this.#saving.saving.pending,
      waits: this.status.state === 'expired',
      discard: this.#giveUp,
    });
  }

  get #current(): model.RulesDraft {
    return this.draft as model.RulesDraft;
  }

  async #add(frame: string): Promise<void> {
    const next = model.withNewRule(this.#current.rules, frame);
    const id = next[0]?.id ?? '';
    this.#edit('rules', next);
    this.#order.unfold(id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#frame-${id}`)?.focus();
  }

  #remove(rule: model.Rule): void {
    this.#edit('rules', model.withoutRule(this.#current.rules, rule.id));
    this.renderRoot.querySelector<HTMLElement>('#rules')?.focus();
  }

  #edit = <F extends keyof model.RulesDraft>(field: F, value: model.RulesDraft[F]): void => {
    const stored = this.#reads.rules.value;
    if (!stored) return;
    this.edits = withEdit(model.draftOf(stored), this.edits, field, value);
    this.#check.correct(field);
    this.#refusals.correct(field);
    tell(this, 'pbx-answering-rules-edit', this.edits);
  };

  /** Adds what is still typed in the lists, and finds what would be refused. */
  #isComplete(): boolean {
    if (!this.#callers.addTyped(() => this.#shared(this.#current))) return false;
    const isRight = this.#check.passes(this.#current);
    const pickers = [...this.renderRoot.querySelectorAll('pbx-destination-picker')];
    const incomplete = pickers.filter((picker) => !picker.checkValidity());
    if (!isRight) {
      this.#unfoldRefused();
      void this.updateComplete.then(() => this.#refusals.focus());
      return false;
    }
    incomplete[0]?.focus();
    return incomplete.length === 0;
  }

  #unfoldRefused(): void {
    for (const { pointer } of this.#refusals.all) {
      const id = model.ruleAt(pointer, this.#current.rules);
      if (id) this.#order.unfold(id);
    }
    this.requestUpdate();
  }

  #showSaved(): void {
    const name = this.#title;
    this.edits = {};
    this.#startAnew();
    this.#notice.tell(this.#words.text('editor.saved', { name }), this.userId, 'change');
    tell(this, 'pbx-answering-rules-edit', this.edits);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-answering-rules-edit', this.edits);
  };

  /** Unfinished choices and refusals go with the edits they belong to. */
  #startAnew(): void {
    this.#generation += 1;
    this.#check.forget();
    this.#callers.forget();
    this.#refusals.clear();
    this.#saving.forget();
    this.requestUpdate();
  }

  #leaveUser(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#order.forget();
    this.#notice.keepFor(this.userId);
    this.#startAnew();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-answering-rules-editor': PbxAnsweringRulesEditor;
  }
}
