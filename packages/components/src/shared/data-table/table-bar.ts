import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { Localize } from '../localize.js';
import type { Column } from './data-table.model.js';
import { columnChooser } from './table-parts.js';

export interface TableBar {
  words: Localize;
  columns: readonly Column[];
  /** Number of selected rows. */
  selected: number;
  toggle(column: string): void;
  /** Selects nothing. */
  clear(): void;
}

/** The line above the rows; while rows are selected, what can be done with them takes its place. */
export function tableBar({ words, columns, selected, toggle, clear }: TableBar): TemplateResult {
  return html`<div class="bar ${selected > 0 ? 'selecting' : ''}">
    <div class="tools" part="toolbar">
      <slot name="toolbar"></slot>
      ${columnChooser(words, columns, toggle)}
      <slot name="actions"></slot>
      <slot name="chips"></slot>
    </div>
    ${
      selected > 0
        ? html`<div class="bulk" part="bulk">
            <span class="count" role="status">
              ${words.text('table.selected', { count: selected })}
            </span>
            <slot name="bulk"></slot>
            <button
              type="button"
              class="quiet icon-only clear"
              aria-label=${words.text('table.clearSelection')}
              @click=${clear}
            >
              ${icon('close')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
