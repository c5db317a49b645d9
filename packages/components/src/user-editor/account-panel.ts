import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import type { SafeDelete } from '../shared/safe-delete.js';
import { userRemoval } from '../shared/user-removal.js';
import { accountActions } from './account-actions.js';
import { RecycleDialog } from './recycle-dialog.js';
import { SignInLog } from './sign-in-log.js';
import { nameOf } from './user-editor.model.js';

type User = components['schemas']['User'];
type Recycle = components['schemas']['Recycle'];
type SentLink = components['schemas']['SentLink'];

/** The Advanced tab: link, lock, replacement, removal, access log. */
export class AccountPanel {
  readonly linking: MutationController<User, SentLink>;
  readonly locking: MutationController<{ user: User; locked: boolean }, User>;
  readonly recycling: MutationController<{ user: User; person: Recycle }, User>;
  readonly #words: Localize;
  readonly #notice: UndoNotice;
  readonly #recycle: RecycleDialog;
  readonly #signIns: SignInLog;
  readonly #removal: SafeDelete<User>;

  constructor(host: Host, words: Localize, notice: UndoNotice, shown: () => string | null) {
    this.#words = words;
    this.#notice = notice;
    this.#recycle = new RecycleDialog(host);
    this.#signIns = new SignInLog(host, words, shown);
    this.#removal = userRemoval(host, words, {
      component: 'user-editor',
      title: (user) =>
        words.text('userEditor.deleteAsk', { name: nameOf(user), extension: user.extension }),
      lead: () => words.text('userEditor.deleteDetail'),
      confirmLabel: () => words.text('userEditor.deleteConfirm'),
      noted: (call) => notice.noted(call),
    });
    this.linking = new MutationController(host, 'user-send-link', sendLink, {
      done: 'pbx-user-link-sent',
    });
    this.locking = new MutationController(
      host,
      'user-lock',
      (client, input, signal) => unwrap(notice.noted(lock(client, input, signal))),
      { done: 'pbx-user-locked' },
    );
    this.recycling = new MutationController(
      host,
      'user-recycle',
      (client, input, signal) => unwrap(notice.noted(recycle(client, input, signal))),
      { done: 'pbx-user-recycled' },
    );
  }

  get all() {
    return [this.linking, this.locking, this.recycling, this.#removal.deleting];
  }

  /** Closes what is open about the former user. */
  forget(): void {
    this.#recycle.close();
    this.#removal.close();
    this.#signIns.forget();
  }

  render(user: User, mayWrite: boolean) {
    return accountActions({
      words: this.#words,
      user,
      mayWrite,
      busy: this.all.some(({ pending }) => pending),
      signIns: this.#signIns.render(),
      sendLink: () => void this.#send(user),
      setLocked: (locked) => void this.#lock(user, locked),
      askRecycle: () => void this.#recycle.open(user),
      askDelete: () => this.#removal.ask(user),
    });
  }

  renderDialogs(user: User, departments: readonly { id: string; name: string }[]) {
    const words = this.#words;
    const { recycling } = this;
    const replacement = this.#recycle.render({
      words,
      departments,
      busy: recycling.pending,
      error: recycling.error,
      problemAt: (pointer) => recycling.problemAt(pointer),
      confirm: (former, person) => void this.#replace(former, person),
    });
    return [replacement, this.#removal.render()];
  }

  async #send(user: User): Promise<void> {
    const sent = await this.linking.run(user);
    if (!sent) return;
    const values = {
      emails: this.#words.list(sent.emails),
      time: this.#words.date(sent.expiresAt),
    };
    this.#notice.tell(this.#words.text('userEditor.linkSent', values), user.id);
  }

  async #lock(user: User, locked: boolean): Promise<void> {
    const changed = await this.locking.run({ user, locked });
    if (changed) this.#tell(locked ? 'userEditor.locked' : 'userEditor.unlocked', changed);
  }

  async #replace(user: User, person: Recycle): Promise<void> {
    const changed = await this.recycling.run({ user, person });
    if (!changed) return;
    this.#recycle.close();
    this.#tell('userEditor.recycled', changed);
  }

  #tell(id: 'userEditor.locked' | 'userEditor.unlocked' | 'userEditor.recycled', user: User) {
    const values = { name: nameOf(user), extension: user.extension };
    this.#notice.tell(this.#words.text(id, values), user.id, 'change');
  }
}

function at(user: User) {
  return { path: { userId: user.id } };
}

function sendLink(client: PbxClient, user: User, signal: AbortSignal): Promise<SentLink> {
  return unwrap(client.POST('/users/{userId}/password-link', { params: at(user), signal }));
}

function lock(client: PbxClient, input: { user: User; locked: boolean }, signal: AbortSignal) {
  const body = { locked: input.locked };
  return client.POST('/users/{userId}/lock', { params: at(input.user), body, signal });
}

function recycle(client: PbxClient, input: { user: User; person: Recycle }, signal: AbortSignal) {
  const body = input.person;
  return client.POST('/users/{userId}/recycle', { params: at(input.user), body, signal });
}
