import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/editors.js';
import '../locales/en/number-editor.js';
import '../locales/en/number-table.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { Editing } from '../shared/editor/editing.js';
import { Localize } from '../shared/localize.js';
import { statusOf } from '../shared/status.js';
import { TimeRules } from '../shared/time-rules/time-rule-list.js';
import { fieldLabel, fieldText } from './field-words.js';
import * as model from './number-editor.model.js';
import { styles } from './number-editor.styles.js';
import { missingIn } from './missing.js';
import { numberForm } from './number-form.js';
import { numberHeading } from './number-heading.js';
import { NumberReads } from './number-reads.js';
import { NumberRemoval } from './number-removal.js';

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

  readonly #words = new Localize(this);
  readonly #destinations = new DestinationLookup(this);
  readonly #rules = new TimeRules(this, this.#words);
  readonly #editing: Editing<model.PhoneNumber, model.NumberDraft> = new Editing(this, {
    name: 'phone-number',
    words: this.#words,
    shown: () => this.numberId,
    show: (id) => (this.numberId = id),
    read: () => this.#reads.number,
    needs: { read: 'phoneNumbers:read', add: 'phoneNumbers:assign' },
    mayWrite: () => this.status.can(this.numberId ? 'phoneNumbers:route' : 'phoneNumbers:assign'),
    fresh: () => model.newNumber,
    draftOf: model.draftOf,
    nameOf: ({ number }) => this.#words.phone(number),
    told: (what, { number }) => toldOf(this.#words, what, number),
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value, this.#reads.names),
    faults: (draft) => missingIn(this.#words, draft),
    others: () => [this.#removal.deleting],
    forget: () => this.#rules.forget(),
    create: (client, draft, signal) =>
      client.POST('/phone-numbers', { body: model.createBody(draft), signal }),
    update: (client, { id: phoneNumberId }, edits, header, signal) =>
      client.PATCH('/phone-numbers/{phoneNumberId}', {
        params: { path: { phoneNumberId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
  readonly #reads: NumberReads = new NumberReads(this, {
    numberId: () => this.#editing.readId,
    question: () => model.questionOf(this.#editing.stored, this.edits),
    destinations: () => [
      this.draft.destination,
      ...this.draft.timeRules.map(({ destination }) => destination),
    ],
  });
  readonly #removal = new NumberRemoval(this, this.#words, this.#editing.notice);

  readonly status = statusOf(this, {
    component: 'number-editor',
    queries: [this.#reads.number],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** The number as it would be saved. */
  get draft(): model.NumberDraft {
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

  protected override render() {
    const mayDelete = this.status.can('phoneNumbers:assign');
    return this.#editing.render(() => ({
      heading: numberHeading({
        words: this.#words,
        stored: this.#editing.stored,
        remove: mayDelete ? (it) => this.#removal.ask(it) : null,
      }),
      form: () => this.#form(),
      dialogs: this.#removal.render(),
    }));
  }

  #form() {
    const { search, find } = this.#destinations;
    const errorAt = (pointer: string) => this.#editing.refusals.at(pointer);
    const shared = {
      words: this.#words,
      readonly: this.#editing.isReadonly,
      search,
      find,
      errorAt,
    };
    return numberForm({
      ...shared,
      draft: this.draft,
      isNew: !this.numberId,
      sites: this.#reads.sites,
      siteName: this.#editing.stored?.siteName ?? null,
      now: this.#reads.now.value ?? null,
      rules: this.#rules.render({
        ...shared,
        rules: this.draft.timeRules,
        frames: this.#reads.frames,
        set: (rules) => this.#editing.edit('timeRules', rules),
      }),
      set: (field, value) => this.#editing.edit(field, value),
    });
  }
}

function toldOf(words: Localize, what: 'created' | 'saved' | 'deleted', number: string): string {
  const name = words.phone(number);
  return what === 'deleted'
    ? words.text('numberEditor.deleted', { number: name })
    : words.text(`editor.${what}`, { name });
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
