import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Localize } from './localize.js';

interface UndoButtons {
  words: Localize;
  busy: boolean;
  /** Null where it cannot be taken back. */
  undo: (() => void) | null;
  dismiss(): void;
}

/** Takes back what was told, or hides it. */
export function undoButtons({ words, busy, undo, dismiss }: UndoButtons): TemplateResult {
  return html`${
      undo
        ? html`<button type="button" aria-busy=${busy} ?disabled=${busy} @click=${undo}>
            ${words.text('toast.undo')}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="quiet icon-only"
      aria-label=${words.text('toast.dismiss')}
      @click=${dismiss}
    >
      ${icon('close')}
    </button>`;
}
