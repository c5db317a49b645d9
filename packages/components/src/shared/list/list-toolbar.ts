import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import { filterChips, filterPanel, type ListFilters } from './list-filters.js';

interface ListToolbar extends ListFilters {
  query: string;
  /** Accessible name of the search field. */
  searchLabel: string;
  /** What can be searched for, shown while the field is empty. */
  searchHint: string;
  search(event: InputEvent): void;
  /** Without it nothing is exported. */
  export?: (() => void) | undefined;
}

/** Search, filters, what the page adds, and the export. */
export function listToolbar(toolbar: ListToolbar): TemplateResult {
  const { words, query } = toolbar;
  return html`<label slot="toolbar" class="search">
      <span class="visually-hidden">${toolbar.searchLabel}</span>
      ${icon('search')}
      <input
        type="search"
        part="search"
        placeholder=${toolbar.searchHint}
        maxlength="100"
        .value=${query}
        @input=${toolbar.search}
      />
    </label>
    ${toolbar.filters.length > 0 ? html`<span slot="toolbar">${filterPanel(toolbar)}</span>` : nothing}
    <span slot="toolbar" class="spacer"></span>
    <slot name="toolbar" slot="toolbar"></slot>
    ${
      toolbar.export
        ? html`<button slot="toolbar" type="button" part="export-button" @click=${toolbar.export}>
            ${icon('download')}
            <span class="wide-only">${words.text('list.export')}</span>
          </button>`
        : nothing
    }
    <slot name="actions" slot="actions"></slot>
    ${filterChips(toolbar)}`;
}
