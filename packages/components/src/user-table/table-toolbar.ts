import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { filterChips, filterPanel, type FilterPanel } from './filter-panel.js';
import type { UserBulk } from './user-writes.js';

interface TableToolbar extends FilterPanel {
  query: string;
  search(event: InputEvent): void;
  exportUsers(): void;
}

interface BulkButtons {
  words: Localize;
  /** How many match, where not all of them are selected yet; null otherwise. */
  matching: number | null;
  selectMatching(): void;
  open(action: UserBulk['action']): void;
}

/** Search, filters, what the page adds, and the export. */
export function tableToolbar(toolbar: TableToolbar): TemplateResult {
  const { words, query } = toolbar;
  return html`<label slot="toolbar" class="search">
      <span class="visually-hidden">${words.text('userTable.search')}</span>
      ${icon('search')}
      <input
        type="search"
        part="search"
        placeholder=${words.text('userTable.searchHint')}
        maxlength="100"
        .value=${query}
        @input=${toolbar.search}
      />
    </label>
    <span slot="toolbar">${filterPanel(toolbar)}</span>
    <span slot="toolbar" class="spacer"></span>
    <slot name="toolbar" slot="toolbar"></slot>
    <button slot="toolbar" type="button" part="export-button" @click=${toolbar.exportUsers}>
      ${icon('download')}
      <span class="wide-only">${words.text('userTable.export')}</span>
    </button>
    <slot name="actions" slot="actions"></slot>
    ${filterChips(toolbar)}`;
}

/** What can be done with the selected users. */
export function bulkButtons({
  words,
  matching,
  selectMatching,
  open,
}: BulkButtons): TemplateResult {
  return html`${
      matching === null
        ? nothing
        : html`<button slot="bulk" type="button" class="link" @click=${selectMatching}>
            ${words.text('userTable.selectMatching', { count: matching })}
          </button>`
    }
    <button slot="bulk" type="button" class="quiet" @click=${() => open('update')}>
      ${icon('edit')}<span class="wide-only">${words.text('userTable.bulkEdit')}</span>
    </button>
    <button slot="bulk" type="button" class="quiet" @click=${() => open('sendWelcome')}>
      ${icon('mail')}<span class="wide-only">${words.text('userTable.welcome')}</span>
    </button>
    <button slot="bulk" type="button" class="danger quiet" @click=${() => open('delete')}>
      ${icon('trash')}<span class="wide-only">${words.text('userTable.delete')}</span>
    </button>`;
}
