import { painted } from '../after-paint.js';
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

/**
 * Which rows are in sight, by scroll position and the height of a row; draws them with the pool. Sizes are read when the
 * browser has laid out anyway, so that drawing never makes it do so.
 */
export class Viewport {
  readonly #host: ViewportHost;
  readonly #pool: RowPool;
  readonly #resized = new ResizeObserver(() => this.#measure());
  #view: PoolView | undefined;
  #rowHeight = usualRowHeight;
  #room = 0;
  #top = 0;
  #inSight: Range = { first: 0, last: -1 };
  #sample: HTMLElement | undefined;
  #overscan = 0;
  #widening: Promise<void> | undefined;

  constructor(host: ViewportHost, pool: RowPool) {
    this.#host = host;
    this.#pool = pool;
    host.scrollBox.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  /** Rows that a page key passes over. */
  get page(): number {
    return Math.max(1, Math.floor(this.#room / this.#rowHeight) - 1);
  }

  connect(): void {
    this.#resized.observe(this.#host.scrollBox);
  }

  disconnect(): void {
    this.#resized.disconnect();
    this.#sample = undefined;
  }

  /** Draws with other columns or rows. */
  show(view: PoolView): void {
    this.#view = view;
    this.#setHeight();
    this.#fill();
  }

  /** Scrolls so that a row is in sight, and draws it. */
  reveal(index: number): void {
    const { scrollBox } = this.#host;
    const top = index * this.#rowHeight;
    const end = top + this.#rowHeight;
    this.#top = scrollBox.scrollTop;
    if (top < this.#top) this.#scrollTo(top);
    else if (end > this.#top + this.#room) this.#scrollTo(end - this.#room);
    this.#fill();
  }

  /** The height of a row depends on width, density and, of a card, on the columns. */
  #measure() {
    const { scrollBox, head } = this.#host;
    const rowHeight = this.#pool.rowHeight(this.#view) || this.#rowHeight;
    this.#room = scrollBox.clientHeight - head.offsetHeight;
    if (rowHeight === this.#rowHeight) this.#fill();
    // What changes sizes while they are told is told late, which browsers report as an error of the page.
    else requestAnimationFrame(() => this.#setRowHeight(rowHeight));
  }

  #setRowHeight(rowHeight: number) {
    const before = this.#rowHeight;
    this.#rowHeight = rowHeight;
    this.#setHeight();
    this.#scrollTo((this.#top / before) * rowHeight);
    this.#fill();
  }

  #setHeight() {
    const height = `${this.#host.rowCount() * this.#rowHeight}px`;
    this.#host.body.style.setProperty('--_rows', height);
  }

  #scrolled() {
    this.#top = this.#host.scrollBox.scrollTop;
    this.#fill();
  }

  #scrollTo(top: number) {
    const { scrollBox } = this.#host;
    scrollBox.scrollTop = top;
    this.#top = scrollBox.scrollTop;
  }

  #fill() {
    if (!this.#view || this.#room <= 0) return;
    const total = this.#host.rowCount();
    const inSight = visibleRange(this.#top, this.#room, this.#rowHeight, total);
    const drawn = widened(inSight, this.#overscan, total);
    this.#pool.fill(drawn, this.#view, this.#rowHeight, this.#host.focusedRow());
    this.#watchSample(this.#pool.elementAt(drawn.first));
    this.#host.drawn(inSight.first);
    if (total > 0) this.#widening ??= this.#widen();
    if (inSight.first === this.#inSight.first && inSight.last === this.#inSight.last) return;
    this.#inSight = inSight;
    this.#host.moved(inSight);
  }

  /** The first rows in sight come alone; those around them follow once they are painted. */
  async #widen() {
    await painted();
    this.#overscan = overscan;
    this.#fill();
  }

  /** One row tells when all of them have another height. */
  #watchSample(row: HTMLElement | undefined) {
    if (this.#sample?.isConnected || !row) return;
    if (this.#sample) this.#resized.unobserve(this.#sample);
    this.#sample = row;
    this.#resized.observe(row);
  }
}
