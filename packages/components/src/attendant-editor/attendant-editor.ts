import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/attendant-editor.js';
import '../locales/en/attendant-table.js';
import '../locales/en/call-path.js';
import '../locales/en/editors.js';
import '../locales/en/number-table.js';
import '../prompt-picker/prompt-picker.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { attendantRemoval } from '../shared/attendant-removal.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { Editing } from '../shared/editor/editing.js';
import {
  LeadingNumbers,
  leadingNumbers,
  type PhoneNumber,
} from '../shared/editor/leading-numbers.js';
import { Localize } from '../shared/localize.js';
import { PromptLookup } from '../shared/prompt-lookup.js';
import { textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { TimeRules } from '../shared/time-rules/time-rule-list.js';
import * as model from './attendant-editor.model.js';
import { styles } from './attendant-editor.styles.js';
import { attendantForm } from './attendant-form.js';
import { attendantHeading } from './attendant-heading.js';
import { AttendantReads } from './attendant-reads.js';
import { fieldLabel, fieldText } from './field-words.js';
import { GreetingList } from './greetings.js';
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
 * @fires {PbxActionEvent<PhoneNumber>} pbx-attendant-number-attach - About to lead a free number there; cancelable, `waitUntil`.
 * @fires {CustomEvent<PhoneNumber>} pbx-attendant-number-attached - The number leads there.
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
  static override styles = [controls, leadingNumbers, styles];

  /** Id of the auto attendant; empty for a new one. */
  @property({ attribute: 'attendant-id' }) attendantId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.AttendantEdits = {};

  @state() private trial: model.Trial = { digits: '', at: '' };

  readonly #words = new Localize(this);
  readonly #destinations = new DestinationLookup(this);
  readonly #prompts = new PromptLookup(this);
  readonly #greetings = new GreetingList(this, this.#words);
  readonly #menu = new MenuPanel(this);
  readonly #rules = new TimeRules(this, this.#words);
  readonly #editing: Editing<model.Attendant, model.AttendantDraft> = new Editing(this, {
    name: 'attendant',
    words: this.#words,
    shown: () => this.attendantId,
    show: (id) => (this.attendantId = id),
    read: () => this.#reads.attendant,
    needs: { read: 'attendants:read', add: 'attendants:write' },
    mayWrite: () => this.status.can('attendants:write'),
    fresh: () => ({ ...model.newAttendant, extension: this.#reads.nextExtension }),
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value, this.#reads.names),
    faults: (draft) => missingIn(this.#words, draft),
    others: () => [this.#removal.deleting, this.#numbers.attaching],
    reveal: () => this.#showRefused(),
    forget: () => {
      this.#rules.forget();
      this.#greetings.forget();
      this.#menu.forgetActions();
    },
    create: (client, draft, signal) =>
      client.POST('/attendants', { body: model.createBody(draft), signal }),
    update: (client, { id: attendantId }, edits, header, signal) =>
      client.PATCH('/attendants/{attendantId}', {
        params: { path: { attendantId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
  readonly #reads: AttendantReads = new AttendantReads(this, {
    attendantId: () => this.#editing.readId,
    question: () => this.#question,
    destinations: () => model.destinationsOf(this.draft),
  });
  readonly #removal = attendantRemoval(this, this.#words, {
    noted: (call) => this.#editing.notice.noted(call),
  });
  readonly #numbers: LeadingNumbers = new LeadingNumbers(this, {
    words: this.#words,
    kind: 'attendant',
    notice: this.#editing.notice,
    isShown: () => this.attendantId !== '',
  });

  readonly status = statusOf(this, {
    component: 'attendant-editor',
    queries: [this.#reads.attendant],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** The auto attendant as it would be saved. */
  get draft(): model.AttendantDraft {
    return this.#editing.draft;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    const saved = await this.#editing.save();
    if (!saved) this.#showRefused();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.#editing.discard();
  }

  get #question() {
    return model.questionOf(this.#editing.stored, this.draft, this.edits, this.trial);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('attendantId') === undefined) return;
    this.trial = { digits: '', at: this.trial.at };
    this.#menu.forget();
  }

  protected override render() {
    const mayDelete = this.status.can('attendants:write');
    return this.#editing.render(() => ({
      heading: attendantHeading({
        words: this.#words,
        stored: this.#editing.stored,
        remove: mayDelete ? (it) => this.#removal.ask(it) : null,
      }),
      form: () => this.#form(),
      dialogs: this.#removal.render(),
    }));
  }

  #form() {
    const { isReadonly: readonly, stored, draft, refusals } = this.#editing;
    const { frames, names, sites } = this.#reads;
    const prompts = this.#prompts;
    const { search, find } = this.#destinations;
    const errorAt = (pointer: string) => refusals.at(pointer);
    const shared = { words: this.#words, readonly, search, find, errorAt };
    return attendantForm({
      ...{ ...shared, stored, draft, sites },
      greetings: this.#greetings.render({
        ...{ readonly, errorAt, frames, prompts, greetings: draft.greetings },
        set: (greetings) => this.#editing.edit('greetings', greetings),
      }),
      numbers: stored && this.#numbers.render(stored),
      menu: this.#menu.render({
        ...{ ...shared, menu: draft.menu, prompts, names },
        set: (menu) => this.#editing.edit('menu', menu),
      }),
      rules: this.#rules.render({
        ...{ ...shared, rules: draft.timeRules, frames },
        set: (rules) => this.#editing.edit('timeRules', rules),
      }),
      test: this.#test(),
      set: (field, value) => this.#editing.edit(field, value),
    });
  }

  #test() {
    if (!this.status.can('simulations:run')) return null;
    const { value, error } = this.#reads.trial;
    return testPanel({
      words: this.#words,
      trial: this.trial,
      simulation: value ?? null,
      isUnfinished: !this.#question,
      error: error ? textOf(error, this.#words) : undefined,
      set: (trial) => (this.trial = trial),
    });
  }

  /** The menu with a refused key is brought into sight. */
  #showRefused(): void {
    const refused = this.#editing.refusals.all.find(({ pointer }) => pointer.startsWith('/menu/'));
    if (refused) this.#menu.show(this.draft.menu, refused.pointer);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-attendant-save': PbxActionEvent<model.AttendantEdits & { id?: string }>;
    'pbx-attendant-saved': CustomEvent<model.Attendant>;
    'pbx-attendant-delete': PbxActionEvent<model.Attendant>;
    'pbx-attendant-deleted': CustomEvent<model.Attendant>;
    'pbx-attendant-edit': CustomEvent<model.AttendantEdits>;
    'pbx-attendant-number-attach': PbxActionEvent<PhoneNumber>;
    'pbx-attendant-number-attached': CustomEvent<PhoneNumber>;
  }
  interface HTMLElementTagNameMap {
    'pbx-attendant-editor': PbxAttendantEditor;
  }
}
