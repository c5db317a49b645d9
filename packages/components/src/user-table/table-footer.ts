import type { PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { textOf } from '../shared/states.js';

interface TableFooter {
  words: Localize;
  total: number | undefined;
  readAt: Date | null;
  isCut: boolean;
  /** The last re-read failed; what is shown is older. */
  failure: PbxError | null;
  /** Users in the file so far; null while none is written. */
  exported: number | null;
  refresh(): void;
  cancelExport(): void;
}

/** Total, time of reading, and what keeps the list from being up to date. */
export function tableFooter(footer: TableFooter) {
  const { words, total, readAt, isCut, failure, exported } = footer;
  if (total === undefined) words.prepare();
  return html`<div slot="footer" class="footer" part="footer">
    <span class="total" role="status">
      ${total === undefined ? nothing : html`<bdi>${words.text('userTable.total', { count: total })}</bdi>`}
    </span>
    ${
      exported === null
        ? nothing
        : html`<progress
              aria-label=${words.text('userTable.export')}
              max=${total ?? nothing}
              .value=${exported}
            ></progress>
            <span>${words.text('userTable.exporting', { count: exported })}</span>
            <button type="button" class="quiet" @click=${footer.cancelExport}>
              ${words.text('userTable.cancelExport')}
            </button>`
    }
    ${failure ? html`<span class="tag danger" role="status">${textOf(failure, words)}</span>` : nothing}
    ${
      isCut
        ? html`<span class="tag warning" role="status" title=${words.text('userTable.cutHint')}>
            ${words.text('userTable.cut')}
            <span class="visually-hidden">${words.text('userTable.cutHint')}</span>
          </span>`
        : nothing
    }
    ${
      readAt
        ? html`<span>${words.text('userTable.asOf', { time: words.date(readAt, 'time') })}</span>`
        : nothing
    }
    <button type="button" class="quiet" @click=${footer.refresh}>
      ${icon('refresh')}${words.text('userTable.refresh')}
    </button>
  </div>`;
}
