import { html, nothing, type TemplateResult } from 'lit';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { Device } from '../shared/device.model.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { alertMessage } from '../shared/states.js';

const untouched = {};

/** The tab Phones: the devices of the user, or one of them. Its elements are loaded with the first look at it. */
export class PhonesPanel {
  readonly #host: Host;
  readonly #words: Localize;
  /** What was typed, by device; empty for a new one. */
  #drafts = new Map<string, object>();
  #userId = '';
  /** The device that is edited, empty for a new one; null while all are listed. */
  #open: string | null = null;
  #failed = false;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  /** Whether devices may be read. */
  get isOffered(): boolean {
    return sessionOf(this.#host).session?.can('device-table', 'phones:read') ?? false;
  }

  render(userId: string, isShown: boolean): TemplateResult | typeof nothing {
    if (isShown && this.#userId !== userId) this.#begin(userId);
    if (!userId || this.#userId !== userId) return nothing;
    if (this.#failed)
      return isShown ? html`${alertMessage(this.#words.text('error.network'))}` : nothing;
    return html`<div class="phones" ?hidden=${!isShown}>
      ${this.#open === null ? this.#list(userId) : this.#editor(userId, this.#open)}
    </div>`;
  }

  #list(userId: string) {
    const mayAdd = sessionOf(this.#host).session?.can('device-editor', 'phones:write') ?? false;
    return html`<pbx-device-table
      part="devices"
      user-id=${userId}
      @pbx-view-change=${stop}
      @pbx-device-select=${(event: CustomEvent<Device>) => {
        event.stopPropagation();
        void this.#show(event.detail.id);
      }}
    >
      ${
        mayAdd
          ? html`<button
              slot="actions"
              type="button"
              class="primary"
              @click=${() => void this.#show('')}
            >
              ${this.#words.text('userEditor.addDevice')}
            </button>`
          : nothing
      }
    </pbx-device-table>`;
  }

  #editor(userId: string, deviceId: string) {
    return html`<button type="button" class="link back" @click=${() => void this.#show(null)}>
        ${icon('previous')}${this.#words.text('userEditor.allDevices')}
      </button>
      <pbx-device-editor
        part="device"
        device-id=${deviceId}
        user-id=${userId}
        .edits=${this.#drafts.get(deviceId) ?? untouched}
        @pbx-device-edit=${(event: CustomEvent<object>) => {
          event.stopPropagation();
          this.#drafts.set(this.#open ?? '', event.detail);
        }}
        @pbx-device-saved=${(event: CustomEvent<Device>) => this.#follow(event.detail.id)}
        @pbx-device-deleted=${({ currentTarget }: Event) =>
          this.#follow((currentTarget as HTMLElementTagNameMap['pbx-device-editor']).deviceId)}
      ></pbx-device-editor>`;
  }

  /** The editor went on to what it added, or back to a new device. */
  #follow(deviceId: string): void {
    this.#drafts.delete(this.#open ?? '');
    this.#open = deviceId;
    this.#host.requestUpdate();
  }

  /** What was pressed is gone afterwards, so the focus goes to the way back, or to the tab. */
  async #show(deviceId: string | null): Promise<void> {
    this.#open = deviceId;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const next = deviceId === null ? '#tab-phones' : '.phones > .back';
    this.#host.shadowRoot?.querySelector<HTMLElement>(next)?.focus();
  }

  #begin(userId: string): void {
    this.#userId = userId;
    this.#open = null;
    this.#drafts = new Map();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#failed = false;
    try {
      await Promise.all([
        import('../device-table/device-table.js'),
        import('../device-editor/device-editor.js'),
      ]);
    } catch {
      this.#failed = true;
      this.#host.requestUpdate();
    }
  }
}

/** The state and the view of the inner elements are not those of this one. */
function stop(event: Event): void {
  event.stopPropagation();
}
