import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../destination-picker/destination-picker.js';
import '../locales/en/editors.js';
import '../locales/en/voicemail-editor.js';
import '../prompt-picker/prompt-picker.js';
import '../shared/audio-player/audio-player.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { Editing } from '../shared/editor/editing.js';
import { Localize } from '../shared/localize.js';
import { PromptLookup } from '../shared/prompt-lookup.js';
import { promptSound } from '../shared/prompt.js';
import { statusOf } from '../shared/status.js';
import { CopyList } from './copy-list.js';
import { fieldLabel, fieldText } from './field-words.js';
import { greetingList } from './greeting-list.js';
import * as model from './voicemail-editor.model.js';
import { styles } from './voicemail-editor.styles.js';
import {
  callerFields,
  hearingFields,
  noticeFields,
  section,
  type VoicemailForm,
} from './voicemail-form.js';
import { VoicemailReads, voicemailReply } from './voicemail-reads.js';

/**
 * The mailbox of a person: what callers hear before the tone, where key 0 leads them, how much they may leave, and who is
 * told of a message. One's own, or that of others for those who manage users.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent<object>} pbx-voicemail-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id`.
 * @fires {CustomEvent<Voicemail>} pbx-voicemail-saved - Saved. `detail`: the mailbox as confirmed.
 * @fires {CustomEvent<VoicemailEdits>} pbx-voicemail-edit - The person changed a field or gave the changes up.
 * @fires {PbxActionEvent<string>} pbx-voicemail-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-voicemail-undone - Undone.
 * @fires {CustomEvent<Prompt>} pbx-prompt-saved - A greeting was added in the dialog.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Whose mailbox it is.
 * @csspart section - One group of fields.
 * @csspart greetings - What callers can hear.
 * @csspart greeting - One of them.
 * @csspart copies - Who gets copies.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-voicemail-editor')
export class PbxVoicemailEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the person whose mailbox it is. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.VoicemailEdits = {};

  readonly #words = new Localize(this);
  readonly #prompts = new PromptLookup(this, () => this.userId);
  readonly #destinations = new DestinationLookup(this);
  readonly #copies = new CopyList(this, this.#words);
  readonly #reads: VoicemailReads = new VoicemailReads(this, {
    userId: () => this.userId,
    operators: () => [this.#editing.stored?.operator, this.edits.operator],
  });
  readonly #editing: Editing<model.StoredVoicemail, model.VoicemailDraft> = new Editing(this, {
    name: 'voicemail',
    words: this.#words,
    shown: () => this.userId,
    show: (id) => (this.userId = id),
    read: () => this.#reads.voicemail,
    needs: { read: 'voicemail:own', add: 'users:write' },
    mayWrite: () => this.#mayWrite,
    draftOf: model.draftOf,
    nameOf: (voicemail) => this.#title(voicemail),
    told: (_saved, voicemail) => this.#words.text('editor.saved', { name: this.#title(voicemail) }),
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value, this.#names),
    faults: (draft) => this.#outOfRange(draft),
    sent: (input) => ('edits' in input ? model.updateBody(input.edits) : {}),
    update: (client, { userId }, edits, header, signal) =>
      voicemailReply(
        client.PATCH('/users/{userId}/voicemail', {
          params: { path: { userId }, header },
          body: model.updateBody(edits),
          signal,
        }),
      ),
  });

  readonly status = statusOf(this, {
    component: 'voicemail-editor',
    queries: [this.#reads.voicemail],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  save(): Promise<boolean> {
    return this.#editing.save();
  }

  /** Forgets what was changed. */
  discard(): void {
    this.#editing.discard();
  }

  /** The mailbox as it would be saved; null until it is read. */
  get draft(): model.VoicemailDraft | null {
    return this.#editing.stored && this.#editing.draft;
  }

  get #mayWrite(): boolean {
    const isOwn = this.status.can('voicemail:own') && this.#reads.isOwn(this.userId);
    return isOwn || this.status.can('users:write');
  }

  get #names() {
    const { stored } = this.#editing;
    const greetings = [...(stored?.greetings ?? []), ...(this.edits.greetings ?? [])];
    return { destinations: this.#reads.names, greetings };
  }

  protected override render() {
    return this.#editing.render(() => {
      const { stored } = this.#editing;
      const isTitled = stored && !this.withoutHeading;
      return {
        heading: isTitled ? html`<h2 part="heading">${this.#title(stored)}</h2>` : nothing,
        form: () => this.#sections(),
      };
    });
  }

  #title({ userName: name }: model.Voicemail): string {
    return this.#words.text('voicemailEditor.heading', { name });
  }

  #sections() {
    const words = this.#words;
    const form: VoicemailForm = {
      words,
      draft: this.#editing.draft,
      readonly: this.#editing.isReadonly,
      destinations: this.#destinations,
      errorAt: (pointer) => this.#editing.refusals.at(pointer),
      set: (field, value) => this.#editing.edit(field, value),
    };
    return [
      section('greeting', words.text('voicemailEditor.greetings'), this.#greetings(form)),
      section('callers', words.text('voicemailEditor.callers'), callerFields(form)),
      section('notices', words.text('voicemailEditor.notices'), noticeFields(form)),
      section('copies', words.text('voicemailEditor.copyTo'), this.#copyFields(form)),
      section('hearing', words.text('voicemailEditor.hearing'), hearingFields(form)),
    ];
  }

  #greetings({ words, draft, readonly, errorAt, set }: VoicemailForm) {
    const client = sessionOf(this).session?.client;
    if (!client) return nothing;
    return html`<p class="muted" id="greetings-lead">
        ${words.text('voicemailEditor.greetingsLead')}
      </p>
      ${greetingList({
        words,
        greetings: draft.greetings,
        active: draft.activeGreetingId,
        readonly,
        error: errorAt('/greetingIds') ?? errorAt('/activeGreetingId'),
        ownerUserId: this.userId,
        prompts: this.#prompts,
        load: (promptId) => promptSound(client, promptId),
        choose: (promptId) => set('activeGreetingId', promptId),
        set: (greetings) => {
          set('greetings', greetings);
          this.#editing.refusals.correct('greetingIds');
        },
      })}`;
  }

  #copyFields({ draft, readonly, errorAt, set }: VoicemailForm) {
    return this.#copies.render({
      copies: draft.copyTo,
      readonly,
      error: errorAt('/copyToUserIds'),
      userId: this.userId,
      mayReadUsers: this.status.can('users:read'),
      set: (copies) => {
        set('copyTo', copies);
        this.#editing.refusals.correct('copyToUserIds');
      },
    });
  }

  #outOfRange(draft: model.VoicemailDraft) {
    return model.numbersOut(draft).map((field) => ({
      pointer: `/${field}`,
      detail: this.#words.text('voicemailEditor.range', model.limits[field]),
    }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-voicemail-save': PbxActionEvent<model.VoicemailEdits & { id: string }>;
    'pbx-voicemail-saved': CustomEvent<model.Voicemail>;
    'pbx-voicemail-edit': CustomEvent<model.VoicemailEdits>;
  }
  interface HTMLElementTagNameMap {
    'pbx-voicemail-editor': PbxVoicemailEditor;
  }
}
