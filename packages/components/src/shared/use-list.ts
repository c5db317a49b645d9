import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../locales/en/lists.js';
import type { Localize, StringId } from './localize.js';
import { objectLink } from './routing-object.js';

/** An object that refers to another. */
export type Use = components['schemas']['Use'];

/** More than so many stand in a box that scrolls. */
const most = 8;

const names: Partial<Record<Use['resource'], StringId>> = {
  'answering-rules': 'resource.answering-rules',
  attendants: 'resource.attendants',
  conferences: 'resource.conferences',
  domains: 'resource.domains',
  'emergency-addresses': 'resource.emergency-addresses',
  holidays: 'resource.holidays',
  'music-on-hold': 'resource.music-on-hold',
  overrides: 'resource.overrides',
  'phone-numbers': 'resource.phone-numbers',
  'queue-agents': 'resource.queue-agents',
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
  'music-on-hold',
  'overrides',
  'phone-numbers',
  'queue-agents',
  'queues',
  'time-frames',
  'users',
  'voicemail',
];

/** Whose editor it is: the list of agents belongs to its queue, whose id it has. */
const openedAs = (resource: Use['resource']) => (resource === 'queue-agents' ? 'queues' : resource);

/**
 * The objects that refer to something, each with what it is; one object is named once. With a host, which then fires
 * `pbx-object-select`, those that can be edited are buttons that open them. `unread` are as many that are not among them.
 */
export function useList(
  words: Localize,
  uses: readonly Use[],
  host?: HTMLElement,
  unread = 0,
): TemplateResult {
  const different = [...new Map(uses.map((use) => [`${use.resource} ${use.id}`, use])).values()];
  const list = html`<ul class="uses" part="uses">
    ${different.map(({ resource, id, name }) => {
      const kind = names[resource];
      return html`<li>
        ${kind ? html`<span class="use-kind">${words.text(kind)}</span>` : nothing}
        ${
          host && opens.includes(resource)
            ? objectLink(words, host, { kind: openedAs(resource), id, name })
            : html`<bdi>${words.phone(name)}</bdi>`
        }
      </li>`;
    })}
    ${unread > 0 ? html`<li>${words.text('delete.usedMore', { count: unread })}</li>` : nothing}
  </ul>`;
  if (different.length <= most) return list;
  return html`<div
    class="uses-box"
    role="region"
    tabindex="0"
    aria-label=${words.text('delete.where')}
  >
    ${list}
  </div>`;
}
