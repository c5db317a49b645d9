import { html, nothing } from 'lit';
import '../call-story/call-story.js';
import type { PbxCallStory } from '../call-story/call-story.js';
import type { NoteEdits } from '../call-story/call-story.model.js';
import type { Host } from '../shared/client-context.js';
import { modalDialog } from '../shared/dialog.js';
import { icon, type Icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import type { CallRecord } from './call-log.model.js';

interface Shown {
  words: Localize;
  /** Id of the call; empty for none. */
  id(): string;
  /** The loaded calls, in order. */
  rows(): readonly CallRecord[];
  open(record: CallRecord): void;
  close(): void;
}

/** The story of one call over the list, with a way to the calls beside it; notes that are not saved are kept for each call. */
export class StoryDialog {
  readonly #host: Host;
  readonly #shown: Shown;
  readonly #notes = new Map<string, NoteEdits>();
  #startsWithNote = false;

  constructor(host: Host, shown: Shown) {
    this.#host = host;
    this.#shown = shown;
  }

  /** The next story that is shown has the focus in its note. */
  startWithNote(): void {
    this.#startsWithNote = true;
  }

  render() {
    const { words, id, close } = this.#shown;
    const recordId = id();
    if (!recordId) return nothing;
    return modalDialog({
      title: words.text('callLog.storyTitle'),
      wide: true,
      close,
      content: html`<pbx-call-story
        exportparts="story: story__line, recording: story__recording, legs: story__legs, steps: story__steps, note: story__note"
        call-record-id=${recordId}
        .edits=${this.#notes.get(recordId) ?? noEdits}
        @pbx-call-record-edit=${(event: CustomEvent<NoteEdits>) => this.#keep(recordId, event.detail)}
        @pbx-state-changed=${this.#follow}
      ></pbx-call-story>`,
      actions: html`${this.#step(-1, 'previous', words.text('callLog.previous'))}
        ${this.#step(1, 'next', words.text('callLog.next'))}
        <button type="button" class="primary" autofocus @click=${close}>
          ${words.text('dialog.close')}
        </button>`,
    });
  }

  #step(by: number, picture: Icon, label: string) {
    const rows = this.#shown.rows();
    const at = rows.findIndex(({ id }) => id === this.#shown.id());
    const other = at < 0 ? undefined : rows[at + by];
    return html`<button
      type="button"
      class="icon-only"
      aria-label=${label}
      title=${label}
      ?disabled=${!other}
      @click=${() => other && this.#shown.open(other)}
    >
      ${icon(picture)}
    </button>`;
  }

  #keep(recordId: string, edits: NoteEdits): void {
    if (Object.keys(edits).length > 0) this.#notes.set(recordId, edits);
    else this.#notes.delete(recordId);
    this.#host.requestUpdate();
  }

  /** The state of the story is not that of the list. */
  readonly #follow = (event: HTMLElementEventMap['pbx-state-changed']): void => {
    event.stopPropagation();
    if (event.detail.state !== 'ready' || !this.#startsWithNote) return;
    this.#startsWithNote = false;
    (event.currentTarget as PbxCallStory).focus();
  };
}

const noEdits: NoteEdits = {};
