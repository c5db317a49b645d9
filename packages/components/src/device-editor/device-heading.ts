import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../shared/device.model.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';

interface DeviceHeading {
  words: Localize;
  /** Null for a new device. */
  stored: Device | null;
  mayWrite: boolean;
  busy: boolean;
  renew(stored: Device): void;
  resync(stored: Device): void;
  remove(stored: Device): void;
}

/** Name and user of the device, and what can be done with it besides editing. */
export function deviceHeading(heading: DeviceHeading): TemplateResult {
  const { words, stored, mayWrite } = heading;
  return html`<div class="heading">
    <h2 part="heading">
      <bdi>${stored ? stored.sipUsername : words.text('deviceEditor.newDevice')}</bdi>
      ${stored ? html`<span class="muted">${stored.userName}</span>` : nothing}
    </h2>
    ${stored && mayWrite ? acts(heading, stored) : nothing}
  </div>`;
}

function acts({ words, busy, renew, resync, remove }: DeviceHeading, stored: Device) {
  return html`<span class="acts">
    <button type="button" ?disabled=${busy} @click=${() => renew(stored)}>
      ${icon('lock')}${words.text('device.newPassword')}
    </button>
    <button type="button" ?disabled=${busy} @click=${() => resync(stored)}>
      ${icon('refresh')}${words.text('device.resync')}
    </button>
    <button type="button" class="danger" ?disabled=${busy} @click=${() => remove(stored)}>
      ${icon('trash')}${words.text('editor.delete')}
    </button>
  </span>`;
}
