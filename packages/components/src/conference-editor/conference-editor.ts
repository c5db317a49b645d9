import { html, LitElement, nothing, type PropertyValues } from 'lit';
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
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { ExtensionField } from '../shared/editor/extension-field.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { Outcome } from '../shared/editor/outcome.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { alertMessage, deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import * as model from './conference-editor.model.js';
import { styles } from './conference-editor.styles.js';
import { conferenceForm } from './conference-form.js';
import { ConferenceReads } from './conference-reads.js';
import { conferenceSaving } from './conference-saving.js';
import { faultError, fieldLabel, fieldText } from './field-words.js';

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
  static override styles = [controls, styles];

  /** Id of the conference; empty for a new one. */
  @property({ attribute: 'conference-id' }) conferenceId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.ConferenceEdits = {};

  #faults: readonly model.Fault[] = [];
  #owner: DestinationChoice | null = null;
  readonly #words = new Localize(this);
  readonly #outcome = new Outcome<model.Conference>(this, {
    name: 'conference',
    shown: () => this.conferenceId,
    show: (id) => (this.conferenceId = id),
    text: (what, { name }) =>
      this.#words.text(what === 'deleted' ? 'delete.deleted' : `editor.${what}`, { name }),
  });
  readonly #notice = this.#outcome.notice;
  readonly #person = new PersonChoice(this, this.#words, new DestinationLookup(this));
  readonly #reads = new ConferenceReads(this, () =>
    this.#outcome.isDeleted ? '' : this.conferenceId,
  );
  readonly #extension = new ExtensionField(this, {
    words: this.#words,
    kind: 'conference',
    typed: () => this.draft.extension,
    stored: () => (this.conferenceId ? (this.#stored?.extension ?? '') : null),
    options: { component: 'conference-editor' },
  });
  readonly #saving = conferenceSaving(this, this.#notice);
  readonly #removal = conferenceRemoval(this, this.#words, {
    component: 'conference-editor',
    noted: (call) => this.#notice.noted(call),
  });
  readonly #refusals = new Refusals(this, {
    failure: () => faultError(this.#words, this.#faults) ?? this.#saving.saving.error,
    label: (field) => fieldLabel(this.#words, field),
  });

  readonly status = statusOf(this, {
    component: 'conference-editor',
    queries: [this.#reads.conference],
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  /** The conference as it would be saved. */
  get draft(): model.ConferenceDraft {
    const stored = this.#stored;
    return { ...(stored ? model.draftOf(stored) : this.#fresh), ...this.edits };
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#writes.some(({ pending }) => pending)) return false;
    this.#refusals.clear();
    this.#faults = model.faultsOf(this.draft);
    this.requestUpdate();
    const saved = this.#faults.length === 0 && (await this.#save());
    await this.updateComplete;
    if (!saved) this.#refusals.focus();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#startAnew();
  }

  /** Whoever keeps conferences of their own alone owns what they add. */
  get #fresh(): model.ConferenceDraft {
    const extension = this.#extension.offered ?? '';
    const { ownId } = this.#reads;
    const own = ownId ? ({ kind: 'owned', ownerUserId: ownId } as const) : {};
    return { ...model.newConference, extension, ...own };
  }

  get #stored(): model.Conference | null {
    if (!this.conferenceId) return null;
    return this.#reads.conference.value ?? this.#outcome.savedAs(this.conferenceId);
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can('conferences:write');
  }

  get #writes() {
    return [this.#saving.saving, this.#removal.deleting, this.#notice.undoing];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('conferenceId') !== undefined) this.#leave(changed.has('edits'));
    this.#saving.follow(this.#stored);
  }

  protected override render() {
    const { conference } = this.#reads;
    const words = this.#words;
    const notice = this.#notice.render(words, this.status.can('changes:undo'));
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.conferenceId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      const missing = this.conferenceId ? 'conferences:read' : 'conferences:write';
      return deniedState(this.status, words, missing);
    }
    if (this.conferenceId && !this.#stored) {
      return conference.error ? errorState(conference, words) : loadingState(words, 8);
    }
    const movedOn = this.#saving.isBehind(this.#stored) && words.text('editor.movedOn');
    return html`<div part="base">
      ${this.#head()}
      <form novalidate @submit=${this.#submit}>
        ${this.#form()}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => fieldLabel(words, field) ?? field,
        value: (field, value) => fieldText(words, field, value, this.#names),
      })}
      ${this.#removal.render()}
    </div>`;
  }

  #head() {
    const words = this.#words;
    const stored = this.#stored;
    const writes = [this.#saving.saving, this.#notice.undoing];
    const isTyped = this.conferenceId || this.#changes > 0;
    const warning = isTyped && model.warningOf(this.draft);
    return [
      html`<div class="heading">
        <h2 part="heading">
          <bdi>${stored?.name ?? words.text('conferenceEditor.newConference')}</bdi>
        </h2>
        ${
          stored && this.#mayWrite
            ? html`<button type="button" class="danger" @click=${() => this.#removal.ask(stored)}>
                ${icon('trash')}${words.text('editor.delete')}
              </button>`
            : nothing
        }
      </div>`,
      this.#reads.conference.error?.kind === 'missing'
        ? alertMessage(words.text('editor.missing'))
        : editorAlerts(words, this.#refusals, writes, this.#saving.isMerging),
      warning
        ? html`<div class="notice warning" part="warning" role="status">
            ${icon('alert')}
            <p>${words.text(`conferenceEditor.warning.${warning}`)}</p>
          </div>`
        : nothing,
    ];
  }

  #form() {
    const readonly = !this.#mayWrite || this.#saving.saving.pending;
    const { draft } = this;
    const errorAt = (pointer: string) => this.#refusals.at(pointer);
    return conferenceForm({
      words: this.#words,
      draft,
      readonly,
      sites: this.#reads.sites,
      siteName: this.#stored?.siteName ?? null,
      isOwn: !this.status.can('users:read'),
      knowsPins: this.status.can('conferences:moderate'),
      extension: this.#extension.render({
        readonly,
        error: errorAt('/extension'),
        set: (extension) => this.#edit('extension', extension),
      }),
      owner: this.#person.render({
        label: this.#words.text('conferenceEditor.field.ownerUserId'),
        chosen: this.#chosenOwner,
        required: true,
        error: errorAt('/ownerUserId'),
        pick: (owner) => {
          this.#owner = owner;
          this.#edit('ownerUserId', owner?.id ?? null);
        },
      }),
      errorAt,
      set: (field, value) => this.#edit(field, value),
      setKind: (kind) => {
        this.#edit('kind', kind);
        if (kind === 'dedicated') this.#edit('ownerUserId', null);
      },
      generate: (field) => this.#edit(field, model.newPin()),
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
    const stored = this.#stored;
    if (stored?.ownerUserId && stored.ownerName) names.set(stored.ownerUserId, stored.ownerName);
    if (this.#owner) names.set(this.#owner.id, this.#owner.name);
    return names;
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.conferenceId,
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

  #edit<F extends model.DraftField>(field: F, value: model.ConferenceDraft[F]): void {
    const stored = this.#stored;
    const base = stored ? model.draftOf(stored) : { ...model.newConference };
    this.edits = withEdit(base, this.edits, field, value);
    this.#faults = this.#faults.filter(({ pointer }) => pointer !== `/${field}`);
    this.#refusals.correct(field);
    tell(this, 'pbx-conference-edit', this.edits);
  }

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-conference-edit', this.edits);
  };

  #startAnew(): void {
    this.#faults = [];
    this.#owner = null;
    this.#refusals.clear();
    this.#saving.forget();
  }

  /** Another conference is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leave(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#startAnew();
    this.#outcome.forget(this.conferenceId);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-conference-save': PbxActionEvent<model.ConferenceEdits & { id?: string }>;
    'pbx-conference-saved': CustomEvent<model.Conference>;
    'pbx-conference-edit': CustomEvent<model.ConferenceEdits>;
  }
  interface HTMLElementTagNameMap {
    'pbx-conference-editor': PbxConferenceEditor;
  }
}
