import { visibleRange, widened, type Range } from './data-table.model.js';
import type { RowPool, PoolView } from './row-pool.js';

interface ViewportHost {
  readonly scrollBox: HTMLElement;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  rowCount(): number;
  /** Index of the row that holds the focus; -1 for none. */
  focusedRow(): number;
  drawn(firstInSight: number): void;
  /** Other rows are in sight. */
  moved(inSight: Range): void;
}

const overscan = 6;
const usualRowHeight = 44;

/** Which rows are in sight, by scroll position and the height of a row; draws them with the pool. */
export class Viewport {
  readonly #host: ViewportHost;
  readonly #pool: RowPool;
  #view: PoolView | undefined;
  #rowHeight = usualRowHeight;
  #room = 0;
  #inSight: Range = { first: 0, last: -1 };

  constructor(host: ViewportHost, pool: RowPool) {
    this.#host = host;
    this.#pool = pool;
  }

  /** Rows that a page key passes over. */
  get page(): number {
    return Math.max(1, Math.floor(this.#room / this.#rowHeight) - 1);
  }

  /** Draws with other columns or rows. */
  show(view: PoolView): void {
    this.#view = view;
    this.lay();
  }

  /** Measures what depends on width, density and columns, and draws. */
  lay(): void {
    if (!this.#view) return;
    const { scrollBox, body, head } = this.#host;
    const before = this.#rowHeight;
    const height = this.#pool.measure(this.#view) || before;
    this.#rowHeight = height;
    body.style.setProperty('--_rows', `${this.#host.rowCount() * height}px`);
    this.#room = scrollBox.clientHeight - head.offsetHeight;
    if (height !== before) scrollBox.scrollTop = (scrollBox.scrollTop / before) * height;
    this.fill();
  }

  fill(): void {
    if (!this.#view || this.#room <= 0) return;
    const total = this.#host.rowCount();
    const { scrollTop } = this.#host.scrollBox;
    const inSight = visibleRange(scrollTop, this.#room, this.#rowHeight, total);
    const drawn = widened(inSight, overscan, total);
    this.#pool.fill(drawn, this.#view, this.#rowHeight, this.#host.focusedRow());
    this.#host.drawn(inSight.first);
    if (inSight.first === this.#inSight.first && inSight.last === this.#inSight.last) return;
    this.#inSight = inSight;
    this.#host.moved(inSight);
  }

  /** Scrolls so that a row is in sight, and draws it. */
  reveal(index: number): void {
    const { scrollBox } = this.#host;
    const top = index * this.#rowHeight;
    const end = top + this.#rowHeight;
    if (top < scrollBox.scrollTop) scrollBox.scrollTop = top;
    else if (end > scrollBox.scrollTop + this.#room) scrollBox.scrollTop = end - this.#room;
    this.fill();
  }
}
