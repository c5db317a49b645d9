import { unwrap, type Me, type PbxClient, type PbxError } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/active-calls.js';
import { dialledParty, partyText, type Call } from './call-words.js';
import { ExtensionChoices } from './extension-choices.js';
import { legTable } from './leg-table.js';
import { OwnPhones } from './own-phones.js';
import type { Host } from '../client-context.js';
import { confirmDialog, modalDialog, submitButtons } from '../dialog.js';
import type { Localize } from '../localize.js';
import { QueryController } from '../query-controller.js';
import { readMe } from '../read-me.js';
import { alertMessage, textOf } from '../states.js';
import type { Toast } from '../toast.js';
import type { ListeningMode } from './listening.model.js';
import type { CallWrites } from './call-writes.js';

/** Redraws at most so often, however much happens. */
const pace = 400;

interface Opened {
  readonly task: Task;
  readonly call: Call;
}
type Task = 'hangUp' | 'transfer' | 'legs' | ListeningMode;

/** The dialogs of one call: each says what will happen and to whom. */
export class CallActs {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #writes: CallWrites;
  readonly #toast: Toast;
  readonly #phones: OwnPhones;
  readonly #extensions: ExtensionChoices;
  readonly #me: QueryController<Me, readonly []>;
  readonly #now: QueryController<Call, readonly [string]>;
  #open: Opened | null = null;
  #to = '';
  #isMissing = false;
  #deviceId = '';

