import { unwrap, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { textOf } from '../shared/states.js';
import { Toast } from '../shared/toast.js';
import { undoChange } from '../shared/undo-change.js';
import { blockedText } from './blocked-number-columns.js';

type BlockedNumber = components['schemas']['BlockedNumber'];

/** Lets a caller through again without asking, as Undo blocks anew. */
export class Unblocking {
  readonly toast: Toast;
  readonly #words: Localize;
  readonly #undoing;
  readonly #deleting;
  #changeId: string | null = null;

  constructor(host: Host, words: Localize) {
    this.#words = words;
    this.toast = new Toast(host);
    this.#undoing = new MutationController(host, 'blocked-number-undo', undoChange, {
      done: 'pbx-blocked-number-undone',
    });
    this.#deleting = new MutationController(
      host,
      'blocked-number-delete',
      async (client, entry: BlockedNumber, signal) => {
        const { id: blockedNumberId, version } = entry;
        const params = { path: { blockedNumberId }, header: { 'If-Match': `"${version}"` } };
        const call = client.DELETE('/blocked-numbers/{blockedNumberId}', { params, signal });
        await unwrap(call);
        this.#changeId = (await call).response.headers.get('Change-Id');
        return entry;
      },
      { done: 'pbx-blocked-number-deleted' },
    );
  }

  get all() {
    return [this.#deleting, this.#undoing];
  }

  async run(entry: BlockedNumber): Promise<void> {
    const number = blockedText(this.#words, entry);
    if (await this.#deleting.run(entry))
      this.toast.tell(this.#words.text('blockedNumberTable.unblocked', { number }), this.#changeId);
    else if (this.#deleting.error) this.toast.fail(textOf(this.#deleting.error, this.#words));
  }

  render(mayUndo: boolean) {
    const undo = mayUndo ? (changeId: string) => void this.#undo(changeId) : null;
    return this.toast.render(this.#words, this.#undoing.pending, undo);
  }

  async #undo(changeId: string): Promise<void> {
    if (await this.#undoing.run(changeId)) this.toast.tell(this.#words.text('list.undone'));
    else if (this.#undoing.error) this.toast.fail(textOf(this.#undoing.error, this.#words));
  }
}
