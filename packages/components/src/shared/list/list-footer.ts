import type { PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import '../../locales/en/lists.js';
import { afterPaint } from '../after-paint.js';
import { icon } from '../icons.js';
import type { Localize } from '../localize.js';
import { textOf } from '../states.js';

interface ListFooter {
  words: Localize;
  total: number | undefined;
  /** How many there are, in words. */
  totalText(): string;
  readAt: Date | null;
  isCut: boolean;
  /** The last re-read failed; what is shown is older. */
  failure: PbxError | null;
  /** Rows in the file so far; null while none is written. */
  exported: number | null;
  refresh(): void;
  cancelExport(): void;
}

/**
 * Total, time of reading, and what keeps the list from being up to date. The rows come first: the figures and times of a
 * language are slow to make ready.
 */
export function listFooter(footer: ListFooter) {
  const { words, total, readAt, isCut, failure, exported } = footer;
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
    ${failure ? html`<span class="tag danger" role="status">${textOf(failure, words)}</span>` : nothing}
    ${
      isCut
        ? html`<span class="tag warning" role="status" title=${words.text('list.cutHint')}>
            ${words.text('list.cut')}
            <span class="visually-hidden">${words.text('list.cutHint')}</span>
          </span>`
        : nothing
    }
    ${
      readAt
        ? afterPaint(
            () =>
              html`<span>${words.text('list.asOf', { time: words.date(readAt, 'time') })}</span>`,
          )
        : nothing
    }
    <button type="button" class="quiet" @click=${footer.refresh}>
      ${icon('refresh')}${words.text('list.refresh')}
    </button>
  </div>`;
}
