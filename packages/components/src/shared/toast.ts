import { html, nothing } from 'lit';
import { announce } from './announce.js';
import type { Host } from './client-context.js';
import { icon } from './icons.js';
import type { Localize } from './localize.js';
import { undoButtons } from './undo-buttons.js';

interface Message {
  text: string;
  isError: boolean;
  changeId: string | null;
}

/** Tells in the corner of the page what was done, with Undo, until it is closed or something else is told. */
export class Toast {
  readonly #host: Host;
  #message: Message | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController({ hostUpdated: () => this.#open() });
  }

  tell(text: string, changeId: string | null = null): void {
    this.#show({ text, changeId, isError: false });
    announce(text);
  }

  fail(text: string): void {
    this.#show({ text, changeId: null, isError: true });
    announce(text);
  }

  render(words: Localize, busy: boolean, undo: ((changeId: string) => void) | null) {
    const message = this.#message;
    if (!message) return nothing;
    const { text, isError, changeId } = message;
    return html`<div class="toast ${isError ? 'failed' : ''}" part="toast" popover="manual">
      ${icon(isError ? 'alert' : 'check')}
      <p>${text}</p>
      ${undoButtons({
        words,
        busy,
        undo: changeId && undo ? () => undo(changeId) : null,
        dismiss: () => this.#show(null),
      })}
    </div>`;
  }

  #show(message: Message | null) {
    this.#message = message;
    this.#host.requestUpdate();
  }

  /** The top layer is a stack: each message is put on top of it anew. */
  #open() {
    const toast = this.#host.shadowRoot?.querySelector<HTMLElement>('.toast');
    if (!toast?.isConnected || toast.matches(':popover-open')) return;
    toast.showPopover();
  }
}
