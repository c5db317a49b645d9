import { unwrap, type PbxClient } from '@pbxkit/client';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/music.js';
import '../prompt-picker/prompt-picker.js';
import '../shared/audio-player/audio-player.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { confirmDialog } from '../shared/dialog.js';
import { editorAlerts } from '../shared/editor/alerts.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { UndoNotice } from '../shared/editor/undo-notice.js';
import { checkboxField, textField } from '../shared/field.js';
import { Localize } from '../shared/localize.js';
import { sourceText, type Music, type OwnerKind } from '../shared/music.js';
import { MutationController } from '../shared/mutation-controller.js';
import { PromptLookup } from '../shared/prompt-lookup.js';
import { promptSound } from '../shared/prompt.js';
import { QueryController } from '../shared/query-controller.js';
import { deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import * as model from './music-editor.model.js';
import { styles } from './music-editor.styles.js';
import { TrackList } from './track-list.js';

interface MusicInput {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly version: number;
  readonly body: ReturnType<typeof model.bodyOf>;
}

/**
 * The music on hold of one owner: its tracks in their order, random order, comfort messages, or what it inherits. Saved as
 * one change.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent<object>} pbx-music-save - About to save; cancelable, `waitUntil`.
 * @fires {CustomEvent<Music>} pbx-music-saved - Saved. `detail`: the music as confirmed.
 * @fires {PbxActionEvent<Music>} pbx-music-inherit - About to let the owner inherit; cancelable, `waitUntil`.
 * @fires {CustomEvent<Music>} pbx-music-inherited - It inherits.
 * @fires {PbxActionEvent<string>} pbx-music-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-music-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Name of the owner.
 * @csspart tracks - A list of tracks.
 * @csspart track - One of them.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-music-editor')
export class PbxMusicEditor extends LitElement {
  static override styles = [controls, styles];

  /** Kind of the owner. */
  @property({ attribute: 'owner-kind' }) ownerKind: OwnerKind = 'domain';

  /** Id of the owner. */
  @property({ attribute: 'owner-id' }) ownerId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.MusicEdits = {};

  @state() private isAsking = false;

  readonly #words = new Localize(this);
  readonly #notice = new UndoNotice(this, 'music', () => undefined);
  readonly #lookup = new PromptLookup(this, () => this.#ownerUserId);
  readonly #tracks = new TrackList(this);
  readonly #music = new QueryController(
    this,
    ['music-on-hold', 'prompts'],
    (client, [ownerKind, ownerId], signal) => {
      const params = { path: { ownerKind, ownerId } };
      return unwrap(client.GET('/music-on-hold/{ownerKind}/{ownerId}', { params, signal }));
    },
    () => (this.ownerId ? ([this.ownerKind, this.ownerId] as const) : null),
    { requires: 'musicOnHold:read' },
  );
  readonly #saving = new MutationController<MusicInput, Music>(
    this,
    'music-save',
    (client, input, signal) => save(client, input, this.#notice, signal),
    { done: 'pbx-music-saved' },
  );
  readonly #inheriting = new MutationController<Music, Music>(
    this,
    'music-inherit',
    (client, music, signal) => letInherit(client, music, this.#notice, signal),
    { done: 'pbx-music-inherited' },
  );
  readonly #refusals = new Refusals(this, {
    failure: () => this.#saving.error,
    label: (field) => {
      const label = labels[field as keyof typeof labels];
      return label ? this.#words.text(label) : null;
    },
  });

  readonly status = statusOf(this, {
    component: 'music-editor',
    queries: [this.#music],
    mutations: [this.#saving, this.#inheriting, this.#notice.undoing],
    isDirty: () => this.#changes > 0,
  });

  /** Saves what was changed; false when it was refused or vetoed. */
  async save(): Promise<boolean> {
    const music = this.#music.value;
    const { draft } = this;
    if (!music || !draft || !this.#mayWrite || this.#saving.pending) return false;
    this.#refusals.clear();
    const { ownerKind, ownerId, version } = music;
    const saved = await this.#saving.run({
      ...{ ownerKind, ownerId, version },
      body: model.bodyOf(draft),
    });
    await this.updateComplete;
    if (!saved) this.#refusals.focus();
    else this.#tell('music.saved', saved);
    return saved !== undefined;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#refusals.clear();
    this.#saving.reset();
  }

  /** The music as it would be saved; null until it is read. */
  get draft(): model.MusicDraft | null {
    const music = this.#music.value;
    return music ? { ...model.draftOf(music), ...this.edits } : null;
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can('musicOnHold:write');
  }

  get #ownerUserId(): string {
    return this.ownerKind === 'user' ? this.ownerId : '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('ownerId') && !changed.has('edits')) this.discard();
  }

  protected override render() {
    const words = this.#words;
    const music = this.#music.value;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'musicOnHold:read');
    if (!music || !this.draft)
      return this.#music.error ? errorState(this.#music, words) : loadingState(words, 5);
    const writes = [this.#saving, this.#inheriting, this.#notice.undoing];
    return html`<div part="base">
      <h2 part="heading">${music.ownerName}</h2>
      ${this.#source(music)} ${editorAlerts(words, this.#refusals, writes, false)}
      <form novalidate @submit=${this.#submit}>
        ${this.#trackSection(this.draft)} ${this.#messageSection(this.draft)}
        <div class="foot">
          ${this.#notice.render(words, this.status.can('changes:undo'))} ${this.#bar()}
        </div>
      </form>
      ${this.isAsking ? this.#question(music) : nothing}
    </div>`;
  }

  #source(music: Music) {
    const words = this.#words;
    return html`<div class="inherits">
      <span class="tag">${sourceText(words, music)}</span>
      ${
        music.own && this.#mayWrite
          ? html`<button type="button" @click=${() => (this.isAsking = true)}>
              ${words.text('music.inherit')}
            </button>`
          : html`<span class="muted">${words.text('music.inheritsLead')}</span>`
      }
    </div>`;
  }

  #trackSection(draft: model.MusicDraft) {
    const words = this.#words;
    return html`<section class="section" data-list="tracks" aria-labelledby="tracks-title">
      <h3 id="tracks-title">${words.text('music.tracks')}</h3>
      ${this.#list('tracks', draft.tracks)} ${this.#adder('tracks', draft.tracks)}
      ${checkboxField({
        id: 'randomize',
        label: words.text('music.randomize'),
        checked: draft.randomize,
        disabled: !this.#mayWrite,
        change: (randomize) => this.#edit({ randomize }),
      })}
      <p class="muted">${words.text('music.rights')}</p>
    </section>`;
  }

  #messageSection(draft: model.MusicDraft) {
    const words = this.#words;
    return html`<section class="section" data-list="messages" aria-labelledby="messages-title">
      <h3 id="messages-title">${words.text('music.messages')}</h3>
      <p class="muted">${words.text('music.messagesLead')}</p>
      ${this.#list('messages', draft.messages)} ${this.#adder('messages', draft.messages)}
      ${textField({
        id: 'messageEverySeconds',
        label: words.text('music.every'),
        type: 'number',
        min: 0,
        max: 3600,
        value: String(draft.messageEverySeconds),
        readonly: !this.#mayWrite,
        error: this.#refusals.at('/messageEverySeconds'),
        change: (text) =>
          this.#edit({ messageEverySeconds: Math.max(0, Math.trunc(Number(text) || 0)) }),
      })}
    </section>`;
  }

  #list(name: model.ListName, tracks: model.MusicDraft['tracks']) {
    const client = sessionOf(this).session?.client;
    if (!client) return nothing;
    return this.#tracks.render({
      words: this.#words,
      name,
      tracks,
      readonly: !this.#mayWrite,
      load: (promptId) => promptSound(client, promptId),
      set: (list) => this.#edit({ [name]: list }),
    });
  }

  #adder(name: model.ListName, tracks: model.MusicDraft['tracks']) {
    if (!this.#mayWrite) return nothing;
    const words = this.#words;
    return html`<pbx-prompt-picker
      id=${name === 'tracks' ? 'trackIds' : 'messageIds'}
      label=${words.text(name === 'tracks' ? 'music.addTrack' : 'music.addMessage')}
      owner-user-id=${this.#ownerUserId}
      error=${this.#refusals.at(name === 'tracks' ? '/trackIds' : '/messageIds') ?? ''}
      .search=${this.#lookup.search}
      .find=${this.#lookup.find}
      @change=${(event: Event) => void this.#add(event, name, tracks)}
    ></pbx-prompt-picker>`;
  }

  /** What was chosen goes to the end of the list, once. */
  async #add(event: Event, name: model.ListName, tracks: model.MusicDraft['tracks']) {
    const picker = event.target as HTMLElementTagNameMap['pbx-prompt-picker'];
    const { value: promptId } = picker;
    if (!promptId) return;
    const found = await this.#lookup.find?.(promptId, new AbortController().signal);
    picker.value = '';
    if (!found || tracks.some((track) => track.promptId === promptId)) return;
    const { title, durationSeconds } = found;
    this.#edit({ [name]: [...tracks, { promptId, title, durationSeconds }] });
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      changes: this.#changes,
      saving: this.#saving.pending,
      waits: this.status.state === 'expired',
      discard: () => this.discard(),
    });
  }

  #question(music: Music) {
    const words = this.#words;
    const { error, pending } = this.#inheriting;
    return confirmDialog({
      words,
      title: words.text('music.inheritAsk', { name: music.ownerName }),
      content: html`<p>${words.text('music.inheritLead')}</p>`,
      confirmLabel: words.text('music.inherit'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#inherit(music),
      close: () => (this.isAsking = false),
    });
  }

  async #inherit(music: Music): Promise<void> {
    if (!(await this.#inheriting.run(music))) return;
    this.isAsking = false;
    this.#tell('music.inherited', music);
  }

  #tell(text: 'music.saved' | 'music.inherited', { ownerName: name, ownerId }: Music): void {
    this.discard();
    this.#notice.tell(this.#words.text(text, { name }), ownerId, 'change');
  }

  #edit(edits: model.MusicEdits): void {
    this.edits = { ...this.edits, ...edits };
    for (const field of Object.keys(model.bodyOf({ ...this.draft!, ...edits })))
      this.#refusals.correct(field);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };
}

