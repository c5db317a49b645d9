import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import type { Attendant } from './attendant-editor.model.js';

interface AttendantHeading {
  words: Localize;
  /** Null for a new one. */
  stored: Attendant | null;
  /** Null where the person may not delete it. */
  remove: ((stored: Attendant) => void) | null;
}

/** The name, and the button that deletes it. */
export function attendantHeading({ words, stored, remove }: AttendantHeading): TemplateResult {
  return html`<div class="heading">
    <h2 part="heading"><bdi>${stored?.name ?? words.text('attendantEditor.new')}</bdi></h2>
    ${
      stored && remove
        ? html`<button type="button" class="danger" @click=${() => remove(stored)}>
            ${icon('trash')}${words.text('editor.delete')}
          </button>`
        : nothing
    }
  </div>`;
}
