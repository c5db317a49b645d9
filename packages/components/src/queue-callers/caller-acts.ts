import type { PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { partyText } from '../shared/calls/call-words.js';
import { ExtensionChoices } from '../shared/calls/extension-choices.js';
import { OwnPhones } from '../shared/calls/own-phones.js';
import type { Host } from '../shared/client-context.js';
import { confirmDialog, modalDialog, submitButtons } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import { alertMessage, textOf } from '../shared/states.js';
import type { Toast } from '../shared/toast.js';
import { partyOf } from './caller-columns.js';
import type { CallerWrites } from './caller-writes.js';
import type { CallerRow } from './queue-callers.model.js';

type Task = 'take' | 'transfer' | 'hangUp';

interface Opened {
  readonly task: Task;
  readonly caller: CallerRow;
}

/** The dialogs of one waiting caller: each says what will happen. */
export class CallerActs {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #writes: CallerWrites;
  readonly #toast: Toast;
  readonly #phones: OwnPhones;
  readonly #extensions: ExtensionChoices;
  #open: Opened | null = null;
  #deviceId = '';
  #to = '';
  #isMissing = false;

  constructor(host: Host, words: Localize, writes: CallerWrites, toast: Toast) {
    this.#host = host;
    this.#words = words;
    this.#writes = writes;
    this.#toast = toast;
    this.#phones = new OwnPhones(host, words, () => this.#open?.task === 'take');
    this.#extensions = new ExtensionChoices(host, words, () => this.#open?.task === 'transfer');
  }

  ask(task: Task, caller: CallerRow): void {
    this.#writes.reset();
    this.#to = '';
    this.#extensions.reset();
    this.#isMissing = false;
    this.#set({ task, caller });
  }

  async moveUp(caller: CallerRow): Promise<void> {
    const { movingUp } = this.#writes;
    const name = this.#nameOf(caller);
    if (await movingUp.run(caller))
      this.#toast.tell(this.#words.text('queueCallers.movedUp', { name }));
    else if (movingUp.error) this.#toast.fail(this.#failure(movingUp.error) ?? '');
  }

  render() {
    if (!this.#open) return nothing;
    const { task, caller } = this.#open;
    if (task === 'take') return this.#takeDialog(caller);
    return task === 'transfer' ? this.#transferDialog(caller) : this.#hangUpDialog(caller);
  }

  #takeDialog(caller: CallerRow) {
    const words = this.#words;
    const name = this.#nameOf(caller);
    const { pending, error } = this.#writes.taking;
    return confirmDialog({
      words,
      title: words.text('queueCallers.takeTitle', { name }),
      content: html`<p>${words.text('queueCallers.takeLead', { name })}</p>
        ${this.#phones.render(this.#deviceId, (id) => {
          this.#deviceId = id;
          this.#host.requestUpdate();
        })}`,
      confirmLabel: words.text('queueCallers.take'),
      busy: pending,
      error: this.#failure(error),
      confirm: () => void this.#take(caller),
      close: this.#close,
    });
  }

  #transferDialog(caller: CallerRow) {
    const words = this.#words;
    const name = this.#nameOf(caller);
    const { pending, error } = this.#writes.transferring;
    const refusal = this.#writes.transferring.problemAt('/to');
    return modalDialog({
      title: words.text('activeCalls.transferTitle', { caller: name }),
      close: this.#close,
      content: html`<form id="transfer" class="form" novalidate @submit=${this.#transfer}>
        ${error && !refusal ? alertMessage(this.#failure(error)) : nothing}
        <p>${words.text('queueCallers.transferLead', { name })}</p>
        ${this.#extensions.field({
          id: 'transfer-to',
          label: words.text('activeCalls.transferTo'),
          value: this.#to,
          error: this.#isMissing ? words.text('callPlace.missingName') : refusal,
          change: (to) => {
            this.#to = to;
            this.#isMissing = false;
            this.#writes.reset();
          },
        })}
      </form>`,
      actions: submitButtons({
        words,
        form: 'transfer',
        label: words.text('activeCalls.transfer'),
        busy: pending,
        close: this.#close,
      }),
    });
  }

  #hangUpDialog(caller: CallerRow) {
    const words = this.#words;
    const { pending, error } = this.#writes.hangingUp;
    return confirmDialog({
      words,
      title: words.text('activeCalls.hangUpTitle'),
      content: html`<p>
        ${words.text('queueCallers.hangUpLead', { name: this.#nameOf(caller) })}
      </p>`,
      confirmLabel: words.text('activeCalls.hangUp'),
      danger: true,
      busy: pending,
      error: this.#failure(error),
      confirm: () => void this.#hangUp(caller),
      close: this.#close,
    });
  }

  async #take(caller: CallerRow): Promise<void> {
    const deviceId = this.#deviceId || null;
    if (!(await this.#writes.taking.run({ caller, deviceId }))) return;
    this.#set(null);
    this.#toast.tell(this.#words.text('queueCallers.taken', { name: this.#nameOf(caller) }));
  }

  readonly #transfer = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!this.#open) return;
    const { caller } = this.#open;
    const to = this.#extensions.numberOf(this.#to);
    this.#isMissing = to === '';
    if (this.#isMissing) return this.#focusField();
    if (!(await this.#writes.transferring.run({ caller, to }))) return this.#focusField();
    this.#set(null);
    const values = { caller: this.#nameOf(caller), to: this.#words.phone(to) };
    this.#toast.tell(this.#words.text('activeCalls.transferred', values));
  };

  async #hangUp(caller: CallerRow): Promise<void> {
    if (!(await this.#writes.hangingUp.run(caller))) return;
    this.#set(null);
    this.#toast.tell(this.#words.text('queueCallers.hungUp', { name: this.#nameOf(caller) }));
  }

  /** Who is gone waits no longer; everything else is said by the server. */
  #failure(error: PbxError | null): string | undefined {
    if (!error) return undefined;
    if (error.kind === 'missing') return this.#words.text('queueCallers.gone');
    return textOf(error, this.#words);
  }

  #nameOf(caller: CallerRow): string {
    return caller.name ?? partyText(this.#words, partyOf(caller));
  }

  async #focusField(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot
      ?.querySelector<HTMLElement>('dialog [aria-invalid="true"], dialog .alert')
      ?.focus();
  }

  readonly #close = (): void => this.#set(null);

  #set(open: Opened | null) {
    this.#open = open;
    this.#host.requestUpdate();
  }
}
