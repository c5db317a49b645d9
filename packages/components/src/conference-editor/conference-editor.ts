import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { PersonChoice } from '../destination-picker/person-choice.js';
import '../locales/en/conference-editor.js';
import '../locales/en/conferences.js';
import '../locales/en/destinations.js';
import '../locales/en/editors.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { conferenceRemoval } from '../shared/conferences/conference-removal.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import type { DestinationChoice } from '../shared/destination.model.js';
import { Editing } from '../shared/editor/editing.js';
import { ExtensionField } from '../shared/editor/extension-field.js';
import {
  LeadingNumbers,
  leadingNumbers,
  type PhoneNumber,
} from '../shared/editor/leading-numbers.js';
import { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { statusOf } from '../shared/status.js';
import * as model from './conference-editor.model.js';
import { styles } from './conference-editor.styles.js';
import { conferenceForm } from './conference-form.js';
import { ConferenceReads } from './conference-reads.js';
import { faultsIn, fieldLabel, fieldText } from './field-words.js';

/**
 * Adds a conference, or edits one: whose it is, who gets in, and what people hear. Edits are kept over re-reads, failed saves and
 * expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-conference-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<Conference>} pbx-conference-saved - Saved. `detail`: the conference as confirmed.
 * @fires {PbxActionEvent<Conference>} pbx-conference-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Conference>} pbx-conference-deleted - Deleted, or its creation undone.
 * @fires {PbxActionEvent<string>} pbx-conference-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-conference-undone - Undone.
 * @fires {PbxActionEvent<PhoneNumber>} pbx-conference-number-attach - About to lead a free number there; cancelable, `waitUntil`.
 * @fires {CustomEvent<PhoneNumber>} pbx-conference-number-attached - The number leads there.
 * @fires {CustomEvent<ConferenceEdits>} pbx-conference-edit - The person changed a field or gave the changes up.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - A use was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Name of the conference.
 * @csspart warning - No leader is required, or nobody can be one.
 * @csspart section - One group of fields.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-conference-editor')
export class PbxConferenceEditor extends LitElement {
  static override styles = [controls, leadingNumbers, styles];

  /** Id of the conference; empty for a new one. */
  @property({ attribute: 'conference-id' }) conferenceId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.ConferenceEdits = {};

  #owner: DestinationChoice | null = null;
  readonly #words = new Localize(this);
  readonly #person = new PersonChoice(this, this.#words, new DestinationLookup(this));
  readonly #editing: Editing<model.Conference, model.ConferenceDraft> = new Editing(this, {
    name: 'conference',
    words: this.#words,
    shown: () => this.conferenceId,
    show: (id) => (this.conferenceId = id),
    read: () => this.#reads.conference,
    needs: { read: 'conferences:read', add: 'conferences:write' },
    mayWrite: () => this.#mayWrite,
    fresh: () => this.#fresh,
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value, this.#names),
    faults: (draft) => faultsIn(this.#words, draft),
    others: () => [this.#removal.deleting, this.#numbers.attaching],
    forget: () => (this.#owner = null),
    create: (client, draft, signal) =>
      client.POST('/conferences', { body: model.createBody(draft), signal }),
    update: (client, { id: conferenceId }, edits, header, signal) =>
      client.PATCH('/conferences/{conferenceId}', {
        params: { path: { conferenceId }, header },
        body: edits,
        signal,
      }),
  });
  readonly #reads: ConferenceReads = new ConferenceReads(this, () => this.#editing.readId);
  readonly #extension: ExtensionField = new ExtensionField(this, {
    words: this.#words,
    kind: 'conference',
    typed: () => this.draft.extension,
    stored: () => (this.conferenceId ? (this.#editing.stored?.extension ?? '') : null),
    options: { component: 'conference-editor' },
  });
  readonly #removal = conferenceRemoval(this, this.#words, {
    component: 'conference-editor',
    noted: (call) => this.#editing.notice.noted(call),
  });
  readonly #numbers: LeadingNumbers = new LeadingNumbers(this, {
    words: this.#words,
    kind: 'conference',
    notice: this.#editing.notice,
    isShown: () => this.conferenceId !== '',
  });

  readonly status = statusOf(this, {
    component: 'conference-editor',
    queries: [this.#reads.conference],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** The conference as it would be saved. */
  get draft(): model.ConferenceDraft {
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

  /** Whoever keeps conferences of their own alone owns what they add. */
  get #fresh(): model.ConferenceDraft {
    const extension = this.#extension.offered ?? '';
    const { ownId } = this.#reads;
    const own = ownId ? ({ kind: 'owned', ownerUserId: ownId } as const) : {};
    return { ...model.newConference, extension, ...own };
  }

  get #mayWrite(): boolean {
    return this.status.can('conferences:write');
  }

  protected override render() {
    return this.#editing.render(() => ({
      heading: this.#heading(),
      notes: this.#warning(),
      form: () => this.#form(),
      dialogs: this.#removal.render(),
    }));
  }

  #heading() {
    const { stored } = this.#editing;
    return html`<div class="heading">
      <h2 part="heading">
        <bdi>${stored?.name ?? this.#words.text('conferenceEditor.newConference')}</bdi>
      </h2>
      ${
        stored && this.#mayWrite
          ? html`<button type="button" class="danger" @click=${() => this.#removal.ask(stored)}>
              ${icon('trash')}${this.#words.text('editor.delete')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #warning() {
    const isTyped = this.conferenceId || this.#editing.changes > 0;
    const warning = isTyped && model.warningOf(this.draft);
    if (!warning) return nothing;
    return html`<div class="notice warning" part="warning" role="status">
      ${icon('alert')}
      <p>${this.#words.text(`conferenceEditor.warning.${warning}`)}</p>
    </div>`;
  }

  #form() {
    const { isReadonly: readonly, stored, draft, refusals } = this.#editing;
    const errorAt = (pointer: string) => refusals.at(pointer);
    return conferenceForm({
      words: this.#words,
      draft,
      readonly,
      sites: this.#reads.sites,
      siteName: stored?.siteName ?? null,
      isOwn: !this.status.can('users:read'),
      knowsPins: this.status.can('conferences:moderate'),
      extension: this.#extension.render({
        readonly,
        error: errorAt('/extension'),
        set: (extension) => this.#editing.edit('extension', extension),
      }),
      numbers: stored && this.#numbers.render(stored),
      owner: this.#person.render({
        label: this.#words.text('conferenceEditor.field.ownerUserId'),
        chosen: this.#chosenOwner,
        required: true,
        error: errorAt('/ownerUserId'),
        pick: (owner) => {
          this.#owner = owner;
          this.#editing.edit('ownerUserId', owner?.id ?? null);
        },
      }),
      errorAt,
      set: (field, value) => this.#editing.edit(field, value),
      setKind: (kind) => {
        this.#editing.edit('kind', kind);
        if (kind === 'dedicated') this.#editing.edit('ownerUserId', null);
      },
      generate: (field) => this.#editing.edit(field, model.newPin()),
    });
  }

  get #chosenOwner(): DestinationChoice | null {
    const { ownerUserId: id } = this.draft;
    if (!id) return null;
    return { kind: 'user', id, name: this.#names.get(id) ?? '…' };
  }

  /** Names of the owner and of sites by id. */
  get #names(): ReadonlyMap<string, string> {
    const names = new Map(this.#reads.sites.map(({ id, name }) => [id, name]));
    const { stored } = this.#editing;
    if (stored?.ownerUserId && stored.ownerName) names.set(stored.ownerUserId, stored.ownerName);
    if (this.#owner) names.set(this.#owner.id, this.#owner.name);
    return names;
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-conference-save': PbxActionEvent<model.ConferenceEdits & { id?: string }>;
    'pbx-conference-saved': CustomEvent<model.Conference>;
    'pbx-conference-edit': CustomEvent<model.ConferenceEdits>;
    'pbx-conference-number-attach': PbxActionEvent<PhoneNumber>;
    'pbx-conference-number-attached': CustomEvent<PhoneNumber>;
  }
  interface HTMLElementTagNameMap {
    'pbx-conference-editor': PbxConferenceEditor;
  }
}
