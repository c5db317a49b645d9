import type { Host } from '../shared/client-context.js';
import { UndoNotice, type Undoes } from '../shared/editor/undo-notice.js';
import type { Localize } from '../shared/localize.js';
import type { TimeFrame } from '../shared/time-frame-words.js';
import { tell } from './editor-events.js';
import type { TimeFrameEdits } from './time-frame-editor.model.js';

/** The element that shows a time frame. */
interface Editor extends Host {
  timeFrameId: string;
  edits: TimeFrameEdits;
}

/** What the last writes made of the time frame: created, saved, deleted, or as before. */
export class Outcome {
  readonly notice: UndoNotice;
  readonly #editor: Editor;
  readonly #words: Localize;
  #saved: TimeFrame | null = null;
  #deleted: TimeFrame | null = null;

  constructor(editor: Editor, words: Localize) {
    this.#editor = editor;
    this.#words = words;
    this.notice = new UndoNotice(editor, 'time-frame', (undoes) => this.#showUndone(undoes));
    // First in line, so that a page that leaves on these events finds nothing unsaved.
    editor.addEventListener('pbx-time-frame-saved', (event) => this.#showSaved(event.detail));
    editor.addEventListener('pbx-time-frame-deleted', (event) => this.#showDeleted(event.detail));
  }

  get isDeleted(): boolean {
    return this.#deleted !== null;
  }

  /** The time frame as the last save answered, to be shown until it is read. */
  savedAs(timeFrameId: string): TimeFrame | null {
    return this.#saved?.id === timeFrameId ? this.#saved : null;
  }

  /** Another time frame is shown. */
  forget(timeFrameId: string): void {
    this.#deleted = null;
    this.notice.keepFor(timeFrameId);
  }

  #showSaved(timeFrame: TimeFrame): void {
    const isNew = !this.#editor.timeFrameId;
    const { name, id } = timeFrame;
    this.#saved = timeFrame;
    this.#editor.edits = {};
    this.#editor.timeFrameId = id;
    const text = this.#words.text(isNew ? 'editor.created' : 'editor.saved', { name });
    this.notice.tell(text, id, isNew ? 'create' : 'change');
    tell(this.#editor, 'pbx-time-frame-edit', this.#editor.edits);
  }

  #showDeleted(timeFrame: TimeFrame): void {
    const { id, name } = timeFrame;
    if (id !== this.#editor.timeFrameId) return;
    this.#deleted = timeFrame;
    this.#editor.edits = {};
    this.notice.tell(this.#words.text('delete.deleted', { name }), id, 'delete');
  }

  #showUndone(undoes: Undoes): void {
    const created = this.#saved;
    if (undoes === 'delete') this.#deleted = null;
    if (undoes !== 'create' || !created) return;
    this.#editor.timeFrameId = '';
    tell(this.#editor, 'pbx-time-frame-deleted', created);
  }
}
