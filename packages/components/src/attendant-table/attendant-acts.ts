import { attendantRemoval } from '../shared/attendant-removal.js';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { textOf } from '../shared/states.js';
import { Toast } from '../shared/toast.js';
import { undoChange } from '../shared/undo-change.js';
import type { Attendant } from './attendant-table.model.js';

/** Deletes an auto attendant from its row, and takes that back. */
export class AttendantActs {
  readonly toast: Toast;
  readonly #words: Localize;
  readonly #undoing;
  readonly #removal;
  #changeId: string | null = null;

  constructor(host: Host, words: Localize) {
    this.#words = words;
    this.toast = new Toast(host);
    this.#undoing = new MutationController(host, 'attendant-undo', undoChange, {
      done: 'pbx-attendant-undone',
    });
    this.#removal = attendantRemoval(host, words, {
      noted: (call) =>
        call.then((reply) => {
          this.#changeId = reply.response.headers.get('Change-Id');
          return reply;
        }),
      deleted: ({ name }) =>
        this.toast.tell(words.text('delete.deleted', { name }), this.#changeId),
    });
  }

  get all() {
    return [this.#removal.deleting, this.#undoing];
  }

  askDelete(attendant: Attendant): void {
    this.#removal.ask(attendant);
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
