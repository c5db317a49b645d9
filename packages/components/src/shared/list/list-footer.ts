import { html, nothing } from 'lit';
import '../../locales/en/lists.js';
import { afterPaint } from '../after-paint.js';
import { freshness, type Freshness } from '../freshness.js';

interface ListFooter extends Freshness {
  total: number | undefined;
  /** How many there are, in words. */
  totalText(): string;
  /** Rows in the file so far; null while none is written. */
  exported: number | null;
  cancelExport(): void;
}

/**
 * Total, time of reading, and what keeps the list from being up to date. The rows come first: the figures and times of a
 * language are slow to make ready.
 */
export function listFooter(footer: ListFooter) {
  const { words, total, exported } = footer;
  return html`<div slot="footer" class="footer" part="footer">
    <span class="total" role="status">
      ${total === undefined ? nothing : afterPaint(() => html`<bdi>${footer.totalText()}</bdi>`)}
    </span>
    ${
      exported === null
        ? nothing
        : html`<progress
              aria-label=${words.text('list.export')}
              max=${total ?? nothing}
              .value=${exported}
            ></progress>
            <span>${words.text('list.exporting', { count: exported })}</span>
            <button type="button" class="quiet" @click=${footer.cancelExport}>
              ${words.text('list.cancelExport')}
            </button>`
    }
    ${freshness(footer)}
  </div>`;
}
