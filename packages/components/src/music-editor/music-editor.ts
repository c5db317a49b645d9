import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/music.js';
import '../prompt-picker/prompt-picker.js';
import '../shared/audio-player/audio-player.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Editing } from '../shared/editor/editing.js';
import { checkboxField, textField } from '../shared/field.js';
import { Localize } from '../shared/localize.js';
import { sourceText, type Music, type MusicTrack, type OwnerKind } from '../shared/music.js';
import { PromptLookup } from '../shared/prompt-lookup.js';
import { promptSound } from '../shared/prompt.js';
import { QueryController } from '../shared/query-controller.js';
import { statusOf } from '../shared/status.js';
import { fieldLabel, fieldText } from './field-words.js';
import { MusicInheriting } from './music-inheriting.js';
import { loadMusic, musicReply } from './music-reads.js';
import * as model from './music-editor.model.js';
import { styles } from './music-editor.styles.js';
import { TrackList } from './track-list.js';

/**
 * The music on hold of one owner: its tracks in their order, random order, comfort messages, or what it inherits. Saved as
 * one change.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent<object>} pbx-music-save - About to save; cancelable, `waitUntil`.
 * @fires {CustomEvent<Music>} pbx-music-saved - Saved. `detail`: the music as confirmed.
 * @fires {PbxActionEvent<Music>} pbx-music-inherit - About to let the owner inherit; cancelable, `waitUntil`.
 * @fires {CustomEvent<Music>} pbx-music-inherited - It inherits.
 * @fires {CustomEvent<MusicEdits>} pbx-music-edit - The person changed a field or gave the changes up.
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

  readonly #words = new Localize(this);
  readonly #lookup = new PromptLookup(this, () => this.#ownerUserId);
  readonly #tracks = new TrackList(this);
  readonly #music = new QueryController(
    this,
    ['music-on-hold', 'prompts'],
    loadMusic,
    () => (this.ownerId ? ([this.ownerKind, this.ownerId] as const) : null),
    { requires: 'musicOnHold:read' },
  );
  readonly #editing = new Editing<model.StoredMusic, model.MusicDraft>(this, {
    name: 'music',
    words: this.#words,
    shown: () => this.ownerId,
    show: (id) => (this.ownerId = id),
    read: () => this.#music,
    needs: { read: 'musicOnHold:read', add: 'musicOnHold:write' },
    mayWrite: () => this.status.can('musicOnHold:write'),
    draftOf: model.draftOf,
    nameOf: ({ ownerName }) => ownerName,
    told: (_saved, { ownerName: name }) => this.#words.text('music.saved', { name }),
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value),
    others: () => [this.#inheriting.running],
    update: (client, music, edits, header, signal) => {
      const { ownerKind, ownerId } = music;
      const params = { path: { ownerKind, ownerId }, header };
      const body = model.bodyOf({ ...model.draftOf(music), ...edits });
      return musicReply(
        client.PATCH('/music-on-hold/{ownerKind}/{ownerId}', { params, body, signal }),
      );
    },
  });
  readonly #inheriting: MusicInheriting = new MusicInheriting(
    this,
    this.#words,
    this.#editing.notice,
  );

  readonly status = statusOf(this, {
    component: 'music-editor',
    queries: [this.#music],
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

  /** The music as it would be saved; null until it is read. */
  get draft(): model.MusicDraft | null {
    return this.#editing.stored && this.#editing.draft;
  }

  get #ownerUserId(): string {
    return this.ownerKind === 'user' ? this.ownerId : '';
  }

  protected override render() {
    return this.#editing.render(() => {
      const { stored, draft } = this.#editing;
      return {
        heading: html`<h2 part="heading">${stored?.ownerName}</h2>
          ${stored && this.#source(stored)}`,
        form: () => [this.#trackSection(draft), this.#messageSection(draft)],
        dialogs: this.#inheriting.render(),
      };
    });
  }

  #source(music: model.StoredMusic) {
    const words = this.#words;
    return html`<div class="inherits">
      <span class="tag">${sourceText(words, music)}</span>
      ${
        music.own && !this.#editing.isReadonly
          ? html`<button type="button" @click=${() => this.#inheriting.ask(music)}>
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
      ${this.#list('tracks', draft.tracks)} ${this.#adder('tracks')}
      ${checkboxField({
        id: 'randomize',
        label: words.text('music.randomize'),
        checked: draft.randomize,
        disabled: this.#editing.isReadonly,
        change: (randomize) => this.#editing.edit('randomize', randomize),
      })}
      <p class="muted">${words.text('music.rights')}</p>
    </section>`;
  }

  #messageSection(draft: model.MusicDraft) {
    const words = this.#words;
    return html`<section class="section" data-list="messages" aria-labelledby="messages-title">
      <h3 id="messages-title">${words.text('music.messages')}</h3>
      <p class="muted">${words.text('music.messagesLead')}</p>
      ${this.#list('messages', draft.messages)} ${this.#adder('messages')}
      ${textField({
        id: 'messageEverySeconds',
        label: words.text('music.every'),
        type: 'number',
        min: 0,
        max: 3600,
        value: String(draft.messageEverySeconds),
        readonly: this.#editing.isReadonly,
        error: this.#editing.refusals.at('/messageEverySeconds'),
        change: (text) =>
          this.#editing.edit('messageEverySeconds', Math.max(0, Math.trunc(Number(text) || 0))),
      })}
    </section>`;
  }

  #list(name: model.ListName, tracks: readonly MusicTrack[]) {
    const client = sessionOf(this).session?.client;
    if (!client) return nothing;
    return this.#tracks.render({
      words: this.#words,
      name,
      tracks,
      readonly: this.#editing.isReadonly,
      load: (promptId) => promptSound(client, promptId),
      set: (list) => this.#set(name, list),
    });
  }

  #adder(name: model.ListName) {
    if (this.#editing.isReadonly) return nothing;
    const words = this.#words;
    return html`<pbx-prompt-picker
      id=${name === 'tracks' ? 'trackIds' : 'messageIds'}
      label=${words.text(name === 'tracks' ? 'music.addTrack' : 'music.addMessage')}
      owner-user-id=${this.#ownerUserId}
      error=${this.#editing.refusals.at(name === 'tracks' ? '/trackIds' : '/messageIds') ?? ''}
      .search=${this.#lookup.search}
      .find=${this.#lookup.find}
      @change=${(event: Event) => void this.#add(event, name)}
    ></pbx-prompt-picker>`;
  }

  /** What was chosen goes to the end of the list as it is by then, once; what cannot be read stays in the picker. */
  async #add(event: Event, name: model.ListName) {
    const picker = event.target as HTMLElementTagNameMap['pbx-prompt-picker'];
    const found = await picker.choice();
    if (!found) return;
    picker.value = '';
    const { id: promptId, title, durationSeconds } = found;
    const tracks = this.#editing.draft[name];
    if (tracks.some((track) => track.promptId === promptId)) return;
    this.#set(name, [...tracks, { promptId, title, durationSeconds }]);
  }

  #set(name: model.ListName, tracks: readonly MusicTrack[]): void {
    this.#editing.edit(name, tracks);
    this.#editing.refusals.correct(name === 'tracks' ? 'trackIds' : 'messageIds');
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-music-save': PbxActionEvent<model.MusicEdits & { id: string }>;
    'pbx-music-edit': CustomEvent<model.MusicEdits>;
    'pbx-music-saved': CustomEvent<Music>;
    'pbx-music-inherit': PbxActionEvent<Music>;
    'pbx-music-inherited': CustomEvent<Music>;
  }
  interface HTMLElementTagNameMap {
    'pbx-music-editor': PbxMusicEditor;
  }
}
