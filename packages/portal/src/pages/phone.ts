import '@pbxkit/components/device-editor.js';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';

type Device = components['schemas']['Device'];

const own = '/account/phones';

/** One of the own devices, or a new one: once saved, the address is that of the device. */
export function page({ words, params, path, go }: PageContext) {
  const deviceId = params.deviceId ?? '';
  return html`
    <p class="crumb"><a href=${own}>${words('phones.back')}</a></p>
    <h1 tabindex="-1">${words(deviceId ? 'page.phoneEdit' : 'page.phoneAdd')}</h1>
    <pbx-device-editor
      class=${deviceId ? '' : 'titled'}
      device-id=${deviceId}
      @pbx-device-saved=${openSaved}
      @pbx-device-deleted=${leaveUndone}
      ${withDraft(path, 'pbx-device-edit')}
    ></pbx-device-editor>
  `;

  function openSaved(event: CustomEvent<Device>) {
    if (!deviceId) go(`${own}/${event.detail.id}`, { replace: true });
  }

  /** The creation was undone: the form is that of a new device again. */
  function leaveUndone(event: Event) {
    const editor = event.currentTarget as HTMLElementTagNameMap['pbx-device-editor'];
    if (!editor.deviceId) go(`${own}/new`, { replace: true });
  }
}
