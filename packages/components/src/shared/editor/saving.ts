import type { PbxClient } from '@pbxkit/client';
import { unwrap } from '@pbxkit/client';
import type { Host } from '../client-context.js';
import type { Localize } from '../localize.js';
import { MutationController } from '../mutation-controller.js';
import { mergeDialog, type FieldWords } from './merge-dialog.js';
import { mergedEdits, mergeRows, type MergeRow, type Side } from './merge.model.js';
import type { UndoNotice } from './undo-notice.js';

interface Stored {
  readonly id: string;
  readonly version: number;
}

/** The element whose edits are saved. */
interface Editor<Draft> extends Host {
  edits: Partial<Draft>;
}

export type Save<Item, Draft> =
  { item: Item; edits: Partial<Draft> } | { item: null; draft: Draft };
type Reply<Item> = Promise<{ data?: Item; error?: unknown; response: Response }>;

export interface SavingOptions<Item extends Stored, Draft extends object> {
  /** The word of the events: `time-frame` fires `pbx-time-frame-save` and `pbx-time-frame-saved`. */
  name: string;
  /** What the form edits of a stored object. */
  draftOf(item: Item): Draft;
  nameOf(item: Item): string;
  /** What is sent, for the event; the draft of a new object, or the edits, unless given. */
  sent?(input: Save<Item, Draft>): object;
  /** Asks for the merge; without it the name is in the question. */
  mergeTitle?(words: Localize): string;
  /** Absent where nothing new is made by hand. */
  create?(client: PbxClient, draft: Draft, signal: AbortSignal): Reply<Item>;
  /** `header` is for `params`. */
  update(
    client: PbxClient,
    item: Item,
    edits: Partial<Draft>,
    header: { 'If-Match': string },
    signal: AbortSignal,
  ): Reply<Item>;
}

/** Saves an object against the version the edits began with; where somebody was first, asks field by field. */
export class Saving<Item extends Stored, Draft extends object> {
  readonly saving: MutationController<Save<Item, Draft>, Item>;
  readonly #editor: Editor<Draft>;
  readonly #options: SavingOptions<Item, Draft>;
  /** The object as it was when the first edit was made. */
  #base: Item | null = null;
  #merging: { theirs: Item; rows: MergeRow<Draft>[] } | null = null;

  constructor(editor: Editor<Draft>, notice: UndoNotice, options: SavingOptions<Item, Draft>) {
    this.#editor = editor;
    this.#options = options;
    this.saving = new MutationController(
      editor,
      `${options.name}-save`,
      (client, input, signal) => unwrap(notice.noted(this.#send(client, input, signal))),
      {
        done: `pbx-${options.name}-saved`,
        detail: (input) => {
          const sent = options.sent?.(input) ?? ('draft' in input ? input.draft : input.edits);
          return input.item ? { id: input.item.id, ...sent } : sent;
        },
      },
    );
  }

  get isMerging(): boolean {
    return this.#merging !== null;
  }

  /** Somebody saved since the first edit. */
  isBehind(stored: Item | null): boolean {
    return !!this.#base && !!stored && this.#base.version < stored.version;
  }

  /** Takes note of what the edits are made against; before each update. */
  follow(stored: Item | null): void {
    const untouched = Object.keys(this.#editor.edits).length === 0;
    this.#base = untouched ? null : (this.#base ?? stored);
  }

  forget(): void {
    this.#base = null;
    this.#merging = null;
    this.saving.reset();
  }

  create(draft: Draft): Promise<boolean> {
    return this.#write({ item: null, draft });
  }

  /** Saves over `stored`, unless both changed a field since the first edit: then it asks. */
  async update(stored: Item): Promise<boolean> {
    const { edits } = this.#editor;
    const base = this.#base ?? stored;
    const item = base.version > stored.version ? base : stored;
    const rows = this.#rows(base, item);
    if (rows.some((row) => row.collides)) {
      this.#ask(item, rows);
      return false;
    }
    return this.#write({ item, edits });
  }

  renderMerge(words: Localize, fields: FieldWords) {
    if (!this.#merging) return null;
    const { rows, theirs } = this.#merging;
    const { mergeTitle, nameOf } = this.#options;
    return mergeDialog({
      words,
      rows,
      ...fields,
      title: mergeTitle?.(words) ?? words.text('editor.mergeTitle', { name: nameOf(theirs) }),
      busy: this.saving.pending,
      close: () => {
        this.#merging = null;
        this.saving.reset();
      },
      save: (choices) => void this.#merge(choices),
    });
  }

  async #write(input: Save<Item, Draft>): Promise<boolean> {
    if (await this.saving.run(input)) return true;
    const { error } = this.saving;
    const current =
      error?.status === 412 ? (error.current as Partial<Item> | undefined) : undefined;
    if (!current || !input.item) return false;
    const theirs = { ...input.item, ...current };
    this.#ask(theirs, this.#rows(this.#base ?? input.item, theirs));
    return false;
  }

  async #merge(choices: Map<string, Side>): Promise<void> {
    if (!this.#merging) return;
    const { theirs, rows } = this.#merging;
    const edits = mergedEdits(rows, choices);
    this.#editor.edits = edits;
    this.#base = theirs;
    this.#merging = null;
    this.saving.reset();
    if (Object.keys(edits).length > 0) await this.#write({ item: theirs, edits });
  }

  #rows(base: Item, theirs: Item): MergeRow<Draft>[] {
    const { draftOf } = this.#options;
    return mergeRows(draftOf(base), this.#editor.edits, draftOf(theirs));
  }

  #ask(theirs: Item, rows: MergeRow<Draft>[]): void {
    this.#merging = { theirs, rows };
    this.#editor.requestUpdate();
  }

  #send(client: PbxClient, input: Save<Item, Draft>, signal: AbortSignal): Reply<Item> {
    const { create = nothingNew, update } = this.#options;
    if ('draft' in input) return create(client, input.draft, signal);
    const header = { 'If-Match': `"${input.item.version}"` };
    return update(client, input.item, input.edits, header, signal);
  }
}

function nothingNew(): Promise<never> {
  return Promise.reject(new Error('Nothing new is saved here.'));
}
