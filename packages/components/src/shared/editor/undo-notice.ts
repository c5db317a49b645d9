import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import '../../locales/en/editors.js';
import { announce } from '../announce.js';
import type { Host } from '../client-context.js';
import { icon } from '../icons.js';
import type { Localize } from '../localize.js';
import { MutationController } from '../mutation-controller.js';
import { undoChange } from '../undo-change.js';
import { undoButtons } from '../undo-buttons.js';

type BulkPlan = components['schemas']['BulkPlan'];

/** What a change set did, so that its undo can be shown. */
export type Undoes = 'create' | 'change' | 'delete';

interface Notice {
  text: string;
  /** Id of the object it is about. */
  about: string;
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

  /** `name` is the word of the events: `time-frame` fires `pbx-time-frame-undo` and `pbx-time-frame-undone`. */
  constructor(host: Host, name: string, undone: (undoes: Undoes) => void) {
    this.#host = host;
    this.#undone = undone;
    this.undoing = new MutationController(host, `${name}-undo`, undoChange, {
      done: `pbx-${name}-undone`,
    });
  }

  /** Remembers the change set that a write answers. */
  noted<R extends { response: Response }>(call: Promise<R>): Promise<R> {
    return call.then((reply) => {
      this.#changeId = reply.response.headers.get('Change-Id');
      return reply;
    });
  }

  /** The change set of the last write; null before, and for one that cannot be undone. */
  get changeId(): string | null {
    return this.#changeId;
  }

  /** Shows and announces a success; with `undoes` the last change set can be undone. */
  tell(text: string, about: string, undoes: Undoes | null = null): void {
    this.#show({ text, about, undoes, changeId: undoes && this.#changeId });
    announce(text);
  }

  /** Hides what was told about another object. */
  keepFor(id: string): void {
    if (this.#notice && this.#notice.about !== id) this.#show(null);
  }

  render(words: Localize, mayUndo: boolean) {
    const notice = this.#notice;
    if (!notice) return nothing;
    return html`<div class="notice" part="notice">
      ${icon('check')}
      <p>${notice.text}</p>
      ${undoButtons({
        words,
        busy: this.undoing.pending,
        undo: notice.changeId && mayUndo ? () => void this.#undo(notice, words) : null,
        dismiss: () => this.#show(null),
      })}
    </div>`;
  }

  async #undo({ changeId, undoes, about }: Notice, words: Localize): Promise<void> {
    if (!changeId || !undoes || !(await this.undoing.run(changeId))) return;
    this.#undone(undoes);
    this.tell(words.text('editor.undone'), undoes === 'create' ? '' : about);
  }

  #show(notice: Notice | null): void {
    this.#notice = notice;
    this.#host.requestUpdate();
  }
}
