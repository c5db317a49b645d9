import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { controls } from '../controls.styles.js';
import { cssProps } from '../css-props.js';
import { define } from '../define.js';
import { Localize } from '../localize.js';
import { popovers } from '../popover.styles.js';
import { tables } from '../table.styles.js';
import { bars } from './bar.styles.js';
import { cards } from './cards.styles.js';
import { GridCells } from './grid-cells.js';
import { GridFocus } from './grid-focus.js';
import { PageCode } from './page-code.js';
import { RowMenu } from './row-menu.js';
import { RowPool, type PoolView } from './row-pool.js';
import { RowSelection } from './row-selection.js';
import { tableBar } from './table-bar.js';
import { tableHead } from './table-head.js';
import { cardBar } from './table-parts.js';
import { styles } from './data-table.styles.js';
import { head } from './head.styles.js';
import { rows } from './rows.styles.js';
import { Viewport } from './viewport.js';
import { shownColumns, tracksOf, type Column, type RowAction } from './data-table.model.js';

/** Bars in place of rows that are not known yet: few elements, for the reply comes soon and replaces them all. */
const waiting = html`<div class="waiting" aria-hidden="true">
  ${Array.from({ length: 12 }, () => html`<div></div>`)}
</div>`;

/**
 * A table of any number of rows: it draws the ones in sight and asks its owner for them. Knows no resource.
 *
 * @slot toolbar - Before the column chooser.
 * @slot actions - Behind it.
 * @slot chips - Below both.
 * @slot bulk - Buttons for the selected rows; the bar takes the place of the toolbar.
 * @slot empty - Shown when there are no rows.
 * @slot footer - Below the rows.
 * @fires {CustomEvent<Range>} pbx-range-change - Other rows are in sight. `detail`: `{ first, last }`.
 * @fires {CustomEvent} pbx-sort-change - `detail`: `{ sort }`, `-` for descending.
 * @fires {CustomEvent<ReadonlySet<string>>} pbx-selection-change - `detail`: ids of the selected rows.
 * @fires {CustomEvent} pbx-row-activate - A row was clicked or Enter pressed. `detail`: `{ row, index }`.
 * @fires {CustomEvent} pbx-columns-change - `detail`: `{ columns }`, the ids of the shown ones.
 * @csspart base - The wrapper.
 * @csspart toolbar - The line above the rows.
 * @csspart bulk - The line that replaces it while rows are selected.
 * @csspart grid - The scroll box.
 * @csspart head - The header row.
 * @csspart header-cell - A cell of the header.
 * @csspart row - A row.
 * @csspart cell - A cell.
 * @csspart menu - The menu of a row.
 * @cssproperty --pbx-data-table-max-block-size - Height from which the rows scroll.
 */
@define('pbx-data-table')
export class PbxDataTable extends LitElement {
  static override styles = [controls, popovers, tables, bars, styles, head, rows, cards];

  /** Columns in order; the first names the row. */
  @property({ attribute: false }) columns: readonly Column[] = [];

  /** The loaded rows. */
  @property({ attribute: false }) rows: readonly unknown[] = [];

  /** Index of the first loaded row. */
  @property({ type: Number }) first = 0;

  /** Number of all rows; -1 while unknown. */
  @property({ type: Number }) total = -1;

  /** Field in order, `-` before it for descending. */
  @property() sort = '';

  /** Ids of the selected rows. */
  @property({ attribute: false }) selection: ReadonlySet<string> = new Set();

  /** Id of a row. */
  @property({ attribute: false }) rowId: (row: never) => string = (row: { id: string }) => row.id;

  /** Gives every row a checkbox. */
  @property({ type: Boolean, reflect: true }) selectable = false;

  /** Entries of the menu of a row. */
  @property({ attribute: false }) rowActions: readonly RowAction[] = [];

  /** Accessible name. */
  @property() label = '';

  /** Something is being read. */
  @property({ type: Boolean }) busy = false;

  @query('.scroll') private readonly scrollBox!: HTMLElement;
  @query('.head') private readonly head!: HTMLElement;
  @query('.body') private readonly body!: HTMLElement;

