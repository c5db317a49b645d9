import { unwrap, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import '../shared/data-table/data-table.js';
import type { Column, Range } from '../shared/data-table/data-table.model.js';
import { modalDialog } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { filterChips } from './filter-chips.js';
import { rowColumns, rowDetails } from './row-words.js';
import { windowStart, type RowFilter } from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];
type ImportRow = components['schemas']['ImportRow'];
type ImportRowList = components['schemas']['ImportRowList'];
type RowQuery = readonly [id: string, filter: RowFilter, offset: number];

const windowSize = 200;

/** The plan row by row: one window of at most 200 rows around what is seen. */
export class ImportRows {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #rows: QueryController<ImportRowList & { offset: number }, RowQuery>;
  #filter: RowFilter = 'all';
  #offset = 0;
  #open: ImportRow | null = null;
  #drawn: { language: string; columns: Column<ImportRow>[] } | undefined;

  constructor(host: Host, words: Localize, current: () => UserImport | undefined) {
    this.#host = host;
    this.#words = words;
    this.#rows = new QueryController(
      host,
      'user-imports',
      async (client, [importId, filter, offset], signal) => {
        const query = { limit: windowSize, offset, ...(filter !== 'all' && { action: filter }) };
        const params = { path: { importId }, query };
        const list = await unwrap(client.GET('/user-imports/{importId}/rows', { params, signal }));
        return { ...list, offset };
      },
      () => argumentsFor(current(), this.#filter, this.#offset),
      { component: 'user-import', requires: 'users:import', keep: true },
    );
  }

  reset(): void {
    this.#filter = 'all';
    this.#offset = 0;
    this.#open = null;
  }

  render(current: UserImport) {
    const words = this.#words;
    const { value, state } = this.#rows;
    return html`<pbx-data-table
      part="rows"
      exportparts="toolbar:rows__toolbar, grid:rows__grid, head:rows__head, header-cell:rows__header-cell, row:rows__row, cell:rows__cell"
      .label=${words.text('userImport.rows')}
      .columns=${this.#columns}
      .rows=${value?.items ?? []}
      .first=${value?.offset ?? 0}
      .total=${value?.total ?? -1}
      .rowId=${rowId}
      .busy=${state === 'loading' || state === 'refreshing'}
      @pbx-range-change=${this.#follow}
      @pbx-row-activate=${this.#openRow}
    >
      ${filterChips(words, current, this.#filter, (filter) => this.#show(filter))}
      <p slot="empty" class="muted">${words.text('userImport.rowsEmpty')}</p>
    </pbx-data-table>`;
  }

  renderDetails() {
    const row = this.#open;
    const words = this.#words;
    if (!row) return nothing;
    const close = () => this.#set(() => (this.#open = null));
    return modalDialog({
      title: words.text('userImport.rowTitle', { row: row.row, name: row.name }),
      wide: true,
      close,
      content: rowDetails(words, row),
      actions: html`<button type="button" class="primary" autofocus @click=${close}>
        ${words.text('userImport.close')}
      </button>`,
    });
  }

  /** The same columns as long as their words are: what the person hid stays hidden. */
  get #columns(): Column<ImportRow>[] {
    const language = `${this.#words.locale} ${this.#words.text('userImport.plan')}`;
    if (this.#drawn?.language !== language) {
      this.#drawn = { language, columns: rowColumns(this.#words) };
    }
    return this.#drawn.columns;
  }

  #show(filter: RowFilter): void {
    this.#set(() => {
      this.#filter = filter;
      this.#offset = 0;
    });
  }

  #follow = (event: CustomEvent<Range>): void => {
    event.stopPropagation();
    const offset = windowStart(event.detail.first, event.detail.last, windowSize);
    if (offset !== this.#offset) this.#set(() => (this.#offset = offset));
  };

  #openRow = (event: CustomEvent<{ row: ImportRow }>): void => {
    event.stopPropagation();
    this.#set(() => (this.#open = event.detail.row));
  };

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}

/** Rows are there once they are planned. */
function argumentsFor(current: UserImport | undefined, filter: RowFilter, offset: number) {
  if (!current || !['planned', 'applied', 'undone'].includes(current.status)) return null;
  return [current.id, filter, offset] as const;
}

function rowId(row: ImportRow): string {
  return String(row.row);
}
