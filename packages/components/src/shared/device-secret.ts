import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../locales/en/devices.js';
import { announce } from './announce.js';
import { sessionOf, type Host } from './client-context.js';
import { copyText } from './copy-text.js';
import { registeredTag } from './device-words.js';
import type { Device } from './device.model.js';
import { modalDialog } from './dialog.js';
import { icon } from './icons.js';
import type { Localize } from './localize.js';
import { QueryController } from './query-controller.js';
import { readDevice, readEngine } from './read-device.js';

export type DeviceSecret = components['schemas']['DeviceSecret'];
type EngineStatus = components['schemas']['EngineStatus'];

/** What a phone registers with, the password this one time; says when the phone has done so. */
export class SecretDialog {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #device: QueryController<Device, readonly [string]>;
  readonly #engine: QueryController<EngineStatus, readonly []>;
  #secret: DeviceSecret | null = null;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
    const shown = () => this.#secret;
    this.#device = new QueryController(
      host,
      'devices',
      readDevice,
      () => {
        const secret = shown();
        return secret ? [secret.device.id] : null;
      },
      { requires: 'phones:read' },
    );
    this.#engine = new QueryController(host, 'engine', readEngine, () => (shown() ? [] : null), {
      requires: 'profile:read',
    });
  }

  open(secret: DeviceSecret): void {
    this.#show(secret);
  }

  render(): TemplateResult | typeof nothing {
    if (sessionOf(this.#host).session?.state === 'ended') this.#secret = null;
    const secret = this.#secret;
    if (!secret) return nothing;
    const words = this.#words;
    const close = () => this.#show(null);
    return modalDialog({
      title: words.text('device.connectTitle', { name: secret.device.sipUsername }),
      wide: true,
      close,
      content: html`${this.#engineNote()}
        <ol class="steps">
          <li>${words.text('device.stepAccount')}</li>
          <li>${words.text('device.stepValues')} ${this.#values(secret)}</li>
          <li>${words.text('device.stepRegister')} ${this.#state(secret)}</li>
        </ol>`,
      actions: html`<button type="button" class="primary" @click=${close}>
        ${words.text('device.passwordKept')}
      </button>`,
    });
  }

  #engineNote() {
    const engine = this.#engine.value;
    if (!engine || engine.connected) return nothing;
    return html`<p class="engine-note">
      ${icon('alert')}<span>${this.#words.text('device.engineAway')}</span>
    </p>`;
  }

  #values({ device, password, server }: DeviceSecret) {
    const words = this.#words;
    const transport = words.text(`device.transport.${device.transport}`);
    return html`<dl class="secret" part="secret">
      ${[
        this.#value(words.text('device.sipUsername'), device.sipUsername),
        this.#value(words.text('device.password'), password),
        this.#value(words.text('device.sipDomain'), device.sipDomain),
        this.#value(words.text('device.server'), server),
      ]}
      <dt>${words.text('device.transport')}</dt>
      <dd>${transport}</dd>
      <dd></dd>
    </dl>`;
  }

  #value(label: string, value: string) {
    const words = this.#words;
    return html`<dt>${label}</dt>
      <dd><bdi class="secret-text" dir="ltr" translate="no">${value}</bdi></dd>
      <dd>
        <button
          type="button"
          aria-label=${words.text('device.copyNamed', { name: label })}
          @click=${() => void this.#copy(label, value)}
        >
          ${icon('copy')}<span class="wide-only">${words.text('device.copy')}</span>
        </button>
      </dd>`;
  }

  #state({ device }: DeviceSecret) {
    return html`<p class="tags" role="status">
      ${registeredTag(this.#words, this.#device.value ?? device)}
    </p>`;
  }

  async #copy(name: string, value: string): Promise<void> {
    const isCopied = await copyText(value);
    announce(this.#words.text(isCopied ? 'device.copied' : 'device.notCopied', { name }));
  }

  #show(secret: DeviceSecret | null): void {
    this.#secret = secret;
    this.#host.requestUpdate();
  }
}
