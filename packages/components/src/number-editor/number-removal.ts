import { unwrap, type PbxClient } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import { confirmDialog } from '../shared/dialog.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { textOf } from '../shared/states.js';
import type { PhoneNumber } from './number-editor.model.js';

/** Asks before a number is deleted. */
export class NumberRemoval {
  readonly deleting: MutationController<PhoneNumber, PhoneNumber>;
  readonly #host: Host;
  readonly #words: Localize;
  #number: PhoneNumber | null = null;

  constructor(host: Host, words: Localize, notice: UndoNotice) {
    this.#host = host;
    this.#words = words;
    const remove = async (client: PbxClient, number: PhoneNumber, signal: AbortSignal) => {
      const header = { 'If-Match': `"${number.version}"` };
      const params = { path: { phoneNumberId: number.id }, header };
      const call = client.DELETE('/phone-numbers/{phoneNumberId}', { params, signal });
      await unwrap(notice.noted(call));
      return number;
    };
    this.deleting = new MutationController(host, 'phone-number-delete', remove, {
      done: 'pbx-phone-number-deleted',
    });
  }

  ask(number: PhoneNumber): void {
    this.deleting.reset();
    this.#show(number);
  }

  render() {
    const number = this.#number;
    if (!number) return nothing;
    const words = this.#words;
    const { error, pending } = this.deleting;
    return confirmDialog({
      words,
      title: words.text('numberEditor.deleteTitle', { number: words.phone(number.number) }),
      content: html`<p>${words.text('numberEditor.deleteLead')}</p>`,
      confirmLabel: words.text('numberEditor.deleteConfirm'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#delete(number),
      close: () => this.#show(null),
    });
  }

  async #delete(number: PhoneNumber): Promise<void> {
    if (await this.deleting.run(number)) this.#show(null);
  }

  #show(number: PhoneNumber | null): void {
    this.#number = number;
    this.#host.requestUpdate();
  }
}
