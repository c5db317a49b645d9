import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { mergeDialog } from './merge-dialog.js';
import type { UndoNotice } from './undo-notice.js';
import * as model from './user-editor.model.js';

type User = components['schemas']['User'];

type Save =
  | { user: User; edits: model.UserEdits }
  | { user: null; draft: model.UserDraft; mayChooseRole: boolean };

/** The element whose edits are saved. */
interface Editor extends Host {
  edits: model.UserEdits;
}

/** Saves a user against the version the edits began with; where somebody was first, asks field by field. */
export class UserSaving {
  readonly saving: MutationController<Save, User>;
  readonly #editor: Editor;
  /** The user as it was when the first edit was made. */
  #base: User | null = null;
  #merging: { theirs: User; rows: model.MergeRow[] } | null = null;

  constructor(editor: Editor, notice: UndoNotice) {
    this.#editor = editor;
    this.saving = new MutationController(
      editor,
      'user-save',
      (client, input, signal) => unwrap(notice.noted(send(client, input, signal))),
      { done: 'pbx-user-saved', detail: sentBy },
    );
  }

  get isMerging(): boolean {
    return this.#merging !== null;
  }

  /** Somebody saved since the first edit. */
  isBehind(stored: User | null): boolean {
    return !!this.#base && !!stored && this.#base.version < stored.version;
  }

  /** Takes note of what the edits are made against; before each update. */
  follow(stored: User | null): void {
    const untouched = Object.keys(this.#editor.edits).length === 0;
    this.#base = untouched ? null : (this.#base ?? stored);
  }

  forget(): void {
    this.#base = null;
    this.#merging = null;
    this.saving.reset();
  }

  async create(draft: model.UserDraft, mayChooseRole: boolean): Promise<boolean> {
    return this.#write({ user: null, draft, mayChooseRole });
  }

  /** Saves over `stored`, unless both changed a field since the first edit: then it asks. */
  async update(stored: User): Promise<boolean> {
    const { edits } = this.#editor;
    const base = this.#base ?? stored;
    const user = base.version > stored.version ? base : stored;
    const rows = model.mergeRows(base, edits, user);
    if (rows.some((row) => row.collides)) {
      this.#ask(user, rows);
      return false;
    }
    return this.#write({ user, edits });
  }

  renderMerge(words: Localize, names: ReadonlyMap<string, string>) {
    if (!this.#merging) return null;
    const close = () => {
      this.#merging = null;
      this.saving.reset();
    };
    const { rows } = this.#merging;
    const save = (choices: Map<model.DraftField, model.Side>) => void this.#merge(choices);
    return mergeDialog({ words, rows, names, close, save, busy: this.saving.pending });
  }

  async #write(input: Save): Promise<boolean> {
    if (await this.saving.run(input)) return true;
    const { error } = this.saving;
    const theirs = error?.status === 412 ? (error.current as User | undefined) : undefined;
    if (theirs && input.user) {
      this.#ask(theirs, model.mergeRows(this.#base ?? input.user, this.#editor.edits, theirs));
    }
    return false;
  }

  async #merge(choices: Map<model.DraftField, model.Side>): Promise<void> {
    if (!this.#merging) return;
    const { theirs, rows } = this.#merging;
    const edits = model.mergedEdits(rows, choices);
    this.#editor.edits = edits;
    this.#base = theirs;
    this.#merging = null;
    this.saving.reset();
    if (Object.keys(edits).length > 0) await this.#write({ user: theirs, edits });
  }

  #ask(theirs: User, rows: model.MergeRow[]): void {
    this.#merging = { theirs, rows };
    this.#editor.requestUpdate();
  }
}

function send(client: PbxClient, input: Save, signal: AbortSignal) {
  if (!input.user) return client.POST('/users', { body: bodyOf(input), signal });
  const header = { 'If-Match': `"${input.user.version}"` };
  const params = { path: { userId: input.user.id }, header };
  return client.PATCH('/users/{userId}', { params, body: model.updateBody(input.edits), signal });
}

function sentBy(input: Save) {
  return input.user ? { id: input.user.id, ...model.updateBody(input.edits) } : bodyOf(input);
}

function bodyOf({ draft, mayChooseRole }: Extract<Save, { user: null }>) {
  return model.createBody(draft, mayChooseRole);
}
