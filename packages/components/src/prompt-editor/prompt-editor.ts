import { unwrap, type PbxError } from '@pbxkit/client';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/prompts.js';
import '../shared/audio-player/audio-player.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { editorAlerts } from '../shared/editor/alerts.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { UndoNotice } from '../shared/editor/undo-notice.js';
import { Localize } from '../shared/localize.js';
import { promptSound, uploadSound, type Prompt, type PromptUpload } from '../shared/prompt.js';
import { QueryController } from '../shared/query-controller.js';
import { deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { draftFields, fieldLabel } from './draft-fields.js';
import * as model from './prompt-editor.model.js';
import { styles } from './prompt-editor.styles.js';
import { PromptWrites, type PromptInput } from './prompt-writes.js';
import { fileFault, heardSound, soundWays } from './sound-parts.js';

const rights = ['attendants:write', 'queues:options', 'musicOnHold:write'] as const;

/**
 * Adds a prompt, or edits one: its sound from a file, by phone or from text, its title, its language and what it says.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent<File>} pbx-prompt-upload - About to send a file; cancelable, `waitUntil`.
 * @fires {PbxActionEvent<null>} pbx-prompt-record - About to ring the phones of the person; cancelable, `waitUntil`.
 * @fires {PbxActionEvent<object>} pbx-prompt-speak - About to speak a text; cancelable, `waitUntil`.
 * @fires {PbxActionEvent<object>} pbx-prompt-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<Prompt>} pbx-prompt-saved - Saved. `detail`: the prompt as confirmed.
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
  @state() private uploadId = '';
  @state() private replacing = false;
  @state() private fault: string | undefined;
  @state() private fileName = '';

  readonly #words = new Localize(this);
  readonly #notice = new UndoNotice(this, 'prompt', () => undefined);
  readonly #writes = new PromptWrites(this, this.#notice);
  readonly #prompt = new QueryController(
    this,
    ['prompts'],
    (client, [promptId], signal) =>
      unwrap(client.GET('/prompts/{promptId}', { params: { path: { promptId } }, signal })),
    () => (this.promptId ? ([this.promptId] as const) : null),
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
    () => (this.uploadId ? ([this.uploadId] as const) : null),
  );
  readonly #speech = new QueryController(
    this,
    [],
    (client, _, signal) => unwrap(client.GET('/prompt-speech', { signal })),
    () => (this.way === 'text' ? ([] as const) : null),
    { requires: rights },
  );
  readonly #refusals = new Refusals(this, {
    failure: () => this.#writes.saving.error,
    label: (field) => fieldLabel(this.#words, field),
  });

  readonly status = statusOf(this, {
    component: 'prompt-editor',
    queries: [this.#prompt],
    mutations: [...this.#writes.all, this.#notice.undoing],
    isDirty: () => this.#changes > 0,
  });

  /** What would be saved beside the sound. */
  get draft(): model.PromptDraft {
    return { ...model.draftOf(this.#stored), ...this.edits };
  }

  /** Saves; false when it was refused or vetoed. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#writes.saving.pending) return false;
    this.#refusals.clear();
    this.fault = this.#lack;
    if (this.fault) return false;
    const saved = await this.#writes.saving.run(this.#input);
    await this.updateComplete;
    if (!saved) {
      this.#refusals.focus();
      return false;
    }
    const key = this.promptId ? 'prompt.saved' : 'prompt.added';
    this.#notice.tell(this.#words.text(key, { name: saved.title }), saved.id, 'change');
    this.discard();
    this.promptId = saved.id;
    return true;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.uploadId = '';
    this.replacing = false;
    this.fault = undefined;
    this.#refusals.clear();
  }

  get #stored(): Prompt | null {
    return this.promptId ? (this.#prompt.value ?? null) : null;
  }

  get #input(): PromptInput {
    const { promptId: id, ownerUserId, draft, uploadId } = this;
    const version = this.#stored?.version ?? 0;
    return { id, version, ownerUserId, body: model.bodyOf(draft, uploadId) };
  }

  /** What is missing before anything can be sent. */
  get #lack(): string | undefined {
    const isReady = this.#upload.value?.status === 'ready';
    if (!isReady && (!this.promptId || this.uploadId))
      return this.#words.text('prompt.soundRequired');
    return this.draft.title.trim() ? undefined : this.#words.text('prompt.titleRequired');
  }

  get #changes(): number {
    return Object.keys(this.edits).length + (this.uploadId ? 1 : 0);
  }

  get #mayWrite(): boolean {
    return rights.some((right) => this.status.can(right));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('promptId') && !changed.has('edits')) this.discard();
  }

  protected override render() {
    const words = this.#words;
    if (this.status.state === 'denied' || (!this.promptId && !this.#mayWrite))
      return deniedState(this.status, words, 'musicOnHold:write');
    if (this.promptId && !this.#stored)
      return this.#prompt.error ? errorState(this.#prompt, words) : loadingState(words, 4);
    const writes = [this.#writes.saving, this.#notice.undoing];
    return html`<div part="base">
      ${editorAlerts(words, this.#refusals, writes, false)}
      <form novalidate class="stack" @submit=${this.#submit}>
        ${this.#soundPart()}
        ${draftFields({
          words,
          draft: this.draft,
          readonly: !this.#mayWrite || this.#writes.saving.pending,
          errorAt: (pointer) => this.#refusals.at(pointer),
          set: (edits) => this.#edit(edits),
        })}
        ${this.fault ? html`<p class="alert" role="alert">${this.fault}</p>` : nothing}
        ${this.#notice.render(words, this.status.can('changes:undo'))} ${this.#bar()}
      </form>
    </div>`;
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.promptId,
      changes: this.#changes,
      saving: this.#writes.saving.pending,
      waits: this.status.state === 'expired' || this.#writes.uploading.pending,
      discard: () => this.discard(),
      createLabel: this.#words.text('prompt.create'),
    });
  }

  #soundPart() {
    const upload = this.#upload.value;
    const stored = this.#stored;
    const client = sessionOf(this).session?.client;
    if (upload?.status === 'ready' && client)
      return html`<div class="stack">
        <p class="muted" role="status">${this.#words.text('prompt.ready')}</p>
        ${heardSound(this.#words, upload, '', uploadSound(client, upload.id))}
        ${this.#another(() => (this.uploadId = ''), 'prompt.another')}
      </div>`;
    if (stored && client && !this.replacing && !this.uploadId)
      return html`<div class="stack">
        ${heardSound(this.#words, stored, stored.title, promptSound(client, stored.id))}
        ${this.#another(() => (this.replacing = true), 'prompt.replace')}
      </div>`;
    return html`<div>${this.#ways(upload)}</div>`;
  }

  #another(run: () => void, label: 'prompt.another' | 'prompt.replace') {
    if (!this.#mayWrite) return nothing;
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
      speech: this.#speech.value?.configured,
      speak: () => void this.#speak(),
      speaking: speaking.pending,
      hasScript: this.draft.script.trim() !== '',
      readonly: !this.#mayWrite,
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
      if (!this.draft.title) this.#edit({ title: model.titleOf(file.name) });
  }

  #speak(): Promise<boolean> {
    const { script, language } = this.draft;
    return this.#take(this.#writes.speaking.run({ script, language: language ?? 'en-CA' }));
  }

  async #take(work: Promise<PromptUpload | undefined>): Promise<boolean> {
    const upload = await work;
    if (upload) this.uploadId = upload.id;
    this.fault = undefined;
    return upload !== undefined;
  }

  #edit(edits: model.PromptEdits): void {
    this.edits = { ...this.edits, ...edits };
    for (const field of Object.keys(edits)) this.#refusals.correct(field);
    this.fault = undefined;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };
}

declare global {
  interface HTMLElementEventMap {
    'pbx-prompt-upload': PbxActionEvent<File>;
    'pbx-prompt-record': PbxActionEvent<null>;
    'pbx-prompt-save': PbxActionEvent<PromptInput['body'] & { id?: string }>;
    'pbx-prompt-saved': CustomEvent<Prompt>;
  }
  interface HTMLElementTagNameMap {
    'pbx-prompt-editor': PbxPromptEditor;
  }
}
