import type { components } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { rowFilters, rowsOf, type RowFilter } from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];

/** How many rows have which plan; each count shows its rows. */
export function filterChips(
  words: Localize,
  current: UserImport,
  filter: RowFilter,
  show: (filter: RowFilter) => void,
): TemplateResult {
  return html`<div
    slot="toolbar"
    class="chips"
    role="group"
    aria-label=${words.text('userImport.filter')}
  >
    ${rowFilters.map(
      (name) =>
        html`<button
          type="button"
          part="filter"
          class="chip ${name}"
          aria-pressed=${name === filter}
          @click=${() => show(name)}
        >
          ${words.text(`userImport.${name}`)}
          <span class="count">${words.number(rowsOf(name, current))}</span>
        </button>`,
    )}
  </div>`;
}
