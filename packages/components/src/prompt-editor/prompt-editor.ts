import { unwrap, type PbxError } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/prompts.js';
import '../shared/audio-player/audio-player.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Editing } from '../shared/editor/editing.js';
import { Localize } from '../shared/localize.js';
import { promptSound, uploadSound, type Prompt, type PromptUpload } from '../shared/prompt.js';
import { QueryController } from '../shared/query-controller.js';
import { textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { draftFields, fieldLabel, fieldText } from './draft-fields.js';
import * as model from './prompt-editor.model.js';
import { styles } from './prompt-editor.styles.js';
import { fileFault, heardSound, soundWays } from './sound-parts.js';
import { SoundWrites } from './sound-writes.js';

const rights = ['attendants:write', 'queues:options', 'musicOnHold:write'] as const;

/**
 * Adds a prompt, or edits one: its sound from a file, by phone or from text, its title, its language and what it says.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent<File>} pbx-prompt-upload - About to send a file; cancelable, `waitUntil`.
 * @fires {CustomEvent<PromptUpload>} pbx-prompt-uploaded - The sound of the file is there.
 * @fires {PbxActionEvent<null>} pbx-prompt-record - About to ring the phones of the person; cancelable, `waitUntil`.
 * @fires {CustomEvent<PromptUpload>} pbx-prompt-recorded - The phones ring.
 * @fires {PbxActionEvent<object>} pbx-prompt-speak - About to speak a text; cancelable, `waitUntil`.
 * @fires {CustomEvent<PromptUpload>} pbx-prompt-spoken - The sound of the text is there.
 * @fires {PbxActionEvent<object>} pbx-prompt-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<Prompt>} pbx-prompt-saved - Saved. `detail`: the prompt as confirmed.
 * @fires {CustomEvent<Prompt>} pbx-prompt-deleted - Its creation was undone.
 * @fires {CustomEvent<PromptEdits>} pbx-prompt-edit - The person changed a field or gave the changes up.
 * @fires {PbxActionEvent<string>} pbx-prompt-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-prompt-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart sound - Waveform and player.
 * @csspart waveform - How loud the sound is from beginning to end.
 * @csspart drop - Where a file can be dropped.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-prompt-editor')
export class PbxPromptEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the prompt; empty for a new one. */
  @property({ attribute: 'prompt-id' }) promptId = '';

  /** Id of the user whose own a new prompt is; empty for the organization. */
  @property({ attribute: 'owner-user-id' }) ownerUserId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.PromptEdits = {};

  @state() private way: model.Way = 'file';
  @state() private over = false;
  @state() private isReplacing = false;
  @state() private fault: string | undefined;
  @state() private fileName = '';

  readonly #words = new Localize(this);
  readonly #editing: Editing<Prompt, model.PromptDraft> = new Editing(this, {
    name: 'prompt',
    words: this.#words,
    shown: () => this.promptId,
    show: (id) => (this.promptId = id),
    read: () => this.#prompt,
    needs: { read: 'musicOnHold:read', add: 'musicOnHold:write' },
    mayWrite: () => rights.some((right) => this.status.can(right)),
    fresh: () => model.newPrompt,
    draftOf: model.draftOf,
    nameOf: ({ title }) => title,
    told: (what, { title: name }) =>
      this.#words.text(what === 'created' ? 'prompt.added' : 'prompt.saved', { name }),
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value),
    faults: (draft) => this.#lacks(draft),
    others: () => this.#writes.all,
    forget: () => {
      this.isReplacing = false;
      this.fault = undefined;
    },
    sent: (input) =>
      'draft' in input
        ? model.createBody(input.draft, this.ownerUserId)
        : model.updateBody(input.edits),
    create: (client, draft, signal) =>
      client.POST('/prompts', { body: model.createBody(draft, this.ownerUserId), signal }),
    update: (client, { id: promptId }, edits, header, signal) =>
      client.PATCH('/prompts/{promptId}', {
        params: { path: { promptId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
  readonly #writes = new SoundWrites(this);
  readonly #prompt: QueryController<Prompt, readonly [string]> = new QueryController(
    this,
    ['prompts'],
    (client, [promptId], signal) =>
      unwrap(client.GET('/prompts/{promptId}', { params: { path: { promptId } }, signal })),
    () => (this.#editing.readId ? ([this.#editing.readId] as const) : null),
  );
  readonly #upload = new QueryController<PromptUpload, readonly [string]>(
    this,
    ['prompt-uploads'],
    (client, [promptUploadId], signal) =>
      unwrap(
        client.GET('/prompt-uploads/{promptUploadId}', {
          params: { path: { promptUploadId } },
          signal,
        }),
      ),
    () => (this.#uploadId ? ([this.#uploadId] as const) : null),
  );
  readonly #speech = new QueryController(
    this,
    [],
    (client, _, signal) => unwrap(client.GET('/prompt-speech', { signal })),
    () => (this.way === 'text' ? ([] as const) : null),
    { requires: rights },
  );
  readonly status = statusOf(this, {
    component: 'prompt-editor',
    queries: [this.#prompt],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** Id of the change set of the last save, by which it can be undone; null before. */
  get changeId(): string | null {
    return this.#editing.notice.changeId;
  }

  /** The prompt as it would be saved. */
  get draft(): model.PromptDraft {
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

  /** The sound that was sent and is not saved yet. */
  get #uploadId(): string {
    return this.edits.sound?.uploadId ?? '';
  }

  protected override render() {
    return this.#editing.render(() => ({
      heading: nothing,
      form: () =>
        html`<div class="stack">
          ${this.#soundPart()}
          ${draftFields({
            words: this.#words,
            draft: this.draft,
            readonly: this.#editing.isReadonly,
            errorAt: (pointer) => this.#editing.refusals.at(pointer),
            set: (field, value) => this.#editing.edit(field, value),
          })}
        </div>`,
      waits: this.#writes.uploading.pending,
      createLabel: this.#words.text('prompt.create'),
    }));
  }

  #soundPart() {
    const upload = this.#upload.value;
    const { stored } = this.#editing;
    const client = sessionOf(this).session?.client;
    if (upload?.status === 'ready' && client)
      return html`<div class="stack">
        <p class="muted" role="status">${this.#words.text('prompt.ready')}</p>
        ${heardSound(this.#words, upload, '', uploadSound(client, upload.id))}
        ${this.#another(() => this.#editing.edit('sound', this.#editing.base.sound), 'prompt.another')}
      </div>`;
    if (stored && client && !this.isReplacing && !this.#uploadId)
      return html`<div class="stack">
        ${heardSound(this.#words, stored, stored.title, promptSound(client, stored.id))}
        ${this.#another(() => (this.isReplacing = true), 'prompt.replace')}
      </div>`;
    return html`<div>${this.#ways(upload)}</div>`;
  }

  #another(run: () => void, label: 'prompt.another' | 'prompt.replace') {
    if (this.#editing.isReadonly) return nothing;
    return html`<div>
      <button type="button" @click=${run}>${this.#words.text(label)}</button>
    </div>`;
  }

  #ways(upload: PromptUpload | undefined) {
    const { uploading, recording, speaking } = this.#writes;
    const failed = [uploading, recording, speaking].find(({ error }) => error)?.error;
    return soundWays({
      words: this.#words,
      way: this.way,
      setWay: (way) => this.#setWay(way),
      over: this.over,
      setOver: (over) => (this.over = over),
      send: (file) => void this.#send(file),
      sending: uploading.pending ? this.fileName : null,
      call: () => void this.#take(recording.run(null)),
      calling: recording.pending,
      isRecording: upload?.status === 'recording',
      speech: this.#speech.value,
      voice: this.draft.voice,
      setVoice: (voice) => this.#editing.edit('voice', voice),
      speak: () => void this.#speak(),
      speaking: speaking.pending,
      hasScript: this.draft.script.trim() !== '',
      readonly: this.#editing.isReadonly,
      failure: this.fault ?? upload?.problem ?? (failed ? this.#inWords(failed) : undefined),
    });
  }

  /** What was found in a file says more than that it was refused. */
  #inWords(error: PbxError): string {
    return error.problem?.errors?.[0]?.message ?? textOf(error, this.#words);
  }

  #setWay(way: model.Way): void {
    this.way = way;
    this.fault = undefined;
    for (const write of this.#writes.all) write.reset();
  }

  async #send(file: File): Promise<void> {
    this.fault = fileFault(this.#words, file);
    if (this.fault) return;
    this.fileName = file.name;
    if (await this.#take(this.#writes.uploading.run(file)))
      if (!this.draft.title) this.#editing.edit('title', model.titleOf(file.name));
  }

  #speak(): Promise<boolean> {
    const { script, voice, language } = this.draft;
    const own = sessionOf(this).session?.grant?.language === 'fr-CA' ? 'fr-CA' : 'en-CA';
    return this.#take(this.#writes.speaking.run({ script, voice, language: language ?? own }));
  }

  async #take(work: Promise<PromptUpload | undefined>): Promise<boolean> {
    const upload = await work;
    if (upload) this.#editing.edit('sound', model.soundOf(upload));
    this.#editing.refusals.correct('uploadId');
    this.fault = undefined;
    return upload !== undefined;
  }

  /** What is missing before anything can be sent. */
  #lacks({ title, sound }: model.PromptDraft) {
    const words = this.#words;
    const isWhole = sound && (!sound.uploadId || this.#upload.value?.status === 'ready');
    return [
      ...(isWhole ? [] : [{ pointer: '/uploadId', detail: words.text('prompt.soundRequired') }]),
      ...(title.trim() ? [] : [{ pointer: '/title', detail: words.text('prompt.titleRequired') }]),
    ];
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-prompt-save': PbxActionEvent<ReturnType<typeof model.updateBody> & { id?: string }>;
    'pbx-prompt-saved': CustomEvent<Prompt>;
    'pbx-prompt-edit': CustomEvent<model.PromptEdits>;
  }
  interface HTMLElementTagNameMap {
    'pbx-prompt-editor': PbxPromptEditor;
  }
}