  constructor(host: Host, words: Localize, writes: CallWrites, toast: Toast) {
    this.#host = host;
    this.#words = words;
    this.#writes = writes;
    this.#toast = toast;
    this.#phones = new OwnPhones(host, words, () => this.#isListening);
    this.#me = new QueryController(host, ['me', 'domains'], readMe, () =>
      this.#isListening ? [] : null,
    );
    this.#extensions = new ExtensionChoices(host, words, () => this.#open?.task === 'transfer');
    this.#now = new QueryController(
      host,
      'calls',
      readCall,
      () => (this.#open ? [this.#open.call.id] : null),
      { requires: 'calls:read', pace },
    );
  }

  ask(task: Task, call: Call): void {
    this.#writes.reset();
    this.#to = '';
    this.#extensions.reset();
    this.#isMissing = false;
    this.#set({ task, call });
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { task } = this.#open;
    const call = this.#call(this.#open);
    switch (task) {
      case 'hangUp':
        return this.#hangUpDialog(call);
      case 'transfer':
        return this.#transferDialog(call);
      case 'legs':
        return this.#legsDialog(call);
      default:
        return this.#listenDialog(task, call);
    }
  }

  /** What is known of it now; at first, what was known where it was chosen. */
  #call({ call }: Opened): Call {
    return this.#now.value ?? call;
  }

  get #isListening(): boolean {
    const task = this.#open?.task;
    return task === 'listen' || task === 'whisper' || task === 'barge';
  }

  #hangUpDialog(call: Call) {
    const words = this.#words;
    const { pending, error } = this.#writes.hangingUp;
    return confirmDialog({
      words,
      title: words.text('activeCalls.hangUpTitle'),
      content: html`<p>${words.text('activeCalls.hangUpLead', this.#ends(call))}</p>`,
      confirmLabel: words.text('activeCalls.hangUp'),
      danger: true,
      busy: pending,
      error: this.#failure(error),
      confirm: () => void this.#hangUp(call),
      close: this.#close,
    });
  }

  #transferDialog(call: Call) {
    const words = this.#words;
    const { pending, error } = this.#writes.transferring;
    const refusal = this.#writes.transferring.problemAt('/to');
    return modalDialog({
      title: words.text('activeCalls.transferTitle', this.#moved(call)),
      close: this.#close,
      content: html`<form id="transfer" class="form" novalidate @submit=${this.#transfer}>
        ${error && !refusal ? alertMessage(this.#failure(error)) : nothing}
        <p>${words.text('activeCalls.transferLead', this.#moved(call))}</p>
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

  #listenDialog(mode: ListeningMode, call: Call) {
    const words = this.#words;
    const { pending, error } = this.#writes.listening;
    return confirmDialog({
      words,
      title: words.text(`activeCalls.${mode}Title`, this.#ends(call)),
      content: html`<p>${words.text(`activeCalls.${mode}Lead`, this.#ends(call))}</p>
        ${
          this.#me.value?.domain.listeningNotice
            ? html`<p>${words.text('activeCalls.listenNoticed', this.#ends(call))}</p>`
            : nothing
        }
        <p class="hint">${words.text('activeCalls.listenKept')}</p>
        ${this.#phones.render(this.#deviceId, (id) => {
          this.#deviceId = id;
          this.#host.requestUpdate();
        })}`,
      confirmLabel: words.text(`activeCalls.${mode}`),
      busy: pending,
      error: this.#failure(error),
      confirm: () => void this.#listen(mode, call),
      close: this.#close,
    });
  }

  /** What the call went through so far. */
  #legsDialog(call: Call) {
    const words = this.#words;
    return modalDialog({
      title: words.text('activeCalls.legsTitle', this.#ends(call)),
      close: this.#close,
      wide: true,
      content: html`${this.#now.error?.kind === 'missing' ? alertMessage(words.text('call.gone')) : nothing}
        <p>
          ${words.text('activeCalls.legsLead', {
            dialled: partyText(words, dialledParty(call)),
            time: words.date(call.startedAt, 'timeSeconds'),
          })}
        </p>
        ${legTable(words, this.#host, call.legs)}`,
      actions: html`<button type="button" class="primary" autofocus @click=${this.#close}>
        ${words.text('dialog.close')}
      </button>`,
    });
  }

  async #hangUp(call: Call) {
    if (await this.#writes.hangingUp.run(call)) this.#done('activeCalls.hungUp', call);
  }

  readonly #transfer = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!this.#open) return;
    const call = this.#call(this.#open);
    const to = this.#extensions.numberOf(this.#to);
    this.#isMissing = to === '';
    if (this.#isMissing) return this.#focusField();
    if (!(await this.#writes.transferring.run({ call, to }))) return this.#focusField();
    this.#set(null);
    const values = { ...this.#moved(call), to: this.#words.phone(to) };
    this.#toast.tell(this.#words.text('activeCalls.transferred', values));
  };

  async #listen(mode: ListeningMode, call: Call) {
    const deviceId = this.#deviceId || null;
    if (!(await this.#writes.listening.run({ call, mode, deviceId }))) return;
    this.#set(null);
    this.#toast.tell(this.#words.text('activeCalls.listened'));
  }

  #done(id: 'activeCalls.hungUp', call: Call) {
    this.#set(null);
    this.#toast.tell(this.#words.text(id, this.#ends(call)));
  }

  /** A call that is gone has ended; everything else is said by the server. */
  #failure(error: PbxError | null): string | undefined {
    if (!error) return undefined;
    if (error.kind === 'missing') return this.#words.text('call.gone');
    return textOf(error, this.#words);
  }

  /** Who is at both ends: with whom it is connected, or whom the caller dialled. */
  #ends(call: Call) {
    return {
      caller: this.#nameOf(call.from),
      other: this.#nameOf(call.to ?? dialledParty(call)),
    };
  }

  /** Who is sent elsewhere, and who is hung up. */
  #moved(call: Call) {
    const { caller, other } = this.#ends(call);
    const moved = this.#nameOf(call.transfers ?? call.from);
    return moved === caller ? { caller, other } : { caller: moved, other: caller };
  }

  #nameOf(party: Call['from']): string {
    return party.name ?? partyText(this.#words, party);
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

function readCall(client: PbxClient, [callId]: readonly [string], signal: AbortSignal) {
  return unwrap(client.GET('/calls/{callId}', { params: { path: { callId } }, signal }));
}
