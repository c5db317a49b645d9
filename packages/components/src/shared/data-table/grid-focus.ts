import { move, type CellPosition, type Grid } from './data-table.model.js';

interface GridHost {
  /** The scroll box, which stands in while there is no cell. */
  box(): HTMLElement;
  cellAt(position: CellPosition): HTMLElement | undefined;
  positionOf(target: Element): CellPosition | null;
  /** Brings a row into sight, so that it is drawn. */
  reveal(index: number): void;
  grid(): Grid;
  /** Enter on a cell. */
  enter(position: CellPosition): void;
  toggle(index: number): void;
  toggleAll(): void;
  openMenu(index: number): void;
}

const widgets = 'a[href], button, input, select, textarea';

/** Keyboard of a grid: one tab stop, the cell that was focused last, and the focus inside of a cell. */
export class GridFocus {
  readonly #host: GridHost;
  #active: CellPosition = { row: 0, column: 0 };
  #tabStop: HTMLElement | undefined;
  #row = -1;

  constructor(host: GridHost) {
    this.#host = host;
  }

  /** Index of the row that holds the focus; -1 for none. */
  get row(): number {
    return this.#row;
  }

  focus(): void {
    this.#go(this.#active);
  }

  /** Nothing is drawn yet: the box can be reached, so that it can be scrolled and read. */
  wait(): void {
    this.#stopAt(this.#host.box());
  }

  /** Keeps exactly one cell in the tab order: the active one, or one in sight when that is not drawn. */
  refresh(firstInSight: number): void {
    const { column } = this.#active;
    const target =
      this.#host.cellAt(this.#active) ??
      this.#host.cellAt({ row: firstInSight, column }) ??
      this.#host.cellAt({ row: firstInSight, column: 0 }) ??
      this.#host.cellAt({ row: -1, column: 0 });
    this.#stopAt(target ?? this.#host.box());
  }

  /** The focus came to a cell or into it. */
  moved(target: Element): void {
    const position = this.#host.positionOf(target);
    if (!position) return;
    this.#active = position;
    this.#row = position.row;
    this.refresh(Math.max(position.row, 0));
  }

  left(): void {
    this.#row = -1;
  }

  key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const cell = this.#host.cellAt(this.#active);
    if (!cell) return;
    const inside = target !== cell && target !== this.#host.box();
    if (inside && event.key === 'Escape') cell.focus();
    else if (inside && !movesFrom(target, event.key)) return;
    else if (!this.#act(event, cell)) return;
    event.preventDefault();
  }

  #stopAt(target: HTMLElement) {
    if (target === this.#tabStop && target.tabIndex === 0) return;
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    target.tabIndex = 0;
    this.#tabStop = target;
  }

  /** Whether the key was used. */
  #act(event: KeyboardEvent, cell: HTMLElement): boolean {
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const { row } = this.#active;
    if (event.altKey) return false;
    const to = move(this.#active, { key, ctrl }, this.#host.grid());
    if (to) this.#go(to);
    else if (key === 'Enter') this.#host.enter(this.#active);
    else if (key === ' ' && row >= 0) this.#host.toggle(row);
    else if (key === ' ') this.#host.enter(this.#active);
    else if (key === 'F2') cell.querySelector<HTMLElement>(widgets)?.focus();
    else if (key === 'a' && ctrl) this.#host.toggleAll();
    else if ((key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) && row >= 0)
      this.#host.openMenu(row);
    else return false;
    return true;
  }

  #go(to: CellPosition) {
    if (to.row >= 0) this.#host.reveal(to.row);
    const cell = this.#host.cellAt(to);
    if (!cell) return;
    this.#active = to;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** A checkbox or button that was clicked needs no arrows: they lead on. */
function movesFrom(target: HTMLElement, key: string): boolean {
  return target.matches('button, input[type="checkbox"]') && !['Enter', ' ', 'F2'].includes(key);
}
