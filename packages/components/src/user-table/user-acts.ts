import type { User, components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import { confirmDialog } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import { textOf } from '../shared/states.js';
import { Toast } from '../shared/toast.js';
import { nameOf } from './user-table.model.js';
import type { UserBulk, UserWrites } from './user-writes.js';

type BulkPlan = components['schemas']['BulkPlan'];

interface Failing {
  readonly error: UserWrites['undoing']['error'];
}

const toldOfPlan = {
  update: 'userTable.updated',
  delete: 'userTable.deleted',
  sendWelcome: 'userTable.sent',
} as const;

/** What is done with one user, asked for where it cannot be taken back easily, and told afterwards with Undo. */
export class UserActs {
  readonly toast: Toast;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #writes: UserWrites;
  #toDelete: User | null = null;

  constructor(host: Host, words: Localize, writes: UserWrites) {
    this.#host = host;
    this.#words = words;
    this.#writes = writes;
    this.toast = new Toast(host);
  }

  render(mayUndo: boolean) {
    const { undoing } = this.#writes;
    const undo = mayUndo ? (changeId: string) => void this.#undo(changeId) : null;
    return html`${this.#dialog()} ${this.toast.render(this.#words, undoing.pending, undo)}`;
  }

  askDelete(user: User): void {
    this.#writes.deleting.reset();
    this.#setToDelete(user);
  }

  async lock(user: User, locked: boolean): Promise<void> {
    const done = await this.#writes.locking.run({ user, locked });
    if (done) this.#told(locked ? 'userTable.locked' : 'userTable.unlocked', user);
    else this.#failed(this.#writes.locking);
  }

  async welcome(user: User): Promise<void> {
    const sent = await this.#writes.linking.run(user);
    if (sent) this.toast.tell(this.#words.text('userTable.linkSent', { name: nameOf(user) }));
    else this.#failed(this.#writes.linking);
  }

  /** Tells what was done to many. */
  bulkDone({ counts, changeId }: BulkPlan, action: UserBulk['action']): void {
    const count = counts.update + counts.delete + counts.send;
    this.toast.tell(this.#words.text(toldOfPlan[action], { count }), changeId);
  }

  #dialog() {
    const user = this.#toDelete;
    if (!user) return nothing;
    const { error, pending } = this.#writes.deleting;
    const values = { name: nameOf(user), extension: user.extension };
    return confirmDialog({
      words: this.#words,
      title: this.#words.text('userTable.deleteTitle', values),
      content: html`<p>${this.#words.text('userTable.deleteLead', values)}</p>`,
      confirmLabel: this.#words.text('userTable.delete'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, this.#words) : undefined,
      confirm: () => void this.#delete(user),
      close: () => this.#setToDelete(null),
    });
  }

  async #delete(user: User) {
    const deleted = await this.#writes.deleting.run(user);
    if (!deleted) return;
    this.#setToDelete(null);
    this.#told('userTable.deletedOne', user);
  }

  async #undo(changeId: string) {
    const undone = await this.#writes.undoing.run(changeId);
    if (undone) this.toast.tell(this.#words.text('list.undone'));
    else this.#failed(this.#writes.undoing);
  }

  #told(id: 'userTable.deletedOne' | 'userTable.locked' | 'userTable.unlocked', user: User) {
    this.toast.tell(this.#words.text(id, { name: nameOf(user) }), this.#writes.changeId);
  }

  /** A veto without a reason has nothing to show. */
  #failed({ error }: Failing) {
    if (error) this.toast.fail(textOf(error, this.#words));
  }

  #setToDelete(user: User | null) {
    this.#toDelete = user;
    this.#host.requestUpdate();
  }
}
