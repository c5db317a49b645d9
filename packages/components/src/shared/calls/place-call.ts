import { unwrap, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import '../../locales/en/calls.js';
import type { PbxActionEvent } from '../action-event.js';
import type { Host } from '../client-context.js';
import { modalDialog, submitButtons } from '../dialog.js';
import type { Localize } from '../localize.js';
import { MutationController } from '../mutation-controller.js';
import { alertMessage, textOf } from '../states.js';
import { ExtensionChoices } from './extension-choices.js';
import { OwnPhones } from './own-phones.js';

type CallRequest = components['schemas']['CallRequest'];
type CallStarted = components['schemas']['CallStarted'];

interface Placing {
  words: Localize;
  /** The own phone rings; `to` as people write it. */
  placed(to: string): void;
}

/** Asks whom to call, by number or name, and lets the own phone ring. */
export class PlaceCall {
  readonly placing: MutationController<CallRequest, CallStarted>;
  readonly #host: Host;
  readonly #options: Placing;
  readonly #extensions: ExtensionChoices;
  readonly #phones: OwnPhones;
  #isOpen = false;
  #to = '';
  #deviceId = '';
  #isMissing = false;

  constructor(host: Host, options: Placing) {
    this.#host = host;
    this.#options = options;
    this.#extensions = new ExtensionChoices(host, options.words, () => this.#isOpen);
    this.#phones = new OwnPhones(host, options.words, () => this.#isOpen);
    this.placing = new MutationController(
      host,
      'call-place',
      (client, body, signal) => unwrap(client.POST('/calls', { body, signal })),
      { done: 'pbx-call-placed' },
    );
  }

  /** Opens the dialog, for a number that is known or not. */
  open(to = ''): void {
    this.#to = to && this.#options.words.phone(to);
    this.#extensions.reset();
    this.#isMissing = false;
    this.placing.reset();
    this.#setOpen(true);
  }

  render() {
    if (!this.#isOpen) return nothing;
    const { words } = this.#options;
    const { pending, error } = this.placing;
    const close = () => this.#setOpen(false);
    return modalDialog({
      title: words.text('callPlace.label'),
      close,
      content: html`<form id="place" class="form" novalidate @submit=${this.#submit}>
        ${error && !this.#refusal ? alertMessage(textOf(error, words)) : nothing}
        <p class="hint">${words.text('callPlace.lead')}</p>
        ${this.#extensions.field({
          id: 'call-to',
          label: words.text('callPlace.whom'),
          value: this.#to,
          error: this.#isMissing ? words.text('callPlace.missingName') : this.#refusal,
          change: (to) => this.#change(() => (this.#to = to)),
        })}
        ${this.#phones.render(this.#deviceId, (id) => this.#change(() => (this.#deviceId = id)))}
      </form>`,
      actions: submitButtons({
        words,
        form: 'place',
        label: words.text('callPlace.run'),
        busy: pending,
        close,
      }),
    });
  }

  get #refusal(): string | undefined {
    return this.placing.problemAt('/to');
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const to = this.#extensions.numberOf(this.#to);
    this.#isMissing = to === '';
    if (this.#isMissing) return this.#focusField();
    const body = { to, deviceId: this.#deviceId || null };
    if (!(await this.placing.run(body))) return this.#focusField();
    this.#setOpen(false);
    this.#options.placed(this.#options.words.phone(to));
  };

  async #focusField(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot
      ?.querySelector<HTMLElement>('dialog [aria-invalid="true"], dialog .alert')
      ?.focus();
  }

  #change(apply: () => void) {
    apply();
    this.#isMissing = false;
    this.placing.reset();
  }

  #setOpen(isOpen: boolean) {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-call-place': PbxActionEvent<CallRequest>;
    'pbx-call-placed': CustomEvent<CallStarted>;
  }
}
