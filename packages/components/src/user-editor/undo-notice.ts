import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { announce } from '../shared/announce.js';
import type { Host } from '../shared/client-context.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { undoChange } from '../shared/undo-change.js';

type BulkPlan = components['schemas']['BulkPlan'];

/** What a change set did, so that its undo can be shown. */
export type Undoes = 'create' | 'change' | 'delete';

interface Notice {
  text: string;
  userId: string;
  changeId: string | null;
  undoes: Undoes | null;
}

/** Tells what was done, and takes the last change set back. */
export class UndoNotice {
  readonly undoing: MutationController<string, BulkPlan>;
  readonly #host: Host;
  readonly #undone: (undoes: Undoes) => void;
  #changeId: string | null = null;
  #notice: Notice | null = null;

  constructor(host: Host, undone: (undoes: Undoes) => void) {
    this.#host = host;
    this.#undone = undone;
    this.undoing = new MutationController(host, 'user-undo', undoChange, {
      done: 'pbx-user-undone',
    });
  }

  /** Remembers the change set that a write answers. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R> {
    return call.then((reply) => {
      this.#changeId = reply.response.headers.get('Change-Id');
      return reply;
    });
  }

  /** Shows and announces a success; with `undoes` the last change set can be undone. */
  tell(text: string, userId: string, undoes: Undoes | null = null): void {
    this.#show({ text, userId, undoes, changeId: undoes && this.#changeId });
    announce(text);
  }

  /** Hides what was told about another user. */
  keepFor(userId: string): void {
    if (this.#notice && this.#notice.userId !== userId) this.#show(null);
  }

  render(words: Localize, mayUndo: boolean) {
    const notice = this.#notice;
    if (!notice) return nothing;
    return html`<div class="notice" part="notice">
      ${icon('check')}
      <p>${notice.text}</p>
      ${
        notice.changeId && mayUndo
          ? html`<button
              type="button"
              aria-busy=${this.undoing.pending}
              ?disabled=${this.undoing.pending}
              @click=${() => void this.#undo(notice, words)}
            >
              ${words.text('userEditor.undo')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="quiet icon-only"
        aria-label=${words.text('userEditor.dismiss')}
        @click=${() => this.#show(null)}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  async #undo({ changeId, undoes, userId }: Notice, words: Localize): Promise<void> {
    if (!changeId || !undoes || !(await this.undoing.run(changeId))) return;
    this.#undone(undoes);
    this.tell(words.text('userEditor.undone'), undoes === 'create' ? '' : userId);
  }

  #show(notice: Notice | null): void {
    this.#notice = notice;
    this.#host.requestUpdate();
  }
}
