import type { Host } from '../client-context.js';
import { UndoNotice, type Undoes } from './undo-notice.js';

interface Stored {
  readonly id: string;
}

/** The element that shows an object. */
interface Editor extends Host {
  edits: object;
}

interface OutcomeOptions<Item extends Stored> {
  /** The word of the events: `time-frame` follows `pbx-time-frame-saved` and `pbx-time-frame-deleted`. */
  name: string;
  /** Id of the shown object; empty for a new one. */
  shown(): string;
  show(id: string): void;
  /** Tells what was done, in a sentence. */
  text(what: 'created' | 'saved' | 'deleted', item: Item): string;
}

/** What the last writes made of an object: created, saved, deleted, or as before. */
export class Outcome<Item extends Stored> {
  readonly notice: UndoNotice;
  readonly #editor: Editor;
  readonly #options: OutcomeOptions<Item>;
  #saved: Item | null = null;
  #deleted: Item | null = null;

  constructor(editor: Editor, options: OutcomeOptions<Item>) {
    const { name } = options;
    this.#editor = editor;
    this.#options = options;
    this.notice = new UndoNotice(editor, name, (undoes) => this.#showUndone(undoes));
    const follow = (event: string, show: (item: Item) => void) =>
      editor.addEventListener(event, (told) => show((told as CustomEvent<Item>).detail));
    // First in line, so that a page that leaves on these events finds nothing unsaved.
    follow(`pbx-${name}-saved`, (item) => this.#showSaved(item));
    follow(`pbx-${name}-deleted`, (item) => this.#showDeleted(item));
  }

  get isDeleted(): boolean {
    return !!this.#deleted && this.#deleted.id === this.#options.shown();
  }

  /** The object as the last save answered, to be shown until it is read. */
  savedAs(id: string): Item | null {
    return this.#saved?.id === id ? this.#saved : null;
  }

  /** Another object is shown. */
  forget(id: string): void {
    this.#deleted = null;
    this.notice.keepFor(id);
  }

  #showSaved(item: Item): void {
    const { shown, show, text, name } = this.#options;
    const isNew = !shown();
    this.#saved = item;
    this.#editor.edits = {};
    show(item.id);
    this.notice.tell(text(isNew ? 'created' : 'saved', item), item.id, isNew ? 'create' : 'change');
    this.#tell(`pbx-${name}-edit`, this.#editor.edits);
  }

  #showDeleted(item: Item): void {
    if (item.id !== this.#options.shown()) return;
    this.#deleted = item;
    this.#editor.edits = {};
    this.notice.tell(this.#options.text('deleted', item), item.id, 'delete');
  }

  #showUndone(undoes: Undoes): void {
    const created = this.#saved;
    if (undoes === 'delete') this.#deleted = null;
    if (undoes !== 'create' || !created) return;
    this.#options.show('');
    this.#tell(`pbx-${this.#options.name}-deleted`, created);
  }

  #tell(event: string, detail: unknown): void {
    this.#editor.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}
