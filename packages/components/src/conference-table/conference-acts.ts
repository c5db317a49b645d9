import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { conferenceRemoval } from '../shared/conferences/conference-removal.js';
import { textOf } from '../shared/states.js';
import { Toast } from '../shared/toast.js';
import { undoChange } from '../shared/undo-change.js';
import type { Conference } from './conference-table.model.js';

/** Deletes a conference from its row, and takes that back. */
export class ConferenceActs {
  readonly toast: Toast;
  readonly #words: Localize;
  readonly #undoing;
  readonly #removal;
  #changeId: string | null = null;

  constructor(host: Host, words: Localize) {
    this.#words = words;
    this.toast = new Toast(host);
    this.#undoing = new MutationController(host, 'conference-undo', undoChange, {
      done: 'pbx-conference-undone',
    });
    this.#removal = conferenceRemoval(host, words, {
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

  askDelete(conference: Conference): void {
    this.#removal.ask(conference);
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
