import type { ResourceName, components } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import '../locales/en/routing.js';
import type { Icon } from './more-icons.js';
import type { Localize } from './localize.js';

/** Something that a call passes. */
export type RoutingObject = components['schemas']['RoutingObject'];

/** What decides where calls go: when one of them changes, so may every path. */
export const routingResources: readonly ResourceName[] = [
  'answering-rules',
  'attendants',
  'blocked-numbers',
  'conferences',
  'devices',
  'domains',
  'emergency-addresses',
  'holidays',
  'overrides',
  'phone-numbers',
  'prompts',
  'queue-agents',
  'queues',
  'sites',
  'time-frames',
  'users',
];

/** Some of them change with every call: what others do is looked at so often at most, in milliseconds. */
export const routingPace = 10_000;

export const objectIcons: Readonly<Record<RoutingObject['kind'], Icon>> = {
  attendant: 'menu',
  blockList: 'block',
  caller: 'caller',
  conference: 'users',
  directory: 'directory',
  domain: 'building',
  emergency: 'alert',
  extension: 'phone',
  external: 'external',
  hangup: 'hangup',
  override: 'calendar',
  phoneNumber: 'phone',
  prompt: 'speaker',
  queue: 'users',
  timeRule: 'clock',
  user: 'caller',
  userDevices: 'phone',
  voicemail: 'voicemail',
};

/** Its name as people write it. */
export function objectName(words: Localize, { name }: RoutingObject): string {
  return words.phone(name);
}

/** What a person chose to open: something that a call passes, or an object by the word of its resource. */
export interface SelectedObject {
  readonly kind: RoutingObject['kind'] | ResourceName;
  readonly id: string | null;
  readonly name: string;
}

/** Its name, as a button that opens it where it is an object of its own. */
export function objectLink(
  words: Localize,
  host: HTMLElement,
  object: SelectedObject,
): TemplateResult {
  const name = html`<bdi>${words.phone(object.name)}</bdi>`;
  if (object.id === null) return name;
  return html`<button type="button" class="link" @click=${() => selectObject(host, object)}>
    ${name}
  </button>`;
}

/** Tells that an object was chosen. */
export function selectObject(host: HTMLElement, object: SelectedObject): void {
  host.dispatchEvent(
    new CustomEvent('pbx-object-select', {
      detail: object,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

declare global {
  interface HTMLElementEventMap {
    'pbx-object-select': CustomEvent<SelectedObject>;
  }
}
