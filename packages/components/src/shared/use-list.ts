import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../locales/en/lists.js';
import type { Localize, StringId } from './localize.js';
import { objectLink } from './routing-object.js';

/** An object that refers to another. */
export type Use = components['schemas']['Use'];

const most = 8;

const names: Partial<Record<Use['resource'], StringId>> = {
  'answering-rules': 'resource.answering-rules',
  attendants: 'resource.attendants',
  conferences: 'resource.conferences',
  domains: 'resource.domains',
  'emergency-addresses': 'resource.emergency-addresses',
  holidays: 'resource.holidays',
  overrides: 'resource.overrides',
  'phone-numbers': 'resource.phone-numbers',
  queues: 'resource.queues',
  sites: 'resource.sites',
  'time-frames': 'resource.time-frames',
  users: 'resource.users',
  voicemail: 'resource.voicemail',
};

/** What an element of its own edits. */
const opens: readonly Use['resource'][] = [
  'answering-rules',
  'attendants',
  'conferences',
  'holidays',
  'overrides',
  'phone-numbers',
  'queues',
  'time-frames',
  'users',
  'voicemail',
];

/**
 * The objects that refer to something, each with what it is; one object is named once. With a host, which then fires
 * `pbx-object-select`, those that can be edited are buttons that open them.
 */
export function useList(words: Localize, uses: readonly Use[], host?: HTMLElement): TemplateResult {
  const different = [...new Map(uses.map((use) => [`${use.resource} ${use.id}`, use])).values()];
  const more = different.length - most;
  return html`<ul class="uses" part="uses">
    ${different.slice(0, most).map(({ resource, id, name }) => {
      const kind = names[resource];
      return html`<li>
        ${kind ? html`<span class="use-kind">${words.text(kind)}</span>` : nothing}
        ${
          host && opens.includes(resource)
            ? objectLink(words, host, { kind: resource, id, name })
            : html`<bdi>${words.phone(name)}</bdi>`
        }
      </li>`;
    })}
    ${more > 0 ? html`<li>${words.text('delete.usedMore', { count: more })}</li>` : nothing}
  </ul>`;
}
