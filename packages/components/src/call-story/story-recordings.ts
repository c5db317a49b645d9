import { unwrap, type PbxClient } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../shared/audio-player/audio-player.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { announce } from '../shared/announce.js';
import { sessionOf, type Host, type SessionSource } from '../shared/client-context.js';
import { confirmDialog } from '../shared/dialog.js';
import { saveFile } from '../shared/list/list-export.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { MutationController } from '../shared/mutation-controller.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { alertMessage, textOf } from '../shared/states.js';
import { fileName, type CallRecordDetail } from './call-story.model.js';

interface Rights {
  readonly mayHear: boolean;
  readonly mayDelete: boolean;
}

/** A recording of a call, and which of them it is, from 1 on. */
export interface StoryRecording {
  readonly recordingId: string;
  readonly number: number;
}

/** The recordings of a call: heard, kept as files, deleted. */
export class StoryRecordings {
  readonly deleting: MutationController<StoryRecording, StoryRecording>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #source: SessionSource;
  /** Kept for each recording, so that a player does not begin anew when the story is drawn again. */
  readonly #loads = new Map<string, () => Promise<ArrayBuffer>>();
  #toDelete: StoryRecording | null = null;
  #downloadError: string | undefined;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.#source = sessionOf(host);
    this.deleting = new MutationController(host, 'recording-delete', remove, {
      done: 'pbx-recording-deleted',
    });
  }

  /** Another call is shown. */
  forget(): void {
    this.#loads.clear();
    this.#downloadError = undefined;
    this.#ask(null);
  }

  render(record: CallRecordDetail, rights: Rights): TemplateResult | typeof nothing {
    const { recordings } = record;
    if (recordings.length === 0) return nothing;
    return html`<section aria-labelledby="recordings">
      <h3 id="recordings" tabindex="-1">${this.#words.text('callStory.recordings')}</h3>
      ${alertMessage(this.#downloadError)}
      <ul class="recordings">
        ${recordings.map((recordingId, index) =>
          this.#recording({ recordingId, number: index + 1 }, record, rights),
        )}
      </ul>
      ${this.#dialog()}
    </section>`;
  }

  #recording(recording: StoryRecording, record: CallRecordDetail, { mayHear, mayDelete }: Rights) {
    const { recordingId, number } = recording;
    const name = this.#words.text('callStory.recording', { number });
    return html`<li part="recording" data-recording-id=${recordingId}>
      <span class="name">${icon('record')} ${name}</span>
      <span class="acts">
        ${mayHear ? this.#button('download', number, () => void this.#save(recording, record)) : nothing}
        ${mayDelete ? this.#button('delete', number, () => this.#ask(recording)) : nothing}
      </span>
      ${
        mayHear
          ? html`<pbx-audio-player
              sound-id=${recordingId}
              name=${name}
              .load=${this.#load(recordingId)}
            ></pbx-audio-player>`
          : nothing
      }
    </li>`;
  }

  #button(act: 'download' | 'delete', number: number, run: () => void) {
    return html`<button
      type="button"
      class="quiet icon-only"
      data-act=${act}
      title=${this.#words.text(`callStory.${act}`)}
      aria-label=${this.#words.text(`callStory.${act}Named`, { number })}
      @click=${run}
    >
      ${icon(act === 'delete' ? 'trash' : 'download')}
    </button>`;
  }

  #dialog() {
    const recording = this.#toDelete;
    if (!recording) return nothing;
    const words = this.#words;
    const { error, pending } = this.deleting;
    return confirmDialog({
      words,
      title: words.text('callStory.deleteTitle', { number: recording.number }),
      content: html`<p>${words.text('callStory.deleteLead')}</p>`,
      confirmLabel: words.text('callStory.delete'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#delete(recording),
      close: () => this.#ask(null),
    });
  }

  #load(recordingId: string): () => Promise<ArrayBuffer> {
    const known = this.#loads.get(recordingId);
    if (known) return known;
    const load = () => this.#hear(recordingId);
    this.#loads.set(recordingId, load);
    return load;
  }

  async #hear(recordingId: string): Promise<ArrayBuffer> {
    const client = this.#source.session?.client;
    if (!client) throw new DOMException('no session', 'AbortError');
    const params = { path: { recordingId } };
    return unwrap(
      client.GET('/recordings/{recordingId}/audio', { params, parseAs: 'arrayBuffer' }),
    );
  }

  async #save({ recordingId, number }: StoryRecording, record: CallRecordDetail): Promise<void> {
    this.#downloadError = undefined;
    try {
      const name = fileName(this.#words.text('callStory.file'), record, number);
      saveFile(name, await this.#hear(recordingId), 'audio/wav');
    } catch (cause) {
      this.#downloadError = textOf(asPbxError(cause), this.#words);
    }
    this.#host.requestUpdate();
  }

  async #delete(recording: StoryRecording): Promise<void> {
    if (!(await this.deleting.run(recording))) return;
    this.#ask(null);
    announce(this.#words.text('callStory.recordingDeleted', { number: recording.number }));
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('#recordings, #legs')?.focus();
  }

  #ask(recording: StoryRecording | null): void {
    this.deleting.reset();
    this.#toDelete = recording;
    this.#host.requestUpdate();
  }
}

/** A recording never changes, so whoever deletes it has seen it as it is. */
async function remove(client: PbxClient, recording: StoryRecording, signal: AbortSignal) {
  const { recordingId } = recording;
  const params = { path: { recordingId }, header: { 'If-Match': '*' } };
  await unwrap(client.DELETE('/recordings/{recordingId}', { params, signal }));
  return recording;
}

declare global {
  interface HTMLElementEventMap {
    'pbx-recording-delete': PbxActionEvent<StoryRecording>;
    'pbx-recording-deleted': CustomEvent<StoryRecording>;
  }
}
