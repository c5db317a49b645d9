import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons.js';
import type { Localize } from '../localize.js';
import { anchored, whenOpened } from '../popover.js';
import { nextSort, sortDirection, type Column } from './data-table.model.js';

const arrow = html`<svg class="arrow" viewBox="0 0 24 24" aria-hidden="true">
  ${svg`<path d="M12 20V5m-6 6 6-6 6 6"></path>`}
</svg>`;

export interface SelectAll {
  words: Localize;
  all: boolean;
  some: boolean;
  toggle(): void;
}

/** Selects the rows that are loaded. */
export function selectAllBox(
  { words, all, some, toggle }: SelectAll,
  inGrid: boolean,
): TemplateResult {
  return html`<input
    type="checkbox"
    tabindex=${inGrid ? -1 : nothing}
    aria-label=${inGrid ? words.text('table.selectAll') : nothing}
    .checked=${live(all)}
    .indeterminate=${some && !all}
    @change=${toggle}
  />`;
}

export function headerCell(
  column: Column,
  index: number,
  sort: string,
  change: (sort: string) => void,
): TemplateResult {
  const { id, header, numeric, align, sort: field } = column;
  const label = html`<span class="label">${header}</span>`;
  return html`<div
    class="cell ${numeric ? 'numeric' : ''} ${align === 'end' ? 'end' : ''}"
    part="header-cell"
    role="columnheader"
    tabindex="-1"
    data-column=${id}
    aria-colindex=${index + 1}
    aria-sort=${sortDirection(sort, field) ?? nothing}
  >
    ${
      field
        ? html`<button type="button" tabindex="-1" @click=${() => change(nextSort(sort, field))}>
            ${label}${arrow}
          </button>`
        : label
    }
  </div>`;
}

/** Offers the columns; the first, which names the row, stays. */
export function columnChooser(
  words: Localize,
  columns: readonly Column[],
  toggle: (id: string) => void,
): TemplateResult {
  return html`<button
      type="button"
      part="columns-button"
      class="columns-button"
      popovertarget="columns"
      aria-expanded="false"
    >
      ${icon('columns')}<span class="wide-only">${words.text('table.columns')}</span>
    </button>
    <div
      id="columns"
      class="popover columns"
      part="columns"
      popover
      role="group"
      aria-label=${words.text('table.columns')}
      ${anchored()}
    >
      ${whenOpened(() => columns.map((column, at) => columnChoice(column, at === 0, toggle)))}
    </div>`;
}

function columnChoice(
  { id, header, hidden }: Column,
  isFixed: boolean,
  toggle: (id: string) => void,
): TemplateResult {
  return html`<label>
    <input
      type="checkbox"
      .checked=${live(!hidden)}
      ?disabled=${isFixed}
      @change=${() => toggle(id)}
    />
    ${header}
  </label>`;
}

/** What the header does, for cards. */
export function cardBar(
  words: Localize,
  columns: readonly Column[],
  sort: string,
  selectAll: SelectAll | null,
  change: (sort: string) => void,
): TemplateResult {
  const sortable = columns.filter((column) => column.sort);
  return html`<div class="card-bar">
    ${
      selectAll
        ? html`<label
            >${selectAllBox(selectAll, false)}
            <span class="visually-hidden">${words.text('table.selectAll')}</span></label
          >`
        : nothing
    }
    ${sortable.length > 0 ? sortControls(words, sortable, sort, change) : nothing}
  </div>`;
}

function sortControls(
  words: Localize,
  sortable: readonly Column[],
  sort: string,
  change: (sort: string) => void,
) {
  const descending = sort.startsWith('-');
  const field = sort.replace(/^-/, '');
  return html`<label class="sort">
      <span>${words.text('table.sortBy')}</span>
      <select
        .value=${live(field)}
        @change=${(event: Event) =>
          change(`${descending ? '-' : ''}${(event.target as HTMLSelectElement).value}`)}
      >
        ${sortable.map(
          (column) =>
            html`<option value=${column.sort ?? ''} ?selected=${column.sort === field}>
              ${column.header}
            </option>`,
        )}
      </select>
    </label>
    <button
      type="button"
      class="icon-only"
      aria-label="${words.text('table.sortDirection')}: ${words.text(
        descending ? 'table.descending' : 'table.ascending',
      )}"
      @click=${() => change(nextSort(sort, field))}
    >
      <svg class="icon ${descending ? 'down' : ''}" viewBox="0 0 24 24" aria-hidden="true">
        ${svg`<path d="M12 20V5m-6 6 6-6 6 6"></path>`}
      </svg>
    </button>`;
}
