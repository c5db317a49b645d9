import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { warningOf, type Queue, type QueueDraft } from './queue-editor.model.js';

interface Heading {
  words: Localize;
  /** Null for a new queue. */
  stored: Queue | null;
  /** Null where the person may not delete it. */
  remove: ((queue: Queue) => void) | null;
}

/** The name, and the button that deletes it. */
export function queueHeading({ words, stored, remove }: Heading): TemplateResult {
  return html`<div class="heading">
    <h2 part="heading"><bdi>${stored?.name ?? words.text('queueEditor.newQueue')}</bdi></h2>
    ${
      stored && remove
        ? html`<button type="button" class="danger" @click=${() => remove(stored)}>
            ${icon('trash')}${words.text('editor.delete')}
          </button>`
        : nothing
    }
  </div>`;
}

interface Warning {
  words: Localize;
  draft: QueueDraft;
  stored: Queue | null;
  openAgents(queue: Queue): void;
}

/** Says that nobody answers, and whether callers can at least leave. */
export function queueWarning({ words, draft, stored, openAgents }: Warning) {
  const warning = warningOf(draft, stored?.agentsTotal ?? null);
  if (!warning || !stored) return nothing;
  return html`<div class="notice warning" part="warning" role="status">
    ${icon('alert')}
    <p>${words.text(`queueEditor.warning.${warning}`)}</p>
    <button type="button" @click=${() => openAgents(stored)}>
      ${words.text('queueEditor.addAgents')}
    </button>
  </div>`;
}
