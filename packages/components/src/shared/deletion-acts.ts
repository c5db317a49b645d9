import type { Host } from './client-context.js';
import type { Localize } from './localize.js';
import { MutationController } from './mutation-controller.js';
import type { SafeDelete } from './safe-delete.js';
import { textOf } from './states.js';
import { Toast } from './toast.js';
import { undoChange } from './undo-change.js';

interface Deletable {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

interface Removal<Item> {
  /** Takes note of the reply, which names the change set. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R>;
  deleted(item: Item): void;
}

/** Makes the question before deleting. */
type MakeRemoval<Item extends Deletable> = (
  host: Host,
  words: Localize,
  removal: Removal<Item>,
) => SafeDelete<Item>;

/** Deletes something from its row, and takes that back. */
export class DeletionActs<Item extends Deletable> {
  readonly toast: Toast;
  readonly #words: Localize;
  readonly #undoing;
  readonly #removal: SafeDelete<Item>;
  #changeId: string | null = null;

  /** `name` is the word of the events: `queue` fires `pbx-queue-undo` and `pbx-queue-undone`. */
  constructor(host: Host, words: Localize, name: string, removal: MakeRemoval<Item>) {
    this.#words = words;
    this.toast = new Toast(host);
    this.#undoing = new MutationController(host, `${name}-undo`, undoChange, {
      done: `pbx-${name}-undone`,
    });
    this.#removal = removal(host, words, {
      noted: (call) =>
        call.then((reply) => {
          this.#changeId = reply.response.headers.get('Change-Id');
          return reply;
        }),
      deleted: (item) =>
        this.toast.tell(words.text('delete.deleted', { name: item.name }), this.#changeId),
    });
  }

  get all() {
    return [this.#removal.deleting, this.#undoing];
  }

  askDelete(item: Item): void {
    this.#removal.ask(item);
  }

  /** The question before deleting, and what was done. */
  render(mayUndo: boolean) {
    const undo = mayUndo ? (changeId: string) => void this.#undo(changeId) : null;
    const { pending } = this.#undoing;
    return [this.#removal.render(), this.toast.render(this.#words, pending, undo)];
  }

  async #undo(changeId: string): Promise<void> {
    if (await this.#undoing.run(changeId)) this.toast.tell(this.#words.text('list.undone'));
    else if (this.#undoing.error) this.toast.fail(textOf(this.#undoing.error, this.#words));
  }
}
