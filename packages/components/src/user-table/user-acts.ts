import type { User, components } from '@pbxkit/client';
import { html } from 'lit';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { textOf } from '../shared/states.js';
import { Toast } from '../shared/toast.js';
import { userRemoval } from '../shared/user-removal.js';
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
  readonly #words: Localize;
  readonly #writes: UserWrites;
  readonly #removal;

  constructor(host: Host, words: Localize, writes: UserWrites) {
    this.#words = words;
    this.#writes = writes;
    this.toast = new Toast(host);
    this.#removal = userRemoval(host, words, {
      component: 'user-table',
      title: (user) => words.text('userTable.deleteTitle', { name: nameOf(user) }),
      lead: (user) =>
        words.text('userTable.deleteLead', { name: nameOf(user), extension: user.extension }),
      confirmLabel: () => words.text('userTable.delete'),
      noted: (call) => writes.noted(call),
      deleted: (user) => this.#told('userTable.deletedOne', user),
    });
  }

  get all() {
    return [this.#removal.deleting];
  }

  render(mayUndo: boolean) {
    const { undoing } = this.#writes;
    const undo = mayUndo ? (changeId: string) => void this.#undo(changeId) : null;
    return html`${this.#removal.render()} ${this.toast.render(this.#words, undoing.pending, undo)}`;
  }

  askDelete(user: User): void {
    this.#removal.ask(user);
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
}
