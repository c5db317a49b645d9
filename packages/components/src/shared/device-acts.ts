import { unwrap, type PbxClient, type PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import '../locales/en/devices.js';
import type { PbxActionEvent } from './action-event.js';
import type { Host } from './client-context.js';
import { SecretDialog, type DeviceSecret } from './device-secret.js';
import type { Device } from './device.model.js';
import { confirmDialog } from './dialog.js';
import type { Localize } from './localize.js';
import { MutationController } from './mutation-controller.js';
import { textOf } from './states.js';

interface Teller {
  /** Something was done with a device, in a sentence. */
  done(text: string, device: Device): void;
  /** The phone cannot be asked to fetch its configuration, and why, in a sentence. */
  failed(text: string): void;
}

type Asked = { what: 'delete' | 'renew'; device: Device };

const questions = {
  delete: {
    title: 'device.deleteTitle',
    lead: 'device.deleteLead',
    confirm: 'device.deleteConfirm',
  },
  renew: { title: 'device.renewTitle', lead: 'device.renewLead', confirm: 'device.renewConfirm' },
} as const;

/** What is done with one device besides editing it: a new password, its configuration anew, deletion. */
export class DeviceActs {
  readonly deleting: MutationController<Device, Device>;
  readonly renewing: MutationController<Device, Device>;
  readonly resyncing: MutationController<Device, Device>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #teller: Teller;
  readonly #secrets: SecretDialog;
  #asked: Asked | null = null;
  #renewed: DeviceSecret | null = null;

  constructor(host: Host, words: Localize, teller: Teller) {
    this.#host = host;
    this.#words = words;
    this.#teller = teller;
    this.#secrets = new SecretDialog(host, words);
    this.deleting = new MutationController(host, 'device-delete', deleteDevice, {
      done: 'pbx-device-deleted',
    });
    this.renewing = new MutationController(host, 'device-renew-password', this.#renewPassword, {
      done: 'pbx-device-password-renewed',
    });
    this.resyncing = resyncing(host);
  }

  get all() {
    return [this.deleting, this.renewing, this.resyncing];
  }

  askDelete(device: Device): void {
    this.#ask({ what: 'delete', device });
  }

  askRenew(device: Device): void {
    this.#ask({ what: 'renew', device });
  }

  /** Shows a password, this one time. */
  showSecret(secret: DeviceSecret): void {
    this.#secrets.open(secret);
  }

  /** Closes what is open about the former device. */
  forget(): void {
    this.#setAsked(null);
    for (const write of this.all) write.reset();
  }

  async resync(device: Device): Promise<void> {
    if (await this.resyncing.run(device)) this.#tell('device.resynced', device);
    else if (this.resyncing.error)
      this.#teller.failed(refusalText(this.#words, this.resyncing.error, device));
  }

  /** The question that is open, and the password. */
  render() {
    return html`${this.#question()} ${this.#secrets.render()}`;
  }

  #question() {
    if (!this.#asked) return nothing;
    const { what, device } = this.#asked;
    const words = this.#words;
    const { title, lead, confirm } = questions[what];
    const { error, pending } = what === 'delete' ? this.deleting : this.renewing;
    return confirmDialog({
      words,
      title: words.text(title, { name: device.sipUsername }),
      content: html`<p>${words.text(lead)}</p>`,
      confirmLabel: words.text(confirm),
      danger: what === 'delete',
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void (what === 'delete' ? this.#delete(device) : this.#renew(device)),
      close: () => this.#setAsked(null),
    });
  }

  async #delete(device: Device): Promise<void> {
    if (!(await this.deleting.run(device))) return;
    this.#setAsked(null);
    this.#tell('device.deleted', device);
  }

  async #renew(device: Device): Promise<void> {
    if (!(await this.renewing.run(device)) || !this.#renewed) return;
    this.#setAsked(null);
    this.showSecret(this.#renewed);
    this.#renewed = null;
  }

  /** The event tells the device; its password stays here. */
  readonly #renewPassword = async (client: PbxClient, device: Device, signal: AbortSignal) => {
    const call = client.POST('/devices/{deviceId}/password', { params: at(device), signal });
    this.#renewed = await unwrap(call);
    return this.#renewed.device;
  };

  #tell(id: 'device.deleted' | 'device.resynced', device: Device): void {
    this.#teller.done(this.#words.text(id, { name: device.sipUsername }), device);
  }

  #ask(asked: Asked): void {
    for (const write of this.all) write.reset();
    this.#setAsked(asked);
  }

  #setAsked(asked: Asked | null): void {
    this.#asked = asked;
    this.#host.requestUpdate();
  }
}

/** Why something could not be done with a device. */
export function refusalText(words: Localize, error: PbxError, { sipUsername }: Device): string {
  return words.text('device.failed', { name: sipUsername, reason: textOf(error, words) });
}

/** Asks phones to fetch their configuration. */
export function resyncing(host: Host): MutationController<Device, Device> {
  return new MutationController(host, 'device-resync', resyncDevice, {
    done: 'pbx-device-resynced',
  });
}

const at = ({ id, version }: Device) => ({
  path: { deviceId: id },
  header: { 'If-Match': `"${version}"` },
});

async function deleteDevice(client: PbxClient, device: Device, signal: AbortSignal) {
  await unwrap(client.DELETE('/devices/{deviceId}', { params: at(device), signal }));
  return device;
}

async function resyncDevice(client: PbxClient, device: Device, signal: AbortSignal) {
  const params = { path: { deviceId: device.id } };
  await unwrap(client.POST('/devices/{deviceId}/resync', { params, signal }));
  return device;
}

declare global {
  interface HTMLElementEventMap {
    'pbx-device-delete': PbxActionEvent<Device>;
    'pbx-device-deleted': CustomEvent<Device>;
    'pbx-device-renew-password': PbxActionEvent<Device>;
    'pbx-device-password-renewed': CustomEvent<Device>;
    'pbx-device-resync': PbxActionEvent<Device>;
    'pbx-device-resynced': CustomEvent<Device>;
  }
}
