import type { User } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { tell } from './editor-events.js';
import { UndoNotice, type Undoes } from './undo-notice.js';
import { nameOf, type UserEdits } from './user-editor.model.js';

/** The element that shows a user. */
interface Editor extends Host {
  userId: string;
  edits: UserEdits;
}

/** What the last writes made of the user: created, saved, deleted, or as before. */
export class Outcome {
  readonly notice: UndoNotice;
  readonly #editor: Editor;
  readonly #words: Localize;
  #saved: User | null = null;
  #deleted: User | null = null;

  constructor(editor: Editor, words: Localize) {
    this.#editor = editor;
    this.#words = words;
    this.notice = new UndoNotice(editor, (undoes) => this.#showUndone(undoes));
    // First in line, so that a page that leaves on these events finds nothing unsaved.
    editor.addEventListener('pbx-user-saved', (event) => this.#showSaved(event.detail));
    editor.addEventListener('pbx-user-deleted', (event) => this.#showDeleted(event.detail));
  }

  get isDeleted(): boolean {
    return this.#deleted !== null;
  }

  /** The user as the last save answered, to be shown until it is read. */
  savedAs(userId: string): User | null {
    return this.#saved?.id === userId ? this.#saved : null;
  }

  /** Another user is shown. */
  forget(userId: string): void {
    this.#deleted = null;
    this.notice.keepFor(userId);
  }

  #showSaved(user: User): void {
    const isNew = !this.#editor.userId;
    const id = isNew ? 'userEditor.created' : 'userEditor.saved';
    this.#saved = user;
    this.#editor.edits = {};
    this.#editor.userId = user.id;
    this.#tell(this.#words.text(id, { name: nameOf(user) }), user, isNew ? 'create' : 'change');
    tell(this.#editor, 'pbx-user-edit', this.#editor.edits);
  }

  #showDeleted(user: User): void {
    if (user.id !== this.#editor.userId) return;
    this.#deleted = user;
    this.#editor.edits = {};
    this.#tell(this.#words.text('userEditor.deleted', { name: nameOf(user) }), user, 'delete');
  }

  #showUndone(undoes: Undoes): void {
    const created = this.#saved;
    if (undoes === 'delete') this.#deleted = null;
    if (undoes !== 'create' || !created) return;
    this.#editor.userId = '';
    tell(this.#editor, 'pbx-user-deleted', created);
  }

  #tell(text: string, user: User, undoes: Undoes): void {
    this.notice.tell(text, user.id, undoes);
  }
}
