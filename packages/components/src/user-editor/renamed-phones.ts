import { html, nothing } from 'lit';
import { sessionOf, type Host } from '../shared/client-context.js';
import { refusalText, resyncing } from '../shared/device-acts.js';
import { deviceFieldText, registeredTag } from '../shared/device-words.js';
import type { Device } from '../shared/device.model.js';
import { modalDialog } from '../shared/dialog.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { readDevicesOf } from '../shared/read-device.js';
import { alertMessage } from '../shared/states.js';

const component = 'device-table';

/** After a user got another extension: the devices that still show the old one, each to be resynchronized. */
export class RenamedPhones {
  readonly resyncing;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #devices: QueryController<readonly Device[], readonly [string]>;
  readonly #asked = new Set<string>();
  /** Why the last one could not be asked. */
  #refusal = '';
  /** The user whose new extension is being saved. */
  #saving = '';
  #userId = '';

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.resyncing = resyncing(host);
    this.#devices = new QueryController(
      host,
      'devices',
      readDevicesOf,
      () => (this.#userId ? [this.#userId] : null),
      { component, requires: 'phones:read' },
    );
    host.addEventListener('pbx-user-save', ({ detail }) => {
      this.#saving = detail.extension === undefined ? '' : (detail.id ?? '');
    });
    host.addEventListener('pbx-user-saved', ({ detail: { id } }) => {
      if (id === this.#saving) this.#show(id);
      this.#saving = '';
    });
  }

  render(extension: string) {
    const devices = this.#devices.value;
    if (!this.#userId || !devices || devices.length === 0) return nothing;
    const words = this.#words;
    const close = () => this.#show('');
    return modalDialog({
      title: words.text('userEditor.renamedTitle', { extension }),
      wide: true,
      close,
      content: html`<p>${words.text('userEditor.renamedLead')}</p>
        ${alertMessage(this.#refusal)}
        <ul class="renamed">
          ${devices.map((device) => this.#row(device))}
        </ul>`,
      actions: html`<button type="button" class="primary" @click=${close}>
        ${words.text('dialog.close')}
      </button>`,
    });
  }

  #row(device: Device) {
    const words = this.#words;
    return html`<li>
      <span class="what">
        <bdi><strong>${device.sipUsername}</strong></bdi>
        <span class="muted">${deviceFieldText(words, 'kind', device.kind)}</span>
        ${registeredTag(words, device)}
      </span>
      ${this.#mayWrite ? this.#button(device) : nothing}
    </li>`;
  }

  #button(device: Device) {
    const words = this.#words;
    if (this.#asked.has(device.id))
      return html`<span class="asked"
        >${icon('check')}${words.text('userEditor.resyncAsked')}</span
      >`;
    return html`<button
      type="button"
      ?disabled=${this.resyncing.pending}
      aria-label=${words.text('userEditor.resyncNamed', { name: device.sipUsername })}
      @click=${() => void this.#resync(device)}
    >
      ${words.text('device.resync')}
    </button>`;
  }

  get #mayWrite(): boolean {
    return sessionOf(this.#host).session?.can(component, 'phones:write') ?? false;
  }

  async #resync(device: Device): Promise<void> {
    this.#refusal = '';
    if (await this.resyncing.run(device)) this.#asked.add(device.id);
    else if (this.resyncing.error)
      this.#refusal = refusalText(this.#words, this.resyncing.error, device);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('.dialog-content')?.focus();
  }

  #show(userId: string): void {
    this.#userId = userId;
    this.#asked.clear();
    this.#refusal = '';
    this.#host.requestUpdate();
  }
}
