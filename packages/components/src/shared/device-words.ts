import { html, type TemplateResult } from 'lit';
import '../locales/en/devices.js';
import type { Device } from './device.model.js';
import { icon } from './icons.js';
import type { Localize, StringId } from './localize.js';

const labels: Readonly<Record<string, StringId>> = {
  kind: 'device.kind',
  suffix: 'device.suffix',
  transport: 'device.transport',
  srtp: 'device.srtp',
  autoAnswer: 'device.autoAnswer',
};

/** Label of a field that a person sets; null for what is none. */
export function deviceFieldLabel(words: Localize, field: string): string | null {
  const label = labels[field];
  return label ? words.text(label) : null;
}

/** A value of such a field as people read it. */
export function deviceFieldText(words: Localize, field: string, value: unknown): string {
  switch (field) {
    case 'kind':
      return words.text(`device.kind.${value as Device['kind']}`);
    case 'transport':
      return words.text(`device.transport.${value as Device['transport']}`);
    case 'srtp':
      return words.text(`device.srtp.${value as Device['srtp']}`);
    case 'autoAnswer':
      return words.text(value ? 'device.yes' : 'device.no');
    default:
      return String(value);
  }
}

/** Whether calls reach it, in words. */
export function registeredText(words: Localize, { registered }: Device): string {
  return words.text(registered ? 'device.registered' : 'device.notRegistered');
}

/** The same with a picture and a colour. */
export function registeredTag(words: Localize, device: Device): TemplateResult {
  return html`<span class="tag ${device.registered ? 'success' : ''}" part="state"
    >${icon(device.registered ? 'check' : 'block')}${registeredText(words, device)}</span
  >`;
}

export function lastSeenText(words: Localize, { lastSeenAt }: Device): string {
  return lastSeenAt ? words.date(lastSeenAt) : words.text('device.neverSeen');
}
