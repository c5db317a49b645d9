import type { components } from '@pbxkit/client';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/answering-rules-editor.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { fieldErrors, Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Saving } from '../shared/editor/saving.js';
import { UndoNotice } from '../shared/editor/undo-notice.js';
import { icon } from '../shared/icons.js';
import { Localize } from '../shared/localize.js';
import { vetoError } from '../shared/pbx-errors.js';
import { alertMessage, deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import * as model from './answering-rules-editor.model.js';
import { styles } from './answering-rules-editor.styles.js';
import { CallersSections } from './callers-sections.js';
import { faultText, fieldLabel, fieldText } from './field-words.js';
import { ruleForm } from './rule-form.js';
import { RuleOrder } from './rule-order.js';
import { activeText, ruleSummary, ruleTitle, type RuleNames } from './rule-words.js';
import { RulesReads, type StoredRules } from './rules-reads.js';

type Update = components['schemas']['AnsweringRulesUpdate'];

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

  #found: readonly model.Fault[] = [];
  #generation = 0;
  readonly #words = new Localize(this);
  readonly #reads = new RulesReads(this, () => this.userId || null);
  readonly #notice = new UndoNotice(this, 'answering-rules', () => this.#startAnew());
  readonly #saving = new Saving<StoredRules, model.RulesDraft>(this, this.#notice, {
    name: 'answering-rules',
    draftOf: model.draftOf,
    nameOf: () => this.#title,
    create: () => Promise.reject(new Error('There are always rules')),
    update: (client, { userId }, edits, header, signal) => {
      const params = { path: { userId }, header };
      const body = model.updateBody(edits);
      return client
        .PATCH('/users/{userId}/answering-rules', { params, body, signal })
        .then(({ data, ...reply }) => ({
          ...reply,
          ...(data && { data: { ...data, id: userId } }),
        }));
    },
  });
  readonly #refusals = new Refusals(this, {
    failure: () => this.#failure,
    label: (field) => fieldLabel(this.#words, field),
  });
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

  /** What was found here, before anything is sent, is shown as a refusal of the server is. */
  get #failure() {
    if (this.#found.length === 0) return this.#saving.saving.error;
    const errors = this.#found.map((fault) => ({
      ...fault,
      message: faultText(this.#words, fault, this.#current.rules, this.#names),
    }));
    return vetoError({ errors });
  }

  get #title(): string {
    const { user } = this.#reads;
    const name = user && `${user.firstName} ${user.lastName}`.trim();
    return name
      ? this.#words.text('answeringRules.headingOf', { name })
      : this.#words.text('answeringRules.heading');
  }

  get #names(): RuleNames {
    const { user, frames, names } = this.#reads;
    return {
      owner: { name: user?.firstName || user?.lastName, voicemail: user?.voicemailEnabled ?? true },
      frames,
      people: names,
    };
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
    return html`<div part="base">
      ${this.withoutHeading ? nothing : html`<h2 part="heading">${this.#title}</h2>`}
      ${this.#alerts()}
      <form novalidate @submit=${this.#submit}>
        ${keyed(this.#generation, this.#rules(draft))} ${this.#callers.render(this.#shared(draft))}
        <div class="foot">${this.#behind()} ${this.#told()} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => fieldLabel(words, field) ?? field,
        value: (field, value) => fieldText(words, field, value, this.#names, draft.ringSeconds),
      })}
    </div>`;
  }

  #alerts() {
    const words = this.#words;
    const { error } = this.#saving.saving;
    const failed = error ?? this.#notice.undoing.error;
    const isPlain =
      failed &&
      failed.kind !== 'aborted' &&
      fieldErrors(failed).length === 0 &&
      !this.#saving.isMerging;
    return html`${this.#refusals.render(words)}
    ${isPlain ? alertMessage(textOf(failed, words)) : nothing}`;
  }

  #rules(draft: model.RulesDraft) {
    const words = this.#words;
    return html`<section class="section" part="section" aria-labelledby="section-rules">
      <div class="section-head">
        <h3 id="section-rules">${words.text('answeringRules.rules')}</h3>
        ${this.#adding(draft)}
      </div>
      <p class="muted lead">${words.text('answeringRules.rulesLead')}</p>
      ${this.#order.render({
        rules: draft.rules,
        readonly: this.#readonly,
        card: (rule, index) => this.#card(draft, rule, index),
        set: (rules) => this.#edit('rules', rules),
      })}
    </section>`;
  }

  #adding({ rules }: model.RulesDraft) {
    if (!this.#mayWrite) return nothing;
    const free = model.freeFrames(this.#reads.frames, rules);
    const hint = this.#words.text('answeringRules.noFreeFrame');
    return html`<button
      type="button"
      id="add-rule"
      title=${free.length === 0 ? hint : nothing}
      ?disabled=${free.length === 0 || this.#readonly}
      @click=${() => void this.#add(rules, free[0]?.id)}
    >
      ${icon('plus')} ${this.#words.text('answeringRules.add')}
    </button>`;
  }

  #card(draft: model.RulesDraft, rule: model.Rule, index: number) {
    const names = this.#names;
    const at = `/rules/${index}`;
    return {
      title: ruleTitle(this.#words, rule, names.frames),
      summary: ruleSummary(this.#words, rule, draft.ringSeconds, names),
      active: activeText(this.#words, rule, this.#reads.rules.value, names.frames),
      refused: this.#refusals.all.some(({ pointer }) => pointer.startsWith(`${at}/`)),
      form: ruleForm({
        words: this.#words,
        rule,
        index,
        rules: draft.rules,
        frames: names.frames,
        ringSeconds: draft.ringSeconds,
        voicemail: names.owner.voicemail,
        readonly: this.#readonly,
        search: this.#reads.search,
        find: this.#reads.find,
        errorAt: (pointer) => this.#refusals.at(pointer),
        set: (changes) =>
          this.#edit('rules', model.withRule(this.#current.rules, rule.id, changes)),
        remove: () => this.#remove(rule),
      }),
    };
  }

  #shared(draft: model.RulesDraft) {
    return {
      draft,
      readonly: this.#readonly,
      errorAt: (pointer: string) => this.#refusals.at(pointer),
      set: this.#edit,
    };
  }

  #behind() {
    if (!this.#saving.isBehind(this.#reads.rules.value ?? null)) return nothing;
    return html`<div class="notice warning" role="status">
      <p>${this.#words.text('editor.movedOn')}</p>
    </div>`;
  }

  #told() {
    return this.#notice.render(this.#words, this.status.can('changes:undo'));
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: false,
      changes: this.#changes,
      saving: this.#saving.saving.pending,
      waits: this.status.state === 'expired',
      discard: this.#giveUp,
    });
  }

  get #current(): model.RulesDraft {
    return this.draft as model.RulesDraft;
  }

  async #add(rules: readonly model.Rule[], frame: string | undefined): Promise<void> {
    if (!frame) return;
    const next = model.withNewRule(rules, frame);
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
    this.#found = this.#found.filter(({ pointer }) => pointer.split('/')[1] !== field);
    this.#refusals.correct(field);
    this.#tell();
  };

  /** Adds what is still typed in the lists, and finds what would be refused. */
  #isComplete(): boolean {
    if (!this.#callers.addTyped(() => this.#shared(this.#current))) return false;
    this.#found = model.faultsOf(this.#current);
    const pickers = [...this.renderRoot.querySelectorAll('pbx-destination-picker')];
    const incomplete = pickers.filter((picker) => !picker.checkValidity());
    if (this.#found.length > 0) {
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
    this.#tell();
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #giveUp = (): void => {
    this.discard();
    this.#tell();
  };

  #tell(): void {
    const detail = this.edits;
    this.dispatchEvent(
      new CustomEvent('pbx-answering-rules-edit', { detail, bubbles: true, composed: true }),
    );
  }

  /** Unfinished choices and refusals go with the edits they belong to. */
  #startAnew(): void {
    this.#generation += 1;
    this.#found = [];
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
  interface HTMLElementEventMap {
    'pbx-answering-rules-save': PbxActionEvent<Update & { id: string }>;
    'pbx-answering-rules-saved': CustomEvent<StoredRules>;
    'pbx-answering-rules-edit': CustomEvent<model.RulesEdits>;
  }
}