  #pool: RowPool | undefined;
  #viewport: Viewport | undefined;
  readonly #page = new PageCode();
  readonly #words = new Localize(this);
  readonly #cells = new GridCells({
    headers: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.head > .cell')],
    rows: () => this.#pool,
    toggle: (index, extend) => this.#select.toggle(index, extend),
    openMenu: (index) => void this.#menu.open(index),
    activate: (index) => this.#activate(index),
  });
  readonly #focus = new GridFocus({
    box: () => this.scrollBox,
    cellAt: (position) => this.#cells.at(position),
    reveal: (index) => this.reveal(index),
    grid: () => this.#grid,
    enter: (position) => this.#cells.enter(position),
    toggle: (index) => this.#select.toggle(index, false),
    toggleAll: () => this.#select.toggleAll(),
    openMenu: (index) => void this.#menu.open(index),
    positionOf: (target) => this.#cells.positionOf(target),
  });
  readonly #select = new RowSelection({
    idAt: (index) => this.#idAt(index),
    loaded: () => ({ first: this.first, last: this.first + this.rows.length - 1 }),
    get: () => this.selection,
    set: (selection) => this.#setSelection(selection),
  });
  readonly #menu = new RowMenu(this, this.#page, {
    rowAt: (index) => this.#rowAt(index),
    label: (row) => this.#actionsLabel(row),
    buttonAt: (index) => this.#pool?.buttonAt(index) ?? null,
    leave: () => this.#focus.focus(),
  });

  /** Scrolls so that a row is in sight. */
  reveal(index: number): void {
    this.#viewport?.reveal(index);
  }

  /** Puts the focus on the table: on the cell that had it last. */
  override focus(): void {
    this.#focus.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#viewport?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#pool = new RowPool(this.body);
    this.#focus.wait();
    this.#viewport = new Viewport(
      {
        scrollBox: this.scrollBox,
        head: this.head,
        body: this.body,
        rowCount: () => this.#rowCount,
        focusedRow: () => this.#focus.row,
        drawn: (first) => this.#focus.refresh(first),
        moved: (inSight) => this.#tell('pbx-range-change', inSight),
      },
      this.#pool,
    );
  }

  protected override updated(changed: PropertyValues): void {
    this.#viewport?.connect();
    const isDrawn = [...changed.keys()].some((name) => name !== 'busy');
    if (isDrawn) this.#viewport?.show(this.#poolView);
  }

  protected override render() {
    const columns = shownColumns(this.columns);
    const actions = this.rowActions.length > 0;
    const { tracks, least } = tracksOf(columns, { selectable: this.selectable, actions });
    const isEmpty = this.total === 0;
    const sortBy = (sort: string) => this.#tell('pbx-sort-change', { sort });
    return html`<div class="base" part="base">
      ${tableBar({
        words: this.#words,
        columns: this.columns,
        selected: this.selection.size,
        toggle: (id) => this.#toggleColumn(id),
        clear: () => this.#setSelection(new Set()),
      })}
      ${cardBar(this.#words, columns, this.sort, this.selectable ? this.#selectAll : null, sortBy)}
      <div class="frame ${isEmpty ? 'filled' : ''}" part="frame">
        ${this.busy ? html`<div class="progress"></div>` : nothing}
        <div
          class="scroll"
          part="grid"
          role="grid"
          aria-label=${this.label || nothing}
          aria-rowcount=${this.total}
          aria-colcount=${columns.length + Number(this.selectable) + Number(actions)}
          aria-multiselectable=${this.selectable ? 'true' : nothing}
          aria-busy=${this.busy || this.total < 0 ? 'true' : nothing}
          ${cssProps({ '--_tracks': tracks, '--_least': least })}
          @keydown=${(event: KeyboardEvent) => this.#focus.key(event)}
          @focusin=${(event: FocusEvent) => this.#focus.moved(event.target as Element)}
          @focusout=${() => this.#focus.left()}
        >
          ${tableHead({
            words: this.#words,
            columns,
            sort: this.sort,
            selectAll: this.selectable ? this.#selectAll : null,
            actions,
            sortBy,
          })}
          <div
            class="body"
            role="rowgroup"
            @click=${(event: MouseEvent) => this.#cells.click(event)}
          ></div>
          ${this.total < 0 ? waiting : nothing}
        </div>
        ${isEmpty ? html`<div class="overlay"><slot name="empty"></slot></div>` : nothing}
      </div>
      <slot name="footer"></slot>
      ${this.#menu.render(this.rowActions)}
    </div>`;
  }

  get #selectAll() {
    const { all, some } = this.#select;
    return { words: this.#words, all, some, toggle: () => this.#select.toggleAll() };
  }

  get #rowCount(): number {
    return Math.max(0, this.total);
  }

  get #grid() {
    return {
      rows: this.#rowCount,
      columns:
        shownColumns(this.columns).length +
        Number(this.selectable) +
        Number(this.rowActions.length > 0),
      page: this.#viewport?.page ?? 1,
      rightToLeft: getComputedStyle(this).direction === 'rtl',
    };
  }

  get #poolView(): PoolView {
    return {
      columns: shownColumns(this.columns),
      selectable: this.selectable,
      actions: this.rowActions.length > 0,
      rowAt: (index) => this.#rowAt(index),
      isSelected: (row) => this.selection.has(this.rowId(row as never)),
      selectLabel: (row) => this.#words.text('table.selectRow', { name: this.#nameOf(row) }),
      actionsLabel: (row) => this.#actionsLabel(row),
      failed: ({ id }, error) => this.#page.report(id, error),
    };
  }

  #rowAt(index: number): unknown {
    return this.rows[index - this.first];
  }

  #idAt(index: number): string | undefined {
    const row = this.#rowAt(index);
    return row === undefined ? undefined : this.rowId(row as never);
  }

  #nameOf(row: unknown): string {
    const [column] = this.columns;
    return column ? (this.#page.tried(column.id, () => column.value(row)) ?? '') : '';
  }

  #actionsLabel(row: unknown): string {
    return this.#words.text('table.actionsFor', { name: this.#nameOf(row) });
  }

  #activate(index: number) {
    const row = this.#rowAt(index);
    if (row !== undefined) this.#tell('pbx-row-activate', { row, index });
  }

  #setSelection(selection: ReadonlySet<string>) {
    this.selection = selection;
    this.#tell('pbx-selection-change', selection);
  }

  #toggleColumn(id: string) {
    this.columns = this.columns.map((column) =>
      column.id === id ? { ...column, hidden: !column.hidden } : column,
    );
    this.#tell('pbx-columns-change', {
      columns: shownColumns(this.columns).map((column) => column.id),
    });
  }

  #tell(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-data-table': PbxDataTable;
  }
}
