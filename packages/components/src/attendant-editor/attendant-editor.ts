import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/attendant-editor.js';
import '../locales/en/attendant-table.js';
import '../locales/en/call-path.js';
import '../locales/en/editors.js';
import '../locales/en/number-table.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { attendantRemoval } from '../shared/attendant-removal.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { Outcome } from '../shared/editor/outcome.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Saving } from '../shared/editor/saving.js';
import { Localize } from '../shared/localize.js';
import { vetoError } from '../shared/pbx-errors.js';
import { alertMessage, deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import { TimeRules } from '../shared/time-rules/time-rule-list.js';
import * as model from './attendant-editor.model.js';
import { styles } from './attendant-editor.styles.js';
import { attendantForm } from './attendant-form.js';
import { attendantHeading } from './attendant-heading.js';
import { AttendantReads } from './attendant-reads.js';
import { fieldLabel, fieldText } from './field-words.js';
import { MenuPanel } from './menu-panel.js';
import { missingIn } from './missing.js';
import { testPanel } from './test-panel.js';

/**
 * Adds an auto attendant, or edits one: what callers hear, what each key does on a pad and in a table, menus below it, and
 * a trial of it with the edits as they stand. Edits are kept over re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-attendant-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<Attendant>} pbx-attendant-saved - Saved. `detail`: the auto attendant as confirmed.
 * @fires {PbxActionEvent<Attendant>} pbx-attendant-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Attendant>} pbx-attendant-deleted - Deleted, or its creation undone.
 * @fires {PbxActionEvent<string>} pbx-attendant-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-attendant-undone - Undone.
 * @fires {CustomEvent<AttendantEdits>} pbx-attendant-edit - The person changed a field or gave the changes up.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - A number, a use or an object on the way of a call was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - The name.
 * @csspart section - One group of fields.
 * @csspart numbers - The numbers that lead there.
 * @csspart greetings - What is said first.
 * @csspart crumbs - The way to the menu that is shown.
 * @csspart pad - The keys as on a telephone.
 * @csspart key - What the chosen key does.
 * @csspart key-table - All keys as lines of text.
 * @csspart test - The trial.
 * @csspart rules - The time rules.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-attendant-editor')
export class PbxAttendantEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the auto attendant; empty for a new one. */
  @property({ attribute: 'attendant-id' }) attendantId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.AttendantEdits = {};

  @state() private trial: model.Trial = { digits: '', at: '' };

  #found: readonly { pointer: string; detail: string }[] = [];
  readonly #words = new Localize(this);
  readonly #outcome = new Outcome<model.Attendant>(this, {
    name: 'attendant',
    shown: () => this.attendantId,
    show: (id) => (this.attendantId = id),
    text: (what, { name }) =>
      this.#words.text(what === 'deleted' ? 'delete.deleted' : `editor.${what}`, { name }),
  });
  readonly #notice = this.#outcome.notice;
  readonly #destinations = new DestinationLookup(this);
  readonly #menu = new MenuPanel(this);
  readonly #rules = new TimeRules(this, this.#words);
  readonly #reads = new AttendantReads(this, {
    attendantId: () => (this.#outcome.isDeleted ? '' : this.attendantId),
    question: () => model.questionOf(this.#stored, this.draft, this.edits, this.trial),
    destinations: () => model.destinationsOf(this.draft),
  });
  readonly #saving = new Saving<model.Attendant, model.AttendantDraft>(this, this.#notice, {
    name: 'attendant',
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    create: (client, draft, signal) =>
      client.POST('/attendants', { body: model.createBody(draft), signal }),
    update: (client, { id: attendantId }, edits, header, signal) =>
      client.PATCH('/attendants/{attendantId}', {
        params: { path: { attendantId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
  readonly #removal = attendantRemoval(this, this.#words, {
    noted: (call) => this.#notice.noted(call),
  });
  readonly #refusals = new Refusals(this, {
    failure: () => (this.#found.length > 0 ? this.#foundError : this.#saving.saving.error),
    label: (field) => fieldLabel(this.#words, field),
    show: () => this.#showRefused(),
  });

  readonly status = statusOf(this, {
    component: 'attendant-editor',
    queries: [this.#reads.attendant],
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  /** The auto attendant as it would be saved. */
  get draft(): model.AttendantDraft {
    return { ...this.#base, ...this.edits };
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#writes.some(({ pending }) => pending)) return false;
    this.#refusals.clear();
    this.#found = missingIn(this.#words, this.draft);
    this.requestUpdate();
    const saved = this.#found.length === 0 && (await this.#save());
    await this.updateComplete;
    if (!saved) this.#showRefused();
    if (!saved) this.#refusals.focus();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#forget();
  }

  get #base(): model.AttendantDraft {
    const stored = this.#stored;
    if (stored) return model.draftOf(stored);
    return { ...model.newAttendant, extension: this.#reads.nextExtension };
  }

  get #stored(): model.Attendant | null {
    if (!this.attendantId) return null;
    return this.#reads.attendant.value ?? this.#outcome.savedAs(this.attendantId);
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can('attendants:write');
  }

  get #writes() {
    return [this.#saving.saving, this.#removal.deleting, this.#notice.undoing];
  }

  get #foundError() {
    return vetoError({ errors: this.#found });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('attendantId') !== undefined) this.#leave(changed.has('edits'));
    this.#saving.follow(this.#stored);
  }

  protected override render() {
    const { attendant } = this.#reads;
    const words = this.#words;
    const notice = this.#notice.render(words, this.status.can('changes:undo'));
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.attendantId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      const missing = this.attendantId ? 'attendants:read' : 'attendants:write';
      return deniedState(this.status, words, missing);
    }
    if (this.attendantId && !this.#stored)
      return attendant.error ? errorState(attendant, words) : loadingState(words, 8);
    const movedOn = this.#saving.isBehind(this.#stored) && words.text('editor.movedOn');
    return html`<div part="base">
      ${attendantHeading({
        words,
        stored: this.#stored,
        remove: this.#mayWrite ? (it) => this.#removal.ask(it) : null,
      })}
      ${this.#alerts()}
      <form novalidate @submit=${this.#submit}>
        ${this.#form()}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => fieldLabel(words, field) ?? field,
        value: (field, value) => fieldText(words, field, value, this.#reads.names),
      })}
      ${this.#removal.render()}
    </div>`;
  }

  #alerts() {
    const words = this.#words;
    if (this.#reads.attendant.error?.kind === 'missing')
      return alertMessage(words.text('editor.missing'));
    const writes = [this.#saving.saving, this.#notice.undoing];
    return editorAlerts(words, this.#refusals, writes, this.#saving.isMerging);
  }

  #form() {
    const { draft } = this;
    const { frames, prompts, names, sites } = this.#reads;
    const { search, find } = this.#destinations;
    const readonly = !this.#mayWrite || this.#saving.saving.pending;
    const errorAt = (pointer: string) => this.#refusals.at(pointer);
    const shared = { words: this.#words, readonly, search, find, errorAt };
    return attendantForm({
      ...{ ...shared, host: this, stored: this.#stored, draft, frames, prompts, sites },
      menu: this.#menu.render({
        ...{ ...shared, menu: draft.menu, prompts, names },
        set: (menu) => this.#edit('menu', menu),
      }),
      rules: this.#rules.render({
        ...{ ...shared, rules: draft.timeRules, frames },
        set: (rules) => this.#edit('timeRules', rules),
      }),
      test: this.#test(),
      set: (field, value) => this.#edit(field, value),
    });
  }

  #test() {
    if (!this.status.can('simulations:run')) return null;
    const { value, error } = this.#reads.trial;
    return testPanel({
      words: this.#words,
      trial: this.trial,
      simulation: value ?? null,
      isUnfinished: !model.questionOf(this.#stored, this.draft, this.edits, this.trial),
      error: error ? textOf(error, this.#words) : undefined,
      set: (trial) => (this.trial = trial),
    });
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.attendantId,
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

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #edit<F extends model.DraftField>(field: F, value: model.AttendantDraft[F]): void {
    this.edits = withEdit(this.#base, this.edits, field, value);
    this.#found = this.#found.filter(({ pointer }) => pointer.split('/')[1] !== field);
    this.#refusals.correct(field);
    tell(this, 'pbx-attendant-edit', this.edits);
  }

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-attendant-edit', this.edits);
  };

  /** The menu with a refused key is brought into sight. */
  #showRefused(): void {
    const refused = this.#refusals.all.find(({ pointer }) => pointer.startsWith('/menu/'));
    if (refused) this.#menu.show(this.draft.menu, refused.pointer);
  }

  #forget(): void {
    this.#found = [];
    this.#rules.forget();
    this.#refusals.clear();
    this.#saving.forget();
  }

  /** Another one is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leave(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.trial = { digits: '', at: this.trial.at };
    if (withEdits || this.#outcome.savedAs(this.attendantId) === null) this.#menu.forget();
    this.#forget();
    this.#outcome.forget(this.attendantId);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-attendant-save': PbxActionEvent<model.AttendantEdits & { id?: string }>;
    'pbx-attendant-saved': CustomEvent<model.Attendant>;
    'pbx-attendant-delete': PbxActionEvent<model.Attendant>;
    'pbx-attendant-deleted': CustomEvent<model.Attendant>;
    'pbx-attendant-edit': CustomEvent<model.AttendantEdits>;
  }
  interface HTMLElementTagNameMap {
    'pbx-attendant-editor': PbxAttendantEditor;
  }
}
