import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import { confirmDialog } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import { textOf } from '../shared/states.js';
import { Toast } from '../shared/toast.js';
import type { BulkTask } from './bulk-dialog.js';
import type { BulkPlan } from './number-query.js';
import type { PhoneNumber } from './number-table.model.js';
import type { NumberWrites } from './number-writes.js';

/** What is done with one number, asked for where it cannot be taken back easily; everything is told with Undo. */
export class NumberActs {
  readonly toast: Toast;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #writes: NumberWrites;
  #toDelete: PhoneNumber | null = null;

  constructor(host: Host, words: Localize, writes: NumberWrites) {
    this.#host = host;
    this.#words = words;
    this.#writes = writes;
    this.toast = new Toast(host);
  }

  render(mayUndo: boolean) {
    const { pending } = this.#writes.undoing;
    const undo = mayUndo ? (changeId: string) => void this.#undo(changeId) : null;
    return html`${this.#dialog()} ${this.toast.render(this.#words, pending, undo)}`;
  }

  askDelete(number: PhoneNumber): void {
    this.#writes.deleting.reset();
    this.#setToDelete(number);
  }

  /** Tells what was done to many. */
  bulkDone({ counts, changeId }: BulkPlan, task: BulkTask): void {
    const isDeleted = task === 'delete';
    const count = isDeleted ? counts.delete : counts.update;
    const id = isDeleted ? 'numberTable.deleted' : 'numberTable.updated';
    this.toast.tell(this.#words.text(id, { count }), changeId);
  }

  imported({ counts, changeId }: BulkPlan): void {
    const count = counts.create + counts.update;
    this.toast.tell(this.#words.text('numberTable.imported', { count }), changeId);
  }

  #dialog() {
    const number = this.#toDelete;
    if (!number) return nothing;
    const words = this.#words;
    const { error, pending } = this.#writes.deleting;
    return confirmDialog({
      words,
      title: words.text('numberTable.deleteTitle', { number: words.phone(number.number) }),
      content: html`<p>${words.text('numberTable.deleteLead')}</p>`,
      confirmLabel: words.text('numberTable.delete'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#delete(number),
      close: () => this.#setToDelete(null),
    });
  }

  async #delete(number: PhoneNumber) {
    if (!(await this.#writes.deleting.run(number))) return;
    this.#setToDelete(null);
    const text = this.#words.text('numberTable.deletedOne', {
      number: this.#words.phone(number.number),
    });
    this.toast.tell(text, this.#writes.changeId);
  }

  async #undo(changeId: string) {
    const { undoing } = this.#writes;
    if (await undoing.run(changeId)) this.toast.tell(this.#words.text('list.undone'));
    else if (undoing.error) this.toast.fail(textOf(undoing.error, this.#words));
  }

  #setToDelete(number: PhoneNumber | null) {
    this.#toDelete = number;
    this.#host.requestUpdate();
  }
}
