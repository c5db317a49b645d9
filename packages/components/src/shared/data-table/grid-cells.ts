import type { CellPosition } from './data-table.model.js';
import type { RowPool } from './row-pool.js';

interface CellsHost {
  headers(): readonly HTMLElement[];
  rows(): RowPool | undefined;
  toggle(index: number, extend: boolean): void;
  openMenu(index: number): void;
  activate(index: number): void;
}

/** Where the cells are, and what a click or Enter on one of them does. */
export class GridCells {
  readonly #host: CellsHost;

  constructor(host: CellsHost) {
    this.#host = host;
  }

  at({ row, column }: CellPosition): HTMLElement | undefined {
    return row < 0 ? this.#host.headers()[column] : this.#host.rows()?.cellAt(row, column);
  }

  positionOf(target: Element): CellPosition | null {
    const column = this.#host.headers().findIndex((cell) => cell.contains(target));
    return column >= 0 ? { row: -1, column } : (this.#host.rows()?.positionOf(target) ?? null);
  }

  enter(position: CellPosition): void {
    const cell = this.at(position);
    if (position.row < 0) cell?.querySelector<HTMLElement>('button, input')?.click();
    else if (cell?.classList.contains('select')) this.#host.toggle(position.row, false);
    else if (cell?.classList.contains('actions')) this.#host.openMenu(position.row);
    else this.#host.activate(position.row);
  }

  /** A click in the rows. */
  click(event: MouseEvent): void {
    const target = event.target as Element;
    const position = this.positionOf(target);
    if (!position) return;
    if (target.closest('.actions')) this.#host.openMenu(position.row);
    else if (target.closest('.select')) this.#host.toggle(position.row, event.shiftKey);
    else if (isPlain(target)) this.#host.activate(position.row);
  }
}

/** A click there, which does nothing else and ends no selection of text, means the row. */
function isPlain(target: Element): boolean {
  const hasSelection = (getSelection()?.toString() ?? '') !== '';
  return !hasSelection && !target.closest('a, button, input, select, textarea, label');
}
