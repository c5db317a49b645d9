import { LitElement, html, nothing, render, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../controls.styles.js';
import { cssProps } from '../css-props.js';
import { define } from '../define.js';
import { icon } from '../icons.js';
import { Localize } from '../localize.js';
import { placePopover } from '../popover.js';
import { popovers } from '../popover.styles.js';
import { tables } from '../table.styles.js';
import { cards } from './cards.styles.js';
import { GridFocus } from './grid-focus.js';
import { rowMenu } from './row-menu.js';
import { RowPool, type PoolView } from './row-pool.js';
import { RowSelection } from './row-selection.js';
import { cardBar, columnChooser, headerCell, selectAllBox } from './table-parts.js';
import { styles } from './data-table.styles.js';
import { Viewport } from './viewport.js';
import { shownColumns, tracksOf, type Column, type RowAction } from './data-table.model.js';

const placeholders = 12;

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
  static override styles = [controls, popovers, tables, styles, cards];

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

  @state() private menuRow: unknown;

  @query('.scroll') private readonly scrollBox!: HTMLElement;
  @query('.head') private readonly head!: HTMLElement;
  @query('.body') private readonly body!: HTMLElement;
  @query('#row-menu') private readonly menu!: HTMLElement;

  #pool: RowPool | undefined;
  #viewport: Viewport | undefined;
  readonly #reported = new Set<string>();
  readonly #words = new Localize(this);
  readonly #focus = new GridFocus({
    cellAt: (position) => this.#cellAt(position),
    reveal: (index) => this.reveal(index),
    grid: () => this.#grid,
    enter: (position) => this.#enter(position),
    toggle: (index) => this.#select.toggle(index, false),
    toggleAll: () => this.#select.toggleAll(),
    openMenu: (index) => void this.#openMenu(index),
    positionOf: (target) => this.#positionOf(target),
  });
  readonly #select = new RowSelection({
    idAt: (index) => this.#idAt(index),
    loaded: () => ({ first: this.first, last: this.first + this.rows.length - 1 }),
    get: () => this.selection,
    set: (selection) => this.#setSelection(selection),
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
    this.#pool = new RowPool(this.body, drawn(icon('more')));
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
    const isDrawn = [...changed.keys()].some((name) => name !== 'menuRow' && name !== 'busy');
    if (isDrawn) this.#viewport?.show(this.#poolView);
  }

  protected override render() {
    const columns = shownColumns(this.columns);
    const actions = this.rowActions.length > 0;
    const { tracks, least } = tracksOf(columns, { selectable: this.selectable, actions });
    const isEmpty = this.total === 0;
    const sortBy = (sort: string) => this.#tell('pbx-sort-change', { sort });
    return html`<div class="base" part="base">
      ${this.#bar()}
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
          ${this.#head(columns, actions, sortBy)}
          <div class="body" role="rowgroup" @click=${this.#click}></div>
        </div>
        ${isEmpty ? html`<div class="overlay"><slot name="empty"></slot></div>` : nothing}
      </div>
      <slot name="footer"></slot>
      ${rowMenu({
        label: this.menuRow === undefined ? '' : this.#actionsLabel(this.menuRow),
        actions: this.#menuActions,
        run: (action) => this.#runAction(action),
        leave: () => this.#focus.focus(),
      })}
    </div>`;
  }

  #bar() {
    const { size } = this.selection;
    return html`<div class="bar ${size > 0 ? 'selecting' : ''}">
      <div class="tools" part="toolbar">
        <slot name="toolbar"></slot>
        ${columnChooser(this.#words, this.columns, (id) => this.#toggleColumn(id))}
        <slot name="actions"></slot>
        <slot name="chips"></slot>
      </div>
      ${
        size > 0
          ? html`<div class="bulk" part="bulk">
              <span class="count" role="status">
                ${this.#words.text('table.selected', { count: size })}
              </span>
              <slot name="bulk"></slot>
              <button
                type="button"
                class="quiet icon-only clear"
                aria-label=${this.#words.text('table.clearSelection')}
                @click=${() => this.#setSelection(new Set())}
              >
                ${icon('close')}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #head(columns: readonly Column[], actions: boolean, sortBy: (sort: string) => void) {
    const offset = Number(this.selectable);
    return html`<div class="head" role="row" part="head">
      ${
        this.selectable
          ? html`<div
              class="cell widget select"
              role="columnheader"
              tabindex="-1"
              aria-colindex="1"
            >
              ${selectAllBox(this.#selectAll, true)}
            </div>`
          : nothing
      }
      ${columns.map((column, at) => headerCell(column, at + offset, this.sort, sortBy))}
      ${
        actions
          ? html`<div
              class="cell widget"
              role="columnheader"
              tabindex="-1"
              aria-colindex=${columns.length + offset + 1}
            >
              <span class="visually-hidden">${this.#words.text('table.actions')}</span>
            </div>`
          : nothing
      }
    </div>`;
  }

  get #selectAll() {
    const { all, some } = this.#select;
    return { words: this.#words, all, some, toggle: () => this.#select.toggleAll() };
  }

  get #rowCount(): number {
    return this.total < 0 ? placeholders : this.total;
  }

  get #menuActions(): readonly RowAction[] {
    const row = this.menuRow;
    if (row === undefined) return [];
    return this.rowActions.filter(({ when }) => !when || this.#tried('when', () => when(row)));
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
      failed: ({ id }, error) => this.#report(id, error),
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
    return column ? (this.#tried(column.id, () => column.value(row)) ?? '') : '';
  }

  #actionsLabel(row: unknown): string {
    return this.#words.text('table.actionsFor', { name: this.#nameOf(row) });
  }

  #cellAt({ row, column }: { row: number; column: number }): HTMLElement | undefined {
    if (row >= 0) return this.#pool?.cellAt(row, column);
    return this.renderRoot.querySelectorAll<HTMLElement>('.head > .cell')[column];
  }

  #positionOf(target: Element) {
    const headers = [...this.renderRoot.querySelectorAll('.head > .cell')];
    const column = headers.findIndex((cell) => cell.contains(target));
    return column >= 0 ? { row: -1, column } : (this.#pool?.positionOf(target) ?? null);
  }

  #enter({ row: index, column }: { row: number; column: number }) {
    const cell = this.#cellAt({ row: index, column });
    if (index < 0) cell?.querySelector<HTMLElement>('button, input')?.click();
    else if (cell?.classList.contains('select')) this.#select.toggle(index, false);
    else if (cell?.classList.contains('actions')) void this.#openMenu(index);
    else this.#activate(index);
  }

  #activate(index: number) {
    const row = this.#rowAt(index);
    if (row !== undefined) this.#tell('pbx-row-activate', { row, index });
  }

  readonly #click = (event: MouseEvent) => {
    const target = event.target as Element;
    const position = this.#positionOf(target);
    if (!position) return;
    if (target.closest('.actions')) {
      void this.#openMenu(position.row);
    } else if (target.closest('.select')) {
      this.#select.toggle(position.row, event.shiftKey);
    } else if (!target.closest('a, button, input, select, textarea, label') && !hasSelectedText()) {
      this.#activate(position.row);
    }
  };

  async #openMenu(index: number) {
    const row = this.#rowAt(index);
    if (row === undefined) return;
    this.menuRow = row;
    await this.updateComplete;
    const anchor = this.#pool?.buttonAt(index);
    if (!anchor || this.menu.matches(':popover-open')) return;
    this.menu.showPopover();
    placePopover(this.menu, anchor);
    this.menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }

  #runAction(action: RowAction) {
    const row = this.menuRow;
    this.menu.hidePopover();
    this.#focus.focus();
    this.#tried(action.id, () => action.run(row));
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

  /** What the page gave may throw: it blanks its cell and is reported once. */
  #tried<T>(id: string, call: () => T): T | undefined {
    try {
      return call();
    } catch (error) {
      this.#report(id, error);
      return undefined;
    }
  }

  #report(id: string, error: unknown) {
    if (this.#reported.has(id)) return;
    this.#reported.add(id);
    console.error(`<pbx-data-table> "${id}" threw`, error);
  }

  #tell(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function hasSelectedText(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}

/** The nodes of a template, to be cloned. */
function drawn(template: unknown): Node {
  const holder = document.createElement('div');
  render(template, holder);
  return holder.querySelector('svg') ?? holder;
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-data-table': PbxDataTable;
  }
}
