import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import type { PhoneNumber } from './number-editor.model.js';

interface NumberHeading {
  words: Localize;
  /** Null for a new number. */
  stored: PhoneNumber | null;
  /** Null where the person may not delete it. */
  remove: ((stored: PhoneNumber) => void) | null;
}

/** The number, and the button that deletes it. */
export function numberHeading({ words, stored, remove }: NumberHeading): TemplateResult {
  return html`<div class="heading">
    <h2 part="heading">
      <bdi>${stored ? words.phone(stored.number) : words.text('numberEditor.newNumber')}</bdi>
    </h2>
    ${
      stored && remove
        ? html`<button type="button" class="danger" @click=${() => remove(stored)}>
            ${icon('trash')}${words.text('editor.delete')}
          </button>`
        : nothing
    }
  </div>`;
}
