import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/editors.js';
import '../locales/en/number-editor.js';
import '../locales/en/number-table.js';
import type { PbxActionEvent } from '../shared/action-event.js';
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
import { alertMessage, deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import { fieldLabel, fieldText } from './field-words.js';
import * as model from './number-editor.model.js';
import { styles } from './number-editor.styles.js';
import { missingIn } from './missing.js';
import { numberForm } from './number-form.js';
import { numberHeading } from './number-heading.js';
import { NumberReads } from './number-reads.js';
import { NumberRemoval } from './number-removal.js';
import { TimeRules } from '../shared/time-rules/time-rule-list.js';

/**
 * Adds a phone number, or edits one: where its calls go, by time rules and otherwise, and what happens to a call now with
 * the edits. Edits are kept over re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-phone-number-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<PhoneNumber>} pbx-phone-number-saved - Saved. `detail`: the number as confirmed.
 * @fires {PbxActionEvent<PhoneNumber>} pbx-phone-number-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<PhoneNumber>} pbx-phone-number-deleted - Deleted, or its creation undone.
 * @fires {PbxActionEvent<string>} pbx-phone-number-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-phone-number-undone - Undone.
 * @fires {CustomEvent<NumberEdits>} pbx-phone-number-edit - The person changed a field or gave the changes up.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object on the way of a call was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - The number.
 * @csspart section - One group of fields.
 * @csspart rules - The time rules.
 * @csspart rule - One of them.
 * @csspart now - What happens to a call now.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-number-editor')
export class PbxNumberEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the number; empty for a new one. */
  @property({ attribute: 'number-id' }) numberId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.NumberEdits = {};

  #found: readonly { pointer: string; detail: string }[] = [];
  readonly #words = new Localize(this);
  readonly #outcome = new Outcome<model.PhoneNumber>(this, {
    name: 'phone-number',
    shown: () => this.numberId,
    show: (id) => (this.numberId = id),
    text: (what, { number }) => {
      const name = this.#words.phone(number);
      return what === 'deleted'
        ? this.#words.text('numberEditor.deleted', { number: name })
        : this.#words.text(`editor.${what}`, { name });
    },
  });
  readonly #notice = this.#outcome.notice;
  readonly #destinations = new DestinationLookup(this);
  readonly #rules = new TimeRules(this, this.#words);
  readonly #reads = new NumberReads(this, {
    numberId: () => (this.#outcome.isDeleted ? '' : this.numberId),
    question: () => model.questionOf(this.#stored, this.edits),
    destinations: () => [
      this.draft.destination,
      ...this.draft.timeRules.map(({ destination }) => destination),
    ],
  });
  readonly #saving = new Saving<model.PhoneNumber, model.NumberDraft>(this, this.#notice, {
    name: 'phone-number',
    draftOf: model.draftOf,
    nameOf: ({ number }) => this.#words.phone(number),
    create: (client, draft, signal) =>
      client.POST('/phone-numbers', { body: model.createBody(draft), signal }),
    update: (client, { id: phoneNumberId }, edits, header, signal) =>
      client.PATCH('/phone-numbers/{phoneNumberId}', {
        params: { path: { phoneNumberId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
  readonly #removal = new NumberRemoval(this, this.#words, this.#notice);
  readonly #refusals = new Refusals(this, {
    failure: () => (this.#found.length > 0 ? this.#foundError : this.#saving.saving.error),
    label: (field) => fieldLabel(this.#words, field),
  });

  readonly status = statusOf(this, {
    component: 'number-editor',
    queries: [this.#reads.number],
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  /** The number as it would be saved. */
  get draft(): model.NumberDraft {
    const stored = this.#stored;
    return { ...(stored ? model.draftOf(stored) : model.newNumber), ...this.edits };
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#writes.some(({ pending }) => pending)) return false;
    this.#refusals.clear();
    this.#found = missingIn(this.#words, this.draft);
    this.requestUpdate();
    const saved = this.#found.length === 0 && (await this.#save());
    await this.updateComplete;
    if (!saved) this.#refusals.focus();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#found = [];
    this.#rules.forget();
    this.#refusals.clear();
    this.#saving.forget();
  }

  get #stored(): model.PhoneNumber | null {
    if (!this.numberId) return null;
    return this.#reads.number.value ?? this.#outcome.savedAs(this.numberId);
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can(this.numberId ? 'phoneNumbers:route' : 'phoneNumbers:assign');
  }

  get #writes() {
    return [this.#saving.saving, this.#removal.deleting, this.#notice.undoing];
  }

  get #foundError() {
    return vetoError({ errors: this.#found });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('numberId') !== undefined) this.#leave(changed.has('edits'));
    this.#saving.follow(this.#stored);
  }

  protected override render() {
    const { number } = this.#reads;
    const words = this.#words;
    const notice = this.#notice.render(words, this.status.can('changes:undo'));
    const movedOn = this.#saving.isBehind(this.#stored) && words.text('editor.movedOn');
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.numberId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      const missing = this.numberId ? 'phoneNumbers:read' : 'phoneNumbers:assign';
      return deniedState(this.status, words, missing);
    }
    if (this.numberId && !this.#stored) {
      return number.error ? errorState(number, words) : loadingState(words, 8);
    }
    return html`<div part="base">
      ${numberHeading({
        words,
        stored: this.#stored,
        remove: this.status.can('phoneNumbers:assign') ? (it) => this.#removal.ask(it) : null,
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
    if (this.#reads.number.error?.kind === 'missing') {
      return alertMessage(words.text('editor.missing'));
    }
    const writes = [this.#saving.saving, this.#notice.undoing];
    return editorAlerts(words, this.#refusals, writes, this.#saving.isMerging);
  }

  #form() {
    const readonly = !this.#mayWrite || this.#saving.saving.pending;
    const { search, find } = this.#destinations;
    const errorAt = (pointer: string) => this.#refusals.at(pointer);
    return numberForm({
      words: this.#words,
      draft: this.draft,
      isNew: !this.numberId,
      readonly,
      sites: this.#reads.sites,
      siteName: this.#stored?.siteName ?? null,
      search,
      find,
      now: this.#reads.now.value ?? null,
      rules: this.#rules.render({
        rules: this.draft.timeRules,
        frames: this.#reads.frames,
        readonly,
        search,
        find,
        errorAt,
        set: (rules) => this.#edit('timeRules', rules),
      }),
      errorAt,
      set: (field, value) => this.#edit(field, value),
    });
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.numberId,
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

  #edit<F extends model.DraftField>(field: F, value: model.NumberDraft[F]): void {
    const stored = this.#stored;
    const base = stored ? model.draftOf(stored) : { ...model.newNumber };
    this.edits = withEdit(base, this.edits, field, value);
    this.#found = this.#found.filter(({ pointer }) => pointer.split('/')[1] !== field);
    this.#refusals.correct(field);
    tell(this, 'pbx-phone-number-edit', this.edits);
  }

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-phone-number-edit', this.edits);
  };

  /** Another number is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leave(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#found = [];
    this.#rules.forget();
    this.#refusals.clear();
    this.#saving.forget();
    this.#outcome.forget(this.numberId);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-phone-number-save': PbxActionEvent<model.NumberEdits & { id?: string }>;
    'pbx-phone-number-saved': CustomEvent<model.PhoneNumber>;
    'pbx-phone-number-delete': PbxActionEvent<model.PhoneNumber>;
    'pbx-phone-number-deleted': CustomEvent<model.PhoneNumber>;
    'pbx-phone-number-edit': CustomEvent<model.NumberEdits>;
  }
  interface HTMLElementTagNameMap {
    'pbx-number-editor': PbxNumberEditor;
  }
}
