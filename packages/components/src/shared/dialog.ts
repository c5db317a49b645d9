import { html, noChange, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import { enterDialog, leaveDialog } from './announce.js';
import { alertMessage } from './states.js';
import type { Localize } from './localize.js';

export interface ModalDialogOptions {
  title: string;
  content: unknown;
  /** Buttons, the main one last. */
  actions: unknown;
  /** Called when the person closes it by Escape. */
  close: () => void;
  wide?: boolean;
}

export interface ConfirmDialogOptions {
  words: Localize;
  title: string;
  content: unknown;
  confirmLabel: string;
  confirm: () => void;
  close: () => void;
  danger?: boolean;
  busy?: boolean;
  /** It cannot be confirmed yet. */
  disabled?: boolean;
  /** Why the last attempt failed. */
  error?: string | undefined;
}

/** Opens a `<dialog>` as modal once it is in the document, and closes it before it leaves, so that focus goes back. */
class ModalDirective extends AsyncDirective {
  #dialog: HTMLDialogElement | undefined;

  override render() {
    return noChange;
  }

  override update({ element }: ElementPart) {
    if (!this.#dialog) {
      this.#dialog = element as HTMLDialogElement;
      queueMicrotask(() => this.#open());
    }
    return noChange;
  }

  protected override disconnected() {
    if (!this.#dialog) return;
    leaveDialog(this.#dialog);
    this.#dialog.close();
  }

  protected override reconnected() {
    queueMicrotask(() => this.#open());
  }

  #open() {
    if (!this.#dialog?.isConnected || this.#dialog.open) return;
    this.#dialog.showModal();
    enterDialog(this.#dialog);
  }
}

const modal = directive(ModalDirective);

/** A modal `<dialog>`, there while it is rendered. */
export function modalDialog(options: ModalDialogOptions): TemplateResult {
  const cancel = (event: Event) => {
    event.preventDefault();
    options.close();
  };
  return html`<dialog
    part="dialog"
    class=${options.wide ? 'dialog wide' : 'dialog'}
    aria-labelledby="dialog-title"
    @cancel=${cancel}
    ${modal()}
  >
    <h2 class="dialog-title" id="dialog-title">${options.title}</h2>
    <div class="dialog-content" tabindex="-1">${options.content}</div>
    <div class="dialog-actions">${options.actions}</div>
  </dialog>`;
}

/** Asks before something that should not happen by accident; Cancel has the focus. */
export function confirmDialog(options: ConfirmDialogOptions): TemplateResult {
  const { words, busy = false } = options;
  return modalDialog({
    title: options.title,
    close: options.close,
    content: html`${options.content} ${options.error ? alertMessage(options.error) : nothing}`,
    actions: html`<button type="button" autofocus ?disabled=${busy} @click=${options.close}>
        ${words.text('dialog.cancel')}
      </button>
      <button
        type="button"
        class=${options.danger ? 'danger primary' : 'primary'}
        aria-busy=${busy}
        ?disabled=${busy || !!options.disabled}
        @click=${options.confirm}
      >
        ${options.confirmLabel}
      </button>`,
  });
}

interface SubmitButtons {
  words: Localize;
  /** Id of the form. */
  form: string;
  /** What submits it. */
  label: string;
  busy: boolean;
  close(): void;
}

/** The buttons of a dialog around a form: gives it up or submits it. */
export function submitButtons({ words, form, label, busy, close }: SubmitButtons): TemplateResult {
  return html`<button type="button" ?disabled=${busy} @click=${close}>
      ${words.text('dialog.cancel')}
    </button>
    <button type="submit" form=${form} class="primary" aria-busy=${busy} ?disabled=${busy}>
      ${label}
    </button>`;
}
