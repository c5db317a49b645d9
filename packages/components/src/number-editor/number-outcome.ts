import type { Host } from '../shared/client-context.js';
import { UndoNotice, type Undoes } from '../shared/editor/undo-notice.js';
import type { Localize } from '../shared/localize.js';
import type { NumberEdits, PhoneNumber } from './number-editor.model.js';

/** The element that shows a number. */
interface Editor extends Host {
  numberId: string;
  edits: NumberEdits;
}

/** What the last writes made of the number: created, saved, deleted, or as before. */
export class NumberOutcome {
  readonly notice: UndoNotice;
  readonly #editor: Editor;
  readonly #words: Localize;
  #saved: PhoneNumber | null = null;
  #deleted: PhoneNumber | null = null;

  constructor(editor: Editor, words: Localize) {
    this.#editor = editor;
    this.#words = words;
    this.notice = new UndoNotice(editor, 'phone-number', (undoes) => this.#showUndone(undoes));
    // First in line, so that a page that leaves on these events finds nothing unsaved.
    editor.addEventListener('pbx-phone-number-saved', (event) => this.#showSaved(event.detail));
    editor.addEventListener('pbx-phone-number-deleted', (event) => this.#showDeleted(event.detail));
  }

  get isDeleted(): boolean {
    return this.#deleted !== null;
  }

  /** The number as the last save answered, to be shown until it is read. */
  savedAs(numberId: string): PhoneNumber | null {
    return this.#saved?.id === numberId ? this.#saved : null;
  }

  /** Another number is shown. */
  forget(numberId: string): void {
    this.#deleted = null;
    this.notice.keepFor(numberId);
  }

  #showSaved(number: PhoneNumber): void {
    const isNew = !this.#editor.numberId;
    const name = this.#words.phone(number.number);
    this.#saved = number;
    this.#editor.edits = {};
    this.#editor.numberId = number.id;
    const text = this.#words.text(isNew ? 'editor.created' : 'editor.saved', { name });
    this.notice.tell(text, number.id, isNew ? 'create' : 'change');
    tell(this.#editor, 'pbx-phone-number-edit', this.#editor.edits);
  }

  #showDeleted(number: PhoneNumber): void {
    const { id } = number;
    if (id !== this.#editor.numberId) return;
    this.#deleted = number;
    this.#editor.edits = {};
    const name = this.#words.phone(number.number);
    this.notice.tell(this.#words.text('numberEditor.deleted', { number: name }), id, 'delete');
  }

  #showUndone(undoes: Undoes): void {
    const created = this.#saved;
    if (undoes === 'delete') this.#deleted = null;
    if (undoes !== 'create' || !created) return;
    this.#editor.numberId = '';
    tell(this.#editor, 'pbx-phone-number-deleted', created);
  }
}

/** Tells the page what the person did, or what was confirmed. */
export function tell<Name extends 'pbx-phone-number-edit' | 'pbx-phone-number-deleted'>(
  editor: HTMLElement,
  name: Name,
  detail: HTMLElementEventMap[Name]['detail'],
): void {
  editor.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
