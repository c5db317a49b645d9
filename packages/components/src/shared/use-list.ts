import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../locales/en/lists.js';
import type { Localize } from './localize.js';
import { objectLink } from './routing-object.js';

/** An object that refers to another. */
export type Use = components['schemas']['Use'];

/** What refers to something; each has its word, and but for the last three an editor of its own. */
const resources = [
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
  'domains',
  'emergency-addresses',
  'sites',
] as const;
const opening = resources.length - 3;

/** Whose editor it is: the list of agents belongs to its queue, whose id it has. */
const openedAs = (resource: Use['resource']) => (resource === 'queue-agents' ? 'queues' : resource);

/**
 * The objects that refer to something, each with what it is; one object is named once. With a host, which then fires
 * `pbx-object-select`, those that can be edited are buttons that open them.
 */
export function useList(words: Localize, uses: readonly Use[], host?: HTMLElement): TemplateResult {
  const different = [...new Map(uses.map((use) => [`${use.resource} ${use.id}`, use])).values()];
  return html`<ul class="uses" part="uses">
    ${different.map(({ resource, id, name }) => {
      const kind = resources.findIndex((one) => one === resource);
      return html`<li>
        ${
          kind < 0
            ? nothing
            : html`<span class="use-kind">${words.text(`resource.${resources[kind]!}`)}</span>`
        }
        ${
          host && kind >= 0 && kind < opening
            ? objectLink(words, host, { kind: openedAs(resource), id, name })
            : html`<bdi>${words.phone(name)}</bdi>`
        }
      </li>`;
    })}
  </ul>`;
}