const labels = {
  trackIds: 'music.tracks',
  messageIds: 'music.messages',
  messageEverySeconds: 'music.every',
  randomize: 'music.randomize',
} as const;

function save(
  client: PbxClient,
  { ownerKind, ownerId, version, body }: MusicInput,
  notice: UndoNotice,
  signal: AbortSignal,
): Promise<Music> {
  const params = {
    path: { ownerKind, ownerId },
    header: { 'If-Match': `"${version}"` },
  };
  return unwrap(
    notice.noted(client.PATCH('/music-on-hold/{ownerKind}/{ownerId}', { params, body, signal })),
  );
}

async function letInherit(
  client: PbxClient,
  music: Music,
  notice: UndoNotice,
  signal: AbortSignal,
): Promise<Music> {
  const { ownerKind, ownerId, version } = music;
  const params = { path: { ownerKind, ownerId }, header: { 'If-Match': `"${version}"` } };
  await unwrap(
    notice.noted(client.DELETE('/music-on-hold/{ownerKind}/{ownerId}', { params, signal })),
  );
  return music;
}

declare global {
  interface HTMLElementEventMap {
    'pbx-music-save': PbxActionEvent<MusicInput>;
    'pbx-music-saved': CustomEvent<Music>;
    'pbx-music-inherit': PbxActionEvent<Music>;
    'pbx-music-inherited': CustomEvent<Music>;
  }
  interface HTMLElementTagNameMap {
    'pbx-music-editor': PbxMusicEditor;
  }
}
