import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import type { Column } from './data-table.model.js';
import { headerCell, selectAllBox, type SelectAll } from './table-parts.js';

export interface TableHead {
  words: Localize;
  /** The shown ones. */
  columns: readonly Column[];
  sort: string;
  /** Null where rows cannot be selected. */
  selectAll: SelectAll | null;
  /** Rows have a menu. */
  actions: boolean;
  sortBy(sort: string): void;
}

/** The header row. */
export function tableHead({
  words,
  columns,
  sort,
  selectAll,
  actions,
  sortBy,
}: TableHead): TemplateResult {
  const offset = Number(selectAll !== null);
  return html`<div class="head" role="row" part="head">
    ${
      selectAll
        ? html`<div class="cell widget select" role="columnheader" tabindex="-1" aria-colindex="1">
            ${selectAllBox(selectAll, true)}
          </div>`
        : nothing
    }
    ${columns.map((column, at) => headerCell(column, at + offset, sort, sortBy))}
    ${
      actions
        ? html`<div
            class="cell widget"
            role="columnheader"
            tabindex="-1"
            aria-colindex=${columns.length + offset + 1}
          >
            <span class="visually-hidden">${words.text('table.actions')}</span>
          </div>`
        : nothing
    }
  </div>`;
}
